import type { Bilingual, Instant } from '@hengjian/law'
import type { Condition, FormValue } from '../form'
import { holds, knownValue, type Matter } from '../matter'
import type { Relation } from '../roles'
import { holdersOf } from '../standing'
import type { Workflow } from '../workflow'

/** How a column is shown, sorted and exported. People, units and documents are ids: the reader's names are put in by the caller. */
export type ColumnType =
  | 'seq'
  | 'text'
  | 'long'
  | 'date'
  | 'datetime'
  | 'choice'
  | 'people'
  | 'unit'
  | 'number'
  | 'yesNo'
  | 'document'
  | 'attachments'

/**
 * Where a column's value comes from: the matter's records and clocks, or what the caller knows of it. Nothing is typed a second time.
 * `field`: the value given last, perhaps only in one action's form. `at`: when an action was done. `done`: whether it was.
 * `times`: how often. `by`: who did it. `holder`: who stands in a relation. `due`: the last day of a clock.
 * `document`: the number of the document that an action signed. `state`: where the matter stands.
 */
export type ColumnSource =
  | { readonly from: 'field'; readonly field: string; readonly action?: string }
  | { readonly from: 'at' | 'done' | 'times' | 'by' | 'document'; readonly actions: readonly string[] }
  | { readonly from: 'holder'; readonly relation: Relation }
  | { readonly from: 'due'; readonly clock: string }
  | { readonly from: 'seq' | 'number' | 'state' }

export interface Column {
  readonly id: string
  readonly title: Bilingual
  readonly type: ColumnType
  readonly source: ColumnSource
}

/** A ledger as data: the rows of one workflow's matters, its columns in the order of the printed book. */
export interface Ledger {
  readonly id: string
  readonly version: number
  readonly title: Bilingual
  readonly workflow: string
  /** Which matters are rows; all where left out. */
  readonly when?: Condition
  readonly columns: readonly Column[]
}

/** What the caller knows beside the matter itself. */
export interface RowContext {
  /** Its place in the list as shown, from 1. */
  readonly seq: number
  /** The matter's own number. */
  readonly number: string
  /** The number of the document that the action of that sequence signed; null where it has none. */
  documentNumber(sequence: number): string | null
  /** The last day of a clock as an ISO date; null where it does not run. */
  due(clock: string): string | null
}

export type Cell = FormValue | Instant | null

const last = (matter: Matter, actions: readonly string[]) =>
  matter.records.findLast(({ action }) => actions.includes(action))

function doneCell(
  from: 'at' | 'done' | 'times' | 'by' | 'document',
  actions: readonly string[],
  matter: Matter,
  context: RowContext,
): Cell {
  const found = last(matter, actions)
  switch (from) {
    case 'at':
      return found?.at ?? null
    case 'done':
      return found !== undefined
    case 'times':
      return matter.records.filter(({ action }) => actions.includes(action)).length
    case 'by':
      return found?.actor.id ?? null
    case 'document':
      return found === undefined ? null : context.documentNumber(found.sequence)
  }
}

function fieldCell(field: string, action: string | undefined, matter: Matter): Cell {
  if (action === undefined) return knownValue(matter, field) ?? null
  return last(matter, [action])?.form[field] ?? null
}

function cellOf(source: ColumnSource, definition: Workflow, matter: Matter, context: RowContext): Cell {
  switch (source.from) {
    case 'field':
      return fieldCell(source.field, source.action, matter)
    case 'holder':
      return holdersOf(definition, matter)[source.relation] ?? null
    case 'due':
      return context.due(source.clock)
    case 'seq':
      return context.seq
    case 'number':
      return context.number
    case 'state':
      return matter.state
    default:
      return doneCell(source.from, source.actions, matter, context)
  }
}

/** Whether a matter is a row of the ledger. */
export const isRow = ({ workflow, when }: Ledger, matter: Matter): boolean =>
  matter.workflow === workflow && holds(when, {}, matter)

/** A matter as a row, one cell a column. */
export const rowOf = (
  { columns }: Ledger,
  definition: Workflow,
  matter: Matter,
  context: RowContext,
): readonly Cell[] => columns.map(({ source }) => cellOf(source, definition, matter, context))
