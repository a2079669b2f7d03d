import { AGENCIES, type Agency, RESPONSIBILITIES } from '@hengjian/casework'
import { agencySchema, type ResponsibilitiesDto } from '@hengjian/contract/rules'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import { titleOf } from '../documents/presentDocument'
import type { Reader } from '../matters/party'
import { presentSource } from '../matters/presentAction'
import { readable } from '../matters/readable'

const handedRow = z.object({
  id: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  matter: z.string(),
  matter_number: z.string(),
  unit: z.string().nullable(),
  served_at: integer,
  received_at: integer.nullable(),
  answered_at: integer.nullable(),
})

const MOST = 50

const at = (instant: number | null): string | null => (instant === null ? null : formatInstant(instant as Instant))

/** What was handed over lately in matters that the reader may read, each with its receipt. */
async function handedOver(client: ClientBase, reader: Reader): Promise<ResponsibilitiesDto['handedOver']> {
  const { of, values } = new Places(reader.office)
  const rows = await rowsOf(
    client,
    handedRow,
    `select d.id, d.type, n.text as number, m.id as matter, m.number as matter_number, m.unit, served.at as served_at,
       received.at as received_at, answered.at as answered_at
     from document d join matter m on m.office = d.office and m.id = d.matter and ${readable(reader, of)}
     join matter_action served on served.office = d.office and served.matter = d.matter and served.sequence = d.served_in
     left join document_number n on n.office = d.office and n.document = d.id
     left join matter_action received on received.office = d.office and received.matter = d.matter and received.sequence = d.received_in
     left join matter_action answered on answered.office = d.office and answered.matter = d.matter and answered.sequence = d.answered_in
     where d.office = $1 and d.state = 'served' order by served.at desc, d.id limit ${MOST}`,
    values,
  )
  return rows.map((row) => ({
    ...{ document: row.id, title: titleOf(row.type), number: row.number, to: row.unit ?? '' },
    matter: { id: row.matter, number: row.matter_number },
    servedAt: formatInstant(row.served_at as Instant),
    ...{ receivedAt: at(row.received_at), answeredAt: at(row.answered_at) },
  }))
}

const NAMES: readonly Agency[] = agencySchema.options

/** Who does what at which stage, what goes from whom to whom, and what went lately. */
export async function readResponsibilities(client: ClientBase, reader: Reader): Promise<ResponsibilitiesDto> {
  return {
    agencies: NAMES.map((id) => ({ id, title: AGENCIES[id] })),
    stages: Object.entries(RESPONSIBILITIES).map(([id, { title, duties, handOvers, source }]) => ({
      ...{ id, title, source: presentSource(source) },
      duties: NAMES.map((agency) => ({ agency, duty: duties[agency] })),
      handOvers: handOvers.map(({ what, from, to }) => ({ what, from: AGENCIES[from], to: AGENCIES[to] })),
    })),
    handedOver: await handedOver(client, reader),
  }
}
