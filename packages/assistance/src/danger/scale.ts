import type { Bilingual } from '@hengjian/law'
import type { Condition } from '../condition'
import type { Questions } from '../known'
import type { Rule, Table } from '../spoken'

/** What counts towards danger, or against it, if evidence shows it. */
export interface Indicator extends Rule {
  readonly points: number
}

/** One of the five dangers of CPL 81. */
export interface Limb extends Rule {
  readonly indicators: Readonly<Record<string, Indicator>>
}

/** What is asked before any point is given; where it holds, there is no score. */
export interface Gate extends Rule {
  readonly when: Condition
  readonly advice: Bilingual
}

/** What has to be minded beside the score. */
export interface Reminder extends Rule {
  readonly when: Condition
  readonly advice: Bilingual
}

export const GRADES = {
  low: { zh: '低', en: 'low' },
  medium: { zh: '中', en: 'medium' },
  high: { zh: '高', en: 'high' },
} as const satisfies Record<string, Bilingual>
export type Grade = keyof typeof GRADES

/** What an assessment comes to: a gate, or a grade. */
export const DANGER_GRADES = {
  noArrestCondition: { zh: '不具备逮捕条件（不评分）', en: 'no condition of arrest, not scored' },
  ...GRADES,
  mandatoryArrest: { zh: '径行逮捕情形（不评分）', en: 'mandatory arrest, not scored' },
} as const satisfies Record<string, Bilingual>

/** The scale as it is written, points and all. */
export interface DangerScale extends Table {
  readonly asks: Questions
  readonly gates: Readonly<Record<'noArrestCondition' | 'mandatoryArrest', Gate>>
  readonly reminders: Readonly<Record<string, Reminder>>
  readonly limbs: Readonly<Record<string, Limb>>
  readonly mitigation: Readonly<Record<string, Indicator>>
  /** The most that one limb, and all mitigation together, count. */
  readonly limbCap: number
  readonly mitigationCap: number
  /** Low up to this score and this in every limb; high from this score or this in any limb. */
  readonly low: { readonly score: number; readonly limb: number }
  readonly high: { readonly score: number; readonly limb: number }
  readonly advice: Readonly<Record<Grade, Bilingual>>
}
