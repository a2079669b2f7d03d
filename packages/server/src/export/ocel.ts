import type { Vocabulary } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { StoredFact } from '../facts/factRow'
import { eventValues, FACT_VALUES, type LogValue, logType, logValue } from './eventValues'
import { rowsInTurn } from './rowsInTurn'
import { type Showing, shownFact } from './shownFact'

const FACTS = `select body, key_id, sealed from fact
  where office = current_setting('hengjian.office') order by occurred_at, id`

/** Every object, what it lies within, and the facts that state something else of it than the one before, or none. */
const STATEMENTS = `with stated as (
    select type, object, occurred_at, fact, attributes,
      lag(attributes) over (partition by type, object order by occurred_at, fact) as before
    from fact_object where office = current_setting('hengjian.office') and attributes is not null
  )
  select known.type, known.object, within.objects as within, fact.body, fact.key_id, fact.sealed
  from (select distinct type, object from fact_object where office = current_setting('hengjian.office')) known
  cross join lateral (
    select coalesce(json_agg(json_build_object('type', within_type, 'id', within_object)
      order by within_type, within_object), '[]') as objects
    from object_link where office = current_setting('hengjian.office') and type = known.type and object = known.object
  ) within
  left join stated on stated.type = known.type and stated.object = known.object
    and stated.attributes is distinct from stated.before
  left join fact on fact.office = current_setting('hengjian.office') and fact.id = stated.fact
  order by known.type, known.object, stated.occurred_at, stated.fact`

interface Named {
  readonly type: string
  readonly object: string
  readonly within: readonly { readonly type: string; readonly id: string }[]
}
type Statement = Named & (StoredFact | { readonly body: null; readonly key_id: null; readonly sealed: null })

/** Ids that objects of several types have: OCEL knows one object an id, so these are written with their type. */
async function sharedIds(client: ClientBase): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ object: string }>(
    `select object from fact_object where office = current_setting('hengjian.office')
     group by object having count(distinct type) > 1`,
  )
  return new Set(rows.map(({ object }) => object))
}

const types = (vocabulary: Vocabulary) => ({
  objectTypes: [...vocabulary.objects.values()].map(({ name, attributes }) => ({
    name,
    attributes: [...attributes.values()].map((field) => ({ name: field.name, type: logType(field) })),
  })),
  eventTypes: [...vocabulary.kinds.values()].map(({ name, data }) => ({
    name,
    attributes: [
      ...FACT_VALUES.map((value) => ({ name: value, type: 'string' })),
      ...[...data.values()].map((field) => ({ name: field.name, type: logType(field) })),
    ],
  })),
})

interface Setting {
  readonly name: string
  readonly time: string
  readonly value: LogValue
}

/** One object while the facts that describe it pass. */
class DescribedObject {
  readonly type: string
  readonly id: string
  readonly within: Named['within']
  readonly settings: Setting[] = []
  readonly #last = new Map<string, LogValue>()

  constructor({ type, object, within }: Named) {
    this.type = type
    this.id = object
    this.within = within
  }

  /** Takes from a fact what it states of the object anew. */
  state(stored: StoredFact, showing: Showing): void {
    const { objects, occurredAt } = shownFact(stored, showing)
    const time = formatInstant(occurredAt.from as Instant, occurredAt.offset)
    for (const { type, id, attributes = {} } of objects) {
      if (type !== this.type || id !== this.id) continue
      for (const [name, given] of Object.entries(attributes)) {
        const value = logValue(given)
        if (this.#last.get(name) === value) continue
        this.#last.set(name, value)
        this.settings.push({ name, time, value })
      }
    }
  }
}

/** The objects of the office, one after the other. */
async function* describedObjects(client: ClientBase, showing: Showing): AsyncIterable<DescribedObject> {
  let current: DescribedObject | undefined
  for await (const row of rowsInTurn<Statement>(client, STATEMENTS)) {
    if (current?.type !== row.type || current.id !== row.object) {
      if (current !== undefined) yield current
      current = new DescribedObject(row)
    }
    if (row.body !== null) current.state(row, showing)
  }
  if (current !== undefined) yield current
}

/** The elements of a JSON array, one a line. */
async function* elements(values: AsyncIterable<unknown>): AsyncIterable<string> {
  let separator = '\n'
  for await (const value of values) {
    yield `${separator}${JSON.stringify(value)}`
    separator = ',\n'
  }
}

async function* objects(client: ClientBase, showing: Showing, nameOf: NameOf): AsyncIterable<unknown> {
  for await (const { type, id, within, settings } of describedObjects(client, showing)) {
    const relationships = within.map((outer) => ({ objectId: nameOf(outer.type, outer.id), qualifier: 'within' }))
    yield { id: nameOf(type, id), type, attributes: settings, relationships }
  }
}

async function* events(client: ClientBase, showing: Showing, nameOf: NameOf): AsyncIterable<unknown> {
  for await (const stored of rowsInTurn<StoredFact>(client, FACTS)) {
    const fact = shownFact(stored, showing)
    yield {
      id: fact.id,
      type: fact.kind,
      time: formatInstant(fact.occurredAt.from, fact.occurredAt.offset),
      attributes: eventValues(fact).map(([name, value]) => ({ name, value })),
      relationships: fact.objects.map(({ role, type, id }) => ({ objectId: nameOf(type, id), qualifier: role })),
    }
  }
}

type NameOf = (type: string, id: string) => string

/**
 * The facts of an office as an object-centric event log in the JSON form of OCEL 2.0, in pieces. An event is a fact, its
 * qualifiers are the roles; objects come first, each with the values that facts stated of it, when they changed.
 */
export async function* ocelOf(client: ClientBase, showing: Showing): AsyncIterable<string> {
  const shared = await sharedIds(client)
  const nameOf: NameOf = (type, id) => (shared.has(id) ? `${type}:${id}` : id)
  const { objectTypes, eventTypes } = types(showing.vocabulary)
  yield `{\n"objectTypes": ${JSON.stringify(objectTypes)},\n"eventTypes": ${JSON.stringify(eventTypes)},\n"objects": [`
  yield* elements(objects(client, showing, nameOf))
  yield '\n],\n"events": ['
  yield* elements(events(client, showing, nameOf))
  yield '\n]\n}\n'
}
