import type { CasePageDto } from '@hengjian/contract'
import type { DataValue, Vocabulary } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { Sealer } from '../facts/sealer'
import { readCursor, writeCursor } from '../paging/cursor'
import { findPersons } from './search'

export interface CaseQuery {
  readonly q?: string | undefined
  readonly site?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}
interface ListContext {
  readonly office: string
  readonly vocabulary: Vocabulary
  readonly sealer: Pick<Sealer, 'digest'>
}

interface CardRow {
  readonly object: string
  readonly label: string
  readonly attributes: Readonly<Record<string, DataValue>>
  readonly last_fact_at: Instant
  readonly open_findings: number
  readonly running_clocks: number
}

const countSchema = z.tuple([z.object({ total: z.coerce.number() })])

/** `（`, `〔` and their like as the keyboard writes them, so that 〔2026〕12号 is found by [2026]12. */
const foldBrackets = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[〔【[]/gu, '(')
    .replace(/[〕】\]]/gu, ')')

async function conditionOf(
  client: ClientBase,
  { office, sealer }: ListContext,
  q: string,
): Promise<{ text: string; values: unknown[] }> {
  if (q === '') return { text: '', values: [] }
  const persons = await findPersons(client, office, q, sealer)
  const like = `%${foldBrackets(q).replace(/[\\%_]/g, '\\$&')}%`
  const folded = `translate(card.label, '〔〕【】[]（）', '()()()()')`
  return {
    text: ` and (${folded} ilike $2 or card.object ilike $2 or card.attributes ->> 'charge' ilike $2
      or card.object in (select link.within_object from object_link link where link.office = card.office
        and link.type = 'person' and link.within_type = 'case' and link.object = any($3::text[])))`,
    values: [like, persons],
  }
}

async function personsOf(
  client: ClientBase,
  office: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, { id: string; label: string }[]>> {
  const { rows } = await client.query<{ case: string; id: string; label: string }>(
    `select link.within_object as case, link.object as id, coalesce(card.label, link.object) as label
     from object_link link
     left join object_card card on card.office = link.office and card.type = 'person' and card.object = link.object
     where link.office = $1 and link.within_type = 'case' and link.within_object = any($2::text[]) and link.type = 'person'
     order by link.object`,
    [office, cases],
  )
  const persons = new Map<string, { id: string; label: string }[]>()
  for (const { case: id, ...person } of rows) persons.set(id, [...(persons.get(id) ?? []), person])
  return persons
}

/** A page of cases, those with the latest facts first. */
export async function listCases(client: ClientBase, context: ListContext, query: CaseQuery): Promise<CasePageDto> {
  const { office, vocabulary } = context
  const { text, values } = await conditionOf(client, context, query.q?.trim() ?? '')
  const narrowed: unknown[] = [office, ...values]
  const here = query.site === undefined ? '' : ` and (card.site is null or card.site = $${narrowed.push(query.site)})`
  const from = `from object_card card where card.office = $1 and card.type = 'case'${text}${here}`
  const counted = await client.query(`select count(*) as total ${from}`, narrowed)
  const [{ total }] = countSchema.parse(counted.rows)
  const paged = [...narrowed]
  const cursor = readCursor(query.cursor)
  const after =
    cursor === undefined
      ? ''
      : ` and (card.last_fact_at, card.object) < ($${paged.push(cursor.at)}::bigint, $${paged.push(cursor.id)}::text)`
  const { rows } = await client.query<CardRow>(
    `select card.object, card.label, card.attributes, card.last_fact_at::float8 as last_fact_at,
       (select count(*)::integer from finding where finding.office = card.office and finding.case_id = card.object
         and finding.state = 'open') as open_findings,
       (select count(*)::integer from verdict where verdict.office = card.office and verdict.case_id = card.object
         and verdict.state = 'pending' and verdict.latest is not null and verdict.warn is not null) as running_clocks
     ${from}${after} order by card.last_fact_at desc, card.object desc limit $${paged.push(query.limit + 1)}`,
    paged,
  )
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  const persons = await personsOf(
    client,
    office,
    shown.map(({ object }) => object),
  )
  const tracks = vocabulary.enums.get('track')?.values
  return {
    rows: shown.map((row) => ({
      id: row.object,
      number: row.label,
      charge: typeof row.attributes['charge'] === 'string' ? row.attributes['charge'] : null,
      track: tracks?.get(String(row.attributes['track'])) ?? null,
      persons: persons.get(row.object) ?? [],
      lastFactAt: formatInstant(row.last_fact_at),
      openFindings: row.open_findings,
      runningClocks: row.running_clocks,
    })),
    next: last === undefined ? null : writeCursor({ at: last.last_fact_at, id: last.object }),
    total,
  }
}
