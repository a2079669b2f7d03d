import type { SessionRoomsDto } from '@hengjian/contract/rooms'
import {
  addDays,
  formatDate,
  formatInstant,
  type Instant,
  type PlainDate,
  SHANGHAI_OFFSET,
  startOf,
} from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import type { Reader } from '../matters/party'
import { readable } from '../matters/readable'

const DAYS = 7

const bookingRow = z.object({
  room: z.string(),
  from_at: integer,
  until_at: integer,
  matter: z.string().nullable(),
  number: z.string().nullable(),
})

/** The rooms of one-stop sessions over a week: whose booking it is, only for whoever may read that matter; that it is taken, for all of the office. */
export async function readRooms(client: ClientBase, reader: Reader, from: PlainDate): Promise<SessionRoomsDto> {
  const until = addDays(from, DAYS)
  const { of, values } = new Places(reader.office, startOf(from, SHANGHAI_OFFSET), startOf(until, SHANGHAI_OFFSET))
  const rows = await rowsOf(
    client,
    bookingRow,
    `select booking.room, booking.from_at, booking.until_at, m.id as matter, m.number from room_booking booking
     left join matter m on m.office = booking.office and m.id = booking.matter and ${readable(reader, of)}
     where booking.office = $1 and booking.from_at < $3 and booking.until_at > $2 order by booking.room, booking.from_at`,
    values,
  )
  const known = await rowsOf(
    client,
    z.object({ room: z.string() }),
    'select distinct room from room_booking where office = $1 order by room limit 50',
    [reader.office],
  )
  return {
    from: formatDate(from),
    days: Array.from({ length: DAYS }, (_, index) => formatDate(addDays(from, index))),
    rooms: known.map(({ room }) => ({
      room,
      bookings: rows
        .filter((one) => one.room === room)
        .map(({ from_at, until_at, matter, number }) => ({
          from: formatInstant(from_at as Instant),
          until: formatInstant(until_at as Instant),
          matter: matter === null || number === null ? null : { id: matter, number },
        })),
    })),
  }
}
