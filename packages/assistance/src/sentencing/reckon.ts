import type { Bilingual, Problem } from '@hengjian/law'
import { type Spoken, spoken, type Table } from '../spoken'
import type { SentenceAdjustment } from './guide'

/** A circumstance that somebody counts, by how much. */
export interface Counted {
  readonly adjustment: string
  readonly percent: number
}

/** One step of a reckoning: what was done, and the months after it, to two decimals. */
export interface SentenceStep {
  readonly rule: Spoken | null
  readonly done: Bilingual
  readonly months: number
}

/** Ten-thousandths of a month: percentages of months stay whole. */
const PART = 10_000
export const partsOf = (months: number): number => Math.round(months * PART)
export const monthsOf = (parts: number): number => Math.round(parts / (PART / 100)) / 100

const times = (parts: number, percent: number): number => Math.round((parts * (100 + percent)) / 100)

const PROBLEMS = {
  ADJUSTMENT_UNKNOWN: [
    '没有情节“{}”。',
    'There is no circumstance “{}”.',
    '从列出的情节中选择。',
    'Choose one of those listed.',
  ],
  ADJUSTMENT_TWICE: [
    '情节“{}”重复评价。',
    '“{}” is counted twice.',
    '与认罪认罚重复的情节只计一次。',
    'Count it once: it is part of another.',
  ],
  ADJUSTMENT_RANGE: [
    '“{}”的比例超出规定的幅度。',
    'The percentage of “{}” is out of its range.',
    '改为幅度内的比例。',
    'Choose one in range.',
  ],
  START_RANGE: [
    '“{}”的起点超出规定的幅度。',
    'The start of “{}” is out of its range.',
    '改为幅度内的起点。',
    'Choose one in range.',
  ],
  START_UNKNOWN: [
    '没有量刑起点“{}”。',
    'There is no starting point “{}”.',
    '从列出的起点中选择。',
    'Choose one of those listed.',
  ],
} as const satisfies Record<string, readonly [string, string, string, string]>

export function sentencingProblem(code: keyof typeof PROBLEMS, about: Bilingual): Problem {
  const [zh, en, cureZh, cureEn] = PROBLEMS[code]
  const message = { zh: zh.replace('{}', () => about.zh), en: en.replace('{}', () => about.en) }
  return { code, message, cure: { zh: cureZh, en: cureEn } }
}

type Adjustments = Readonly<Record<string, SentenceAdjustment>>

function problemOf(
  adjustments: Adjustments,
  counted: readonly Counted[],
  { adjustment, percent }: Counted,
): Problem | null {
  const one = Object.hasOwn(adjustments, adjustment) ? adjustments[adjustment] : undefined
  if (one === undefined) return sentencingProblem('ADJUSTMENT_UNKNOWN', { zh: adjustment, en: adjustment })
  if (percent < one.least || percent > one.most || !Number.isInteger(percent))
    return sentencingProblem('ADJUSTMENT_RANGE', one.title)
  const names = counted.map((each) => each.adjustment)
  const twice = names.filter((name) => name === adjustment).length > 1
  return twice || one.notBeside?.some((name) => names.includes(name)) === true
    ? sentencingProblem('ADJUSTMENT_TWICE', one.title)
    : null
}

/** What is wrong with the circumstances counted: unknown, out of range, counted twice. */
export const countedProblems = (adjustments: Adjustments, counted: readonly Counted[]): readonly Problem[] =>
  counted.flatMap((one) => problemOf(adjustments, counted, one) ?? [])

const signed = (percent: number): string => `${percent > 0 ? '+' : ''}${percent}%`

/** Multiplies by the circumstances that come first, one after the other; then adds the others together and multiplies once. */
export function adjusted(
  table: Table & { readonly adjustments: Adjustments },
  base: number,
  counted: readonly Counted[],
): { readonly parts: number; readonly steps: readonly SentenceStep[] } {
  const known = counted.flatMap((one) => {
    const adjustment = table.adjustments[one.adjustment]
    return adjustment === undefined ? [] : [{ ...one, adjustment, rule: spoken(table, one.adjustment, adjustment) }]
  })
  let parts = base
  const steps: SentenceStep[] = []
  for (const { percent, rule } of known.filter(({ adjustment }) => adjustment.first === true)) {
    parts = times(parts, percent)
    steps.push({
      rule,
      done: { zh: `连乘 ${signed(percent)}`, en: `multiplied by ${signed(percent)}` },
      months: monthsOf(parts),
    })
  }
  const others = known.filter(({ adjustment }) => adjustment.first !== true)
  if (others.length > 0) {
    for (const { percent, rule } of others) {
      steps.push({
        rule,
        done: { zh: `同向相加、逆向相减 ${signed(percent)}`, en: `added: ${signed(percent)}` },
        months: monthsOf(parts),
      })
    }
    const sum = others.reduce((total, { percent }) => total + percent, 0)
    parts = times(parts, sum)
    steps.push({
      rule: null,
      done: { zh: `合计 ${signed(sum)}`, en: `together ${signed(sum)}` },
      months: monthsOf(parts),
    })
  }
  return { parts, steps }
}
