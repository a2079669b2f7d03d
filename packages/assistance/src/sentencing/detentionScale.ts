import type { Problem } from '@hengjian/law'
import { both, read, unread, unreadArticles } from '../source'
import { type Rule, spoken, type Table } from '../spoken'
import type { SentenceAdjustment } from './guide'
import {
  adjusted,
  type Counted,
  countedProblems,
  monthsOf,
  partsOf,
  type SentenceStep,
  sentencingProblem,
} from './reckon'

/** Months of criminal detention by alcohol, from so many mg in 100 ml on. */
interface Band extends Rule {
  readonly from: number
  readonly months: number
}
interface Addition extends Rule {
  readonly months: number
}

/** A scale of criminal detention for drunk driving: every province or city has its own. */
export interface DetentionScale extends Table {
  readonly bands: readonly Band[]
  readonly additions: Readonly<Record<string, Addition>>
  readonly adjustments: Readonly<Record<string, SentenceAdjustment>>
  /** One to six months (CL 42). */
  readonly least: number
  readonly most: number
  /** What comes out is rounded to so many months. */
  readonly roundedTo: number
}

const addition = (months: number, zh: string, en: string): Addition => ({ months, title: { zh, en }, source: unread })
const band = (from: number, months: number): Band => ({
  from,
  months,
  title: { zh: `酒精含量${from}毫克以上`, en: `From ${from} mg on` },
  source: unread,
})

/** An old provincial scale, superseded: an example to be replaced by the local one. */
export const sampleDetentionScale: DetentionScale = {
  id: 'sampleDetentionScale',
  version: 1,
  title: {
    zh: '醉驾拘役月数示例（某省旧标准，已失效，仅供试算）',
    en: 'Example scale of detention (an old provincial one, superseded)',
  },
  source: both(read('XFL', '133-1'), unreadArticles('DUI23', '15')),
  bands: [band(80, 1), band(160, 2), band(240, 3)],
  additions: {
    accidentOrFlight: addition(1, '负事故责任或者逃逸', 'Liability for an accident, or flight'),
    unlawfulVehicle: addition(1, '严重超员、超载、超速，无证，假牌', 'Overload, speeding, no licence, fake plate'),
    evading: addition(1, '逃避检查', 'Evading the check'),
    formerPenalty: addition(1, '曾因酒驾受处罚', 'Formerly penalised'),
    flightInProceedings: addition(1, '诉讼期间逃跑', 'Flight during the proceedings'),
    motorway: addition(2, '在高速公路、城市快速路驾驶', 'On a motorway'),
    commercial: addition(2, '驾驶营运或者大型车辆', 'Commercial or heavy vehicle'),
    seriousInjury: addition(2, '造成重伤', 'Serious injury'),
  },
  adjustments: {
    plea: { least: -30, most: 0, title: { zh: '认罪认罚', en: 'Plea leniency' }, source: unread },
    surrender: { least: -40, most: 0, title: { zh: '自首', en: 'Surrender' }, source: unread },
  },
  least: 1,
  most: 6,
  roundedTo: 0.5,
}

export interface DetentionInput {
  /** mg in 100 ml of blood. */
  readonly alcohol: number
  readonly additions: readonly string[]
  readonly counted: readonly Counted[]
}
export type DetentionReference =
  | {
      readonly ok: true
      readonly table: string
      readonly version: number
      readonly steps: readonly SentenceStep[]
      readonly months: number
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

function problemsOf(scale: DetentionScale, { alcohol, additions, counted }: DetentionInput): readonly Problem[] {
  const below = scale.bands.every(({ from }) => alcohol < from)
  return [
    ...(below ? [sentencingProblem('START_RANGE', { zh: '酒精含量', en: 'alcohol' })] : []),
    ...additions
      .filter((name) => !Object.hasOwn(scale.additions, name))
      .map((name) => sentencingProblem('ADJUSTMENT_UNKNOWN', { zh: name, en: name })),
    ...countedProblems(scale.adjustments, counted),
  ]
}

/** Months by alcohol, added by circumstances, adjusted, rounded and kept in the range of the law: each step shown. */
export function referDetention(scale: DetentionScale, input: DetentionInput): DetentionReference {
  const problems = problemsOf(scale, input)
  const band = scale.bands.findLast(({ from }) => input.alcohol >= from)
  if (problems.length > 0 || band === undefined) return { ok: false, problems }
  let months = band.months
  const steps: SentenceStep[] = [
    {
      rule: spoken(scale, `from${band.from}`, band),
      done: { zh: `${input.alcohol}毫克`, en: `${input.alcohol} mg` },
      months,
    },
  ]
  for (const name of input.additions) {
    const one = scale.additions[name]
    if (one === undefined) continue
    months += one.months
    steps.push({
      rule: spoken(scale, name, one),
      done: { zh: `增加${one.months}个月`, en: `plus ${one.months}` },
      months,
    })
  }
  const after = adjusted(scale, partsOf(months), input.counted)
  const rounded = Math.round(monthsOf(after.parts) / scale.roundedTo) * scale.roundedTo
  const kept = Math.min(scale.most, Math.max(scale.least, rounded))
  return {
    ok: true,
    table: scale.id,
    version: scale.version,
    steps: [
      ...steps,
      ...after.steps,
      {
        rule: null,
        done: {
          zh: `按${scale.roundedTo}个月取整，限${scale.least}至${scale.most}个月`,
          en: `rounded to ${scale.roundedTo} month, kept within ${scale.least} to ${scale.most}`,
        },
        months: kept,
      },
    ],
    months: kept,
  }
}
