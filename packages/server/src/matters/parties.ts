import { type partiesSchema, titleSchema } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import type { Reader } from './party'
import { isOfOffice } from './readable'

const personRow = z.object({ login: z.string(), name: z.string(), titles: z.array(titleSchema) })
const unitRow = z.object({ unit: z.string() })

/** Who of the office can be named in a form, and the police units that facts and users name; nobody else learns them. */
export async function readParties(client: ClientBase, reader: Reader): Promise<z.output<typeof partiesSchema>> {
  if (!isOfOffice(reader)) return { people: [], units: [] }
  const { office } = reader
  const people = await rowsOf(
    client,
    personRow,
    `select login, name, titles from app_user
     where office = $1 and not disabled and role <> 'police' and titles <> '{}' order by name, login`,
    [office],
  )
  const units = await rowsOf(
    client,
    unitRow,
    `select unit from object_card where office = $1 and unit is not null
     union select unit from app_user where office = $1 and unit is not null order by unit`,
    [office],
  )
  return { people, units: units.map(({ unit }) => unit) }
}
