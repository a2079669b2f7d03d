import { type Calendar, dateOf, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { type Clock, clocks } from '../clocks'
import type { Matter } from '../matter'
import type { Workflow } from '../workflow'
import { clocksOfStage, type LaneStage, stageOf } from './stages'

/** A stage that a case went through or is in. Days are those of the calendar: from a Monday to the Tuesday after it is one. */
export interface StageRun {
  readonly stage: LaneStage
  readonly from: Instant
  /** Null while the case is in it. */
  readonly to: Instant | null
  readonly days: number
}

/** Where a case stands in the lane. */
export interface LaneCourse {
  /** In their order; a stage that was entered again comes again. */
  readonly runs: readonly StageRun[]
  /** Null where the case has left the lane. */
  readonly stage: LaneStage | null
  /** The clock of the stage that runs, or ran last; null where none was started. */
  readonly clock: Clock | null
}

const dayOf = (at: Instant): number => dateOf(at, SHANGHAI_OFFSET)
const daysBetween = (from: Instant, to: Instant): number => Math.max(0, dayOf(to) - dayOf(from))

function runsOf({ records }: Matter, now: Instant): readonly StageRun[] {
  const entered: { stage: LaneStage | undefined; from: Instant }[] = []
  for (const { after, at } of records) {
    const stage = stageOf(after)
    if (entered.length === 0 || entered.at(-1)?.stage !== stage) entered.push({ stage, from: at })
  }
  return entered.flatMap(({ stage, from }, index) => {
    const to = entered[index + 1]?.from ?? null
    return stage === undefined ? [] : [{ stage, from, to, days: daysBetween(from, to ?? now) }]
  })
}

/** The stages a matter went through with their days, and the clock of the one it is in. */
export function laneCourse(definition: Workflow, matter: Matter, now: Instant, calendar: Calendar): LaneCourse {
  const stage = stageOf(matter.state) ?? null
  const names = stage === null ? [] : clocksOfStage(stage)
  const own = clocks(definition, matter, now, calendar).filter(({ clock }) => names.includes(clock))
  const byOrder = names.flatMap((name) => own.filter(({ clock }) => clock === name))
  const clock = byOrder.find(({ ended }) => ended === null) ?? byOrder.at(-1) ?? null
  return { runs: runsOf(matter, now), stage, clock }
}
