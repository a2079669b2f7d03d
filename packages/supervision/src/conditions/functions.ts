import type { EnumType } from '@hengjian/facts'
import { ageAt, dateOf, type Instant, isMinorAt, type PlainDate, SHANGHAI_OFFSET } from '@hengjian/law'
import { areAll, argumentsOf, failed, refuseType } from './call'
import type { Expression } from './expression'
import type { Call, Operator } from './operator'
import { holdsAt, readerOf } from './reading'
import type { Scope } from './scope'
import { BOOLEAN, NUMBER, STRING } from './type'
import { between, boundsOf, type Truth, UNKNOWN, type Value } from './value'

const asDate = (value: Value): PlainDate | undefined => (typeof value === 'number' ? (value as PlainDate) : undefined)

/** An expression's local date: a date itself, or the date of an instant on the clock it was written in. */
function dateReader({ type, run, date }: Expression): ((scope: Scope) => Value) | undefined {
  if (type.is === 'date') return run
  if (type.is !== 'instant') return undefined
  return (
    date ??
    ((scope) => {
      const value = run(scope)
      return typeof value === 'number' ? dateOf(value as Instant, SHANGHAI_OFFSET) : UNKNOWN
    })
  )
}

const ofBirth =
  (answer: (birth: PlainDate, on: PlainDate) => Value, type: Expression['type']): Operator =>
  (call) => {
    const [birth, on] = argumentsOf(call, 2) ?? []
    if (birth === undefined || on === undefined) return failed
    const [born, when] = [dateReader(birth), dateReader(on)]
    if (born === undefined || when === undefined) return failedUnlessKnown(call, birth, on)
    return {
      type,
      run: (scope) => {
        const [from, to] = [asDate(born(scope)), asDate(when(scope))]
        return from === undefined || to === undefined ? UNKNOWN : answer(from, to)
      },
    }
  }

const failedUnlessKnown = (call: Call, ...given: readonly Expression[]): Expression =>
  given.some(({ type }) => type.is === 'nothing') ? failed : refuseType(call, ...given.map(({ type }) => type))

const isRestDay: Operator = (call) => {
  const [one] = argumentsOf(call, 1) ?? []
  if (one === undefined) return failed
  const date = dateReader(one)
  if (date === undefined) return failedUnlessKnown(call, one)
  return {
    type: BOOLEAN,
    run: (scope) => {
      const on = asDate(date(scope))
      return on === undefined ? UNKNOWN : scope.known.calendar.isRestDay(on)
    },
  }
}

/** The minutes between two instants, whichever comes first. */
const minutesBetween: Operator = (call) => {
  const [left, right] = argumentsOf(call, 2) ?? []
  if (left === undefined || right === undefined) return failed
  if (!areAll('instant', left, right)) return refuseType(call, left.type, right.type)
  return { type: NUMBER, run: (scope) => distance(left.run(scope), right.run(scope)) }
}

function distance(left: Value, right: Value): Value {
  const [a, b] = [boundsOf(left), boundsOf(right)]
  if (a === undefined || b === undefined) return UNKNOWN
  const most = Math.max(Math.abs(a[1] - b[0]), Math.abs(b[1] - a[0])) / 60_000
  const least = Math.max(0, a[0] - b[1], b[0] - a[1]) / 60_000
  return between(least, most)
}

/** Whether a value of an ordered enum stands at a level or above it. */
const atLeast: Operator = (call) => {
  const [one, level] = argumentsOf(call, 2) ?? []
  if (one === undefined || level === undefined) return failed
  const scale = orderOf(one) ?? orderOf(level)
  if (scale === undefined) return failedUnlessKnown(call, one, level)
  const order = [...scale.values.keys()]
  for (const { constant } of [one, level]) {
    if (typeof constant === 'string' && !order.includes(constant)) {
      call.around.report('CONDITION_VALUE', call.place, `${constant} (${scale.name})`)
    }
  }
  return { type: BOOLEAN, run: (scope) => reaches(order, one.run(scope), level.run(scope)) }
}

const orderOf = ({ type }: Expression): EnumType | undefined =>
  type.is === 'enum' && type.enum.ordered ? type.enum : undefined

function reaches(order: readonly string[], value: Value, level: Value): Truth {
  if (typeof value !== 'string' || typeof level !== 'string') return UNKNOWN
  const place = order.indexOf(value)
  return place < 0 ? UNKNOWN : place >= order.indexOf(level)
}

/** `lookup: [data set, key, column]`, as of the anchor. */
const lookup: Operator = (call) => {
  const [name, key, column] = call.given
  const dataset = typeof name === 'string' ? call.around.vocabulary.datasets.get(name) : undefined
  if (dataset === undefined || typeof column !== 'string' || !dataset.columns.includes(column) || key === undefined) {
    call.around.report('MODEL_DATASET', call.place, call.given.map((one) => JSON.stringify(one)).join(', '))
    return failed
  }
  call.around.uses.anchor = true
  const [keyColumn = ''] = dataset.key
  const sought = call.compile(key, call.around, `${call.place}/1`)
  if (!KEYS.has(sought.type.is)) return refuseType(call, sought.type)
  const numeric = NUMERIC_COLUMNS.has(column)
  const read = readerOf(numeric ? NUMBER : STRING)
  return {
    type: numeric ? NUMBER : STRING,
    run: (scope) => {
      const value = sought.run(scope)
      if (value === UNKNOWN) return UNKNOWN
      const row = (scope.known.world.datasets[dataset.name] ?? []).find(
        ({ values, from, to }) => values[keyColumn] === value && holdsAt(scope, from, to),
      )
      const found = row?.values[column]
      if (found !== undefined) return read(scope, found)
      scope.missing.push(`${dataset.name}.${column}`)
      return UNKNOWN
    },
  }
}

/** What may be the key of a row. */
const KEYS: ReadonlySet<string> = new Set(['string', 'enum', 'number', 'nothing'])

/** Columns of data sets carry no types; amounts are the numbers among them. */
const NUMERIC_COLUMNS: ReadonlySet<string> = new Set(['amount', 'months', 'days', 'value'])

/** The functions that a condition may name; there are none from anywhere else. */
export const functions: Readonly<Record<string, Operator>> = {
  ageAt: ofBirth(ageAt, NUMBER),
  isMinorAt: ofBirth(isMinorAt, BOOLEAN),
  isRestDay,
  minutesBetween,
  atLeast,
  lookup,
}
