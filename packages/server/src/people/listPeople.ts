import { COUNTED, type LabelDto, type PersonPageDto } from '@hengjian/contract'
import type { Fact, Vocabulary } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { andOpen, type Closed, closes, leftOpen } from '../access/closed'
import type { Conditions } from '../cases/caseConditions'
import { SHOWN_LABEL } from '../cases/labels'
import { measuresInForce, restrainingKinds } from '../cases/lasting'
import { findPersons } from '../cases/search'
import { Places } from '../database/places'
import type { Sealer } from '../facts/sealer'
import { countUpTo } from '../paging/countUpTo'
import { readCursor, writeCursor } from '../paging/cursor'
import { everyRow } from '../paging/everyRow'

interface ListContext {
  readonly office: string
  readonly vocabulary: Vocabulary
  readonly sealer: Pick<Sealer, 'digest'>
  /** What the reader is recused from. */
  readonly closed: Closed
}
interface PeopleFilter {
  readonly q?: string | undefined
  readonly site?: string | undefined
}
interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}
type Row = PersonPageDto['rows'][number]

interface CardRow {
  readonly object: string
  readonly label: LabelDto
  readonly last_fact_at: Instant
  readonly open_findings: number
}

/** What begins or ends a restraint of each person, in the order it happened; sensitive values are not opened for it. */
async function restraintsOf(
  client: ClientBase,
  { office, vocabulary }: ListContext,
  persons: readonly string[],
): Promise<ReadonlyMap<string, Row['measures']>> {
  const { rows } = await client.query<{ object: string; body: Fact }>(
    `select named.object, fact.body from fact_object named
     join fact on fact.office = named.office and fact.id = named.fact and fact.kind = any($3::text[])
     where named.office = $1 and named.type = 'person' and named.object = any($2::text[]) and not exists (
       select from fact later where later.office = fact.office and later.supersedes = fact.id)
     order by named.occurred_at, named.fact`,
    [office, persons, restrainingKinds(vocabulary)],
  )
  const facts = new Map<string, Fact[]>()
  for (const { object, body } of rows) facts.set(object, [...(facts.get(object) ?? []), body])
  return new Map([...facts].map(([person, own]) => [person, measuresInForce(own, vocabulary)]))
}

/** The cases of each person, but for those that are closed to the reader. */
export async function casesOf(
  client: ClientBase,
  { office, closed }: { readonly office: string; readonly closed: Closed },
  persons: readonly string[],
): Promise<ReadonlyMap<string, { id: string; label: string; charge: string | null }[]>> {
  const { rows } = await client.query<{ person: string; id: string; label: string; charge: string | null }>(
    `select link.object as person, link.within_object as id, coalesce(card.label, link.within_object) as label,
       card.attributes ->> 'charge' as charge
     from object_link link
     left join object_card card on card.office = link.office and card.type = 'case' and card.object = link.within_object
     where link.office = $1 and link.type = 'person' and link.within_type = 'case' and link.object = any($2::text[])
     order by card.last_fact_at desc nulls last, link.within_object`,
    [office, persons],
  )
  const cases = new Map<string, { id: string; label: string; charge: string | null }[]>()
  for (const { person, ...held } of rows)
    if (!closes(closed, { type: 'case', object: held.id })) cases.set(person, [...(cases.get(person) ?? []), held])
  return cases
}

const FROM_PEOPLE = `from object_card card where card.office = $1 and card.type = 'person'`

async function peopleConditions(
  client: ClientBase,
  { office, sealer, closed }: ListContext,
  { q = '', site }: PeopleFilter,
): Promise<Conditions> {
  const { of, values } = new Places(office)
  const text = [
    ...(q.trim() === ''
      ? []
      : [`card.object = any(${of(await findPersons(client, office, q.trim(), sealer))}::text[])`]),
    ...(site === undefined ? [] : [`(card.site is null or card.site = ${of(site)}::text)`]),
    ...leftOpen(closed, { type: 'card.type', object: 'card.object' }, of),
  ]
  return { text: text.map((part) => ` and ${part}`).join(''), values }
}

/** The cards of a page, the latest facts first, and one more where there are more. */
async function selectCards(
  client: ClientBase,
  { closed }: ListContext,
  conditions: Conditions,
  { cursor: text, limit }: Page,
): Promise<CardRow[]> {
  const { of, values } = new Places(...conditions.values)
  const cursor = readCursor(text)
  const after =
    cursor === undefined
      ? ''
      : ` and (card.last_fact_at, card.object) < (${of(cursor.at)}::bigint, ${of(cursor.id)}::text)`
  const finding = { type: 'finding.type', object: 'finding.object', case: 'finding.case_id' }
  const { rows } = await client.query<CardRow>(
    `select card.object, ${SHOWN_LABEL} as label, card.last_fact_at::float8 as last_fact_at,
       (select count(*)::integer from finding where finding.office = card.office and finding.state = 'open'
         and finding.case_id in (select link.within_object from object_link link where link.office = card.office
           and link.type = 'person' and link.object = card.object and link.within_type = 'case')${andOpen(closed, finding, of)}) as open_findings
     ${FROM_PEOPLE}${conditions.text}${after}
     order by card.last_fact_at desc, card.object desc limit ${of(limit + 1)}`,
    values,
  )
  return rows
}

async function pageOf(
  client: ClientBase,
  context: ListContext,
  conditions: Conditions,
  page: Page,
): Promise<Pick<PersonPageDto, 'rows' | 'next'>> {
  const rows = await selectCards(client, context, conditions, page)
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  const persons = shown.map(({ object }) => object)
  const cases = await casesOf(client, context, persons)
  const measures = await restraintsOf(client, context, persons)
  return {
    rows: shown.map(({ object, label, last_fact_at, open_findings }) => ({
      id: object,
      label,
      cases: (cases.get(object) ?? []).map((one) => ({ id: one.id, label: one.label })),
      measures: measures.get(object) ?? [],
      openFindings: open_findings,
      lastFactAt: formatInstant(last_fact_at),
    })),
    next: last === undefined ? null : writeCursor({ at: last.last_fact_at, id: last.object }),
  }
}

/** A page of people, those with the latest facts first. */
export async function listPeople(
  client: ClientBase,
  context: ListContext,
  query: PeopleFilter & Page,
): Promise<PersonPageDto> {
  const conditions = await peopleConditions(client, context, query)
  return {
    ...(await pageOf(client, context, conditions, query)),
    total: await countUpTo(client, COUNTED, `${FROM_PEOPLE}${conditions.text}`, conditions.values),
  }
}

/** How many people there are that fit; one more than `most` where there are more. */
export async function countPeople(
  client: ClientBase,
  context: ListContext,
  query: PeopleFilter,
  most: number,
): Promise<number> {
  const { text, values } = await peopleConditions(client, context, query)
  return countUpTo(client, most, `${FROM_PEOPLE}${text}`, values)
}

/** Every row of the list, page by page, so that memory stays flat however many there are. */
export async function* everyPerson(client: ClientBase, context: ListContext, query: PeopleFilter): AsyncGenerator<Row> {
  const conditions = await peopleConditions(client, context, query)
  yield* everyRow((asked) => pageOf(client, context, conditions, asked))
}
