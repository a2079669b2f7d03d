/** Words of the panel of similar matters: they come with it. */
export const SIMILAR_WORDS = {
  title: { zh: '相似事项', en: 'Similar matters' },
  note: {
    zh: '从本院已办结归档的事项中按全文查找，仅限您有权查看的；封存的事项不会出现。仅供参考。',
    en: 'From the ended matters of this office that you may read, by their full text; sealed ones are never found. For reference only.',
  },
  byMatter: { zh: '按本事项查找', en: 'Like this matter' },
  sought: { zh: '查找的内容', en: 'Words to look for' },
  find: { zh: '查找', en: 'Find' },
  by: { zh: '依据的词', en: 'Found by' },
  none: { zh: '没有找到相似的已办结事项。', en: 'No ended matter is like it.' },
  ended: { zh: '办结', en: 'ended' },
} as const
