import type { Language } from '../words/language'

/** `line 12 · 发生时间` → `第12行 · 发生时间`: readers tell lines in English, cells of a sheet (`台账!C7`) as they are. */
export const placeText = (place: string, language: Language): string =>
  language === 'zh' ? place.replace(/^line (\d+)/, '第$1行') : place
