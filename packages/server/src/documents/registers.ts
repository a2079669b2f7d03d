import type { RegisterDto, RegisterPageDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import type { Reader } from '../matters/party'
import { loadNames } from '../matters/presentRow'
import { readable } from '../matters/readable'
import { titleOf, typeOf } from './presentDocument'

const registerRow = z.object({
  type: z.string(),
  year: z.number(),
  counted: z.number(),
  given: integer,
  first: z.number().nullable(),
  last: z.number().nullable(),
  voids: integer,
})

/**
 * The registers of an office's numbers, one for each type and year, each counted anew: it is whole where as many numbers were given as
 * the last one says, from 1 on, and the counter stands there too.
 */
export async function listRegisters(client: ClientBase, office: string): Promise<RegisterDto[]> {
  const rows = await rowsOf(
    client,
    registerRow,
    `select c.type, c.year, c.last as counted, count(n.number) as given, min(n.number) as first, max(n.number) as last,
       count(v.number) as voids
     from document_counter c
     left join document_number n on n.office = c.office and n.type = c.type and n.year = c.year
     left join document_void v on v.office = n.office and v.type = n.type and v.year = n.year and v.number = n.number
     where c.office = $1 group by c.type, c.year, c.last order by c.year desc, c.type`,
    [office],
  )
  return rows.map(({ type, year, counted, given, first, last, voids }) => ({
    ...{ type, title: titleOf(type), abbr: typeOf(type)?.abbr ?? '', year, given, last: counted, voids },
    whole: first === 1 && last === counted && given === counted,
  }))
}

const MOST = 100

const entryRow = z.object({
  number: z.number(),
  text: z.string(),
  given_at: integer.transform((value) => value as Instant),
  state: z.enum(['draft', 'signed', 'served', 'void']),
  document: z.string(),
  matter: z.string().nullable(),
  matter_number: z.string().nullable(),
  voided_by: z.string().nullable(),
  voided_at: integer.transform((value) => value as Instant).nullable(),
  key_id: z.string().nullable(),
  sealed: z.instanceof(Buffer).nullable(),
})

/** Which register, and from which number backwards. */
export interface RegisterQuery {
  readonly type: string
  readonly year: number
  readonly before?: number | undefined
}

/** The numbers of a register, the last first. Of a matter that the reader may not read, there is the number and that it was given. */
export async function readRegister(
  client: ClientBase,
  reader: Reader,
  { type, year, before = 2_147_483_647 }: RegisterQuery,
  sealer: Pick<Sealer, 'open'>,
): Promise<RegisterPageDto> {
  const { of, values } = new Places(reader.office, type, year, before)
  const rows = await rowsOf(
    client,
    entryRow,
    `select n.number, n.text, n.given_at, d.state, d.id as document, m.id as matter, m.number as matter_number,
       v.voided_by, v.voided_at, v.key_id, v.sealed
     from document_number n
     join document d on d.office = n.office and d.id = n.document
     left join matter m on m.office = d.office and m.id = d.matter and ${readable(reader, of)}
     left join document_void v on v.office = n.office and v.type = n.type and v.year = n.year and v.number = n.number
     where n.office = $1 and n.type = $2 and n.year = $3 and n.number < $4 order by n.number desc limit ${MOST + 1}`,
    values,
  )
  const nameOf = await loadNames(client, reader.office)
  const shown = rows.slice(0, MOST).map((row) => {
    const { voided_by, voided_at, key_id, sealed, matter, matter_number } = row
    const reason = matter !== null && key_id !== null && sealed !== null ? sealer.open(key_id, sealed).toString() : null
    return {
      ...{ number: row.number, text: row.text, givenAt: formatInstant(row.given_at), state: row.state },
      document: row.document,
      matter: matter === null || matter_number === null ? null : { id: matter, number: matter_number },
      void:
        voided_by === null || voided_at === null
          ? null
          : { by: nameOf(voided_by), at: formatInstant(voided_at), reason },
    }
  })
  return { title: titleOf(type), rows: shown, next: rows.length > MOST ? (shown.at(-1)?.number ?? null) : null }
}
