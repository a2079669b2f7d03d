import type { Fact, ObjectInRole } from '@hengjian/facts'
import type { ClientBase } from 'pg'
import { bigintColumn, bytesColumn, integerColumn, jsonColumn, textColumn } from '../database/columns'
import type { FactRow } from './factRow'
import type { PreparedPiece } from './preparePiece'
import type { Delivery } from './readLine'

/**
 * Inserts facts that are not there yet, in the order of their ids, so that two writers never wait for each other in a circle.
 * @param rows each of another fact
 * @returns for each that was already there, the digest of what the standing one says
 */
export async function insertFacts(
  client: ClientBase,
  { office, source }: Delivery,
  raw: string,
  rows: readonly FactRow[],
): Promise<ReadonlyMap<string, Buffer>> {
  const sorted = [...rows].sort((left, right) => (left.fact.id < right.fact.id ? -1 : 1))
  const inserted = await client.query(
    `insert into fact (office, source, raw, id, kind, occurred_at, received_at, supersedes, content, body,
       key_id, sealed, raw_from, raw_to)
     select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[], $9::bytea[],
       $10::json[], $11::text[], $12::bytea[], $13::integer[], $14::integer[])
     on conflict do nothing`,
    [
      ...[office, source, raw],
      ...[textColumn(sorted, ({ fact }) => fact.id), textColumn(sorted, ({ fact }) => fact.kind)],
      bigintColumn(sorted, ({ fact }) => fact.occurredAt.from),
      bigintColumn(sorted, ({ fact }) => fact.receivedAt),
      textColumn(sorted, ({ fact }) => fact.supersedes ?? null),
      ...[bytesColumn(sorted, ({ content }) => content), jsonColumn(sorted, ({ body }) => body)],
      ...[textColumn(sorted, ({ keyId }) => keyId), bytesColumn(sorted, ({ sealed }) => sealed)],
      ...[integerColumn(sorted, ({ line }) => line.from), integerColumn(sorted, ({ line }) => line.to)],
    ],
  )
  return inserted.rowCount === rows.length ? new Map() : standingFacts(client, office, raw, rows)
}

/** Of these facts those that another message, or another line of this one, had brought before. */
async function standingFacts(
  client: ClientBase,
  office: string,
  raw: string,
  rows: readonly FactRow[],
): Promise<ReadonlyMap<string, Buffer>> {
  const places = new Map<string, number>(rows.map(({ fact, line }) => [fact.id, line.from]))
  const { rows: stored } = await client.query<{ id: string; content: Buffer; raw: string; raw_from: number }>(
    'select id, content, raw, raw_from from fact where office = $1 and id = any($2::text[])',
    [office, textColumn(rows, ({ fact }) => fact.id)],
  )
  const own = (one: { id: string; raw: string; raw_from: number }): boolean =>
    one.raw === raw && one.raw_from === places.get(one.id)
  return new Map(stored.filter((one) => !own(one)).map(({ id, content }) => [id, content]))
}

/** That a fact names an object, and what it states of it. */
interface Naming {
  readonly fact: Fact
  readonly object: ObjectInRole
  readonly attributes: Buffer | null
}

/** Every object once for each fact, also where it stands in two roles. */
const namingsOf = (rows: readonly FactRow[]): readonly Naming[] =>
  rows.flatMap(({ fact, attributes }) =>
    fact.objects.flatMap((object, index): Naming[] => {
      const first = fact.objects.findIndex(({ type, id }) => type === object.type && id === object.id)
      return first === index ? [{ fact, object, attributes: attributes[index] ?? null }] : []
    }),
  )

/** Distinct values in the order of their keys, so that two writers never wait for each other in a circle. */
function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  const byKey = new Map(values.map((value) => [keyOf(value), value]))
  return [...byKey].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value)
}

async function insertLinks(client: ClientBase, office: string, rows: readonly FactRow[]): Promise<void> {
  const links = distinct(
    rows.flatMap((row) => row.links),
    (one) => `${one.type}\0${one.object}\0${one.withinType}\0${one.withinObject}`,
  )
  if (links.length === 0) return
  await client.query(
    `insert into object_link (office, type, object, within_type, within_object)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])
     on conflict do nothing`,
    [
      ...[office, textColumn(links, ({ type }) => type), textColumn(links, ({ object }) => object)],
      ...[textColumn(links, ({ withinType }) => withinType), textColumn(links, ({ withinObject }) => withinObject)],
    ],
  )
}

