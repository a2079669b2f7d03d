import type { UrgenciesDto, UrgencyDto } from '@hengjian/contract'
import { type Calendar, formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Discreet } from '../access/closed'
import { presentClocks, SELECT_CLOCKS, selectClocks, shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { travelling } from '../facts/present'
import type { Judging } from '../judging/judge'
import { loadNames } from '../matters/presentRow'
import { dutyAt } from '../roster/onDuty'
import { askable } from './askable'
import { nextOf, passesOnAt, type UrgencyStep } from './escalation'

const SHOWN = 100

interface Row {
  readonly id: string
  readonly key: string
  readonly asked: readonly string[]
  readonly everyone: boolean
  readonly asked_at: Instant
  readonly acknowledged_by: string | null
  readonly acknowledged_at: Instant | null
  readonly events: readonly {
    readonly at: Instant
    readonly action: UrgencyStep['action']
    readonly login: string | null
  }[]
}

async function selectUrgencies(client: ClientBase, office: string): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    `select u.id, u.key, u.asked, u.everyone, u.asked_at::float8 as asked_at, u.acknowledged_by,
       u.acknowledged_at::float8 as acknowledged_at,
       (select json_agg(json_build_object('at', e.at, 'action', e.action, 'login', e.login) order by e.number)
        from urgency_event e where e.office = u.office and e.urgency = u.id) as events
     from urgency u where u.office = $1 and u.ended_at is null
     order by u.acknowledged_at is not null, u.latest, u.id limit ${SHOWN}`,
    [office],
  )
  return rows
}

/** Urgent clocks that are not over, those that wait for somebody first. */
export async function readUrgencies(
  client: ClientBase,
  judging: Judging & Discreet,
  office: string,
  calendar: Calendar,
  now: Instant,
): Promise<Omit<UrgenciesDto, 'asksMe'>> {
  const rows = await selectUrgencies(client, office)
  const keys = rows.map(({ key }) => key)
  const text = `${SELECT_CLOCKS} and v.key = any($2::text[])`
  const found = await selectClocks(client, text, [office, keys], judging.closed)
  const labelOf = await loadLabels(client, office, shownObjects(found))
  const clocks = new Map(presentClocks(found, judging.models, labelOf).map((clock) => [clock.id, clock]))
  const nameOf = await loadNames(client, office)
  const { logins } = await dutyAt(client, office, calendar, now)
  const duty = await askable(client, office, logins)
  const placed = new Map(found.map((row) => [row.key, row]))
  const shown = rows.flatMap((row): UrgencyDto[] => {
    const clock = clocks.get(row.key)
    const of = placed.get(row.key)
    if (clock === undefined || of === undefined) return []
    const { asked, everyone, asked_at, acknowledged_by, acknowledged_at } = row
    const last = asked.at(-1)
    const next = nextOf({ asked }, duty(of))
    const standing = { asked, everyone, askedAt: asked_at, acknowledgedBy: acknowledged_by, ended: false }
    return [
      {
        id: row.id,
        clock,
        asked: everyone || last === undefined ? null : nameOf(last),
        passesOnAt: travelling(passesOnAt(standing) ?? null),
        next: next === undefined ? null : nameOf(next),
        acknowledged:
          acknowledged_by === null || acknowledged_at === null
            ? null
            : { by: nameOf(acknowledged_by).name, at: formatInstant(acknowledged_at) },
        events: row.events.map(({ at, action, login }) => ({
          at: formatInstant(at),
          action,
          name: login === null ? null : nameOf(login).name,
        })),
      },
    ]
  })
  return { rows: shown, waiting: shown.filter(({ acknowledged }) => acknowledged === null).length }
}
