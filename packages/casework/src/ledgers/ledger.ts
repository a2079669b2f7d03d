import type { Bilingual, Instant } from '@hengjian/law'
import type { Clock } from '../clocks'
import type { Condition, FormValue } from '../form'
import type { Relation } from '../roles'

/** How a column is shown and exported. People, units and choices are ids: the reader's words are put in by the caller. */
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

/** One of several things that may have been done: the action, perhaps only where its form or the matter says so. */
export interface CourseCase {
  readonly action: string
  readonly when?: Condition
  readonly title: Bilingual
}

interface OfActions {
  readonly actions: readonly string[]
}

/** What each kind of source needs to know. */
export interface SourceDetails {
  /** The value given last, perhaps only in one action's form. */
  readonly field: { readonly field: string; readonly action?: string }
  /** Every value given, one after the other. */
  readonly each: { readonly field: string; readonly when?: Condition }
  /** When an action was done. */
  readonly at: OfActions
  /** When the matter came into the states in which it still is. */
  readonly since: { readonly states: readonly string[] }
  /** Whether it was done. */
  readonly done: OfActions
  /** Who did it. */
  readonly by: OfActions
  /** The number of the document that it signed. */
  readonly document: OfActions
  /** How often it was done. */
  readonly times: OfActions & { readonly when?: Condition }
  /** Which of several things was done last. */
  readonly course: { readonly cases: Readonly<Record<string, CourseCase>> }
  /** How many of the numbered items given by one action stand so by their last answer. */
  readonly tally: { readonly of: string; readonly by: string; readonly field: string; readonly is: string }
  /** Whether points of a checklist were met every time. */
  readonly kept: { readonly met: string; readonly unmet: string; readonly items: readonly string[] }
  /** How long from the values of one field to that of another. */
  readonly span: { readonly unit: 'days' | 'hours'; readonly since: string; readonly until: string }
  /** Who stands in a relation. */
  readonly holder: { readonly relation: Relation }
  /** The last day of a clock; of several that run side by side, the nearest. */
  readonly due: { readonly clocks: readonly string[] }
  /** Whether one of the clocks was missed. */
  readonly late: { readonly clocks: readonly string[] }
  /** The numbers of the matters of a workflow that it came from or led to. */
  readonly linked: { readonly way: LinkWay; readonly workflow: string }
  readonly seq: object
  readonly number: object
  readonly state: object
}
export type SourceKind = keyof SourceDetails
export type SourceOf<Kind extends SourceKind> = {
  readonly [One in Kind]: { readonly from: One } & SourceDetails[One]
}[Kind]
/**
 * Where a column's value comes from: the matter's records, clocks and links. Nothing is typed a second time; what no other step asks is
 * asked by the action `annotate`.
 */
export type ColumnSource = SourceOf<SourceKind>

/** The matter it was opened from, or those opened from it. */
export type LinkWay = 'origin' | 'opened'

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
  readonly columns: readonly Column[]
  /** The columns shown until somebody chooses others: a screen is narrower than the book. */
  readonly usual: readonly string[]
}

/** What the caller knows beside the matter itself. */
export interface RowContext {
  /** Its place in the list as shown, from 1. */
  readonly seq: number
  /** The matter's own number. */
  readonly number: string
  /** The number of the document that the action of that sequence signed; null where it has none. */
  documentNumber(sequence: number): string | null
  /** The runs of the matter's clocks; asked only where a column needs them. */
  clocks(): readonly Clock[]
  /** The numbers of the matters of a workflow that it came from, or that came from it. */
  linked(way: LinkWay, workflow: string): readonly string[]
}

export type CellValue = FormValue | Instant | null

/** What stands in a row's column, and what it follows from. */
export interface Cell {
  readonly value: CellValue
  /** The sequences of the records that say so, in their order. */
  readonly from: readonly number[]
  /** The run of the clock that it was counted by. */
  readonly clock?: Clock
}
