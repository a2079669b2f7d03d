import type { Bilingual } from '@hengjian/law'

/** What no file may have more of, in words; `{}` stands for the number. */
const LIMITS = {
  column: ['最多 {} 列', 'at most {} columns'],
  depth: ['最多嵌套 {} 层', 'at most {} levels within one another'],
  values: ['一个字段最多 {} 个值', 'at most {} values in one field'],
  objects: ['最多 {} 个对象', 'at most {} objects'],
  record: ['一条记录最多 {} 个字符', 'at most {} characters in one record'],
  tag: ['一个标记或者一段文字最多 {} 个字符', 'at most {} characters in one tag or text'],
  cell: ['一个单元格最多 {} 个字符', 'at most {} characters in one cell'],
  texts: ['工作簿中的文字合计最多 {} 个字符', 'at most {} characters of text in a workbook'],
  parts: ['压缩包内最多 {} 个文件', 'at most {} files in an archive'],
  workbook: ['工作簿最多 {} 字节', 'at most {} bytes in a workbook'],
  unpacked: ['解压后达 {} 字节', '{} bytes when unpacked'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>

/**
 * A limit, or what went beyond it, with its unit, as the problem FILE_LIMIT tells it.
 * @param count in the unit of the limit
 */
export function limitTold(limit: keyof typeof LIMITS, count: number): Bilingual {
  const [zh, en] = LIMITS[limit]
  const number = count.toLocaleString('en-US')
  return { zh: zh.replace('{}', number), en: en.replace('{}', number) }
}
