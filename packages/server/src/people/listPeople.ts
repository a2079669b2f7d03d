import type { LabelDto, PersonPageDto } from '@hengjian/contract'
import type { Fact, Vocabulary } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { andOpen, type Closed, closes } from '../access/closed'
import { SHOWN_LABEL } from '../cases/labels'
import { measuresInForce, restrainingKinds } from '../cases/lasting'
import { findPersons } from '../cases/search'
import { Places } from '../database/places'
import type { Sealer } from '../facts/sealer'
import { readCursor, writeCursor } from '../paging/cursor'

interface ListContext {
  readonly office: string
  readonly vocabulary: Vocabulary
  readonly sealer: Pick<Sealer, 'digest'>
  /** What the reader is recused from. */
  readonly closed: Closed
}
interface PeopleQuery {
  readonly q?: string | undefined
  readonly site?: string | undefined
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

/** A page of people, those with the latest facts first. */
export async function listPeople(client: ClientBase, context: ListContext, query: PeopleQuery): Promise<PersonPageDto> {
  const { office, sealer } = context
  const q = query.q?.trim() ?? ''
  const { of, values } = new Places(office)
  const sought = q === '' ? '' : ` and card.object = any(${of(await findPersons(client, office, q, sealer))})`
  const here = query.site === undefined ? '' : ` and (card.site is null or card.site = ${of(query.site)}::text)`
  const cursor = readCursor(query.cursor)
  const after =
    cursor === undefined
      ? ''
      : ` and (card.last_fact_at, card.object) < (${of(cursor.at)}::bigint, ${of(cursor.id)}::text)`
  const closedFindings = andOpen(
    context.closed,
    { type: 'finding.type', object: 'finding.object', case: 'finding.case_id' },
    of,
  )
  const open = andOpen(context.closed, { type: 'card.type', object: 'card.object' }, of)
  const { rows } = await client.query<CardRow>(
    `select card.object, ${SHOWN_LABEL} as label, card.last_fact_at::float8 as last_fact_at,
       (select count(*)::integer from finding where finding.office = card.office and finding.state = 'open'
         and finding.case_id in (select link.within_object from object_link link where link.office = card.office
           and link.type = 'person' and link.object = card.object and link.within_type = 'case')${closedFindings}) as open_findings
     from object_card card where card.office = $1 and card.type = 'person'${sought}${here}${open}${after}
     order by card.last_fact_at desc, card.object desc limit ${of(query.limit + 1)}`,
    values,
  )
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown[shown.length - 1] : undefined
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
