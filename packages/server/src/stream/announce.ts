import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'

/** The channel on which the pump of every process hears that an office has new events. */
export const STREAM_CHANNEL = 'hengjian_stream'

/**
 * Something that open pages must hear of; `subject` is the finding's or the matter's id or the verdict's key, never content. `checklist` says that
 * a cell of the first 24 hours may have changed, `urgency` that what waits for an acknowledgement has.
 */
export interface Announcement {
  readonly kind: 'finding' | 'clock' | 'matter' | 'checklist' | 'urgency' | 'reload'
  readonly subject: string
}

/** More than this at once and pages had better load anew; findings are still told one by one as long as they can be. */
const MOST = 1000
const RELOAD: Announcement = { kind: 'reload', subject: '' }

function toldOf(announcements: readonly Announcement[]): readonly Announcement[] {
  if (announcements.length <= MOST) return announcements
  const findings = announcements.filter(({ kind }) => kind === 'finding')
  return findings.length < MOST ? [...findings, RELOAD] : [RELOAD]
}

/**
 * Queues events in the caller's transaction. The lock makes ids of one office become visible in their order, so that a reader
 * who has seen an id has seen all before it.
 */
export async function announce(
  client: ClientBase,
  office: string,
  at: Instant,
  announcements: readonly Announcement[],
): Promise<void> {
  if (announcements.length === 0) return
  const told = toldOf(announcements)
  await client.query(`select pg_advisory_xact_lock(hashtextextended('stream ' || $1, 0))`, [office])
  await client.query(
    `insert into stream_event (office, id, at, kind, subject)
     select $1, nextval('stream_event_id'), $2, kind, subject
     from unnest($3::text[], $4::text[]) with ordinality as row (kind, subject, position) order by position`,
    [office, at, told.map(({ kind }) => kind), told.map(({ subject }) => subject)],
  )
  await client.query('select pg_notify($1, $2)', [STREAM_CHANNEL, office])
}
