/** The typefaces of a document, as Windows names them in Chinese. Offices have them by licence; they cannot be handed out with a program. */
export const FONTS = {
  body: '仿宋',
  title: '方正小标宋简体',
  first: '黑体',
  second: '楷体',
  page: '宋体',
  latin: 'Times New Roman',
} as const
