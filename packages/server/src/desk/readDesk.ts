import type { DeskDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { andOpen, type Closed, type Discreet } from '../access/closed'
import { presentClocks, SELECT_CLOCKS, selectClocks, shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { Places } from '../database/places'
import { groupByCause } from '../findings/groupByCause'
import { presentFindings, SELECT_FINDINGS, selectFindings } from '../findings/rows'
import type { Judging } from '../judging/judge'
import { judgedUpTo } from '../judging/judgedUpTo'
import { atSite, placedAt } from '../sites/atSite'
import { CHECKLIST } from './checklist'
import { readFigures } from './figures'
import { readChecklist } from './readChecklist'

const CLOCKS_SHOWN = 60
/** So many of the latest findings are looked at for the groups that are shown. */
const FINDINGS_READ = 300
const GROUPS_SHOWN = 60

/** Clocks at the site in `$2`, or everywhere where that is null. */
const clockHere = atSite({ office: 'v.office', type: 'v.type', object: 'v.object' }, '$2')

/**
 * The latest findings that wait. They are gone through in their order until there are enough at the site: how many of them stand at one nobody guesses
 * well, and whoever guesses few reads all.
 */
const LATEST_WAITING = `select waiting.id from (
    select w.id, w.site from finding w where w.office = $1 and w.state = 'open' and not w.backlog
    order by w.found desc, w.arose desc offset 0
  ) as waiting where ${placedAt('waiting.site', '$2')} limit ${FINDINGS_READ}`

/** How many findings wait in the backlog. */
async function backlogOf(client: ClientBase, office: string, site: string | null, closed: Closed): Promise<number> {
  const { of, values } = new Places(office, site)
  const open = andOpen(closed, { type: 'f.type', object: 'f.object', case: 'f.case_id' }, of)
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from finding f where f.office = $1 and f.state = 'open' and f.backlog
       and ${placedAt('f.site', '$2')}${open}`,
    values,
  )
  return rows[0]?.count ?? 0
}

/**
 * Everything the duty desk shows: what runs out next, what is new, and the first 24 hours of each person.
 * @param site the one site to look at, or null for all
 */
export async function readDesk(
  client: ClientBase,
  judging: Judging & Discreet,
  office: string,
  site: string | null,
  now: Instant,
): Promise<DeskDto> {
  const clocks = await selectClocks(
    client,
    `${SELECT_CLOCKS} and v.state = 'pending' and v.latest >= $3 and ${clockHere} order by v.latest limit ${CLOCKS_SHOWN}`,
    [office, site, now],
    judging.closed,
  )
  const findings = await selectFindings(
    client,
    `${SELECT_FINDINGS} and f.id = any(array(${LATEST_WAITING})) order by f.found desc, f.arose desc`,
    [office, site],
    judging.closed,
  )
  const labelOf = await loadLabels(client, office, shownObjects([...clocks, ...findings]))
  return {
    now: formatInstant(now),
    judgedUpTo: formatInstant(await judgedUpTo(client, office, now)),
    figures: await readFigures(client, judging, { office, site }, now),
    clocks: presentClocks(clocks, judging.models, labelOf),
    findings: groupByCause(presentFindings(findings, judging.models, labelOf, now)).slice(0, GROUPS_SHOWN),
    backlog: await backlogOf(client, office, site, judging.closed),
    checklist: {
      items: CHECKLIST.map(({ item, name, short }) => ({ item, name, short })),
      ...(await readChecklist(client, judging, office, site, now)),
    },
  }
}
