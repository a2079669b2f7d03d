import type { Fact } from '@hengjian/facts'
import { formatInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { StoredFact } from '../facts/factRow'
import { eventValues, type LogValue, objectValues } from './eventValues'
import { rowsInTurn } from './rowsInTurn'
import { type Showing, shownFact } from './shownFact'

/**
 * Each fact once, in the trace of its case: the one it names, else the one that its objects are known to belong to; without any
 * case, in a trace of its first object.
 */
const FACTS = `select fact.body, fact.key_id, fact.sealed, coalesce(own.id, known.case_id, first.name) as trace
  from fact
  left join lateral (
    select value ->> 'id' as id from json_array_elements(fact.body -> 'objects') with ordinality as named (value, position)
    where value ->> 'type' = 'case' order by position limit 1
  ) own on true
  left join lateral (
    select card.case_id from json_array_elements(fact.body -> 'objects') with ordinality as named (value, position)
    join object_card card on card.office = fact.office and card.type = value ->> 'type' and card.object = value ->> 'id'
    where own.id is null and card.case_id is not null order by position limit 1
  ) known on true
  left join lateral (
    select (value ->> 'type') || ':' || (value ->> 'id') as name
    from json_array_elements(fact.body -> 'objects') with ordinality as named (value, position) order by position limit 1
  ) first on true
  where fact.office = current_setting('hengjian.office')
  order by trace, fact.occurred_at, fact.id`

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

/** The facts of an office as an event log in XES (IEEE 1849-2016), in pieces: a trace is a case, an event is a fact. */
export async function* xesOf(client: ClientBase, showing: Showing): AsyncIterable<string> {
  yield HEAD
  let current: string | undefined
  for await (const { trace, ...stored } of rowsInTurn<StoredFact & { readonly trace: string }>(client, FACTS)) {
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
