import type { Instant } from '@hengjian/law'

/** The story numbers of the district that is copied begin with this; the copies count on from there. */
export const FIRST_STORY = 10_000_000
const NUMBERS = /\b1[5-9]\d{11}\b|1000(\d{4})/g

/** So long before the one before it lies each copy. In milliseconds. */
const WEEK = 7 * 24 * 3_600_000

/** A column of a table, by its name and PostgreSQL's name of its type. */
export interface Column {
  readonly name: string
  readonly type: string
}
/** A row as `copy … to stdout` writes it: one text a column. */
export type Row = readonly string[]

const NULL = '\\N'
/** Of what a copy's findings became: most were looked at long ago. */
const DECIDED = ['confirmed', 'confirmed', 'dismissed', 'confirmed', 'open', 'confirmed', 'open'] as const

const within = (value: string): Instant => (value === NULL ? Number.NaN : Number(value)) as Instant

/** Rows of one table as they stand in a copy of the district that lies so many weeks back, its objects numbered anew. */
export function copier(
  table: string,
  columns: readonly Column[],
  now: Instant,
): (row: Row, copy: number) => Row | undefined {
  const at = (name: string): number => columns.findIndex((column) => column.name === name)
  const [state, latest, time, key] = [at('state'), at('latest'), at('at'), at('key')]
  const renew = (copy: number) => (found: string, story: string | undefined) =>
    story === undefined ? String(Number(found) - copy * WEEK) : `${1000 + copy}${story}`
  const renewed = ({ name, type }: Column, value: string, copy: number): string => {
    if (value === NULL || type === 'bytea' || name === 'raw') return value
    if (type === 'uuid') return `${copy.toString(16).padStart(8, '0')}${value.slice(8)}`
    const text = value.replace(NUMBERS, renew(copy))
    return name === 'key' ? `${text}-${copy}` : text
  }
  return (row, copy) => {
    const copied = columns.map((column, index) => renewed(column, row[index] ?? NULL, copy))
    if (table === 'timer' && within(copied[time] ?? NULL) <= now) return undefined
    // What ran then has been answered since; what was found then has been looked at.
    if (table === 'verdict' && copied[state] === 'pending' && within(copied[latest] ?? NULL) <= now)
      copied[state] = 'satisfied'
    if (table === 'finding' && copied[state] === 'open')
      copied[state] = DECIDED[((row[key] ?? '').charCodeAt(3) + copy) % DECIDED.length] ?? 'open'
    return copied
  }
}
