import type { ClientBase } from 'pg'
import { z } from 'zod'
import { findPersons } from '../cases/search'
import { rowsOf } from '../database/rows'
import { foldText } from '../facts/blindValues'
import type { Sealer } from '../facts/sealer'
import { after, foldNumber } from './numberTerms'
import { NUMBERED } from './searchKeys'

/** What somebody may mean by a text that narrows a list. */
export interface Sought {
  readonly persons: readonly string[]
  /** Cases by their number, by their people, and by their identifier. */
  readonly cases: readonly string[]
  /** Documents, notices and measures by their number, and whatever has the text as its identifier. */
  readonly objects: readonly string[]
  readonly charges: readonly string[]
}

/** A text that fits more than so many objects says too little to list them all. */
const MOST = 1000

const foundSchema = z.object({ type: z.string(), object: z.string() })
const chargeSchema = z.object({ charge: z.string() })
const caseSchema = z.object({ id: z.string() })

/** Objects whose number has a part that begins with the text, however brackets, dashes and widths are written. */
async function byNumber(client: ClientBase, office: string, text: string): Promise<z.infer<typeof foundSchema>[]> {
  const term = foldNumber(text)
  if (!/\d/.test(term)) return []
  return rowsOf(
    client,
    foundSchema,
    `select wanted.type, hit.object from unnest($2::text[]) as wanted (type) cross join lateral (
       select distinct object from search_term
       where office = $1 and type = wanted.type and term >= $3 and term < $4 limit ${MOST}) as hit`,
    [office, NUMBERED, term, after(term)],
  )
}

async function casesOfPersons(client: ClientBase, office: string, persons: readonly string[]): Promise<string[]> {
  if (persons.length === 0) return []
  const rows = await rowsOf(
    client,
    caseSchema,
    `select distinct within_object as id from object_link
     where office = $1 and type = 'person' and object = any($2::text[]) and within_type = 'case' limit ${MOST}`,
    [office, persons],
  )
  return rows.map(({ id }) => id)
}

/** The offences of an office's cases that hold the text: each is looked at once, not each case. */
export async function chargesWith(client: ClientBase, office: string, text: string): Promise<string[]> {
  const sought = foldText(text)
  const rows = await rowsOf(
    client,
    chargeSchema,
    `with recursive known (charge) as (
       (select charge from object_card where office = $1 and charge is not null order by charge limit 1)
       union all
       select (select next.charge from object_card next
               where next.office = $1 and next.charge > known.charge order by next.charge limit 1)
       from known where known.charge is not null
     ) select charge from known where charge is not null limit 5000`,
    [office],
  )
  return rows.map(({ charge }) => charge).filter((charge) => foldText(charge).includes(sought))
}

/**
 * Reads a text as whatever it may be. Every look-up goes by an index that row security lets be used, so that it costs the same
 * however much an office holds.
 */
export async function readSought(
  client: ClientBase,
  office: string,
  text: string,
  sealer: Pick<Sealer, 'digest'>,
): Promise<Sought> {
  const persons = await findPersons(client, office, text, sealer)
  const numbered = await byNumber(client, office, text)
  const own = text.normalize('NFKC')
  return {
    persons,
    cases: [
      ...numbered.flatMap(({ type, object }) => (type === 'case' ? object : [])),
      ...(await casesOfPersons(client, office, persons)),
      own,
    ],
    objects: [...numbered.flatMap(({ type, object }) => (type === 'case' ? [] : object)), ...persons, own],
    charges: await chargesWith(client, office, text),
  }
}
