import type { FindingPageDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { findPersons } from '../cases/search'
import type { Sealer } from '../facts/sealer'
import type { Judging } from '../judging/judge'
import { readCursor, writeCursor } from '../paging/cursor'
import { atSite } from '../sites/atSite'
import { presentFindings, SELECT_FINDINGS, selectFindings } from './rows'

/** What a list of findings may be narrowed to. */
export interface FindingQuery {
  readonly state?: string | undefined
  readonly severity?: string | undefined
  readonly stage?: string | undefined
  readonly model?: string | undefined
  readonly q?: string | undefined
  readonly site?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

interface ListContext extends Judging {
  readonly office: string
  readonly sealer: Pick<Sealer, 'digest'>
}

const countSchema = z.tuple([z.object({ total: z.coerce.number() })])

/** The conditions of a query over `f`, with their values from `$2` on. */
async function conditionsOf(
  client: ClientBase,
  query: FindingQuery,
  { office, sealer, models }: ListContext,
): Promise<{ text: string; values: unknown[] }> {
  const values: unknown[] = []
  const parts: string[] = []
  const add = (make: (place: string) => string, value: unknown): void => {
    values.push(value)
    parts.push(make(`$${values.length + 1}`))
  }
  if (query.state !== undefined) add((place) => `f.state = ${place}`, query.state)
  if (query.severity !== undefined) add((place) => `f.severity = ${place}`, query.severity)
  if (query.stage !== undefined) add((place) => `f.stage = ${place}`, query.stage)
  if (query.model !== undefined) add((place) => `f.model = ${place}`, query.model)
  if (query.site !== undefined) {
    const place = `$${values.push(query.site) + 1}`
    parts.push(atSite({ office: 'f.office', type: 'f.type', object: 'f.object' }, place))
  }
  const q = query.q?.trim() ?? ''
  if (q !== '') {
    const persons = await findPersons(client, office, q, sealer)
    const titled = [...models.values()].filter(({ id, title }) =>
      `${id} ${title.zh} ${title.en}`.toLowerCase().includes(q.toLowerCase()),
    )
    add((place) => `(f.case_id ilike ${place} or f.object ilike ${place}`, `%${q.replace(/[\\%_]/g, '\\$&')}%`)
    parts.push(`${parts.pop() ?? ''} or f.model = any($${values.push(titled.map(({ id }) => id)) + 1}::text[])
      or f.object = any($${values.push(persons) + 1}::text[])
      or f.case_id in (select link.within_object from object_link link where link.office = f.office
        and link.type = 'person' and link.within_type = 'case' and link.object = any($${values.length + 1}::text[])))`)
  }
  return { text: parts.map((part) => ` and ${part}`).join(''), values }
}

/** A page of findings, those found last first. */
export async function listFindings(
  client: ClientBase,
  context: ListContext,
  query: FindingQuery,
  now: Instant,
): Promise<FindingPageDto> {
  const { office, models } = context
  const { text, values } = await conditionsOf(client, query, context)
  const counted = await client.query(`select count(*) as total from finding f where f.office = $1${text}`, [
    office,
    ...values,
  ])
  const [{ total }] = countSchema.parse(counted.rows)
  const cursor = readCursor(query.cursor)
  const paged = [office, ...values]
  const from =
    cursor === undefined
      ? ''
      : ` and (f.found, f.id::text) < ($${paged.push(cursor.at)}::bigint, $${paged.push(cursor.id)}::text)`
  const rows = await selectFindings(
    client,
    `${SELECT_FINDINGS}${text}${from} order by f.found desc, f.id::text desc limit $${paged.push(query.limit + 1)}`,
    paged,
  )
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  const labelOf = await loadLabels(client, office, shownObjects(shown))
  return {
    rows: presentFindings(shown, models, labelOf, now),
    next: last === undefined ? null : writeCursor({ at: last.found, id: last.id }),
    total,
  }
}
