import type { Language } from '../words/language'

/**
 * `line 12 · 发生时间` → `第12行 · 发生时间`: readers tell lines in English. Of a workbook one sheet is imported, so that the row alone
 * says where (`台账!12` → `第12行`); a cell (`台账!C7`) is told as it is.
 */
export function placeText(place: string, language: Language): string {
  const row = place.replace(/^.*!(\d+)(?= · |$)/, 'line $1')
  return language === 'zh' ? row.replace(/^line (\d+)/, '第$1行') : row
}
