import type { Bilingual } from '@hengjian/law'
import { type Condition, truthOf } from './condition'
import type { Known, Questions } from './known'
import { type Rule, type Spoken, spoken, type Table } from './spoken'

/** What must hold, or must not: `cure` where that can still be brought about, and how. */
export interface Criterion extends Rule {
  readonly when: Condition
  readonly cure?: Bilingual
}

/** Who may have a procedure: all requirements and no exclusion. */
export interface EligibilityTable extends Table {
  readonly asks: Questions
  readonly requires: Readonly<Record<string, Criterion>>
  readonly excludes: Readonly<Record<string, Criterion>>
}

/** A criterion as it was asked: something required, or an exclusion that must not hold. */
export interface Judged extends Spoken {
  readonly exclusion: boolean
}

/** What is still missing: unanswered, or unmet in a way that can be mended. */
export interface Missing extends Judged {
  readonly why: 'unknown' | 'unmet'
  readonly cure: Bilingual
}

/**
 * What a table says of a case. `almost`: nothing stands against it for good, and `missing` says what is wanted. It advises; a person
 * decides.
 */
export interface Eligibility {
  readonly table: string
  readonly version: number
  readonly outcome: 'eligible' | 'almost' | 'excluded'
  readonly met: readonly Judged[]
  readonly missing: readonly Missing[]
  /** What stands against it for good, each with its article. */
  readonly against: readonly Judged[]
}

const TO_BE_CLEARED: Bilingual = { zh: '查明后再判断。', en: 'To be found out first.' }

type Verdict = { readonly met: Judged } | { readonly missing: Missing } | { readonly against: Judged }

function judge(table: Table, name: string, one: Criterion, wanted: 'yes' | 'no', known: Known): Verdict {
  const truth = truthOf(one.when, known)
  const said = { ...spoken(table, name, one), exclusion: wanted === 'no' }
  if (truth === wanted) return { met: said }
  if (truth === 'unknown') return { missing: { ...said, why: 'unknown', cure: TO_BE_CLEARED } }
  return one.cure === undefined ? { against: said } : { missing: { ...said, why: 'unmet', cure: one.cure } }
}

/** Asks every requirement and every exclusion of a table, and says of each where it stands. */
export function eligibilityOf(table: EligibilityTable, known: Known): Eligibility {
  const verdicts = [
    ...Object.entries(table.requires).map(([name, one]) => judge(table, name, one, 'yes', known)),
    ...Object.entries(table.excludes).map(([name, one]) => judge(table, name, one, 'no', known)),
  ]
  const against = verdicts.flatMap((one) => ('against' in one ? [one.against] : []))
  const missing = verdicts.flatMap((one) => ('missing' in one ? [one.missing] : []))
  return {
    table: table.id,
    version: table.version,
    outcome: against.length > 0 ? 'excluded' : missing.length > 0 ? 'almost' : 'eligible',
    met: verdicts.flatMap((one) => ('met' in one ? [one.met] : [])),
    missing,
    against,
  }
}
