import { type ListName, type SavedViewDto, savedViewSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Sealer } from '../facts/sealer'

/** Whose looks, of which list. */
export interface ViewOwner {
  readonly office: string
  readonly login: string
  readonly list: ListName
}

/** So many looks of one list are enough for anybody. */
export const MOST_VIEWS = 50

/** The looks that somebody saved of a list, by name. */
export async function savedViews(
  client: ClientBase,
  { office, login, list }: ViewOwner,
  sealer: Pick<Sealer, 'open'>,
): Promise<SavedViewDto[]> {
  const { rows } = await client.query<{ name: string; key_id: string; sealed: Buffer }>(
    'select name, key_id, sealed from saved_view where office = $1 and login = $2 and list = $3 order by name collate "C"',
    [office, login, list],
  )
  return rows.map(({ name, key_id, sealed }) =>
    savedViewSchema.parse({ name, search: JSON.parse(sealer.open(key_id, sealed).toString('utf8')) }),
  )
}

/** Saves a look under its name, in place of the one before. What it searches for may name a person, so it is sealed. */
export async function saveView(
  client: ClientBase,
  { office, login, list }: ViewOwner,
  { name, search }: SavedViewDto,
  sealer: Pick<Sealer, 'seal'>,
  now: Instant,
): Promise<void> {
  const { keyId, bytes } = sealer.seal(Buffer.from(JSON.stringify(search)))
  await client.query(
    `insert into saved_view (office, login, list, name, key_id, sealed, made_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (office, login, list, name)
     do update set key_id = excluded.key_id, sealed = excluded.sealed, made_at = excluded.made_at`,
    [office, login, list, name, keyId, bytes, now],
  )
}

/** Forgets a look; forgetting one that is not there changes nothing. */
export async function forgetView(client: ClientBase, { office, login, list }: ViewOwner, name: string): Promise<void> {
  await client.query('delete from saved_view where office = $1 and login = $2 and list = $3 and name = $4', [
    ...[office, login, list, name],
  ])
}
