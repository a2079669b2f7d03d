import type { Bilingual, StatutoryTerm } from '@hengjian/law'
import type { Condition } from '../condition'
import type { Questions } from '../known'
import type { Rule, Table } from '../spoken'

/** How an item of evidence stands; `notApplicable` wants a reason, `defective` its cure. */
export const ITEM_STATES = {
  present: { zh: '有', en: 'present' },
  missing: { zh: '缺', en: 'missing' },
  defective: { zh: '瑕疵', en: 'defective' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
} as const satisfies Record<string, Bilingual>
export type ItemState = keyof typeof ITEM_STATES

/** What a file of this offence should hold. */
export interface EvidenceItem extends Rule {
  /** Asked only where it holds: an accident, a dispute about the road. */
  readonly when?: Condition
  /** How a defect is mended. */
  readonly cure?: Bilingual
}

/** How two items, or one, must fit together. */
export type CrossCheck = Rule & { readonly cure: Bilingual } & (
    | { readonly kind: 'order'; readonly first: string; readonly then: string }
    /** From the end of one to the beginning of the other, counted by law. */
    | { readonly kind: 'within'; readonly first: string; readonly then: string; readonly term: StatutoryTerm }
    | { readonly kind: 'people'; readonly item: string; readonly least: number }
    | { readonly kind: 'samePlace'; readonly items: readonly string[] }
    /** Nobody is in two places at one time, whatever the items. */
    | { readonly kind: 'oneAtATime' }
  )

/** A checklist of one group of offences. */
export interface EvidenceList extends Table {
  readonly asks: Questions
  readonly items: Readonly<Record<string, EvidenceItem>>
  readonly crossChecks: Readonly<Record<string, CrossCheck>>
}
