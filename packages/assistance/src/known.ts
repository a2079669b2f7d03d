import type { Bilingual } from '@hengjian/law'

/** What is known of a case, by name: choices by their code, several of them as a list. What nobody answered is absent. */
export type Known = Readonly<Record<string, string | number | boolean | readonly string[]>>

export type Options = Readonly<Record<string, Bilingual>>

/** What a table asks before it can speak. */
export type Question = { readonly title: Bilingual } & (
  | { readonly kind: 'yesNo' }
  /** A quantity in its unit. */
  | { readonly kind: 'number'; readonly unit: Bilingual }
  | { readonly kind: 'choice'; readonly options: Options }
  | { readonly kind: 'choices'; readonly options: Options }
)
export type Questions = Readonly<Record<string, Question>>

export const yesNo = (zh: string, en: string): Question => ({ kind: 'yesNo', title: { zh, en } })
export const choice = (zh: string, en: string, options: Options): Question => ({
  kind: 'choice',
  title: { zh, en },
  options,
})
