import type { Adjustment } from './adjustment'
import type { Calendar } from './calendar'
import { formatInstant, parseInstant, SHANGHAI_OFFSET, type WrittenInstant } from './date'
import { type DerivationStep, describeSteps } from './derivation'
import { limitOf } from './limit'
import type { Problem, Result } from './message'
import { lawProblem } from './problems'
import type { LimitStep } from './step'
import { isStatutory, type StatutoryTerm } from './term'
import { COUNTS, type Count, type Duration } from './time'

/** A question about one period: `{"count":"D","of":{"days":3},"from":"2026-09-28"}`. */
export interface DueQuestion {
  /** The asker's own mark, given back with the answer. */
  readonly id?: string | number
  readonly term: StatutoryTerm
  readonly from: WrittenInstant
  readonly adjustments: readonly Adjustment[]
}

/** Its answer, as it is written on a line. */
export interface DueAnswer {
  readonly id?: string | number
  readonly alert: string | null
  readonly latest: string
  readonly inclusive: boolean
  readonly provisional: boolean
  readonly derivation: readonly DerivationStep[]
}

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is Count => COUNTS.some((count) => count === value)
const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** The greatest number of each unit; about a thousand years, so that no answer leaves the calendar. */
export const MOST_OF_UNIT = {
  months: 12_000,
  days: 366_000,
  workingDays: 366_000,
  hours: 8_784_000,
  minutes: 527_040_000,
  seconds: 31_622_400_000,
} as const satisfies Required<Duration>
type Unit = keyof typeof MOST_OF_UNIT
const isUnit = (name: string): name is Unit => Object.hasOwn(MOST_OF_UNIT, name)
const isTimeOfDay = (unit: string): boolean => unit === 'hours' || unit === 'minutes' || unit === 'seconds'

/** Extensions, restarts and suspensions of one question; more are a mistake, not a case. */
const MOST_ADJUSTMENTS = 1000

function readLength(value: unknown, count: Count | undefined, place: string, problems: Problem[]): Duration {
  // 立即 has no number of its own.
  if (value === undefined && count === 'IMM') return {}
  if (!isObject(value) || (Object.keys(value).length === 0 && count !== 'IMM')) {
    problems.push(lawProblem('DUE_LENGTH', place, shown(value)))
    return {}
  }
  const length: { [unit in Unit]?: number } = {}
  for (const [unit, amount] of Object.entries(value)) {
    if (!isUnit(unit)) problems.push(lawProblem('DUE_UNIT', `${place}.${unit}`, unit))
    else if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 0 || amount > MOST_OF_UNIT[unit])
      problems.push(lawProblem('DUE_LENGTH', `${place}.${unit}`, shown(amount)))
    else length[unit] = amount
  }
  return length
}

/** Hours for hour codes, days and months for day codes: anything else is a slip of the pen. */
export function unitsFit(count: Count, units: readonly string[]): boolean {
  switch (count) {
    case 'H':
    case 'HX':
      return units.every(isTimeOfDay)
    case 'DW':
      return units.every((unit) => unit === 'workingDays' || unit === 'days')
    case 'D':
    case 'DC':
    case 'M':
    case 'MC':
    case 'calendar':
      return units.every((unit) => unit === 'months' || unit === 'days')
    case 'IMM':
    case 'elapsed':
      return units.every((unit) => unit === 'days' || isTimeOfDay(unit))
  }
}

function readTerm(json: Json, place: string, problems: Problem[]): StatutoryTerm | undefined {
  const before = problems.length
  const { count } = json
  const known = isCount(count) ? count : undefined
  if (known === undefined) problems.push(lawProblem('DUE_COUNT', `${place}count`, shown(count)))
  const of = readLength(json['of'], known, `${place}of`, problems)
  if (known === undefined || problems.length > before) return undefined
  if (unitsFit(known, Object.keys(of))) return { count: known, of }
  problems.push(lawProblem('DUE_UNITS', `${place}of`, known))
  return undefined
}

function readTime(value: unknown, place: string, problems: Problem[]): WrittenInstant | undefined {
  const written = typeof value === 'string' ? parseInstant(value) : undefined
  if (written === undefined) problems.push(lawProblem('DUE_FROM', place, shown(value)))
  return written
}

/** A length with a time of day cannot be counted from a bare date. */
function refuseBareDate(term: StatutoryTerm, from: WrittenInstant, place: string, problems: Problem[]): void {
  const needsTime = term.count === 'H' || term.count === 'HX' || Object.keys(term.of).some(isTimeOfDay)
  if (needsTime && from.precision === 'day') {
    problems.push(lawProblem('DUE_HOURS_FROM_DATE', place, formatInstant(from.instant, from.offset).slice(0, 10)))
  }
}

function checkFields(json: Json, allowed: readonly string[], place: string, problems: Problem[]): void {
  for (const name of Object.keys(json)) {
    if (!allowed.includes(name)) problems.push(lawProblem('DUE_FIELD', `${place}${name}`, name))
  }
}

