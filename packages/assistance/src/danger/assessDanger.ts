import type { Bilingual } from '@hengjian/law'
import { fieldsOf, truthOf } from '../condition'
import type { Known } from '../known'
import { type Spoken, spoken } from '../spoken'
import { type DangerScale, GRADES, type Grade, type Indicator } from './scale'

/** An indicator that somebody ticked, with the evidence that shows it; blank where none is named. */
export interface Tick {
  readonly indicator: string
  readonly evidence: string
}

/** A ticked indicator and what it counts: nothing without evidence. */
export interface TickedLine extends Spoken {
  readonly evidence: string
  readonly points: number
  /** What it would count with evidence. */
  readonly full: number
}

export interface LimbScore extends Spoken {
  readonly lines: readonly TickedLine[]
  readonly sum: number
  /** The sum, at most the cap of a limb. */
  readonly score: number
}

/** What has to be minded, by which rule. */
export interface Advice extends Spoken {
  readonly advice: Bilingual
}

interface Common {
  readonly table: string
  readonly version: number
  readonly reminders: readonly Advice[]
  /** Ticked, but no evidence is named: no points. */
  readonly withoutEvidence: readonly TickedLine[]
  /** Ticked by a name that the scale does not have. */
  readonly unknownTicks: readonly string[]
}
export type DangerAssessment = Common &
  (
    | { readonly kind: 'unanswered'; readonly questions: readonly string[] }
    | { readonly kind: 'gate'; readonly gate: Advice }
    | {
        readonly kind: 'scored'
        readonly limbs: readonly LimbScore[]
        /** Sum of the limbs. */
        readonly raw: number
        readonly mitigation: { readonly lines: readonly TickedLine[]; readonly sum: number; readonly counted: number }
        readonly score: number
        readonly grade: Grade
        readonly gradeTitle: Bilingual
        readonly advice: Bilingual
      }
  )

const sumOf = (lines: readonly { readonly points: number }[]): number =>
  lines.reduce((sum, { points }) => sum + points, 0)

function linesOf(
  scale: DangerScale,
  indicators: Readonly<Record<string, Indicator>>,
  ticks: readonly Tick[],
): readonly TickedLine[] {
  return Object.entries(indicators).flatMap(([name, one]) => {
    const evidence = ticks.find(({ indicator }) => indicator === name)?.evidence.trim()
    if (evidence === undefined) return []
    return [{ ...spoken(scale, name, one), evidence, points: evidence === '' ? 0 : one.points, full: one.points }]
  })
}

function gradeOf({ low, high }: DangerScale, score: number, limbs: readonly LimbScore[]): Grade {
  const worst = Math.max(0, ...limbs.map((limb) => limb.score))
  if (score >= high.score || worst >= high.limb) return 'high'
  return score <= low.score && worst <= low.limb ? 'low' : 'medium'
}

const gateOrder = ['noArrestCondition', 'mandatoryArrest'] as const

/** The gate that holds, or what has to be answered before it is known that none does. */
function gateOf(scale: DangerScale, known: Known): Advice | readonly string[] {
  const gates = gateOrder.map((name) => ({
    name,
    gate: scale.gates[name],
    truth: truthOf(scale.gates[name].when, known),
  }))
  const open = gates.find(({ truth }) => truth === 'yes')
  if (open !== undefined) return { ...spoken(scale, open.name, open.gate), advice: open.gate.advice }
  const asked = gates.filter(({ truth }) => truth === 'unknown').flatMap(({ gate }) => fieldsOf(gate.when))
  return [...new Set(asked)].filter((field) => known[field] === undefined)
}

function scored(scale: DangerScale, ticks: readonly Tick[]) {
  const limbs = Object.entries(scale.limbs).map(([name, limb]): LimbScore => {
    const lines = linesOf(scale, limb.indicators, ticks)
    const sum = sumOf(lines)
    return { ...spoken(scale, name, limb), lines, sum, score: Math.min(scale.limbCap, sum) }
  })
  const lines = linesOf(scale, scale.mitigation, ticks)
  const sum = sumOf(lines)
  const counted = Math.min(scale.mitigationCap, sum)
  const raw = limbs.reduce((total, { score }) => total + score, 0)
  const score = Math.max(0, raw - counted)
  const grade = gradeOf(scale, score, limbs)
  const judged = { gradeTitle: GRADES[grade], advice: scale.advice[grade] }
  return { kind: 'scored' as const, limbs, raw, mitigation: { lines, sum, counted }, score, grade, ...judged }
}

/**
 * The scale applied: gates first, then points for what evidence shows, limb by limb up to the cap, less mitigation. It advises; the
 * procurator decides.
 *
 * @param known answers to what the scale asks
 */
export function assessDanger(scale: DangerScale, known: Known, ticks: readonly Tick[]): DangerAssessment {
  const indicators = {
    ...Object.assign({}, ...Object.values(scale.limbs).map((limb) => limb.indicators)),
    ...scale.mitigation,
  }
  const common: Common = {
    table: scale.id,
    version: scale.version,
    reminders: Object.entries(scale.reminders)
      .filter(([, { when }]) => truthOf(when, known) === 'yes')
      .map(([name, one]) => ({ ...spoken(scale, name, one), advice: one.advice })),
    withoutEvidence: linesOf(scale, indicators, ticks).filter(({ evidence }) => evidence === ''),
    unknownTicks: ticks.map(({ indicator }) => indicator).filter((name) => !Object.hasOwn(indicators, name)),
  }
  const gate = gateOf(scale, known)
  if ('advice' in gate) return { ...common, kind: 'gate', gate }
  return gate.length > 0 ? { ...common, kind: 'unanswered', questions: gate } : { ...common, ...scored(scale, ticks) }
}
