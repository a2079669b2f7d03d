import { type Column, clocks, type LinkWay, type Matter, type RowContext, type Workflow } from '@hengjian/casework'
import { workflowOf } from '@hengjian/casework/workflows'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { rowsOf } from '../database/rows'
import type { Reader } from '../matters/party'
import { readable } from '../matters/readable'
import { coursesOf, type MatterRow } from '../matters/storedMatter'
import type { Reading } from './book'

/** A matter with all that its row is derived from. */
export interface RowFacts {
  readonly row: MatterRow
  readonly definition: Workflow
  readonly matter: Matter
  readonly context: RowContext
}

const signedSchema = z.object({ matter: z.string(), signed_in: z.number(), text: z.string() })

/** The numbers of the documents that the matters signed, by matter and sequence. */
async function numbersOf(client: ClientBase, office: string, ids: readonly string[]) {
  const rows = await rowsOf(
    client,
    signedSchema,
    `select d.matter, d.signed_in, n.text from document d
     join document_number n on n.office = d.office and n.document = d.id
     where d.office = $1 and d.matter = any($2::uuid[]) and d.signed_in is not null`,
    [office, ids],
  )
  return new Map(rows.map(({ matter, signed_in, text }) => [`${matter} ${signed_in}`, text]))
}

const linkedSchema = z.object({ matter: z.string(), workflow: z.string(), number: z.string() })
/** Each end of a link between matters, as seen from the other; what a target holds is a matter's id where its type says so. */
const ENDS: Readonly<Record<LinkWay, { readonly here: string; readonly there: string; readonly among: string }>> = {
  origin: { here: 'link.matter', there: 'link.target::uuid', among: 'link.matter = any($2::uuid[])' },
  opened: { here: 'link.target', there: 'link.matter', among: 'link.target = any($2::text[])' },
}

/** The numbers of the matters that these came from or led to, as far as the reader may read them. */
async function linkedTo(client: ClientBase, reader: Reader, ids: readonly string[], way: LinkWay) {
  const { of, values } = new Places(reader.office, ids)
  const { here, there, among } = ENDS[way]
  const rows = await rowsOf(
    client,
    linkedSchema,
    `with linked as materialized (
       select ${here}::text as matter, ${there} as other from matter_link link
       where link.office = $1 and link.type = 'matter' and ${among}
     )
     select linked.matter, m.workflow, m.number from linked join matter m on m.office = $1 and m.id = linked.other
     where ${readable(reader, of)} order by m.opened_at, m.id`,
    values,
  )
  return (id: string, workflow: string): readonly string[] =>
    rows.filter((row) => row.matter === id && row.workflow === workflow).map(({ number }) => number)
}

const NOTHING_LINKED = (): readonly string[] => []
const NO_NUMBERS: ReadonlyMap<string, string> = new Map()

/** What the rows of so many matters are derived from: read only as far as the columns ask for it. @param first the place of the first */
export async function rowFacts(
  client: ClientBase,
  { context, reader, now }: Reading,
  columns: readonly Column[],
  rows: readonly MatterRow[],
  first: number,
): Promise<readonly RowFacts[]> {
  const ids = rows.map(({ id }) => id)
  const { office } = reader
  const wants = (way: LinkWay): boolean => columns.some(({ source }) => source.from === 'linked' && source.way === way)
  const courses = await coursesOf(client, office, rows)
  const numbers = columns.some(({ source }) => source.from === 'document')
    ? await numbersOf(client, office, ids)
    : NO_NUMBERS
  const linked = {
    origin: wants('origin') ? await linkedTo(client, reader, ids, 'origin') : NOTHING_LINKED,
    opened: wants('opened') ? await linkedTo(client, reader, ids, 'opened') : NOTHING_LINKED,
  }
  const calendar = context.calendars.of(office)
  return rows.flatMap((row, index) => {
    const definition = workflowOf(row.workflow, row.workflow_version)
    const matter = courses.get(row.id)
    if (definition === undefined || matter === undefined) return []
    const counted = once(() => clocks(definition, matter, now, calendar))
    const own: RowContext = {
      seq: first + index,
      number: row.number,
      documentNumber: (sequence) => numbers.get(`${row.id} ${sequence}`) ?? null,
      clocks: counted,
      linked: (way, workflow) => linked[way](row.id, workflow),
    }
    return [{ row, definition, matter, context: own }]
  })
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
