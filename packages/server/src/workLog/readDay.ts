import { dayShift, type WorkLog } from '@hengjian/casework'
import type { WorkLogDayDto, WorkLogMonthDto } from '@hengjian/contract'
import {
  addDays,
  type Calendar,
  dateOf,
  formatDate,
  formatInstant,
  type Instant,
  type PlainDate,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import type { Reader } from '../matters/party'
import { loadNames } from '../matters/presentRow'
import { readable } from '../matters/readable'
import { type MayRead, mattersIn, presentLog, presentSignature, seenLog } from './presentLog'
import { mayInstruct, maySignLog } from './rights'
import { readShift } from './shift'
import { SELECT_LOGS, selectSignatures, signaturesOf } from './storedLog'

const idSchema = z.object({ id: z.string() })

/** Which of the matters that logs speak of the reader may read today. */
export async function readableIn(client: ClientBase, reader: Reader, logs: readonly WorkLog[]): Promise<MayRead> {
  const ids = [...new Set(logs.flatMap(mattersIn))]
  const { of, values } = new Places(reader.office, ids)
  const text = `select m.id from matter m where m.office = $1 and m.id = any($2::uuid[]) and ${readable(reader, of)}`
  const rows = ids.length === 0 ? [] : await rowsOf(client, idSchema, text, values)
  const found = new Set(rows.map(({ id }) => id))
  return (matter) => found.has(matter)
}

/** A day as its events tell it now, and every signature under it. */
export async function readDay(
  client: ClientBase,
  reader: Reader,
  calendar: Calendar,
  day: PlainDate,
): Promise<WorkLogDayDto> {
  const text = formatDate(day)
  const signatures = await signaturesOf(client, reader.office, text)
  const now = await readShift(client, { office: reader.office, calendar }, day)
  const nameOf = await loadNames(client, reader.office)
  const mayRead = await readableIn(client, reader, [now, ...signatures.map(({ log }) => log)])
  const onDuty = [...now.procurators, ...now.assistants, ...now.clerks]
  return {
    day: text,
    now: presentLog(seenLog(now, mayRead), nameOf),
    signatures: signatures.map((one) => presentSignature(one, nameOf, mayRead)),
    maySign: maySignLog(reader, onDuty),
    mayInstruct: mayInstruct(reader),
  }
}

const deedSchema = z.object({ day: z.string(), deeds: integer })

/** How much was done on each day between two instants, in the matters that the reader may read. */
async function deedsByDay(client: ClientBase, reader: Reader, from: Instant, to: Instant) {
  const { of, values } = new Places(reader.office, from, to)
  const rows = await rowsOf(
    client,
    deedSchema,
    `select to_char(to_timestamp(done.at / 1000), 'YYYY-MM-DD') as day, count(*) as deeds
     from matter_action done join matter m on m.office = done.office and m.id = done.matter
     where done.office = $1 and done.at >= $2 and done.at < $3 and ${readable(reader, of)} group by 1`,
    values,
  )
  return new Map(rows.map(({ day, deeds }) => [day, deeds]))
}

/** The days of a month up to today, the last first. @param first the month's first day */
export async function readMonth(
  client: ClientBase,
  reader: Reader,
  first: PlainDate,
  now: Instant,
): Promise<WorkLogMonthDto> {
  const month = formatDate(first).slice(0, 7)
  const today = dateOf(now, SHANGHAI_OFFSET)
  const days = Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter(
    (day) => day <= today && formatDate(day).startsWith(month),
  )
  const to = dayShift(days.at(-1) ?? first).to
  const deeds = await deedsByDay(client, reader, dayShift(first).from, to)
  const signed = await selectSignatures(
    client,
    `${SELECT_LOGS} and l.day >= $2::date and l.day < $2::date + interval '1 month'`,
    [reader.office, formatDate(first)],
  )
  const nameOf = await loadNames(client, reader.office)
  const byDay = new Map(signed.map((one) => [one.day, one]))
  return {
    month,
    days: days.reverse().map((date) => {
      const day = formatDate(date)
      const last = byDay.get(day)
      return {
        ...{ day, deeds: deeds.get(day) ?? 0 },
        signed:
          last === undefined
            ? null
            : { version: last.version, by: nameOf(last.signedBy), at: formatInstant(last.signedAt) },
      }
    }),
  }
}
