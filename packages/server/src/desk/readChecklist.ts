import type { CellReasonDto, DeskDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { closes, type Discreet } from '../access/closed'
import { loadLabels } from '../cases/labels'
import { travelling } from '../facts/present'
import type { Judging } from '../judging/judge'
import { atSite } from '../sites/atSite'
import { type CellVerdict, cellsOf, dueOf, itemOf, verdictsOfItem } from './checklist'

type Rows = Pick<DeskDto['checklist'], 'rows' | 'total'>

const DAY = 24 * 3_600_000
const PERSONS_SHOWN = 100

interface NewPerson {
  readonly person: string
  readonly case_id: string | null
  readonly since: Instant
}

/** Persons who arrived, or whose case was filed, within the last 24 hours; who came first has the least time left. */
async function newPersons(
  client: ClientBase,
  office: string,
  site: string | null,
  now: Instant,
): Promise<readonly NewPerson[]> {
  const { rows } = await client.query<NewPerson>(
    // The ids are read out of the bodies first: row security lets no index be asked for something computed.
    `with arrival as materialized (
       select one ->> 'id' as person, min(opened.occurred_at) as since
       from fact opened, json_array_elements(opened.body -> 'objects') one
       where opened.office = $1 and opened.kind in ('broughtIn', 'centreEntered', 'caseFiled') and opened.occurred_at > $2
         and opened.occurred_at <= $3 and one ->> 'type' = 'person'
         and not exists (select from fact later where later.office = opened.office and later.supersedes = opened.id)
       group by 1
     )
     select arrival.person, arrival.since::float8 as since,
       (select card.case_id from object_card card
        where card.office = $1 and card.type = 'person' and card.object = arrival.person) as case_id
     from arrival where ${atSite({ office: '$1', type: `'person'`, object: 'arrival.person' }, '$4')}
     order by arrival.since, arrival.person`,
    [office, now - DAY, now, site],
  )
  return rows
}

/**
 * Verdicts of the checklist's models over the persons, over what lies within them, and over their cases. What was answered long
 * before the person's 24 hours belongs to an earlier time and is left out; what still runs is not.
 */
async function verdictsOf(
  client: ClientBase,
  office: string,
  persons: readonly NewPerson[],
  models: readonly string[],
): Promise<ReadonlyMap<string, readonly CellVerdict[]>> {
  const { rows } = await client.query<CellVerdict & { readonly person: string }>(
    `with recursive wanted (person, case_id, since) as (select * from unnest($2::text[], $3::text[], $4::bigint[])),
     within (person, since, type, object) as (
       select person, since, 'person', person from wanted
       union select within.person, within.since, link.type, link.object from within
         join object_link link on link.office = $1 and link.within_type = within.type and link.within_object = within.object
     ),
     objects (person, since, type, object) as (
       select * from within union all
       select person, null, 'case', case_id from wanted where case_id is not null
     )
     select objects.person, v.key, v.model, v.state, v.warn::float8 as warn,
       coalesce((v.body ->> 'countedFrom')::float8, v.started_at::float8) as counted_from,
       v.alert::float8 as alert, v.latest::float8 as latest, finding.id as finding,
       coalesce(finding.state = 'dismissed', false) as dismissed
     from objects
     join verdict v on v.office = $1 and v.type = objects.type and v.object = objects.object and v.model = any($5::text[])
       and (objects.since is null or v.started_at is null or v.state = 'pending' or v.started_at > objects.since - ${DAY})
     left join finding on finding.office = v.office and finding.key = v.key and finding.state <> 'withdrawn'`,
    [
      ...[office, persons.map(({ person }) => person), persons.map(({ case_id }) => case_id)],
      ...[persons.map(({ since }) => since), models],
    ],
  )
  const byPerson = new Map<string, CellVerdict[]>()
  for (const { person, ...verdict } of rows) {
    const known = byPerson.get(person)
    if (known === undefined) byPerson.set(person, [verdict])
    else known.push(verdict)
  }
  return byPerson
}

const modelsOf = ({ models }: Judging): string[] => [...models.keys()].filter((id) => itemOf(id) !== undefined)

/** The golden 24 hours: one row a person, one cell an item, the shortest time left first. */
export async function readChecklist(
  client: ClientBase,
  judging: Judging & Discreet,
  office: string,
  site: string | null,
  now: Instant,
): Promise<Rows> {
  const everybody = (await newPersons(client, office, site, now)).filter(
    ({ person, case_id }) => !closes(judging.closed, { type: 'person', object: person, case_id }),
  )
  const persons = everybody.slice(0, PERSONS_SHOWN)
  if (persons.length === 0) return { rows: [], total: 0 }
  const verdicts = await verdictsOf(client, office, persons, modelsOf(judging))
  const labelOf = await loadLabels(client, office, [
    ...persons.map(({ person }) => ({ type: 'person', id: person })),
    ...persons.flatMap(({ case_id }) => (case_id === null ? [] : [{ type: 'case', id: case_id }])),
  ])
  const rows = persons.map(({ person, case_id, since }) => ({
    person: { id: person, label: labelOf('person', person) },
    case: case_id === null ? null : { id: case_id, label: labelOf('case', case_id) },
    since: formatInstant(since),
    until: formatInstant((since + DAY) as Instant),
    cells: [...cellsOf(verdicts.get(person) ?? [], now)],
  }))
  return { rows, total: everybody.length }
}

/** What stands behind a cell; undefined where the person is not on the board. */
export async function readCell(
  client: ClientBase,
  judging: Judging,
  office: string,
  cell: { readonly person: string; readonly item: string },
  now: Instant,
): Promise<CellReasonDto | undefined> {
  const found = (await newPersons(client, office, null, now)).find(({ person }) => person === cell.person)
  if (found === undefined) return undefined
  const verdicts = (await verdictsOf(client, office, [found], modelsOf(judging))).get(cell.person) ?? []
  const shown = cellsOf(verdicts, now).find(({ item }) => item === cell.item)
  if (shown === undefined) return undefined
  return {
    state: shown.state,
    verdicts: verdictsOfItem(verdicts, cell.item, now).flatMap(({ verdict, state }) => {
      const model = judging.models.get(verdict.model)
      if (model === undefined) return []
      const { key, counted_from, finding } = verdict
      const due = dueOf(verdict)
      const title = state === 'violated' ? model.title : (model.duty ?? model.title)
      return [{ id: key, model: model.id, title, state, startedAt: travelling(counted_from), due, finding }]
    }),
  }
}
