import type { Problem } from '@hengjian/law'
import { spoken } from '../spoken'
import type { SentencingGuide } from './guide'
import {
  adjusted,
  type Counted,
  countedProblems,
  monthsOf,
  partsOf,
  type SentenceStep,
  sentencingProblem,
} from './reckon'

/** What somebody reckons with: months in the range of the start, months added for the facts, circumstances. */
export interface SentenceInput {
  readonly startingPoint: string
  readonly months: number
  readonly added: number
  readonly counted: readonly Counted[]
}

/** The months that come out with every step, and the range the court may move in; or why nothing does. */
export type SentenceReference =
  | {
      readonly ok: true
      readonly table: string
      readonly version: number
      readonly steps: readonly SentenceStep[]
      readonly months: number
      readonly range: { readonly least: number; readonly most: number }
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

function startProblem(guide: SentencingGuide, { startingPoint, months }: SentenceInput): Problem | null {
  const start = Object.hasOwn(guide.startingPoints, startingPoint) ? guide.startingPoints[startingPoint] : undefined
  if (start === undefined) return sentencingProblem('START_UNKNOWN', { zh: startingPoint, en: startingPoint })
  return months >= start.least && months <= start.most ? null : sentencingProblem('START_RANGE', start.title)
}

/** Starting point, what the facts add, circumstances: each step shown. A reckoning to compare with, no sentence. */
export function referSentence(guide: SentencingGuide, input: SentenceInput): SentenceReference {
  const wrong = startProblem(guide, input)
  const problems = [...(wrong === null ? [] : [wrong]), ...countedProblems(guide.adjustments, input.counted)]
  const start = guide.startingPoints[input.startingPoint]
  if (problems.length > 0 || start === undefined) return { ok: false, problems }
  const base = partsOf(input.months + Math.max(0, input.added))
  const { parts, steps } = adjusted(guide, base, input.counted)
  const moved = (percent: number): number => monthsOf(Math.round((parts * (100 + percent)) / 100))
  return {
    ok: true,
    table: guide.id,
    version: guide.version,
    steps: [
      {
        rule: spoken(guide, input.startingPoint, start),
        done: { zh: '量刑起点', en: 'starting point' },
        months: input.months,
      },
      { rule: null, done: { zh: '基准刑（增加犯罪事实）', en: 'base, facts added' }, months: monthsOf(base) },
      ...steps,
    ],
    months: monthsOf(parts),
    range: { least: moved(-guide.discretion), most: moved(guide.discretion) },
  }
}
