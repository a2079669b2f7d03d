import type { StreamEventDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Discreet } from '../access/closed'
import { presentClocks, SELECT_CLOCKS, selectClocks, shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { presentFindings, SELECT_FINDINGS, selectFindings } from '../findings/rows'
import type { Judging } from '../judging/judge'
import type { Announcement } from './announce'

/** Events to be sent, and the id up to which all were read: some concern what is gone meanwhile and are not sent. */
export interface Batch {
  readonly events: readonly SentEvent[]
  readonly upTo: number
  /** Whether as many as were asked for were there: there may be more. */
  readonly more: boolean
}

/** A stored event, ready to be sent: `id` resumes after it. */
export interface SentEvent {
  readonly id: number
  readonly event: StreamEventDto
}

interface EventRow {
  readonly id: number
  readonly kind: Announcement['kind']
  readonly subject: string
}

/** The id of the last event of an office; 0 before the first. */
export async function lastEventId(client: ClientBase, office: string): Promise<number> {
  const { rows } = await client.query<{ id: number | null }>(
    'select max(id)::float8 as id from stream_event where office = $1',
    [office],
  )
  return rows[0]?.id ?? 0
}

/** Whether all that came after an event is still there. */
export async function canResume(client: ClientBase, office: string, after: number): Promise<boolean> {
  const { rows } = await client.query<{ first: number | null }>(
    'select min(id)::float8 as first from stream_event where office = $1',
    [office],
  )
  const first = rows[0]?.first ?? null
  return first !== null && after >= first
}

/**
 * The events after an id, the oldest first, as what they concern stands now; each finding and clock once. What is of the backlog
 * is no news: it is worked off from its own list.
 */
export async function eventsAfter(
  client: ClientBase,
  judging: Judging & Discreet,
  office: string,
  after: number,
  most: number,
  now: Instant,
): Promise<Batch> {
  const { rows } = await client.query<EventRow>(
    'select id::float8 as id, kind, subject from stream_event where office = $1 and id > $2 order by id limit $3',
    [office, after, most],
  )
  const last = rows.at(-1)
  if (last === undefined) return { events: [], upTo: after, more: false }
  const subjects = (kind: EventRow['kind']): string[] => [
    ...new Set(rows.filter((row) => row.kind === kind).map(({ subject }) => subject)),
  ]
  const waiting = `${SELECT_FINDINGS} and not f.backlog and f.id = any($2::uuid[])`
  const findings = await selectFindings(client, waiting, [office, subjects('finding')], judging.closed)
  const running = `${SELECT_CLOCKS} and v.key = any($2::text[])`
  const clocks = await selectClocks(client, running, [office, subjects('clock')], judging.closed)
  const labelOf = await loadLabels(client, office, shownObjects([...findings, ...clocks]))
  const shownFindings = new Map(presentFindings(findings, judging.models, labelOf, now).map((one) => [one.id, one]))
  const shownClocks = new Map(presentClocks(clocks, judging.models, labelOf).map((one) => [one.id, one]))
  const events = rows.flatMap(({ id, kind, subject }): SentEvent[] => {
    if (kind === 'reload' || kind === 'checklist' || kind === 'urgency') return [{ id, event: { kind } }]
    if (kind === 'matter') return [{ id, event: { kind, id: subject } }]
    if (kind === 'finding') {
      const finding = shownFindings.get(subject)
      return finding === undefined ? [] : [{ id, event: { kind, finding } }]
    }
    const clock = shownClocks.get(subject)
    return clock === undefined ? [] : [{ id, event: { kind, clock } }]
  })
  return { events, upTo: last.id, more: rows.length === most }
}
