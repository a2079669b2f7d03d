/** Everything a person reads exists in both languages; Chinese is the original. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/**
 * An expected failure as a value: what is wrong, where, and what to do about it.
 * `code` is stable and listed in the registry of the package that makes it.
 */
export interface Problem {
  readonly code: string
  /** Where in the input: a field path, `line 12`, `sheet!B7`; absent when the whole input is meant. */
  readonly place?: string
  readonly message: Bilingual
  readonly cure: Bilingual
}

/** The outcome of anything that may fail for reasons outside the program. */
export type Result<Value, Failure = readonly Problem[]> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: Failure }