/** The entries of one list of the question; each entry is an object with no other fields than those allowed. */
function entriesOf(
  json: Json,
  name: 'extend' | 'restart' | 'suspend',
  allowed: readonly string[],
  problems: Problem[],
): readonly (readonly [entry: Json, place: string])[] {
  const value = json[name]
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > MOST_ADJUSTMENTS) {
    problems.push(lawProblem('DUE_LIST', name, name))
    return []
  }
  return value.flatMap((entry: unknown, index): (readonly [Json, string])[] => {
    const place = `${name}[${index}]`
    if (!isObject(entry)) {
      problems.push(lawProblem('DUE_LIST', place, name))
      return []
    }
    checkFields(entry, allowed, `${place}.`, problems)
    return [[entry, `${place}.`]]
  })
}

function readExtensions(json: Json, problems: Problem[]): readonly Adjustment[] {
  return entriesOf(json, 'extend', ['at', 'count', 'of', 'after'], problems).flatMap(
    ([one, place]): readonly Adjustment[] => {
      const at = readTime(one['at'], `${place}at`, problems)
      const term = readTerm(one, place, problems)
      const { after } = one
      if (after !== undefined && after !== 'due') problems.push(lawProblem('DUE_AFTER', `${place}after`, shown(after)))
      if (at === undefined || term === undefined) return []
      return [{ kind: 'extend', at: at.instant, term, ...(after === 'due' ? { after } : {}) }]
    },
  )
}

function readRestarts(json: Json, first: StatutoryTerm | undefined, problems: Problem[]): readonly Adjustment[] {
  return entriesOf(json, 'restart', ['at', 'count', 'of'], problems).flatMap(([one, place]): readonly Adjustment[] => {
    const at = readTime(one['at'], `${place}at`, problems)
    const bringsTerm = one['count'] !== undefined || one['of'] !== undefined
    const term = bringsTerm ? readTerm(one, place, problems) : undefined
    if (at === undefined || (bringsTerm && term === undefined)) return []
    const counted = term ?? first
    if (counted !== undefined) refuseBareDate(counted, at, `${place}at`, problems)
    return [{ kind: 'restart', at: at.instant, ...(term === undefined ? {} : { term }) }]
  })
}

function readSuspensions(json: Json, problems: Problem[]): readonly Adjustment[] {
  return entriesOf(json, 'suspend', ['from', 'to'], problems).flatMap(([one, place]): readonly Adjustment[] => {
    const from = readTime(one['from'], `${place}from`, problems)
    const to = readTime(one['to'], `${place}to`, problems)
    if (from === undefined || to === undefined) return []
    if (to.instant < from.instant) problems.push(lawProblem('DUE_ORDER', `${place}to`, shown(one['to'])))
    return [{ kind: 'suspend', from: from.instant, to: to.instant }]
  })
}

const instantOf = (one: Adjustment): number => (one.kind === 'suspend' ? one.from : one.at)

function readId(json: Json, problems: Problem[]): string | number | undefined {
  const { id } = json
  if (id === undefined || typeof id === 'string' || typeof id === 'number') return id
  problems.push(lawProblem('DUE_FIELD', 'id', shown(id)))
  return undefined
}

/** Reads a question; what is wrong with it is told all at once. A term with hours from a bare date is refused. */
export function parseQuestion(json: unknown): Result<DueQuestion> {
  if (!isObject(json)) return { ok: false, problems: [lawProblem('DUE_JSON', '', '')] }
  const problems: Problem[] = []
  checkFields(json, ['id', 'count', 'of', 'from', 'extend', 'restart', 'suspend'], '', problems)
  const id = readId(json, problems)
  const term = readTerm(json, '', problems)
  const from = readTime(json['from'], 'from', problems)
  if (term !== undefined && from !== undefined) refuseBareDate(term, from, 'from', problems)
  const adjustments = [
    ...readExtensions(json, problems),
    ...readRestarts(json, term, problems),
    ...readSuspensions(json, problems),
  ].sort((left, right) => instantOf(left) - instantOf(right))
  if (term === undefined || from === undefined || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { ...(id === undefined ? {} : { id }), term, from, adjustments } }
}

/**
 * Answers a question, with its derivation. Chinese periods run on the wall clock of Asia/Shanghai, whatever clock the start was
 * written in; `elapsed` and `calendar` on the clock of the log.
 */
export function answer({ id, term, from, adjustments }: DueQuestion, calendar: Calendar): DueAnswer {
  const steps: LimitStep[] = []
  const offset = isStatutory(term.count) ? SHANGHAI_OFFSET : from.offset
  const limit = limitOf(term, { at: from.instant, offset }, calendar, adjustments, steps)
  return {
    ...(id === undefined ? {} : { id }),
    alert: limit.alert === null ? null : formatInstant(limit.alert, offset),
    latest: formatInstant(limit.latest, offset),
    inclusive: limit.inclusive,
    provisional: limit.provisional,
    derivation: describeSteps(steps),
  }
}
