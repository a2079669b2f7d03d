import type { SourceId } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { Silence } from '@hengjian/supervision'
import type { ClientBase } from 'pg'

/**
 * The sources that have been silent for longer than their expected rhythm allows, each from its last delivery on. An office
 * that has set no rhythm has no silent source.
 */
export async function silencesOf(client: ClientBase, office: string, now: Instant): Promise<readonly Silence[]> {
  const { rows } = await client.query<{ source: SourceId; last: Instant | null; allowed: number }>(
    `select rhythm.source, rhythm.silent_after_minutes as allowed,
       (select max(received_at) from ingest_count count
        where count.office = rhythm.office and count.source = rhythm.source)::float8 as last
     from source_rhythm rhythm where rhythm.office = $1`,
    [office],
  )
  return rows.flatMap(({ source, last, allowed }) => {
    const from = last ?? (0 as Instant)
    return now - from > allowed * 60_000 ? [{ source, from, to: now }] : []
  })
}
