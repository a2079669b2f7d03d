import { pinyin } from 'pinyin-pro'

/** How a Chinese name is found by those who type Latin letters. */
export interface PinyinForms {
  /** `WANGAN`, `WANGANBAI`: from the second syllable on, so that a surname alone finds nobody. */
  readonly full: readonly string[]
  /** `WA`, `WAB`. */
  readonly initials: readonly string[]
}

/** The first character is read as a surname (单 as shan, 仇 as qiu); a name in another script has no such forms. */
export function pinyinForms(name: string): PinyinForms {
  const characters = [...name].filter((one) => /\p{Script=Han}/u.test(one)).join('')
  if (characters.length < 2) return { full: [], initials: [] }
  const syllables = pinyin(characters, { toneType: 'none', type: 'array', surname: 'head', v: true })
    .map((one) => one.toUpperCase())
    .filter((one) => /^[A-Z]+$/.test(one))
  const from = syllables.slice(1).map((_, index) => syllables.slice(0, index + 2))
  return {
    full: from.map((some) => some.join('')),
    initials: from.map((some) => some.map((one) => one.slice(0, 1)).join('')),
  }
}

/** What somebody typed, as the forms are written: without blanks, apostrophes and tones, ü as v. Undefined where it is no pinyin. */
export function typedPinyin(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[üǖǘǚǜ]/giu, 'v')
    .normalize('NFD')
    .replace(/[\p{M}\s'’·-]/gu, '')
    .toUpperCase()
  return /^[A-Z]{2,60}$/.test(plain) ? plain : undefined
}
