import type { RoomDto, ZoneDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import { zoneOf } from './zones'

const MOST = 500
/** A room that nothing named for so long is none any more. */
const IN_USE = 30 * 24 * 3_600_000

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

/** The rooms in use, and the site from which each was named last; in the order of their labels. */
export async function knownRooms(client: ClientBase, office: string, now: Instant): Promise<readonly KnownRoom[]> {
  const rows = await rowsOf(
    client,
    roomSchema,
    `select card.object as id, card.label, card.attributes ->> 'placeKind' as place_kind,
       (select fact.body ->> 'site' from fact_object named join fact on fact.office = named.office and fact.id = named.fact
        where named.office = card.office and named.type = 'room' and named.object = card.object
        order by named.occurred_at desc limit 1) as site
     from object_card card where card.office = $1 and card.type = 'room' and card.last_fact_at > $2
     order by card.last_fact_at desc limit ${MOST}`,
    [office, now - IN_USE],
  )
  return rows.map(({ id, label, place_kind, site }) => ({ id, label, zone: zoneOf(place_kind ?? undefined), site }))
}

/** The rooms within the centre, as the floor shows them. */
export const floorRooms = (rooms: readonly KnownRoom[]): RoomDto[] =>
  rooms.flatMap(({ id, label, zone, site }) => (zone === null ? [] : [{ id, label, zone, site }]))
