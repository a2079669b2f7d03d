import type { TimelineOptions } from '@hengjian/district'
import type { Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { integer, rowOf } from '../database/rows'

/** The office of the synthetic district. */
export const DEMO_OFFICE = { id: 'demo', name: '演示区人民检察院' }

/** How large a district is and what chance makes of it. */
export type DistrictSize = Required<Pick<TimelineOptions, 'seed' | 'days' | 'perDay' | 'inside'>>

/** A year of two people a day, eight a day from a week ago on, and the centres full. */
export const DEMO_DISTRICT: DistrictSize = {
  seed: 20_261_124,
  days: 365,
  perDay: { history: 2, present: 8 },
  inside: 14,
}

/** A district and how far it has been told. */
export interface ToldDistrict extends DistrictSize {
  readonly anchor: Instant
  /** Of the people of so many days before the anchor all that had been received by then is loaded. */
  readonly loadedDays: number
  /** What was received up to here has arrived. */
  readonly toldUpTo: Instant
  /** Whether what its office has done by the anchor is entered. */
  readonly mattersEntered: boolean
  /** The ingest keys of its outside systems, sealed. */
  readonly keys: { readonly keyId: string; readonly sealed: Uint8Array }
}

/** The people of so many days before the anchor are loaded when a district is made; earlier ones are history. */
export const LAST_DAYS = 7

const storedSchema = z.object({
  seed: integer,
  anchor: integer,
  days: z.int(),
  history_per_day: z.int(),
  present_per_day: z.int(),
  inside: z.int(),
  loaded_days: z.int(),
  told_up_to: integer,
  key_id: z.string(),
  sealed: z.instanceof(Uint8Array),
  matters_entered: z.boolean(),
})

/** The district of an office; undefined where it has none. */
export async function toldDistrict(client: pg.ClientBase, office: string): Promise<ToldDistrict | undefined> {
  const row = await rowOf(client, storedSchema, 'select * from demo_district where office = $1', [office])
  if (row === undefined) return undefined
  return {
    seed: row.seed,
    anchor: row.anchor as Instant,
    days: row.days,
    perDay: { history: row.history_per_day, present: row.present_per_day },
    inside: row.inside,
    loadedDays: row.loaded_days,
    toldUpTo: row.told_up_to as Instant,
    mattersEntered: row.matters_entered,
    keys: { keyId: row.key_id, sealed: row.sealed },
  }
}

/** Keeps a district that was just made. */
export async function keepDistrict(client: pg.ClientBase, office: string, district: ToldDistrict): Promise<void> {
  const { seed, anchor, days, perDay, inside, loadedDays, toldUpTo, keys, mattersEntered } = district
  await client.query('insert into demo_district values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
    ...[office, seed, anchor, days, perDay.history, perDay.present, inside, loadedDays, toldUpTo],
    ...[keys.keyId, keys.sealed, mattersEntered],
  ])
}

/** Notes the people of how many days before the anchor are loaded. */
export async function noteLoaded(client: pg.ClientBase, office: string, days: number): Promise<void> {
  await client.query('update demo_district set loaded_days = $2 where office = $1', [office, days])
}

/** Notes how far the present has arrived. */
export async function noteTold(client: pg.ClientBase, office: string, upTo: Instant): Promise<void> {
  await client.query('update demo_district set told_up_to = $2 where office = $1', [office, upTo])
}

/** Notes that what the office has done by the anchor is entered. */
export async function noteMatters(client: pg.ClientBase, office: string): Promise<void> {
  await client.query('update demo_district set matters_entered = true where office = $1', [office])
}
