import { dateOf, formatDate, type Instant, parseInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { Clock } from '../clocks'
import type { Condition } from '../form'
import { type ActionRecord, holds, type Matter } from '../matter'
import { grantedIn, holdersOf } from '../standing'
import type { Workflow } from '../workflow'
import type { Cell, CellValue, Column, RowContext, SourceKind, SourceOf } from './ledger'

/** A matter as one derives cells from it. */
interface Row {
  readonly definition: Workflow
  readonly matter: Matter
  readonly context: RowContext
}
type Derive<Kind extends SourceKind> = (row: Row, source: SourceOf<Kind>) => Cell

const NOTHING: Cell = { value: null, from: [] }

const cell = (value: CellValue, ...records: readonly ActionRecord[]): Cell => ({
  value,
  from: records.map(({ sequence }) => sequence),
})

/** The records of the actions, of those the ones whose own form meets the condition. */
const done = ({ records }: Matter, actions: readonly string[], when?: Condition): readonly ActionRecord[] =>
  records.filter(({ action, form }) => actions.includes(action) && holds(when, form, null))

const given = ({ records }: Matter, field: string, when?: Condition): readonly ActionRecord[] =>
  records.filter(({ form }) => form[field] !== undefined && holds(when, form, null))

const field: Derive<'field'> = ({ matter }, { field: name, action }) => {
  const record = action === undefined ? given(matter, name).at(-1) : done(matter, [action]).at(-1)
  return record === undefined ? NOTHING : cell(record.form[name] ?? null, record)
}

const each: Derive<'each'> = ({ matter }, { field: name, when }) => {
  const records = given(matter, name, when)
  if (records.length === 0) return NOTHING
  return cell(
    records.flatMap(({ form }) => {
      const value = form[name] ?? []
      return typeof value === 'object' ? value : [`${value}`]
    }),
    ...records,
  )
}

const withLast =
  (value: (record: ActionRecord, row: Row) => CellValue): Derive<'at' | 'by' | 'document'> =>
  (row, { actions }) => {
    const record = done(row.matter, actions).at(-1)
    return record === undefined ? NOTHING : cell(value(record, row), record)
  }

const since: Derive<'since'> = ({ matter: { records } }, { states }) => {
  const outside = records.findLastIndex(({ after }) => !states.includes(after))
  const record = records[outside + 1]
  return record === undefined ? NOTHING : cell(record.at, record)
}

const course: Derive<'course'> = ({ matter }, { cases }) => {
  const fits = (record: ActionRecord): string | undefined =>
    Object.entries(cases).find(
      ([, { action, when }]) => action === record.action && holds(when, record.form, matter),
    )?.[0]
  const record = matter.records.findLast((one) => fits(one) !== undefined)
  return record === undefined ? NOTHING : cell(fits(record) ?? null, record)
}

const named = ({ form }: ActionRecord, name: string): readonly string[] => {
  const value = form[name]
  return Array.isArray(value) ? value : []
}

const kept: Derive<'kept'> = ({ matter }, { met, unmet, items }) => {
  const checks = matter.records.filter((record) => [met, unmet].some((name) => named(record, name).length > 0))
  const has = (record: ActionRecord, name: string): boolean => items.some((item) => named(record, name).includes(item))
  const failed = checks.filter((record) => has(record, unmet))
  if (failed.length > 0) return cell(false, ...failed)
  const all = checks.filter((record) => items.every((item) => named(record, met).includes(item)))
  return all.length === 0 || all.length < checks.length ? NOTHING : cell(true, ...all)
}

/** Items that were never answered stand by the empty word. */
const tally: Derive<'tally'> = ({ matter }, { of, by, field: name, is }) => {
  const items = done(matter, [of])
  const last = items.map((_, index) => given(matter, by).findLast(({ form }) => form[by] === index + 1))
  const standing = last.filter((record) => (record?.form[name] ?? '') === is)
  return cell(standing.length, ...items, ...standing.flatMap((record) => record ?? []))
}

const instantIn = (record: ActionRecord, name: string): Instant | undefined => {
  const value = record.form[name]
  return typeof value === 'string' ? parseInstant(value)?.instant : undefined
}
const HOUR = 3_600_000
/** Hours to the tenth, days whole. */
const LENGTHS = {
  hours: (milliseconds: number) => Math.round(milliseconds / (HOUR / 10)) / 10,
  days: (milliseconds: number) => Math.round(milliseconds / (24 * HOUR)),
} as const

const span: Derive<'span'> = ({ matter }, { unit, since, until }) => {
  const end = given(matter, until).at(-1)
  const to = end === undefined ? undefined : instantIn(end, until)
  const starts = given(matter, since)
  if (end === undefined || to === undefined || starts.length === 0) return NOTHING
  const lengths = starts.flatMap((record) => {
    const from = instantIn(record, since)
    return from === undefined ? [] : [LENGTHS[unit](to - from)]
  })
  const [only] = lengths
  return cell(lengths.length === 1 && only !== undefined ? only : lengths.map(String), ...starts, end)
}

/** The last day of a limit; one that ends at midnight was over the day before. */
const lastDay = ({ limit: { latest, inclusive } }: Clock): string =>
  formatDate(dateOf((inclusive ? latest : latest - 1) as Instant, SHANGHAI_OFFSET))

const due: Derive<'due'> = ({ context }, { clocks }) => {
  const runs = clocks.flatMap((name) => context.clocks().findLast(({ clock }) => clock === name) ?? [])
  const [run] = runs.sort((left, right) => left.limit.latest - right.limit.latest)
  return run === undefined ? NOTHING : { value: lastDay(run), from: [run.startedBy], clock: run }
}

const late: Derive<'late'> = ({ context }, { clocks }) => {
  const runs = context.clocks().filter(({ clock }) => clocks.includes(clock))
  const missed = runs.find(({ state }) => state === 'overdue' || state === 'late')
  const run = missed ?? runs.at(-1)
  return run === undefined ? NOTHING : { value: missed !== undefined, from: [run.startedBy], clock: run }
}

const holder: Derive<'holder'> = ({ definition, matter }, { relation }) => {
  const records = matter.records.filter((record) => grantedIn(definition, record).includes(relation))
  return cell(holdersOf(definition, matter)[relation] ?? null, ...records)
}

const linked: Derive<'linked'> = ({ context }, { way, workflow }) => {
  const numbers = context.linked(way, workflow)
  return numbers.length === 0 ? NOTHING : { value: numbers, from: way === 'origin' ? [1] : [] }
}

const DERIVED: { readonly [Kind in SourceKind]: Derive<Kind> } = {
  field,
  each,
  at: withLast(({ at }) => at),
  since,
  by: withLast(({ actor }) => [actor.id]),
  document: withLast(({ sequence }, { context }) => context.documentNumber(sequence)),
  done: ({ matter }, { actions }) => {
    const records = done(matter, actions)
    return cell(records.length > 0, ...records)
  },
  times: ({ matter }, { actions, when }) => {
    const records = done(matter, actions, when)
    return cell(records.length, ...records)
  },
  course,
  tally,
  kept,
  span,
  holder,
  due,
  late,
  linked,
  seq: ({ context }) => ({ value: context.seq, from: [] }),
  number: ({ context }) => ({ value: context.number, from: [1] }),
  state: ({ matter }) => ({ value: matter.state, from: [matter.version] }),
}

const derive = <Kind extends SourceKind>(row: Row, source: SourceOf<Kind>): Cell => DERIVED[source.from](row, source)

/** A matter as a row of a ledger, one cell a column, each with what it follows from. */
export const rowOf = (
  columns: readonly Column[],
  definition: Workflow,
  matter: Matter,
  context: RowContext,
): readonly Cell[] => columns.map(({ source }) => derive({ definition, matter, context }, source))
