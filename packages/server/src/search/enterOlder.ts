import type { ClientBase } from 'pg'
import { startOverOffices } from '../access/overOffices'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { type Sealer, sealerOf } from '../facts/sealer'
import { statedFacts } from '../people/statedFacts'
import { NUMBERED, type Searched, writeSearchKeys } from './searchKeys'

/** So many objects are entered in one transaction. */
const MOST = 200
const ENTERED = [...NUMBERED, 'person']

interface Entry {
  readonly type: string
  readonly object: string
  readonly done: boolean
}

/** How far an office has been entered; one that had no objects when search came has nothing to catch up with. */
async function entryOf(client: ClientBase, office: string): Promise<Entry> {
  await client.query(
    `insert into search_entry (office, type, object, done)
     select $1, '', '', not exists (select from object_card where office = $1) on conflict do nothing`,
    [office],
  )
  const { rows } = await client.query<Entry>(
    'select type, object, done from search_entry where office = $1 for update',
    [office],
  )
  return rows[0] ?? { type: '', object: '', done: true }
}

/** The names of persons, as last stated. */
async function namesOf(
  client: ClientBase,
  office: string,
  persons: readonly string[],
  sealer: Pick<Sealer, 'open'>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { objects } of await statedFacts(client, office, persons, sealer)) {
    for (const { type, id, attributes } of objects) {
      const name = attributes?.['name']
      if (type === 'person' && typeof name === 'string') names.set(id, name)
    }
  }
  return names
}

/** Enters the next objects of an office. @returns whether there may be more */
async function enterSome(client: ClientBase, office: string, sealer: Sealer): Promise<boolean> {
  const entry = await entryOf(client, office)
  if (entry.done) return false
  const { rows } = await client.query<{ type: string; object: string; label: string }>(
    `select type, object, label from object_card
     where office = $1 and (type, object) > ($2, $3) and type = any($4::text[]) order by type, object limit $5`,
    [office, entry.type, entry.object, ENTERED, MOST],
  )
  const persons = rows.filter(({ type }) => type === 'person').map(({ object }) => object)
  const names = await namesOf(client, office, persons, sealer)
  const searched = rows.map(
    ({ type, object, label }): Searched => ({ type, id: object, label, name: names.get(object) }),
  )
  await writeSearchKeys(client, office, searched, sealer)
  const last = rows[rows.length - 1]
  await client.query('update search_entry set type = $2, object = $3, done = $4 where office = $1', [
    ...[office, last?.type ?? entry.type, last?.object ?? entry.object],
    rows.length < MOST,
  ])
  return rows.length === MOST
}

/** Enters for search what an office held before it could be searched; where it was cut off it goes on. */
export async function enterOlder(context: ServerContext, office: string, stopped = () => false): Promise<void> {
  const sealer = sealerOf(context.keyring, office)
  for (let more = true; more && !stopped(); )
    more = await inOffice(context.database, office, (client) => enterSome(client, office, sealer))
}

/** Does so for every office, beside the running server. */
export const startEntering = (context: ServerContext): { stop(): Promise<void> } =>
  startOverOffices(context, {
    each: (office, stopped) => enterOlder(context, office, stopped),
    failed: 'what was there before could not be entered for search',
  })
