import { type Deed, type PendingLimit, type ShiftCounts, type WorkLog, workLogOf } from '@hengjian/casework'
import { workflowOf } from '@hengjian/casework/workflows'
import type { Calendar, Instant, PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf } from '../database/rows'
import { deedsBetween, SELECT_MATTERS, selectMatters } from '../matters/storedMatter'
import { dutyOfShift } from './dutyOfShift'

const DAY = 86_400_000
/** Limits that run out within so long after the shift are handed on. */
const AHEAD = 3 * DAY
const MOST_PENDING = 100

const countsSchema = z.object({ arrivals: integer, found: integer, decided: integer, acknowledged: integer })

async function countsOf(client: ClientBase, office: string, from: Instant, to: Instant): Promise<ShiftCounts> {
  const counted = await rowOf(
    client,
    countsSchema,
    `select
       (select count(*) from fact entered where entered.office = $1 and entered.kind = 'centreEntered'
          and entered.occurred_at >= $2 and entered.occurred_at < $3
          and not exists (select from fact later where later.office = entered.office and later.supersedes = entered.id)
       ) as arrivals,
       (select count(*) from finding where office = $1 and found >= $2 and found < $3 and not backlog) as found,
       (select count(*) from finding_event where office = $1 and at >= $2 and at < $3
          and action in ('confirmed', 'dismissed')) as decided,
       (select count(*) from urgency_event where office = $1 and at >= $2 and at < $3 and action = 'acknowledged'
       ) as acknowledged`,
    [office, from, to],
  )
  return counted ?? { arrivals: 0, found: 0, decided: 0, acknowledged: 0 }
}

async function pendingOf(client: ClientBase, office: string, to: Instant): Promise<readonly PendingLimit[]> {
  const rows = await selectMatters(
    client,
    `${SELECT_MATTERS} and not m.closed and m.due_at < $2 order by m.due_at, m.id limit $3`,
    [office, to + AHEAD, MOST_PENDING],
  )
  return rows.flatMap(({ id, number, workflow, due_at }) =>
    due_at === null ? [] : [{ matter: id, number, workflow, due: due_at }],
  )
}

async function deedsOf(client: ClientBase, office: string, from: Instant, to: Instant): Promise<readonly Deed[]> {
  const found = await deedsBetween(client, office, from, to)
  return found.flatMap(({ number, matter, record }) => {
    const definition = workflowOf(record.workflow, record.workflowVersion)
    return definition === undefined ? [] : [{ matter, number, definition, record }]
  })
}

/** The log of a day's shift as its events tell it now, of all matters: what of it somebody sees, `seenLog` says. */
export async function readShift(
  client: ClientBase,
  { office, calendar }: { readonly office: string; readonly calendar: Calendar },
  day: PlainDate,
): Promise<WorkLog> {
  const duty = await dutyOfShift(client, office, calendar, day)
  const { from, to } = duty
  return workLogOf({
    ...duty,
    deeds: await deedsOf(client, office, from, to),
    counts: await countsOf(client, office, from, to),
    pending: await pendingOf(client, office, to),
  })
}
