import type { Bilingual } from '@hengjian/law'

/** The forms in which a vocabulary is written by hand; `resolveVocabulary` turns them into a {@link Vocabulary}. */

export interface WrittenEnum {
  readonly ordered?: boolean
  /** value → Chinese name; the English name is the value read as words. */
  readonly values: Readonly<Record<string, string>>
}

/** code → its name in Chinese, or in both languages where English is not the code read as words. */
export type WrittenCodes = Readonly<Record<string, string | Bilingual>>

export interface WrittenField {
  readonly type: string
  readonly enum?: string
  readonly zh: string
  /** Where its name read as words says it badly. */
  readonly en?: string
  readonly unit?: string
  /** The values a text may have, where it is worth no enum of its own: value → Chinese name. */
  readonly values?: Readonly<Record<string, string>>
  /** What codes mean that an open text may hold beside words of the source's own. */
  readonly codes?: WrittenCodes
  readonly sensitive?: boolean
}

export interface WrittenAttribute extends WrittenField {
  /** The attribute has a history. */
  readonly varies?: boolean
  /** True while that interval of the object is open. */
  readonly during?: string
  /** The value is a number of papers, of the kind that this other attribute names. */
  readonly papers?: string
}

export interface WrittenObject {
  readonly zh: string
  readonly en: string
  readonly identity: readonly string[]
  readonly within?: readonly string[]
  readonly joinedBy?: readonly string[]
  readonly attributes: Readonly<Record<string, WrittenAttribute>>
}

export interface WrittenKind {
  readonly zh: string
  readonly en?: string
  /** role → `type`, `type?`, `type*` or `type+`. */
  readonly roles: Readonly<Record<string, string>>
  readonly data: readonly string[]
  readonly begins?: string
  readonly ends?: string
  readonly span?: boolean
  readonly source: string
}

export interface WrittenInterval {
  readonly begin?: string
  readonly end?: string | readonly string[]
  readonly span?: string
  readonly key: readonly string[]
  /**
   * Facts of a kind that neither begin nor end it: those whose field, or whose object's attribute (`role.attribute`), has one of
   * the values.
   */
  readonly except?: Readonly<Record<string, Readonly<Record<string, readonly (string | boolean)[]>>>>
}

export type WrittenAlias =
  | string
  | { readonly kind: string; readonly where?: Readonly<Record<string, unknown>>; readonly due?: boolean }
