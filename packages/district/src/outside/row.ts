import { criminalProcedure, type DataValue } from '@hengjian/facts'
import type { MappedField, MappedObject, Mapping, Origin } from '@hengjian/facts/outside'
import type { Line, LineObject } from '../story'
import { type Exactness, writeTime } from './time'

/** What stands in a cell of an export; a list only where the format knows lists, null where it has no value. */
export type OutsideCell = string | number | boolean | readonly (string | number | boolean | null)[]

/** A row of an export: what stands in its columns; an absent column is an empty cell. */
export type OutsideRow = ReadonlyMap<string, OutsideCell>

/** What a mapping does not tell of the system that writes. */
export interface Hand {
  /** How yes and no are written; left out where the format knows truth values. */
  readonly truth?: { readonly yes: string; readonly no: string }
  /** How exactly the system keeps times. */
  readonly exactTo: Exactness
}

type Scalar = string | number | boolean

/** A mapping read backwards: it says where a row has what a line says. */
class RowWriting {
  readonly cells = new Map<string, OutsideCell>()

  constructor(
    private readonly mapping: Mapping,
    private readonly line: Line,
    private readonly hand: Hand,
  ) {}

  write(): OutsideRow {
    const { mapping, line } = this
    const [record, ...others] = mapping.sourceRecord ?? []
    if (record === undefined || others.length > 0) throw this.unwritable('sourceRecord')
    this.put({ column: record }, line.sourceRecord)
    this.put(mapping.kind, this.codeFor(mapping.kind, line.kind))
    this.put(mapping.occurredAt, this.time(line.occurredAt))
    if (line.endedAt !== undefined) this.put(mapping.endedAt, this.time(line.endedAt))
    for (const role of new Set(line.objects.map((object) => object.role))) this.putRole(role)
    for (const [name, value] of Object.entries(line.data)) {
      this.put(mapping.data[name], this.valueOf(mapping.data[name], value, `data.${name}`))
    }
    return this.cells
  }

  private putRole(role: string): void {
    const { line, mapping } = this
    const objects = line.objects.filter((object) => object.role === role)
    const mapped = mapping.objects.find(
      (one) => one.role === role && (one.kinds === undefined || one.kinds.includes(line.kind)),
    )
    if (mapped === undefined) throw this.unwritable(role)
    const names = new Set(objects.flatMap(({ attributes = {} }) => Object.keys(attributes)))
    const many = criminalProcedure.kinds.get(line.kind)?.roles.get(role)?.many === true
    if (!many) {
      const [object] = objects
      if (object === undefined || objects.length > 1) throw this.unwritable(role)
      this.put(mapped.id, object.id)
      for (const name of names) this.put(mapped.attributes?.[name], this.attribute(mapped, object, name))
      return
    }
    this.putAmong(
      mapped.id,
      objects.map(({ id }) => id),
    )
    for (const name of names) {
      this.putAmong(
        mapped.attributes?.[name],
        objects.map((object) => this.attribute(mapped, object, name)),
      )
    }
  }

  /** An attribute of an object as its column writes it. */
  private attribute({ role, attributes }: MappedObject, object: LineObject, name: string): OutsideCell | null {
    const value = object.attributes?.[name]
    return value === undefined ? null : this.valueOf(attributes?.[name], value, `${role}.${name}`)
  }

  /** Values of several objects, each at its object's place. */
  private putAmong(origin: Origin | undefined, values: readonly (OutsideCell | null)[]): void {
    const scalars = values.map((value): Scalar | null => {
      if (typeof value === 'object' && value !== null) throw this.unwritable('list among several')
      return value
    })
    const separator = origin !== undefined && 'column' in origin ? origin.separator : undefined
    this.put(origin, separator === undefined ? scalars : scalars.map((one) => one ?? '').join(separator))
  }

  private valueOf(field: MappedField | undefined, value: DataValue, place: string): OutsideCell {
    if (field === undefined || !('column' in field)) throw this.unwritable(place)
    if (typeof value === 'string') {
      return field.type === 'date' || field.type === 'dateTime' ? this.time(value) : this.codeFor(field, value)
    }
    if (typeof value === 'number') return value
    if (typeof value === 'boolean') {
      const { truth } = this.hand
      return truth === undefined ? value : value ? truth.yes : truth.no
    }
    const texts = value.map((one) => this.codeFor(field, one))
    if (field.none === undefined || field.separator === undefined) return texts
    return texts.length === 0 ? field.none : texts.join(field.separator)
  }

  private time(text: string): string {
    return writeTime(text, this.mapping, this.hand.exactTo) ?? this.fail(text)
  }

  private codeFor(origin: Origin, value: string): string {
    if (!('column' in origin) || origin.codes === undefined) return value
    return Object.entries(origin.codes).find(([, meant]) => meant === value)?.[0] ?? this.fail(value)
  }

  private put(origin: Origin | undefined, cell: OutsideCell | null): void {
    if (cell === null) return
    if (origin === undefined || !('column' in origin)) throw this.unwritable(String(cell))
    this.cells.set(origin.column, cell)
  }

  private fail(place: string): never {
    throw this.unwritable(place)
  }

  private unwritable(place: string): RangeError {
    const { source, kind, sourceRecord } = this.line
    return new RangeError(`${source} has no way to write ${place} of ${kind} ${sourceRecord}`)
  }
}

/**
 * The row that an outside system writes for a line, so that its mapping reads the line again.
 * @throws RangeError where the system has no column or no code for something that the line says
 */
export const rowOf = (mapping: Mapping, line: Line, hand: Hand): OutsideRow =>
  new RowWriting(mapping, line, hand).write()
