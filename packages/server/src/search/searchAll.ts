import type { LabelDto, SearchDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { andOpen, type Closed, closes } from '../access/closed'
import { shownObjects } from '../cases/clocks'
import { loadLabels, SHOWN_LABEL } from '../cases/labels'
import { findPersons } from '../cases/search'
import { Places } from '../database/places'
import type { Sealer } from '../facts/sealer'
import { SELECT_FINDINGS, selectFindings } from '../findings/rows'
import type { Judging } from '../judging/judge'
import type { Reader } from '../matters/party'
import { searchMatters } from '../matters/searchMatters'
import { after, foldNumber } from './numberTerms'
import { NUMBERED } from './searchKeys'

/** So many of each are shown. */
const SHOWN = 6

interface SearchContext extends Judging {
  readonly office: string
  readonly sealer: Pick<Sealer, 'digest'>
  readonly reader: Reader
  /** What the reader is recused from. */
  readonly closed: Closed
}

interface Card {
  readonly type: string
  readonly object: string
  readonly label: LabelDto
  readonly case_id: string | null
  readonly charge: string | null
}

/** Cards of the objects of some types whose number has a part that begins with the text: whole numbers and short ones first. */
async function numbered(
  client: ClientBase,
  { office, closed }: SearchContext,
  types: readonly string[],
  text: string,
): Promise<readonly Card[]> {
  const term = foldNumber(text)
  if (!/\d/.test(term)) return []
  const { of, values } = new Places(office, types, term, after(term), SHOWN + 1)
  const open = andOpen(closed, { type: 'card.type', object: 'card.object', case: 'card.case_id' }, of)
  const { rows } = await client.query<Card>(
    `select card.type, card.object, card.label, card.case_id, card.attributes ->> 'charge' as charge
     from unnest($2::text[]) as wanted (type)
     cross join lateral (
       select distinct on (object) object, term from (
         select object, term from search_term where office = $1 and type = wanted.type and term >= $3 and term < $4
         order by term limit 60
       ) as first order by object, term
     ) as hit
     join object_card card on card.office = $1 and card.type = wanted.type and card.object = hit.object${open}
     order by hit.term, card.label limit $5`,
    values,
  )
  return rows
}

/** Cards of persons, those with the latest facts first. */
async function personCards(
  client: ClientBase,
  { office, closed }: SearchContext,
  sought: readonly string[],
): Promise<readonly Card[]> {
  const persons = sought.filter((object) => !closes(closed, { type: 'person', object }))
  if (persons.length === 0) return []
  const { rows } = await client.query<Card>(
    `select type, object, ${SHOWN_LABEL} as label, case_id, null as charge from object_card card
     where office = $1 and type = 'person' and object = any($2::text[]) order by last_fact_at desc, object limit $3`,
    [office, persons, SHOWN + 1],
  )
  return rows
}

interface Link {
  readonly person: string
  readonly person_label: LabelDto
  readonly case: string
  readonly case_label: string
}

/** Who is in which case. */
async function linksOf(
  client: ClientBase,
  { office, closed }: SearchContext,
  persons: readonly string[],
  cases: readonly string[],
): Promise<readonly Link[]> {
  const { rows } = await client.query<Link>(
    `select link.object as person, coalesce(person.title, to_json(person.label), to_json(link.object)) as person_label,
       link.within_object as case, coalesce(held.label, link.within_object) as case_label
     from (
       select office, object, within_object from object_link
       where office = $1 and type = 'person' and within_type = 'case' and object = any($2::text[])
       union
       select office, object, within_object from object_link
       where office = $1 and type = 'person' and within_type = 'case' and within_object = any($3::text[])
     ) as link
     left join object_card person on person.office = link.office and person.type = 'person' and person.object = link.object
     left join object_card held on held.office = link.office and held.type = 'case' and held.object = link.within_object
     order by link.object, link.within_object limit 200`,
    [office, persons, cases],
  )
  return rows.filter((row) => !closes(closed, { type: 'case', object: row.case }))
}

async function openFindings(
  client: ClientBase,
  { office, models, closed }: SearchContext,
  cases: readonly string[],
): Promise<SearchDto['findings']> {
  const rows = await selectFindings(
    client,
    `${SELECT_FINDINGS} and f.case_id = any($2::text[]) and f.state = 'open' order by f.found desc limit $3`,
    [office, cases, SHOWN],
    closed,
  )
  const labelOf = await loadLabels(client, office, shownObjects(rows))
  return rows.flatMap((row) => {
    const model = models.get(row.model)
    if (model === undefined) return []
    const held = row.case_id === null ? null : { id: row.case_id, label: labelOf('case', row.case_id) }
    return [{ id: row.id, label: labelOf(row.type, row.object), title: model.title, case: held }]
  })
}

/** Supervision models by code and title; a single letter says too little. */
function modelsNamed({ models }: SearchContext, text: string): SearchDto['models'] {
  const sought = text.normalize('NFKC').toLowerCase()
  if (sought.length < 2) return []
  return [...models.values()]
    .filter(({ id, title }) => `${id}\n${title.zh}\n${title.en}`.toLowerCase().includes(sought))
    .slice(0, SHOWN)
    .map(({ id, title }) => ({ id, title }))
}

const people = (cards: readonly Card[], links: readonly Link[]): SearchDto['people'] =>
  cards.map(({ object, label }) => ({
    id: object,
    label,
    cases: links.filter(({ person }) => person === object).map((one) => ({ id: one.case, label: one.case_label })),
  }))

const cases = (cards: readonly Card[], links: readonly Link[]): SearchDto['cases'] =>
  cards.map(({ object, label, charge }) => ({
    id: object,
    label,
    charge,
    people: links.filter((one) => one.case === object).map((one) => one.person_label),
  }))

/** Documents, notices and measures by their number, with the case they belong to. */
async function documentsOf(client: ClientBase, context: SearchContext, text: string): Promise<SearchDto['documents']> {
  const { office, vocabulary } = context
  const types = NUMBERED.filter((type) => type !== 'case')
  const cards = (await numbered(client, context, types, text)).slice(0, SHOWN)
  const held = cards.flatMap(({ case_id }) => (case_id === null ? [] : [{ type: 'case', id: case_id }]))
  const labelOf = await loadLabels(client, office, held)
  return cards.map(({ type, object, label, case_id }) => ({
    id: object,
    label,
    type: vocabulary.objects.get(type)?.title ?? { zh: type, en: type },
    case: case_id === null ? null : { id: case_id, label: labelOf('case', case_id) },
  }))
}

/** Everything that somebody may mean by a text: people, cases, documents, findings, matters, models. */
export async function searchAll(client: ClientBase, context: SearchContext, text: string): Promise<SearchDto> {
  const { office, sealer } = context
  const persons = await personCards(client, context, await findPersons(client, office, text, sealer))
  const held = await numbered(client, context, ['case'], text)
  const personIds = persons.slice(0, SHOWN).map(({ object }) => object)
  const caseIds = held.slice(0, SHOWN).map(({ object }) => object)
  const links = await linksOf(client, context, personIds, caseIds)
  const ofPeople = links.filter(({ person }) => personIds.includes(person)).map((one) => one.case)
  return {
    people: people(persons.slice(0, SHOWN), links),
    morePeople: persons.length > SHOWN,
    cases: cases(held.slice(0, SHOWN), links),
    moreCases: held.length > SHOWN,
    documents: await documentsOf(client, context, text),
    findings: await openFindings(client, context, [...caseIds, ...ofPeople]),
    matters: await searchMatters(client, context.reader, text, SHOWN),
    models: modelsNamed(context, text),
  }
}
