import type { Bilingual } from '@hengjian/law'

/** What handling one matter of a workflow counts in a statement of somebody's work, and why. */
export interface Weight {
  readonly workflow: string
  readonly points: number
  readonly reason: Bilingual
}

const supervision = { zh: '两项监督，突出权重', en: 'one of the two supervisions, which weigh more' }
const front = { zh: '前移监督和快车道', en: 'work at the front and the fast lane' }
const daily = { zh: '日常工作', en: 'daily work' }

const weigh = (reason: Bilingual, points: number, ...workflows: readonly string[]): readonly Weight[] =>
  workflows.map((workflow) => ({ workflow, points, reason }))

/**
 * 本院设定: whole points, the same for everybody and shown beside every number. The two supervisions, pleas and the fast track weigh
 * more (practice S50). They describe work; nobody is ranked by them. An office begins with these and may set others.
 */
export const WEIGHTS: readonly Weight[] = [
  ...weigh(supervision, 6, 'supervisionAsCase'),
  ...weigh(supervision, 4, 'filingSupervision', 'investigationSupervision', 'pursuit'),
  ...weigh(front, 4, 'earlyIntervention', 'diversion', 'pleaLeniency'),
  ...weigh(front, 3, 'minorsSession', 'identityCheck', 'jointResolution'),
  ...weigh(daily, 2, 'clue', 'custodyNecessity', 'reconsideration', 'petition', 'fileReview', 'bulletin'),
]
const OTHER: Omit<Weight, 'workflow'> = { points: 1, reason: daily }

/** What a matter of a workflow weighs: as the office set it, or else as it began; one point for what is named nowhere. */
export const weightOf = (workflow: string, set: readonly Weight[] = []): Weight =>
  [...set, ...WEIGHTS].find((one) => one.workflow === workflow) ?? { workflow, ...OTHER }

/** How many matters of a workflow somebody brought to an answer. */
export interface Handled {
  readonly workflow: string
  readonly count: number
}
export interface StatementLine extends Handled {
  readonly weight: Weight
  readonly points: number
}
export interface Statement {
  readonly lines: readonly StatementLine[]
  readonly points: number
}

/** A statement of somebody's work: each line the matters, their weight, and the product. @param set what the office set in place of the first weights */
export function statementOf(handled: readonly Handled[], set: readonly Weight[] = []): Statement {
  const lines = handled.map(({ workflow, count }) => {
    const weight = weightOf(workflow, set)
    return { workflow, count, weight, points: weight.points * count }
  })
  return { lines, points: lines.reduce((sum, { points }) => sum + points, 0) }
}
