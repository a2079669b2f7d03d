import type { DeskDto, FigureDto, FigureNameDto } from '@hengjian/contract'
import type { Bilingual, Instant } from '@hengjian/law'
import type { Model } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { type Closed, type Discreet, leftOpen } from '../access/closed'
import { loadLabels } from '../cases/labels'
import { Places } from '../database/places'
import { travelling } from '../facts/present'
import type { Judging } from '../judging/judge'
import { atSite, placedAt } from '../sites/atSite'
import { silentSources } from '../sources/silences'

type Figures = DeskDto['figures']

const DAY = 24 * 3_600_000
/** A person brought in longer ago than this without an exit on record has left unrecorded; the models say so, not the figure. */
const LONGEST_VISIT = 3 * DAY
const ROWS_SHOWN = 200

const standing = (fact: string): string =>
  `not exists (select from fact later where later.office = ${fact}.office and later.supersedes = ${fact}.id)`
const idOf = (fact: string, role: string): string =>
  `(select one ->> 'id' from json_array_elements(${fact}.body -> 'objects') one where one ->> 'role' = '${role}' limit 1)`

/**
 * What each figure counts, row by row: the figure is the number of these rows and nothing else. `$1` is the office, `$2` the site or
 * null, `$3` now. What is read out of a fact's body is materialized before it is looked up elsewhere: row security lets no
 * index be asked for something computed.
 */
const ROWS: Readonly<Record<FigureNameDto, string>> = {
  inCentre: `with passage as materialized (
       select entered.kind, entered.occurred_at as at, entered.body, ${idOf('entered', 'visit')} as visit
       from fact entered
       where entered.office = $1 and entered.kind in ('centreEntered', 'centreLeft')
         and entered.occurred_at > $3::bigint - ${LONGEST_VISIT} and entered.occurred_at <= $3 and ${standing('entered')}
     ), last as (
       select distinct on (visit) visit, kind, at, body from passage where visit is not null order by visit, at desc
     )
     select 'person' as type, ${idOf('last', 'person')} as object, null as case_id, last.at, null as model, null as finding
     from last where last.kind = 'centreEntered' and ${atSite({ office: '$1', type: `'visit'`, object: 'last.visit' }, '$2')}`,
  filed24h: `with filing as materialized (
       select filed.body #>> '{objects,0,id}' as filed_case, min(filed.occurred_at) as at
       from fact filed
       where filed.office = $1 and filed.kind = 'caseFiled' and filed.occurred_at > $3::bigint - ${DAY}
         and filed.occurred_at <= $3 and ${standing('filed')}
       group by 1
     )
     select 'case' as type, filed_case as object, filed_case as case_id, at, null as model, null as finding
     from filing where ${atSite({ office: '$1', type: `'case'`, object: 'filing.filed_case' }, '$2')}`,
  urgent: `select v.type, v.object, v.case_id, v.latest as at, v.model, null as finding
     from verdict v
     where v.office = $1 and v.state = 'pending' and v.latest is not null and least(v.warn, v.alert) <= $3
       and ${atSite({ office: 'v.office', type: 'v.type', object: 'v.object' }, '$2')}`,
  newFindings: `select f.type, f.object, f.case_id, f.found as at, f.model, f.id::text as finding
     from finding f
     where f.office = $1 and f.state = 'open' and not f.backlog and f.found <= $3 and ${placedAt('f.site', '$2')}`,
}

/** The rows of a figure that are open to whoever reads. */
function openRows(figure: FigureNameDto, closed: Closed, of: Places['of']): string {
  const open = leftOpen(closed, { type: 'counted.type', object: 'counted.object', case: 'counted.case_id' }, of)
  return `(${ROWS[figure]}) as counted where ${['true', ...open].join(' and ')}`
}

const FIGURES: readonly Exclude<keyof Figures, 'sources'>[] = ['inCentre', 'filed24h', 'urgent', 'newFindings']

/** How many watched sources deliver, of all for which somebody has set a rhythm. */
async function sourcesOf(client: ClientBase, office: string, now: Instant): Promise<Figures['sources']> {
  const { rows } = await client.query<{ watched: number }>(
    'select count(*)::integer as watched from source_rhythm where office = $1',
    [office],
  )
  const watched = rows[0]?.watched ?? 0
  return { watched, fine: watched - (await silentSources(client, office, now)).length }
}

/** The figures of the desk. @param site the one site to look at, or null for all */
export async function readFigures(
  client: ClientBase,
  { closed }: Discreet,
  { office, site }: { readonly office: string; readonly site: string | null },
  now: Instant,
): Promise<Figures> {
  const { of, values } = new Places(office, site, now)
  const counts = FIGURES.map(
    (figure) => `(select count(*)::integer from ${openRows(figure, closed, of)}) as "${figure}"`,
  )
  const { rows } = await client.query<Omit<Figures, 'sources'>>(`select ${counts.join(', ')}`, values)
  const counted = rows[0] ?? { inCentre: 0, filed24h: 0, urgent: 0, newFindings: 0 }
  return { ...counted, sources: await sourcesOf(client, office, now) }
}

interface Row {
  readonly type: string
  readonly object: string
  readonly case_id: string | null
  readonly at: Instant
  readonly model: string | null
  readonly finding: string | null
  readonly total: number
}

/** A finding says what went wrong, a clock what is to be done. */
const whatOf = (model: Model | undefined, finding: string | null): Bilingual | null =>
  (finding === null ? model?.duty : undefined) ?? model?.title ?? null

/** The rows that a figure counts, the latest first, and for what is urgent the one first that is due first. */
export async function readFigure(
  client: ClientBase,
  judging: Judging & Discreet,
  { office, figure, site }: { readonly office: string; readonly figure: FigureNameDto; readonly site: string | null },
  now: Instant,
): Promise<FigureDto> {
  const { of, values } = new Places(office, site, now)
  const { rows } = await client.query<Row>(
    `select type, object, case_id, at::float8 as at, model, finding, (count(*) over ())::integer as total
     from ${openRows(figure, judging.closed, of)} order by at ${figure === 'urgent' ? 'asc' : 'desc'}, object limit ${ROWS_SHOWN}`,
    values,
  )
  const labelOf = await loadLabels(client, office, [
    ...rows.map(({ type, object }) => ({ type, id: object })),
    ...rows.flatMap(({ case_id }) => (case_id === null ? [] : [{ type: 'case', id: case_id }])),
  ])
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ type, object, case_id, at, model, finding }) => ({
      label: labelOf(type, object),
      what: whatOf(model === null ? undefined : judging.models.get(model), finding),
      case: case_id === null ? null : { id: case_id, label: labelOf('case', case_id) },
      at: travelling(at) ?? '',
      finding,
    })),
  }
}
