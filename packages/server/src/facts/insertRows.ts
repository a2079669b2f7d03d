import type { ClientBase } from 'pg'
import type { FactRow } from './factRow'
import type { Delivery } from './readLine'
import type { PreparedPiece } from './storePiece'

/**
 * Inserts facts that are not there yet.
 * @returns for each that was already there, the digest of what the standing one says
 */
export async function insertFacts(
  client: ClientBase,
  { office, receivedAt }: Delivery,
  raw: string,
  rows: readonly FactRow[],
): Promise<ReadonlyMap<string, Buffer>> {
  const inserted = await client.query<{ id: string }>(
    `insert into fact (office, id, source, source_record, kind, occurred_at, received_at, supersedes, content, body,
       key_id, sealed, raw, raw_from, raw_to)
     select $1, id, source, source_record, kind, occurred_at, $2, supersedes, content, body::json,
       key_id, sealed, $3, raw_from, raw_to
     from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::text[], $10::bytea[], $11::text[],
       $12::text[], $13::bytea[], $14::integer[], $15::integer[])
       as row (id, source, source_record, kind, occurred_at, supersedes, content, body, key_id, sealed, raw_from, raw_to)
     on conflict do nothing
     returning id`,
    [
      ...[office, receivedAt, raw],
      ...[rows.map(({ fact }) => fact.id), rows.map(({ fact }) => fact.source)],
      ...[rows.map(({ fact }) => fact.sourceRecord), rows.map(({ fact }) => fact.kind)],
      ...[rows.map(({ fact }) => fact.occurredAt.from), rows.map(({ fact }) => fact.supersedes ?? null)],
      ...[rows.map(({ content }) => content), rows.map(({ body }) => body)],
      ...[rows.map(({ keyId }) => keyId), rows.map(({ sealed }) => sealed)],
      ...[rows.map(({ line }) => line.from), rows.map(({ line }) => line.to)],
    ],
  )
  if (inserted.rows.length === rows.length) return new Map()
  const fresh = new Set(inserted.rows.map(({ id }) => id))
  const known = await client.query<{ id: string; content: Buffer }>(
    'select id, content from fact where office = $1 and id = any($2::text[])',
    [office, rows.map(({ fact }) => fact.id).filter((id) => !fresh.has(id))],
  )
  return new Map(known.rows.map(({ id, content }) => [id, content]))
}

/** Inserts what is found by object: which facts name it, what lies within what, and the blind indexes. */
export async function insertObjects(client: ClientBase, office: string, rows: readonly FactRow[]): Promise<void> {
  const named = rows.flatMap(({ fact, attributes }) =>
    fact.objects.map((object, index) => ({ fact, object, digest: attributes[index] ?? null })),
  )
  await client.query(
    `insert into fact_object (office, type, object, occurred_at, fact, attributes)
     select $1, type, object, occurred_at, fact, attributes
     from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::bytea[]) as row (type, object, occurred_at, fact, attributes)
     on conflict do nothing`,
    [
      ...[office, named.map(({ object }) => object.type), named.map(({ object }) => object.id)],
      ...[named.map(({ fact }) => fact.occurredAt.from), named.map(({ fact }) => fact.id)],
      named.map(({ digest }) => digest),
    ],
  )
  const links = distinct(
    rows.flatMap((row) => row.links),
    (one) => [one.type, one.object, one.withinType, one.withinObject],
  )
  if (links.length > 0) {
    await client.query(
      `insert into object_link (office, type, object, within_type, within_object)
       select $1, type, object, within_type, within_object
       from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as row (type, object, within_type, within_object)
       on conflict do nothing`,
      [
        ...[office, links.map(({ type }) => type), links.map(({ object }) => object)],
        ...[links.map(({ withinType }) => withinType), links.map(({ withinObject }) => withinObject)],
      ],
    )
  }
  const blind = distinct(
    rows.flatMap((row) => row.blind),
    (one) => [one.field, one.digest.toString('base64'), one.object],
  )
  if (blind.length > 0) {
    await client.query(
      `insert into blind_index (office, field, digest, type, object)
       select $1, field, digest, type, object
       from unnest($2::text[], $3::bytea[], $4::text[], $5::text[]) as row (field, digest, type, object)
       on conflict do nothing`,
      [
        ...[office, blind.map(({ field }) => field), blind.map(({ digest }) => digest)],
        ...[blind.map(({ type }) => type), blind.map(({ object }) => object)],
      ],
    )
  }
}

/** Distinct values in one fixed order, so that two writers never wait for each other in a circle. */
function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => readonly string[]): readonly Value[] {
  const byKey = new Map(values.map((value) => [JSON.stringify(keyOf(value)), value]))
  return [...byKey.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value)
}

/** Marks every object that new facts name, and those named by the facts they supersede. */
export async function markDirty(
  client: ClientBase,
  { office, receivedAt }: Delivery,
  rows: readonly FactRow[],
): Promise<void> {
  const since = new Map<string, { type: string; object: string; since: number }>()
  for (const { fact } of rows) {
    for (const { type, id } of fact.objects) {
      const key = `${type}\0${id}`
      const earlier = Math.min(since.get(key)?.since ?? fact.occurredAt.from, fact.occurredAt.from)
      since.set(key, { type, object: id, since: earlier })
    }
  }
  const marks = [...since.values()]
  await client.query(
    `insert into dirty_object (office, type, object, since, marked_at)
     select $1, type, object, since, $2 from unnest($3::text[], $4::text[], $5::bigint[]) as row (type, object, since)`,
    [
      ...[office, receivedAt, marks.map(({ type }) => type)],
      ...[marks.map(({ object }) => object), marks.map((mark) => mark.since)],
    ],
  )
  const superseded = rows.flatMap(({ fact }) => fact.supersedes ?? [])
  if (superseded.length === 0) return
  await client.query(
    `insert into dirty_object (office, type, object, since, marked_at)
     select distinct fact.office, named ->> 'type', named ->> 'id', fact.occurred_at, $2::bigint
     from fact, json_array_elements(fact.body -> 'objects') as named
     where fact.office = $1 and fact.id = any($3::text[])`,
    [office, receivedAt, superseded],
  )
}

/** Keeps what was refused: where its bytes are, and what was wrong, without the offending values. */
export async function insertRejects(client: ClientBase, { delivery, raw, rejects }: PreparedPiece): Promise<void> {
  const lines = rejects.map(({ line }) => line)
  await client.query(
    `insert into reject (office, raw, raw_from, raw_to, line, source, received_at, problems)
     select $1, $2, raw_from, raw_to, line, $3, $4, problems::json
     from unnest($5::integer[], $6::integer[], $7::integer[], $8::text[]) as row (raw_from, raw_to, line, problems)`,
    [
      ...[delivery.office, raw.id, delivery.source, delivery.receivedAt],
      ...[lines.map(({ from }) => from), lines.map(({ to }) => to), lines.map(({ line }) => line)],
      rejects.map(({ problems }) => JSON.stringify(problems.map(({ code, place }) => ({ code, place })))),
    ],
  )
}
