import type { Fact } from '@hengjian/facts'
import { formatInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { StoredFact } from '../facts/factRow'
import { eventValues, type LogValue, objectValues } from './eventValues'
import { rowsInTurn } from './rowsInTurn'
import { type Showing, shownFact } from './shownFact'

const OFFICE = `current_setting('hengjian.office')`

/** So many traces are read at once. */
const TRACES = 50

/** The cases after one by their ids: those that facts name, and those that objects are known to belong to. */
const CASES = `(select distinct object as name from fact_object where office = ${OFFICE} and type = 'case' and object > $1
    order by object limit ${TRACES})
  union (select distinct case_id from object_card where office = ${OFFICE} and case_id > $1 order by case_id limit ${TRACES})
  order by name limit ${TRACES}`

/** The objects after one that belong to no case. */
const OTHERS = `select distinct type, object from fact_object named where office = ${OFFICE} and (type, object) > ($1, $2) and type <> 'case'
    and not exists (select from object_card card where card.office = ${OFFICE} and card.type = named.type
      and card.object = named.object and card.case_id is not null)
  order by type, object limit ${TRACES}`

/** What belongs to the cases of $1: they themselves and what is known to lie within them. */
const OF_CASES = `select 'case' as type, name as object from unnest($1::text[]) as asked (name)
  union all select type, object from object_card where office = ${OFFICE} and case_id = any($1::text[])`

/** The objects $2 of the types $3, which with them make the traces $1. */
const OF_OTHERS = 'select type, object from unnest($3::text[], $2::text[]) as asked (type, object)'

/**
 * The facts of the traces $1, all of which name one of the objects given. Each is in the trace of its case: the one it names, else
 * the first that its objects are known to belong to; without any case, in a trace of its first object. A card is looked up for
 * one object after the other: joined with all of them, PostgreSQL reads every card for every fact.
 */
const factsOf = (objects: string): string => `select fact.body, fact.key_id, fact.sealed, own.trace
  from (select distinct named.fact from (${objects}) asked
    join fact_object named on named.office = ${OFFICE} and named.type = asked.type and named.object = asked.object) wanted
  join fact on fact.office = ${OFFICE} and fact.id = wanted.fact
  cross join lateral (
    select coalesce(
        (array_agg(id order by position) filter (where type = 'case'))[1],
        (array_agg(case_id order by position) filter (where case_id is not null))[1],
        (array_agg(type || ':' || id order by position))[1]) as trace
    from (
      select position, value ->> 'type' as type, value ->> 'id' as id, (
        select card.case_id from object_card card
        where card.office = ${OFFICE} and card.type = value ->> 'type' and card.object = value ->> 'id') as case_id
      from json_array_elements(fact.body -> 'objects') with ordinality as named (value, position)
    ) named
  ) own
  where own.trace = any($1::text[])
  order by own.trace, fact.occurred_at, fact.id`

/** The facts that name no object, a withdrawal above all: each in a trace of its own. */
const OF_NOTHING = `select body, key_id, sealed, 'fact:' || id as trace from fact
  where office = ${OFFICE} and coalesce(json_array_length(body -> 'objects'), 0) = 0 order by id`

type TracedFact = StoredFact & { readonly trace: string }

/** The facts of the office, those of one trace together in the order in which they happened, a few traces at a time. */
async function* tracedFacts(client: Pick<ClientBase, 'query'>): AsyncIterable<TracedFact> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { rows }: { rows: { name: string }[] } = await client.query(CASES, [after])
    const names = rows.map(({ name }) => name)
    if (names.length > 0) yield* rowsInTurn<TracedFact>(client, factsOf(OF_CASES), [names])
    after = names.at(-1)
  }
  for (let after: { type: string; object: string } | undefined = { type: '', object: '' }; after !== undefined; ) {
    const { rows }: { rows: { type: string; object: string }[] } = await client.query(OTHERS, [
      after.type,
      after.object,
    ])
    const [types, objects] = [rows.map(({ type }) => type), rows.map(({ object }) => object)]
    const names = rows.map(({ type, object }) => `${type}:${object}`)
    if (names.length > 0) yield* rowsInTurn<TracedFact>(client, factsOf(OF_OTHERS), [names, objects, types])
    after = rows.at(-1)
  }
  yield* rowsInTurn<TracedFact>(client, OF_NOTHING)
}

const EXTENSIONS = [
  { name: 'Concept', prefix: 'concept' },
  { name: 'Time', prefix: 'time' },
]

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
${EXTENSIONS.map(({ name, prefix }) => `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>\n`).join('')}<global scope="trace"><string key="concept:name" value=""/></global>
<global scope="event"><string key="concept:name" value=""/><date key="time:timestamp" value="1970-01-01T00:00:00+08:00"/></global>
<classifier name="Activity" keys="concept:name"/>
`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 cannot hold at all: most control characters, and halves of a pair. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text as the value of an attribute; line ends and tabs are written so that a reader keeps them. */
const escaped = (text: string): string =>
  text
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function elementOf(value: LogValue): string {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  return Number.isInteger(value) ? 'int' : 'float'
}

const attribute = (element: string, key: string, value: string): string =>
  `<${element} key="${escaped(key)}" value="${escaped(value)}"/>\n`

function eventOf(fact: Fact): string {
  const { from, offset } = fact.occurredAt
  const values = [['fact:id', fact.id] as const, ...eventValues(fact), ...objectValues(fact)]
  const written = values.map(([name, value]) => attribute(elementOf(value), name, String(value))).join('')
  const time = attribute('date', 'time:timestamp', formatInstant(from, offset))
  return `<event>\n${attribute('string', 'concept:name', fact.kind)}${time}${written}</event>\n`
}

/**
 * The facts of an office as an event log in XES (IEEE 1849-2016), in pieces: a trace is a case, an event is a fact. The cases come
 * first, in the order of their ids, then what belongs to none, then what names nothing.
 */
export async function* xesOf(client: Pick<ClientBase, 'query'>, showing: Showing): AsyncIterable<string> {
  yield HEAD
  let current: string | undefined
  for await (const { trace, ...stored } of tracedFacts(client)) {
    if (trace !== current) {
      if (current !== undefined) yield '</trace>\n'
      yield `<trace>\n${attribute('string', 'concept:name', trace)}`
      current = trace
    }
    yield eventOf(shownFact(stored, showing))
  }
  if (current !== undefined) yield '</trace>\n'
  yield '</log>\n'
}
