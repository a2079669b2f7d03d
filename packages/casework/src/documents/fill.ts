import { placeholderPattern } from './documentType'
import { paperLines } from './paperText'

/** What is known of a field: its title, and its value in words; empty where there is none. */
export interface Word {
  readonly title: string
  readonly text: string
}
export type Words = Readonly<Record<string, Word>>

/** The value of a field in words; empty where it is not known. */
export const textOf = (words: Words, name: string): string =>
  Object.hasOwn(words, name) ? (words[name]?.text ?? '').trim() : ''

/** What stands for a field that a form leaves unused. */
export const STRUCK = '\\'

/**
 * The lines of a paragraph of a template. A value of several lines makes several; a paragraph that holds nothing but fields that
 * are not known makes none. `unused` stands where only a part of it is not known.
 */
export function fillLines(template: string, words: Words, unused: string): readonly string[] {
  const names = [...template.matchAll(placeholderPattern())].map(([, name = '']) => name)
  const bare = template.replaceAll(placeholderPattern(), '').trim() === ''
  if (names.length > 0 && bare && names.every((name) => textOf(words, name) === '')) return []
  return paperLines(template.replaceAll(placeholderPattern(), (_, name: string) => textOf(words, name) || unused))
}
