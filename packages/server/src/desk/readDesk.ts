import type { DeskDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { presentClocks, SELECT_CLOCKS, selectClocks, shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { groupByCause } from '../findings/groupByCause'
import { presentFindings, SELECT_FINDINGS, selectFindings } from '../findings/rows'
import type { Judging } from '../judging/judge'
import { judgedUpTo } from '../judging/judgedUpTo'
import { atSite } from '../sites/atSite'
import { CHECKLIST } from './checklist'
import { readChecklist } from './readChecklist'

type Figures = DeskDto['figures']

const DAY = 24 * 3_600_000
/** A person brought in longer ago than this without an exit on record has left unrecorded; the models say so, not the figure. */
const LONGEST_VISIT = 3 * DAY
const CLOCKS_SHOWN = 60
/** So many of the latest findings are looked at for the groups that are shown. */
const FINDINGS_READ = 300
const GROUPS_SHOWN = 60

/** Clocks and findings at the site in `$2`, or everywhere where that is null. */
const clockHere = atSite({ office: 'v.office', type: 'v.type', object: 'v.object' }, '$2')
const findingHere = atSite({ office: 'f.office', type: 'f.type', object: 'f.object' }, '$2')

async function figuresOf(client: ClientBase, office: string, site: string | null, now: Instant): Promise<Figures> {
  const { rows } = await client.query<Figures>(
    `select
       (select count(*)::integer from (
          select distinct on (named.object) entered.kind
          from fact entered
          join fact_object named on named.office = entered.office and named.fact = entered.id and named.type = 'visit'
            and named.occurred_at = entered.occurred_at and named.object = (
              select one ->> 'id' from json_array_elements(entered.body -> 'objects') one where one ->> 'role' = 'visit' limit 1)
          where entered.office = $1 and entered.kind in ('centreEntered', 'centreLeft') and entered.occurred_at > $3
            and ${atSite({ office: 'entered.office', type: 'named.type', object: 'named.object' }, '$2')}
            and not exists (select from fact later where later.office = entered.office and later.supersedes = entered.id)
          order by named.object, entered.occurred_at desc) as last where last.kind = 'centreEntered') as "inCentre",
       (select count(distinct filed.body #>> '{objects,0,id}')::integer from fact filed
        where filed.office = $1 and filed.kind = 'caseFiled' and filed.occurred_at > $4
          and ${atSite({ office: 'filed.office', type: `'case'`, object: `filed.body #>> '{objects,0,id}'` }, '$2')}
          and not exists (select from fact later where later.office = filed.office and later.supersedes = filed.id)) as "filed24h",
       (select count(*)::integer from verdict v where v.office = $1 and v.state = 'pending' and v.latest is not null
          and least(v.warn, v.alert) <= $5 and ${clockHere}) as urgent,
       (select count(*)::integer from finding f where f.office = $1 and f.state = 'open' and not f.backlog
          and ${findingHere}) as "newFindings"`,
    [office, site, now - LONGEST_VISIT, now - DAY, now],
  )
  return rows[0] ?? { inCentre: 0, filed24h: 0, urgent: 0, newFindings: 0 }
}

/** How many findings wait in the backlog. */
async function backlogOf(client: ClientBase, office: string, site: string | null): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from finding f where f.office = $1 and f.state = 'open' and f.backlog
       and ${findingHere}`,
    [office, site],
  )
  return rows[0]?.count ?? 0
}

/**
 * Everything the duty desk shows: what runs out next, what is new, and the first 24 hours of each person.
 * @param site the one site to look at, or null for all
 */
export async function readDesk(
  client: ClientBase,
  judging: Judging,
  office: string,
  site: string | null,
  now: Instant,
): Promise<DeskDto> {
  const clocks = await selectClocks(
    client,
    `${SELECT_CLOCKS} and v.state = 'pending' and v.latest >= $3 and ${clockHere} order by v.latest limit ${CLOCKS_SHOWN}`,
    [office, site, now],
  )
  const findings = await selectFindings(
    client,
    `${SELECT_FINDINGS} and f.state = 'open' and not f.backlog and ${findingHere}
     order by f.found desc, f.arose desc limit ${FINDINGS_READ}`,
    [office, site],
  )
  const labelOf = await loadLabels(client, office, shownObjects([...clocks, ...findings]))
  return {
    now: formatInstant(now),
    judgedUpTo: formatInstant(await judgedUpTo(client, office, now)),
    figures: await figuresOf(client, office, site, now),
    clocks: presentClocks(clocks, judging.models, labelOf),
    findings: groupByCause(presentFindings(findings, judging.models, labelOf, now)).slice(0, GROUPS_SHOWN),
    backlog: await backlogOf(client, office, site),
    checklist: {
      items: CHECKLIST.map(({ item, name, short }) => ({ item, name, short })),
      ...(await readChecklist(client, judging, office, site, now)),
    },
  }
}
