import type { Bilingual, Problem } from '@hengjian/law'
import { isJsonObject, type Json } from '../json'
import { factProblem } from '../problems'
import { limitTold } from '../problems/limits'
import type { Cell } from './row'

/** Deepest nesting of members that become columns, most columns of a row, and most values of a cell. */
const LIMITS = { depth: 8, columns: 2000, values: 500 } as const

type Scalar = string | number | boolean | null
const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** A number that JSON has already rounded, so that its last digits are no longer those that were written. */
const isRounded = (value: Scalar): boolean => typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)

/** Makes the cells of a row out of JSON and collects what cannot be one. */
export class JsonCells {
  readonly problems: Problem[] = []
  private readonly columns = new Map<string, Cell>()

  constructor(private readonly place: string) {}

  get cells(): Readonly<Record<string, Cell>> {
    return Object.fromEntries(this.columns)
  }

  /** A value as a cell of that column; members of members become columns like `person.name`, lists several values. */
  add(column: string, value: unknown, depth = 1): void {
    if (this.columns.size >= LIMITS.columns) this.report('FILE_LIMIT', column, limitTold('column', LIMITS.columns))
    else if (isScalar(value)) this.columns.set(column, this.textOf(column, value))
    else if (depth > LIMITS.depth) this.report('FILE_LIMIT', column, limitTold('depth', LIMITS.depth))
    else if (Array.isArray(value)) this.addList(column, value, depth)
    else if (isJsonObject(value)) this.addMembers(value, `${column}.`, depth + 1)
  }

  addMembers(json: Json, prefix = '', depth = 1): void {
    for (const [name, value] of Object.entries(json)) {
      if (this.problems.length > 0) return
      this.add(`${prefix}${name}`, value, depth)
    }
  }

  /** A list of objects gives a list for each of their members, empty where one lacks it. */
  private addList(column: string, values: readonly unknown[], depth: number): void {
    if (values.length > LIMITS.values) this.report('FILE_LIMIT', column, limitTold('values', LIMITS.values))
    else if (values.every(isScalar))
      this.columns.set(
        column,
        values.map((value) => this.textOf(column, value)),
      )
    else if (values.every(isJsonObject)) {
      for (const name of new Set(values.flatMap((value) => Object.keys(value)))) {
        if (this.problems.length > 0) return
        const members = values.map((value) => (Object.hasOwn(value, name) ? value[name] : null))
        if (members.every(isScalar)) this.add(`${column}.${name}`, members, depth + 1)
        else this.report('FILE_JSON', `${column}.${name}`)
      }
    } else this.report('FILE_JSON', column)
  }

  textOf(column: string, value: Scalar): string {
    if (isRounded(value)) this.report('FILE_DIGITS', column, String(value))
    return value === null ? '' : String(value)
  }

  private report(
    code: 'FILE_LIMIT' | 'FILE_DIGITS' | 'FILE_JSON',
    column: string,
    found: string | Bilingual = '',
  ): void {
    this.problems.push(factProblem(code, `${this.place} · ${column}`, found))
  }
}
