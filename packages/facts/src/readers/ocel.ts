import { type Instant, parseInstant } from '@hengjian/law'
import { z } from 'zod'
import { factProblem } from '../problems'
import { limitTold } from '../problems/limits'
import { BrokenFile, whole } from './broken-file'
import { JsonCells } from './json-cells'
import { type JsonElement, jsonElementsOf } from './json-elements'
import type { Bytes, Reading } from './row'

/** Most objects that are held while the events pass. */
const OBJECTS = 2_000_000

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const relationship = z.object({ objectId: z.string().min(1), qualifier: z.string().optional() })
const relationships = z.array(relationship).max(500).default([])
const eventSchema = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  time: z.string().min(1),
  attributes: z
    .array(z.object({ name: z.string().min(1), value: scalar }))
    .max(500)
    .default([]),
  relationships,
})
type OcelEvent = z.infer<typeof eventSchema>
const objectSchema = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  attributes: z
    .array(z.object({ name: z.string().min(1), value: scalar, time: z.string() }))
    .max(5000)
    .default([]),
})
type OcelObject = z.infer<typeof objectSchema>

/** An attribute of an object with what it was set to, in the order of time. */
type History = readonly { readonly at: Instant; readonly value: string }[]

interface HeldObject {
  readonly type: string
  readonly attributes: ReadonlyMap<string, History>
}

/** The value last set at or before an instant. */
const valueAt = (history: History | undefined, at: Instant): string =>
  history?.findLast((setting) => setting.at <= at)?.value ?? ''

/** Which attributes of which relation are asked for, from columns like `object:suspect.birthDate`. */
function attributesAsked(columns: readonly string[] | undefined): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>()
  for (const column of columns ?? []) {
    const match = /^(object:[^.]+)\.(.+)$/.exec(column)
    const [relation, attribute] = [match?.[1], match?.[2]]
    if (relation === undefined || attribute === undefined) continue
    asked.set(relation, [...(asked.get(relation) ?? []), attribute])
  }
  return asked
}

class OcelLog {
  private readonly objects = new Map<string, HeldObject>()
  private readonly asked: ReadonlyMap<string, readonly string[]>
  private readonly names: ReadonlySet<string>
  private sawObjects = false
  private sawEvents = false
  private number = 0

  constructor(columns: readonly string[] | undefined) {
    this.asked = attributesAsked(columns)
    this.names = new Set([...this.asked.values()].flat())
  }

  read(element: JsonElement): readonly Reading[] {
    if (element.member === 'objects') return this.readObject(element)
    return element.member === 'events' ? this.readEvent(element) : []
  }

  /** @throws BrokenFile where the file is some other JSON */
  end(): void {
    if (!this.sawEvents) throw new BrokenFile('FILE_OCEL', '', 'events')
  }

  private readObject({ place, value }: JsonElement): readonly Reading[] {
    if (this.sawEvents && this.asked.size > 0) throw new BrokenFile('FILE_OCEL', place, 'events < objects')
    if (this.objects.size >= OBJECTS) throw new BrokenFile('FILE_LIMIT', place, limitTold('objects', OBJECTS))
    this.sawObjects = true
    const read = objectSchema.safeParse(value)
    if (!read.success) return wrong(place, read.error)
    const cells = new JsonCells(place)
    const attributes = this.historiesOf(read.data, place, cells)
    this.objects.set(read.data.id, { type: read.data.type, attributes })
    return cells.problems.map((problem) => ({ problem }))
  }

  private historiesOf({ attributes }: OcelObject, place: string, cells: JsonCells): ReadonlyMap<string, History> {
    const histories = new Map<string, { at: Instant; value: string }[]>()
    attributes.forEach(({ name, value, time }, index) => {
      if (!this.names.has(name)) return
      const at = parseInstant(time, 0)?.instant
      if (at === undefined) cells.problems.push(factProblem('FACT_TIME', `${place}.attributes[${index}].time`, time))
      else histories.set(name, [...(histories.get(name) ?? []), { at, value: cells.textOf(name, value) }])
    })
    for (const history of histories.values()) history.sort((left, right) => left.at - right.at)
    return histories
  }

  private readEvent({ place, value }: JsonElement): readonly Reading[] {
    this.sawEvents = true
    this.number += 1
    const read = eventSchema.safeParse(value)
    if (!read.success) return wrong(place, read.error)
    const { id, type, time, attributes } = read.data
    const row = new JsonCells(place)
    for (const { name, value: text } of attributes) row.add(name, text)
    row.add('ocel:id', id)
    row.add('ocel:type', type)
    row.add('ocel:time', time)
    this.addRelations(read.data, place, row)
    if (row.problems.length > 0) return row.problems.map((problem) => ({ problem }))
    return [{ row: { number: this.number, place, cells: row.cells } }]
  }

  /** The ids of related objects by qualifier; without one by the type of the object. */
  private addRelations({ time, relationships: related }: OcelEvent, place: string, row: JsonCells): void {
    const byRelation = new Map<string, string[]>()
    related.forEach(({ objectId, qualifier }, index) => {
      const known = this.objects.get(objectId)
      const relation = qualifier === undefined || qualifier === '' ? known?.type : qualifier
      if ((this.sawObjects && known === undefined) || relation === undefined) {
        row.problems.push(factProblem('FILE_OCEL', `${place}.relationships[${index}].objectId`, objectId))
        return
      }
      const column = `object:${relation}`
      byRelation.set(column, [...(byRelation.get(column) ?? []), objectId])
    })
    const at = parseInstant(time, 0)?.instant
    for (const [column, ids] of byRelation) {
      row.add(column, ids)
      if (at !== undefined) this.addAttributes(column, ids, at, row)
    }
  }

  private addAttributes(column: string, ids: readonly string[], at: Instant, row: JsonCells): void {
    for (const name of this.asked.get(column) ?? []) {
      const values = ids.map((id) => valueAt(this.objects.get(id)?.attributes.get(name), at))
      row.add(`${column}.${name}`, values)
    }
  }
}

const wrong = (place: string, { issues }: z.ZodError): readonly Reading[] =>
  issues.map(({ path }) => {
    const within = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
    return { problem: factProblem('FILE_OCEL', `${place}${within}`, path.map(String).join('.')) }
  })

async function* rowsOf(bytes: Bytes, columns: readonly string[] | undefined): AsyncIterable<Reading> {
  const log = new OcelLog(columns)
  for await (const element of jsonElementsOf(bytes)) yield* log.read(element)
  log.end()
}

/**
 * Reads an object-centric event log in the JSON form of OCEL 2.0. One row an event: `ocel:id`, `ocel:type`, `ocel:time`, its
 * attributes by name, and the ids of its objects as `object:QUALIFIER` (`object:TYPE` where the relationship has no
 * qualifier). Events stream; objects are held. Relationships among objects are passed over.
 * @param columns those that somebody needs; a column `object:QUALIFIER.ATTRIBUTE` gives what the attribute of each of the
 *   objects was at the time of the event, and needs the objects to stand before the events
 */
export const readOcel = (
  bytes: Bytes,
  { columns }: { readonly columns?: readonly string[] | undefined } = {},
): AsyncIterable<Reading> => whole(rowsOf(bytes, columns))