async function insertBlind(client: ClientBase, office: string, rows: readonly FactRow[]): Promise<void> {
  const blind = distinct(
    rows.flatMap((row) => row.blind),
    (one) => `${one.field}\0${one.digest}\0${one.object}`,
  )
  if (blind.length === 0) return
  await client.query(
    `insert into blind_index (office, field, digest, type, object)
     select $1, field, digest::bytea, type, object
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as row (field, digest, type, object)
     on conflict do nothing`,
    [
      ...[office, textColumn(blind, ({ field }) => field), textColumn(blind, ({ digest }) => digest)],
      ...[textColumn(blind, ({ type }) => type), textColumn(blind, ({ object }) => object)],
    ],
  )
}

/** Inserts what new facts are found by: which objects they name, what lies within what, and the blind indexes. */
export async function insertObjects(client: ClientBase, office: string, rows: readonly FactRow[]): Promise<void> {
  const namings = namingsOf(rows)
  await client.query(
    `insert into fact_object (office, type, object, occurred_at, fact, attributes)
     select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::bytea[])`,
    [
      ...[office, textColumn(namings, ({ object }) => object.type), textColumn(namings, ({ object }) => object.id)],
      ...[bigintColumn(namings, ({ fact }) => fact.occurredAt.from), textColumn(namings, ({ fact }) => fact.id)],
      bytesColumn(namings, ({ attributes }) => attributes),
    ],
  )
  await insertLinks(client, office, rows)
  await insertBlind(client, office, rows)
}

/**
 * Marks every object that new facts name, and those named by the facts they supersede.
 * @param bulk whether they came with many others, and are judged after those that did not
 */
export async function markDirty(
  client: ClientBase,
  { office, receivedAt }: Delivery,
  rows: readonly FactRow[],
  bulk: boolean,
): Promise<void> {
  const marks = new Map<string, { type: string; object: string; since: number }>()
  for (const { fact } of rows) {
    for (const { type, id } of fact.objects) {
      const key = `${type} ${id}`
      const known = marks.get(key)
      if (known === undefined) marks.set(key, { type, object: id, since: fact.occurredAt.from })
      else if (fact.occurredAt.from < known.since) known.since = fact.occurredAt.from
    }
  }
  const marked = [...marks.values()]
  await client.query(
    `insert into dirty_object (office, marked_at, bulk, type, object, since)
     select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::bigint[])`,
    [
      ...[office, receivedAt, bulk, textColumn(marked, ({ type }) => type), textColumn(marked, ({ object }) => object)],
      bigintColumn(marked, ({ since }) => since),
    ],
  )
  const superseded = rows.flatMap(({ fact }) => fact.supersedes ?? [])
  if (superseded.length === 0) return
  await client.query(
    `insert into dirty_object (office, type, object, since, marked_at, bulk)
     select distinct fact.office, named ->> 'type', named ->> 'id', fact.occurred_at, $2::bigint, $4::boolean
     from fact, json_array_elements(fact.body -> 'objects') as named
     where fact.office = $1 and fact.id = any($3::text[])`,
    [office, receivedAt, superseded, bulk],
  )
}

/** Keeps what was refused: where its bytes are, and what was wrong, without the offending values. */
export async function insertRejects(client: ClientBase, { delivery, raw, rejects }: PreparedPiece): Promise<void> {
  const written = rejects.map(({ line, problems }) => ({
    raw_from: line.from,
    raw_to: line.to,
    line: line.line,
    problems: problems.map(({ code, place }) => ({ code, place })),
  }))
  await client.query(
    `insert into reject (office, raw, raw_from, raw_to, line, source, received_at, problems)
     select $1, $2, raw_from, raw_to, line, $3, $4, problems
     from json_to_recordset($5::json) as row (raw_from integer, raw_to integer, line integer, problems json)`,
    [delivery.office, raw.id, delivery.source, delivery.receivedAt, JSON.stringify(written)],
  )
}
