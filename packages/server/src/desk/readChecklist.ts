import type { DeskDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { loadLabels } from '../cases/labels'
import type { Judging } from '../judging/judge'
import { atSite } from '../sites/atSite'
import { type CellVerdict, cellsOf, itemOf } from './checklist'

type Row = DeskDto['checklist']['rows'][number]

const DAY = 24 * 3_600_000
const PERSONS_SHOWN = 40

interface NewPerson {
  readonly person: string
  readonly case_id: string | null
  readonly since: Instant
}

/** Persons who arrived, or whose case was filed, within the last 24 hours; the latest first. */
async function newPersons(
  client: ClientBase,
  office: string,
  site: string | null,
  now: Instant,
): Promise<readonly NewPerson[]> {
  const { rows } = await client.query<NewPerson>(
    `select one ->> 'id' as person, card.case_id, min(opened.occurred_at)::float8 as since
     from fact opened, json_array_elements(opened.body -> 'objects') one
     left join object_card card on card.office = $1 and card.type = 'person' and card.object = one ->> 'id'
     where opened.office = $1 and opened.kind in ('broughtIn', 'centreEntered', 'caseFiled') and opened.occurred_at > $2
       and opened.occurred_at <= $3 and one ->> 'type' = 'person'
       and not exists (select from fact later where later.office = opened.office and later.supersedes = opened.id)
       and ${atSite({ office: 'opened.office', type: `'person'`, object: `one ->> 'id'` }, '$4')}
     group by 1, 2 order by min(opened.occurred_at) desc limit ${PERSONS_SHOWN}`,
    [office, now - DAY, now, site],
  )
  return rows
}

/** Verdicts of the checklist's models over the persons, over what lies within them, and over their cases. */
async function verdictsOf(
  client: ClientBase,
  office: string,
  persons: readonly NewPerson[],
  models: readonly string[],
): Promise<ReadonlyMap<string, readonly CellVerdict[]>> {
  const { rows } = await client.query<CellVerdict & { readonly person: string }>(
    `with wanted (person, case_id) as (select * from unnest($2::text[], $3::text[])),
     objects (person, type, object) as (
       select person, 'person', person from wanted
       union select person, 'case', case_id from wanted where case_id is not null
       union select wanted.person, link.type, link.object from wanted
         join object_link link on link.office = $1 and link.within_type = 'person' and link.within_object = wanted.person
     )
     select objects.person, v.key, v.model, v.state, v.warn::float8 as warn, v.alert::float8 as alert,
       v.latest::float8 as latest, finding.id as finding
     from objects
     join verdict v on v.office = $1 and v.type = objects.type and v.object = objects.object and v.model = any($4::text[])
     left join finding on finding.office = v.office and finding.key = v.key and finding.state in ('open', 'confirmed')`,
    [office, persons.map(({ person }) => person), persons.map(({ case_id }) => case_id), models],
  )
  const byPerson = new Map<string, CellVerdict[]>()
  for (const { person, ...verdict } of rows) {
    const known = byPerson.get(person)
    if (known === undefined) byPerson.set(person, [verdict])
    else known.push(verdict)
  }
  return byPerson
}

/** The golden 24 hours: one row a person, one cell an item. */
export async function readChecklist(
  client: ClientBase,
  judging: Judging,
  office: string,
  site: string | null,
  now: Instant,
): Promise<Row[]> {
  const persons = await newPersons(client, office, site, now)
  if (persons.length === 0) return []
  const models = [...judging.models.keys()].filter((id) => itemOf(id) !== undefined)
  const verdicts = await verdictsOf(client, office, persons, models)
  const labelOf = await loadLabels(client, office, [
    ...persons.map(({ person }) => ({ type: 'person', id: person })),
    ...persons.flatMap(({ case_id }) => (case_id === null ? [] : [{ type: 'case', id: case_id }])),
  ])
  return persons.map(({ person, case_id, since }) => ({
    person: { id: person, label: labelOf('person', person) },
    case: case_id === null ? null : { id: case_id, label: labelOf('case', case_id) },
    since: formatInstant(since),
    cells: [...cellsOf(verdicts.get(person) ?? [], now)],
  }))
}
