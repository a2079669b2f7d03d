import { type CasePageDto, COUNTED, type LabelDto } from '@hengjian/contract'
import type { DataValue } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Closed } from '../access/closed'
import type { Sealer } from '../facts/sealer'
import type { Judging } from '../judging/judge'
import { judgedUpTo } from '../judging/judgedUpTo'
import { countUpTo } from '../paging/countUpTo'
import { readCursor, writeCursor } from '../paging/cursor'
import { everyRow } from '../paging/everyRow'
import { type CaseFilter, type Conditions, caseConditions } from './caseConditions'
import { type ClockRow, presentClock, SELECT_VERDICTS, selectClocks, shownObjects } from './clocks'
import { loadLabels, SHOWN_LABEL } from './labels'

/** What a list of cases is narrowed to, and its order. */
export interface CaseListQuery extends CaseFilter {
  readonly sort: 'urgent-asc' | 'urgent-desc' | 'last-desc' | 'last-asc'
}
export interface ListContext extends Judging {
  readonly office: string
  readonly sealer: Pick<Sealer, 'digest'>
  /** What the reader is recused from. */
  readonly closed: Closed
}

type Row = CasePageDto['rows'][number]

interface CardRow {
  readonly object: string
  readonly label: string
  readonly unit: string | null
  readonly site: string | null
  readonly attributes: Readonly<Record<string, DataValue>>
  readonly last_fact_at: Instant
  readonly case_rank: number
  readonly open_findings: number
}

const FROM_CASES = `from object_card card where card.office = $1 and card.type = 'case'`

const CASE_ROWS = `select card.object, card.label, card.unit, card.site, card.attributes,
  card.last_fact_at::float8 as last_fact_at, card.case_rank::float8 as case_rank,
  (select count(*)::integer from finding where finding.office = card.office and finding.case_id = card.object
    and finding.state = 'open') as open_findings`

async function personsOf(
  client: ClientBase,
  office: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, Row['persons']>> {
  const { rows } = await client.query<{ case: string; id: string; label: LabelDto }>(
    `select link.within_object as case, link.object as id, coalesce(${SHOWN_LABEL}, to_json(link.object)) as label
     from object_link link
     left join object_card card on card.office = link.office and card.type = 'person' and card.object = link.object
     where link.office = $1 and link.within_type = 'case' and link.within_object = any($2::text[]) and link.type = 'person'
     order by link.object`,
    [office, cases],
  )
  const persons = new Map<string, Row['persons']>()
  for (const { case: id, ...person } of rows) persons.set(id, [...(persons.get(id) ?? []), person])
  return persons
}

/** The running clocks of each case, the one that runs out first at the head. */
async function runningOf(
  client: ClientBase,
  { office, models, closed }: ListContext,
  cases: readonly string[],
): Promise<ReadonlyMap<string, Pick<Row, 'nextClock' | 'runningClocks'>>> {
  const rows = await selectClocks(
    client,
    `${SELECT_VERDICTS} and v.case_id = any($2::text[]) and v.state = 'pending' and v.latest is not null
       and v.warn is not null order by v.latest, v.key`,
    [office, cases],
    closed,
  )
  const labelOf = await loadLabels(client, office, shownObjects(rows))
  const ofCase = new Map<string, ClockRow[]>()
  for (const row of rows) {
    const id = row.case_id ?? ''
    if (models.has(row.model)) ofCase.set(id, [...(ofCase.get(id) ?? []), row])
  }
  return new Map(
    [...ofCase].map(([id, own]) => {
      const [next] = own
      const model = next === undefined ? undefined : models.get(next.model)
      const nextClock = next === undefined || model === undefined ? null : presentClock(next, model, labelOf)
      return [id, { nextClock, runningClocks: own.length }]
    }),
  )
}

/** Where a page begins, in the order of the list. */
function pageStart(sort: CaseListQuery['sort'], text: string | undefined, values: unknown[]): string {
  const [by, direction] = sort.split('-')
  const column = by === 'urgent' ? 'card.case_rank' : 'card.last_fact_at'
  const order = ` order by ${column} ${direction}, card.object ${direction}`
  const cursor = readCursor(text)
  if (cursor === undefined) return order
  const [at, id] = [values.push(cursor.at), values.push(cursor.id)]
  return ` and (${column}, card.object) ${direction === 'desc' ? '<' : '>'} ($${at}::bigint, $${id}::text)${order}`
}

async function presentRows(client: ClientBase, context: ListContext, rows: readonly CardRow[]): Promise<Row[]> {
  const ids = rows.map(({ object }) => object)
  const persons = await personsOf(client, context.office, ids)
  const running = await runningOf(client, context, ids)
  const tracks = context.vocabulary.enums.get('track')?.values
  return rows.map((row) => ({
    id: row.object,
    number: row.label,
    unit: row.unit,
    site: row.site,
    charge: typeof row.attributes['charge'] === 'string' ? row.attributes['charge'] : null,
    track: tracks?.get(String(row.attributes['track'])) ?? null,
    persons: persons.get(row.object) ?? [],
    lastFactAt: formatInstant(row.last_fact_at),
    openFindings: row.open_findings,
    ...(running.get(row.object) ?? { nextClock: null, runningClocks: 0 }),
  }))
}

async function pageOf(
  client: ClientBase,
  context: ListContext,
  conditions: Conditions,
  { sort, cursor, limit }: { sort: CaseListQuery['sort']; cursor?: string | undefined; limit: number },
): Promise<Pick<CasePageDto, 'rows' | 'next'>> {
  const values = [...conditions.values]
  const ordered = pageStart(sort, cursor, values)
  const { rows } = await client.query<CardRow>(
    `${CASE_ROWS} ${FROM_CASES}${conditions.text}${ordered} limit $${values.push(limit + 1)}`,
    values,
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const at = sort.startsWith('urgent') ? last?.case_rank : last?.last_fact_at
  return {
    rows: await presentRows(client, context, shown),
    next: last === undefined || at === undefined ? null : writeCursor({ at, id: last.object }),
  }
}

/** How many cases there are that fit; one more than `most` where there are more. */
export async function countCases(
  client: ClientBase,
  context: ListContext,
  query: CaseFilter,
  most: number,
): Promise<number> {
  const { text, values } = await caseConditions(client, context, query)
  return countUpTo(client, most, `${FROM_CASES}${text}`, values)
}

/** A page of cases. */
export async function listCases(
  client: ClientBase,
  context: ListContext,
  query: CaseListQuery & { readonly cursor?: string | undefined; readonly limit: number },
  now: Instant,
): Promise<CasePageDto> {
  const { office } = context
  const conditions = await caseConditions(client, context, query)
  return {
    now: formatInstant(now),
    judgedUpTo: formatInstant(await judgedUpTo(client, office, now)),
    ...(await pageOf(client, context, conditions, query)),
    total: await countUpTo(client, COUNTED, `${FROM_CASES}${conditions.text}`, conditions.values),
  }
}

/** Every row of the list, page by page, so that memory stays flat however many there are. */
export async function* everyCase(client: ClientBase, context: ListContext, query: CaseListQuery): AsyncGenerator<Row> {
  const conditions = await caseConditions(client, context, query)
  yield* everyRow((asked) => pageOf(client, context, conditions, { sort: query.sort, ...asked }))
}
