import type { Calendar } from './calendar'
import { formatInstant, parseInstant, SHANGHAI_OFFSET, type WrittenInstant } from './date'
import { type DerivationStep, describeStep } from './derivation'
import { type Adjustment, countsDays, type LimitStep, limitOf, type StatutoryTerm } from './limit'
import type { Problem, Result } from './message'
import { lawProblem } from './problems'
import { COUNTS, type Count, type Duration } from './time'

/** A question about one period: `{"count":"D","of":{"days":3},"from":"2026-09-28"}`. */
export interface DueQuestion {
  readonly term: StatutoryTerm
  readonly from: WrittenInstant
  readonly adjustments: readonly Adjustment[]
}

/** Its answer, as it is written on a line. */
export interface DueAnswer {
  readonly alert: string | null
  readonly latest: string
  readonly inclusive: boolean
  readonly provisional: boolean
  readonly derivation: readonly DerivationStep[]
}

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is Count => COUNTS.some((count) => count === value)

const UNITS: readonly (keyof Duration)[] = ['months', 'days', 'workingDays', 'hours', 'minutes', 'seconds']
const isUnit = (name: string): name is keyof Duration => UNITS.some((unit) => unit === name)
const DAY_UNITS: ReadonlySet<string> = new Set(['months', 'days', 'workingDays'])
/** The longest period anyone may ask for: a thousand years in each unit would leave the calendar. */
const MOST = 1_000_000

function readLength(value: unknown, place: string, problems: Problem[]): Duration {
  if (!isObject(value) || Object.keys(value).length === 0) {
    problems.push(lawProblem('DUE_LENGTH', place, JSON.stringify(value) ?? ''))
    return {}
  }
  for (const [unit, amount] of Object.entries(value)) {
    const whole = typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0
    const most = unit === 'months' ? 12_000 : MOST
    if (!isUnit(unit) || !whole || amount > most)
      problems.push(lawProblem('DUE_LENGTH', `${place}.${unit}`, JSON.stringify(amount)))
  }
  return value as Duration
}

/** Hours for hour codes, days and months for day codes: anything else is a slip of the pen. */
function unitsFit(count: Count, of: Duration): boolean {
  const units = Object.keys(of)
  switch (count) {
    case 'H':
    case 'HX':
      return units.every((unit) => !DAY_UNITS.has(unit))
    case 'DW':
      return units.every((unit) => unit === 'workingDays')
    case 'D':
    case 'DC':
    case 'M':
    case 'MC':
    case 'calendar':
      return units.every((unit) => unit === 'months' || unit === 'days')
    case 'IMM':
    case 'elapsed':
      return !units.includes('months')
  }
}

function readTerm(json: Json, place: string, problems: Problem[]): StatutoryTerm | undefined {
  const before = problems.length
  const { count, of } = json
  if (!isCount(count)) problems.push(lawProblem('DUE_COUNT', `${place}count`, String(count)))
  const length = readLength(of, `${place}of`, problems)
  if (isCount(count) && problems.length === before && !unitsFit(count, length)) {
    problems.push(lawProblem('DUE_UNITS', `${place}of`, count))
  }
  return isCount(count) && problems.length === before ? { count, of: length } : undefined
}

function readTime(value: unknown, place: string, problems: Problem[]): WrittenInstant | undefined {
  const written = typeof value === 'string' ? parseInstant(value) : undefined
  if (written === undefined) problems.push(lawProblem('DUE_FROM', place, String(value)))
  return written
}

function readAdjustments(json: Json, problems: Problem[]): readonly Adjustment[] {
  const list = (name: string): readonly Json[] => {
    const value = json[name]
    return Array.isArray(value) ? value.filter(isObject) : []
  }
  const found: Adjustment[] = []
  list('extend').forEach((one, index) => {
    const place = `extend[${index}].`
    const at = readTime(one['at'], `${place}at`, problems)
    const term = readTerm(one, place, problems)
    if (at !== undefined && term !== undefined) {
      found.push({ kind: 'extend', at: at.instant, term, ...(one['after'] === 'due' ? { after: 'due' as const } : {}) })
    }
  })
  list('restart').forEach((one, index) => {
    const place = `restart[${index}].`
    const at = readTime(one['at'], `${place}at`, problems)
    const term = one['count'] === undefined ? undefined : readTerm(one, place, problems)
    if (at !== undefined) found.push({ kind: 'restart', at: at.instant, ...(term === undefined ? {} : { term }) })
  })
  list('suspend').forEach((one, index) => {
    const [from, to] = ['from', 'to'].map((name) => readTime(one[name], `suspend[${index}].${name}`, problems))
    if (from !== undefined && to !== undefined) found.push({ kind: 'suspend', from: from.instant, to: to.instant })
  })
  const instantOf = (one: Adjustment): number => (one.kind === 'suspend' ? one.from : one.at)
  return found.sort((left, right) => instantOf(left) - instantOf(right))
}

/** Reads a question; what is wrong with it is told all at once. An hour term from a bare date is refused. */
export function parseQuestion(json: unknown): Result<DueQuestion> {
  if (!isObject(json)) return { ok: false, problems: [lawProblem('DUE_JSON', '', '')] }
  const problems: Problem[] = []
  const term = readTerm(json, '', problems)
  const from = readTime(json['from'], 'from', problems)
  const adjustments = readAdjustments(json, problems)
  if (from?.precision === 'day' && (term?.count === 'H' || term?.count === 'HX')) {
    problems.push(lawProblem('DUE_HOURS_FROM_DATE', 'from', String(json['from'])))
  }
  return term === undefined || from === undefined || problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { term, from, adjustments } }
}

/** Answers a question, with its derivation. */
export function answer({ term, from, adjustments }: DueQuestion, calendar: Calendar): DueAnswer {
  const steps: LimitStep[] = []
  const offset = countsDays(term.count) || from.offset === 0 ? SHANGHAI_OFFSET : from.offset
  const limit = limitOf(term, { at: from.instant, offset }, calendar, adjustments, steps)
  return {
    alert: limit.alert === null ? null : formatInstant(limit.alert, offset),
    latest: formatInstant(limit.latest, offset),
    inclusive: limit.inclusive,
    provisional: limit.provisional,
    derivation: steps.map(describeStep),
  }
}
