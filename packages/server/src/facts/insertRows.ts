import type { ClientBase } from 'pg'
import type { FactRow } from './factRow'
import type { PreparedPiece } from './preparePiece'
import type { Delivery } from './readLine'

// Rows travel as one JSON text a statement: the engine writes it natively, which is faster here than arrays of parameters.

/**
 * Inserts facts that are not there yet, in the order of their ids, so that two writers never wait for each other in a circle.
 * @returns for each that was already there, the digest of what the standing one says
 */
export async function insertFacts(
  client: ClientBase,
  { office }: Delivery,
  raw: string,
  rows: readonly FactRow[],
): Promise<ReadonlyMap<string, string>> {
  const written = rows.map(({ fact, line, content, open, keyId, sealed }) => ({
    id: fact.id,
    source: fact.source,
    kind: fact.kind,
    occurred_at: fact.occurredAt.from,
    received_at: fact.receivedAt,
    supersedes: fact.supersedes,
    content,
    body: open,
    key_id: keyId,
    sealed,
    raw_from: line.from,
    raw_to: line.to,
  }))
  const inserted = await client.query<{ id: string }>(
    `insert into fact (office, id, source, kind, occurred_at, received_at, supersedes, content, body,
       key_id, sealed, raw, raw_from, raw_to)
     select $1, id, source, kind, occurred_at, received_at, supersedes, content, body,
       key_id, sealed, $2, raw_from, raw_to
     from json_to_recordset($3::json) as row (id text, source text, kind text, occurred_at bigint, received_at bigint,
       supersedes text, content bytea, body json, key_id text, sealed bytea, raw_from integer, raw_to integer)
     order by id
     on conflict do nothing
     returning id`,
    [office, raw, JSON.stringify(written)],
  )
  if (inserted.rows.length === rows.length) return new Map()
  const fresh = new Set(inserted.rows.map(({ id }) => id))
  const known = await client.query<{ id: string; content: string }>(
    `select id, '\\x' || encode(content, 'hex') as content from fact where office = $1 and id = any($2::text[])`,
    [office, rows.map(({ fact }) => fact.id).filter((id) => !fresh.has(id))],
  )
  return new Map(known.rows.map(({ id, content }) => [id, content]))
}

/** Distinct values, each under a key. */
class Distinct<Value> {
  readonly #byKey = new Map<string, Value>()

  add(key: string, value: Value): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, value)
  }

  get json(): string | undefined {
    return this.#byKey.size === 0 ? undefined : JSON.stringify([...this.#byKey.values()])
  }
}

/** Inserts what is found by object: which facts name it, what lies within what, and the blind indexes. */
export async function insertObjects(client: ClientBase, office: string, rows: readonly FactRow[]): Promise<void> {
  const named: unknown[] = []
  const links = new Distinct<FactRow['links'][number]>()
  const blind = new Distinct<FactRow['blind'][number]>()
  for (const row of rows) {
    const { id: fact, occurredAt, objects } = row.fact
    objects.forEach(({ type, id }, index) => {
      named.push({ type, object: id, occurred_at: occurredAt.from, fact, attributes: row.attributes[index] })
    })
    for (const one of row.links) links.add(`${one.type} ${one.object}\0${one.withinType} ${one.withinObject}`, one)
    for (const one of row.blind) blind.add(`${one.field} ${one.digest} ${one.object}`, one)
  }
  await client.query(
    `insert into fact_object (office, type, object, occurred_at, fact, attributes)
     select $1, type, object, occurred_at, fact, attributes
     from json_to_recordset($2::json) as row (type text, object text, occurred_at bigint, fact text, attributes bytea)
     on conflict do nothing`,
    [office, JSON.stringify(named)],
  )
  if (links.json !== undefined) {
    await client.query(
      `insert into object_link (office, type, object, within_type, within_object)
       select $1, type, object, "withinType", "withinObject"
       from json_to_recordset($2::json) as row (type text, object text, "withinType" text, "withinObject" text)
       order by 2, 3, 4, 5
       on conflict do nothing`,
      [office, links.json],
    )
  }
  if (blind.json !== undefined) {
    await client.query(
      `insert into blind_index (office, field, digest, type, object)
       select $1, field, digest, type, object
       from json_to_recordset($2::json) as row (field text, digest bytea, type text, object text)
       order by 2, 3, 4, 5
       on conflict do nothing`,
      [office, blind.json],
    )
  }
}

/** Marks every object that new facts name, and those named by the facts they supersede. */
export async function markDirty(
  client: ClientBase,
  { office, receivedAt }: Delivery,
  rows: readonly FactRow[],
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
  await client.query(
    `insert into dirty_object (office, type, object, since, marked_at)
     select $1, type, object, since, $2
     from json_to_recordset($3::json) as row (type text, object text, since bigint)`,
    [office, receivedAt, JSON.stringify([...marks.values()])],
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
