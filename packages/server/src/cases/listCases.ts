import type { CasePageDto, LabelDto } from '@hengjian/contract'
import type { DataValue, Vocabulary } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { Sealer } from '../facts/sealer'
import { readCursor, writeCursor } from '../paging/cursor'
import { SHOWN_LABEL } from './labels'
import { findPersons } from './search'

/** What a list of cases is narrowed to. */
interface CaseFilter {
  readonly q?: string | undefined
  readonly site?: string | undefined
}
/** What a list of cases is narrowed to, and its order. */
export interface CaseListQuery extends CaseFilter {
  readonly sort: 'last-desc' | 'last-asc'
}
interface Conditions {
  readonly text: string
  readonly values: readonly unknown[]
}
export interface ListContext {
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

const FROM_CASES = `from object_card card where card.office = $1 and card.type = 'case'`

const countSchema = z.tuple([z.object({ total: z.coerce.number() })])

/** `（`, `〔` and their like as the keyboard writes them, so that 〔2026〕12号 is found by [2026]12. */
const foldBrackets = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[〔【[]/gu, '(')
    .replace(/[〕】\]]/gu, ')')

async function wordsCondition(client: ClientBase, { office, sealer }: ListContext, q: string): Promise<Conditions> {
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

async function conditionOf(client: ClientBase, context: ListContext, query: CaseFilter): Promise<Conditions> {
  const { text, values } = await wordsCondition(client, context, query.q?.trim() ?? '')
  if (query.site === undefined) return { text, values }
  return {
    text: `${text} and (card.site is null or card.site = $${values.length + 2})`,
    values: [...values, query.site],
  }
}

async function personsOf(
  client: ClientBase,
  office: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, { id: string; label: LabelDto }[]>> {
  const { rows } = await client.query<{ case: string; id: string; label: LabelDto }>(
    `select link.within_object as case, link.object as id, coalesce(${SHOWN_LABEL}, to_json(link.object)) as label
     from object_link link
     left join object_card card on card.office = link.office and card.type = 'person' and card.object = link.object
     where link.office = $1 and link.within_type = 'case' and link.within_object = any($2::text[]) and link.type = 'person'
     order by link.object`,
    [office, cases],
  )
  const persons = new Map<string, { id: string; label: LabelDto }[]>()
  for (const { case: id, ...person } of rows) persons.set(id, [...(persons.get(id) ?? []), person])
  return persons
}

const CASE_ROWS = `select card.object, card.label, card.attributes, card.last_fact_at::float8 as last_fact_at,
  (select count(*)::integer from finding where finding.office = card.office and finding.case_id = card.object
    and finding.state = 'open') as open_findings,
  (select count(*)::integer from verdict where verdict.office = card.office and verdict.case_id = card.object
    and verdict.state = 'pending' and verdict.latest is not null and verdict.warn is not null) as running_clocks`

/** Where a page begins, in the order of the list. */
function pageStart(sort: CaseListQuery['sort'], text: string | undefined, values: unknown[]): string {
  const direction = sort === 'last-desc' ? 'desc' : 'asc'
  const order = ` order by card.last_fact_at ${direction}, card.object ${direction}`
  const cursor = readCursor(text)
  if (cursor === undefined) return order
  const [at, id] = [values.push(cursor.at), values.push(cursor.id)]
  return ` and (card.last_fact_at, card.object) ${direction === 'desc' ? '<' : '>'} ($${at}::bigint, $${id}::text)${order}`
}

async function pageOf(
  client: ClientBase,
  { office, vocabulary }: ListContext,
  conditions: Conditions,
  { sort, cursor, limit }: { sort: CaseListQuery['sort']; cursor?: string | undefined; limit: number },
): Promise<Pick<CasePageDto, 'rows' | 'next'>> {
  const values = [office, ...conditions.values]
  const ordered = pageStart(sort, cursor, values)
  const { rows } = await client.query<CardRow>(
    `${CASE_ROWS} ${FROM_CASES}${conditions.text}${ordered} limit $${values.push(limit + 1)}`,
    values,
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
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
  }
}

/** How many cases there are that fit. */
export async function countCases(client: ClientBase, context: ListContext, query: CaseFilter): Promise<number> {
  const { text, values } = await conditionOf(client, context, query)
  const counted = await client.query(`select count(*) as total ${FROM_CASES}${text}`, [context.office, ...values])
  const [{ total }] = countSchema.parse(counted.rows)
  return total
}

/** A page of cases. */
export async function listCases(
  client: ClientBase,
  context: ListContext,
  query: CaseListQuery & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<CasePageDto> {
  const conditions = await conditionOf(client, context, query)
  const total = await countCases(client, context, query)
  return { ...(await pageOf(client, context, conditions, query)), total }
}

/** Every row of the list, page by page, so that memory stays flat however many there are. */
export async function* everyCase(
  client: ClientBase,
  context: ListContext,
  query: CaseListQuery,
): AsyncGenerator<CasePageDto['rows'][number]> {
  const conditions = await conditionOf(client, context, query)
  let cursor: string | undefined
  do {
    const part = await pageOf(client, context, conditions, { sort: query.sort, cursor, limit: 1000 })
    yield* part.rows
    cursor = part.next ?? undefined
  } while (cursor !== undefined)
}
