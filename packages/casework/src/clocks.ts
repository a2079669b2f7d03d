import {
  type Adjustment,
  addDays,
  type Calendar,
  type DerivationStep,
  dateOf,
  describeSteps,
  type Instant,
  inTime,
  type Limit,
  type LimitStep,
  limitOf,
  parseInstant,
  SHANGHAI_OFFSET,
  startOf,
  type WrittenInstant,
} from '@hengjian/law'
import { type ActionRecord, holds, type Matter } from './matter'
import type { Side } from './roles'
import type { ClockDefinition, ClockPoint, Workflow } from './workflow'

/** One run of a clock, as of an instant. */
export interface Clock {
  readonly clock: string
  readonly whose: Side
  /** The sequence of the action that started it. */
  readonly startedBy: number
  readonly startedAt: Instant
  /** Whether a form named the day of it alone. */
  readonly startedOnDay: boolean
  readonly limit: Limit
  readonly derivation: readonly DerivationStep[]
  /** The sequence of the action that ended it and when that happened; null while it runs. */
  readonly ended: { readonly by: number; readonly at: Instant; readonly onDay: boolean } | null
  /**
   * running; alert: the protective reading has run out; overdue; kept or late: ended before or after its limit;
   * lapsed: the matter ended first.
   */
  readonly state: 'running' | 'alert' | 'overdue' | 'kept' | 'late' | 'lapsed'
  /** The next lawful action where it is overdue. A person takes it; time never does. */
  readonly proposes: string | null
}

interface Point {
  readonly record: ActionRecord
  readonly at: Instant
  readonly onDay: boolean
}

const momentOf = (record: ActionRecord, field: string): WrittenInstant | undefined => {
  const value = record.form[field]
  return typeof value === 'string' ? parseInstant(value) : undefined
}

const offset = SHANGHAI_OFFSET

/** The record as a point of the clock, where it is one; a field left out falls back on when the action was done. */
function pointOf(points: readonly ClockPoint<string>[], record: ActionRecord): Point | undefined {
  const point = points.find(({ action }) => action === record.action)
  if (point === undefined) return undefined
  const named = point.field === undefined ? undefined : momentOf(record, point.field)
  return { record, at: named?.instant ?? record.at, onDay: named?.precision === 'day' }
}

type Definition = ClockDefinition<string>

function adjustmentsOf(
  { extendedBy, suspended }: Definition,
  later: readonly ActionRecord[],
  asOf: Instant,
): readonly Adjustment[] {
  return later.flatMap((record, index): readonly Adjustment[] => {
    if (record.action === extendedBy?.action) {
      const { term, after } = extendedBy
      return [{ kind: 'extend', at: record.at, term, ...(after === undefined ? {} : { after }) }]
    }
    if (suspended === undefined || record.action !== suspended.from) return []
    const resumed = later.slice(index + 1).find(({ action }) => action === suspended.to)
    return [{ kind: 'suspend', from: record.at, to: resumed?.at ?? asOf }]
  })
}

/** A date that a form named is the last day: the one known when the clock started. */
function untilDate(matter: Matter, start: ActionRecord, field: string, steps: LimitStep[]): Limit | undefined {
  const naming = matter.records.findLast(
    ({ sequence, form }) => sequence <= start.sequence && form[field] !== undefined,
  )
  const named = naming === undefined ? undefined : momentOf(naming, field)
  if (named === undefined) return undefined
  const date = dateOf(named.instant, offset)
  const latest = startOf(addDays(date, 1), offset)
  steps.push({ rule: 'endOfDay', date, statutory: false, at: latest })
  return { alert: null, latest, inclusive: false, provisional: false }
}

function stateOf(limit: Limit, ended: Point | undefined, asOf: Instant, closed: boolean): Clock['state'] {
  if (ended !== undefined) return inTime(limit, ended.at) ? 'kept' : 'late'
  if (closed) return 'lapsed'
  if (!inTime(limit, asOf)) return 'overdue'
  return limit.alert !== null && asOf >= limit.alert ? 'alert' : 'running'
}

interface Run {
  readonly start: Point
  readonly end: Point | undefined
  readonly later: readonly ActionRecord[]
}

/** Each start opens a run; the next start or the first ending after it closes it. */
function runsOf({ from, endedBy }: Definition, records: readonly ActionRecord[]): readonly Run[] {
  return records.flatMap((record, index): readonly Run[] => {
    const start = pointOf(from, record)
    if (start === undefined) return []
    const rest = records.slice(index + 1)
    const closing = rest.findIndex((one) => pointOf([...endedBy, ...from], one) !== undefined)
    const last = closing < 0 ? undefined : rest[closing]
    const end = last === undefined ? undefined : (pointOf(endedBy, last) ?? { record: last, at: last.at, onDay: false })
    return [{ start, end, later: closing < 0 ? rest : rest.slice(0, closing) }]
  })
}

function clockOf(
  name: string,
  definition: Definition,
  run: Run,
  matter: Matter,
  asOf: Instant,
  calendar: Calendar,
): readonly Clock[] {
  const { start, end, later } = run
  const { term, whose, proposes } = definition
  const steps: LimitStep[] = []
  const limit =
    'until' in term
      ? untilDate(matter, start.record, term.until, steps)
      : limitOf(term, { at: start.at, offset }, calendar, adjustmentsOf(definition, later, asOf), steps)
  if (limit === undefined) return []
  const state = stateOf(limit, end, asOf, matter.closed)
  return [
    {
      clock: name,
      whose,
      startedBy: start.record.sequence,
      startedAt: start.at,
      startedOnDay: start.onDay,
      limit,
      derivation: describeSteps(steps),
      ended: end === undefined ? null : { by: end.record.sequence, at: end.at, onDay: end.onDay },
      state,
      proposes: state === 'overdue' ? proposes : null,
    },
  ]
}

/** Every run of every clock of a matter, counted by `law` from its actions alone. Nothing happens by time: it only tells. */
export function clocks(definition: Workflow, matter: Matter, asOf: Instant, calendar: Calendar): readonly Clock[] {
  const known = matter.records.filter(({ at }) => at <= asOf)
  return Object.entries(definition.clocks).flatMap(([name, clock]) =>
    !holds(clock.when, {}, matter)
      ? []
      : runsOf(clock, known).flatMap((run) => clockOf(name, clock, run, matter, asOf, calendar)),
  )
}
