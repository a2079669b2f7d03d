import type { ActionRecord, Clock, Workflow } from '@hengjian/casework'
import { dateOf, type Instant, type PlainDate, parseInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { Occurrence } from '../occurrence'

/** A matter as what counts is read from it. */
export interface MatterTold {
  readonly id: string
  readonly definition: Workflow
  readonly records: readonly ActionRecord[]
  /** The runs of its clocks. */
  readonly clocks: readonly Clock[]
  /** The police unit it concerns. */
  readonly unit: string | null
}

/** What counts in the matters of a workflow. */
export type MatterReader = (told: MatterTold) => readonly Occurrence[]

export const ofMatter = ({ id, unit }: MatterTold) => ({ matter: id, ...(unit === null ? {} : { unit }) })

/** The records of these actions. */
export const done = ({ records }: MatterTold, ...actions: readonly string[]): readonly ActionRecord[] =>
  records.filter(({ action }) => actions.includes(action))

/** The value given last, in whichever action. */
export const given = ({ records }: MatterTold, field: string): ActionRecord['form'][string] | undefined =>
  records.findLast(({ form }) => form[field] !== undefined)?.form[field]

/** The day that a field of the record names, or else that on which it was done. */
export function dayOf({ form, at }: ActionRecord, field?: string): PlainDate {
  const value = field === undefined ? undefined : form[field]
  const named = typeof value === 'string' ? parseInstant(value)?.instant : undefined
  return dateOf(named ?? at, SHANGHAI_OFFSET)
}

/** The last day of a limit; one that ends at midnight was over the day before. */
export const lastDay = ({ limit: { latest, inclusive } }: Clock): PlainDate =>
  dateOf((inclusive ? latest : latest - 1) as Instant, SHANGHAI_OFFSET)
