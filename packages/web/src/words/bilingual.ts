/** Words by key, in groups. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** The same keys with other texts. */
type Same<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string ? string : Same<Original[Key]>
}

/** Words of one part of the workbench, Chinese first; English that lacks a key, or has one more, does not compile. */
export const bilingual = <const Original extends Texts>(words: {
  readonly zh: Original
  readonly en: Same<Original>
}): { readonly zh: Texts; readonly en: Texts } => words as { readonly zh: Texts; readonly en: Texts }
