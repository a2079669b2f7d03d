import type { Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { type Database, everywhere } from '../database/database'
import { rowsOf } from '../database/rows'

/** Every office of the installation. */
export async function listOffices(database: Database): Promise<readonly string[]> {
  const rows = await everywhere(database, (client) =>
    rowsOf(client, z.object({ office: z.string() }), 'select office from office order by office'),
  )
  return rows.map(({ office }) => office)
}

/** Enters an office; doing it again changes nothing. Needs the scope of all offices. Its keys are made by `keyring.prepare`. */
export async function enterOffice(
  client: pg.PoolClient,
  office: { readonly id: string; readonly name: string },
  now: Instant,
): Promise<void> {
  await client.query('insert into office (office, name, made_at) values ($1, $2, $3) on conflict do nothing', [
    office.id,
    office.name,
    now,
  ])
}
