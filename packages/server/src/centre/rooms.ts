import type { RoomDto, ZoneDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import { zoneOf } from './zones'

const MOST = 500
/** A room that nothing named for most of a week is not drawn: the floor is that of the rooms in use. */
const IN_USE = 6 * 24 * 3_600_000

const roomSchema = z.object({
  id: z.string(),
  label: z.string(),
  place_kind: z.string().nullable(),
  site: z.string().nullable(),
})

/** A room that facts named, within a centre or not. */
export interface KnownRoom {
  readonly id: string
  readonly label: string
  /** Null outside a centre. */
  readonly zone: ZoneDto | null
  readonly site: string | null
}

/** The rooms in use, and the site at which each was last seen. */
export async function knownRooms(client: ClientBase, office: string, now: Instant): Promise<readonly KnownRoom[]> {
  const rows = await rowsOf(
    client,
    roomSchema,
    `select object as id, label, attributes ->> 'placeKind' as place_kind, site from object_card
     where office = $1 and type = 'room' and last_fact_at > $2 order by last_fact_at desc limit ${MOST}`,
    [office, now - IN_USE],
  )
  return rows.map(({ id, label, place_kind, site }) => ({ id, label, zone: zoneOf(place_kind ?? undefined), site }))
}

/** The rooms within the centre, as the floor shows them. */
export const floorRooms = (rooms: readonly KnownRoom[]): RoomDto[] =>
  rooms.flatMap(({ id, label, zone, site }) => (zone === null ? [] : [{ id, label, zone, site }]))
