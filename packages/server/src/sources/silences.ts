import type { SilentSourceDto } from '@hengjian/contract'
import type { SourceId, Vocabulary } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'

const rhythmRow = z.object({
  source: z.string().transform((name) => name as SourceId),
  minutes: integer,
  last: integer.transform((at) => at as Instant).nullable(),
})

/** A source that is silent for longer than its rhythm allows; `since` its last delivery, or null where there was none. */
export interface SilentSource {
  readonly source: SourceId
  readonly since: Instant | null
}

/** Whether a source may be called silent. @param last its last delivery */
export const isSilent = (last: Instant | null, minutes: number, now: Instant): boolean =>
  last === null || now - last > minutes * 60_000

/**
 * The silent sources of an office; one for which nobody set a rhythm is never silent. Nothing but rejects tells nothing: a
 * source that sends only these is silent.
 */
export async function silentSources(
  client: ClientBase,
  office: string,
  now: Instant,
): Promise<readonly SilentSource[]> {
  const rows = await rowsOf(
    client,
    rhythmRow,
    `select rhythm.source, rhythm.silent_after_minutes as minutes,
       (select received_at from ingest_count count
        where count.office = rhythm.office and count.source = rhythm.source
          and count.accepted + count.duplicates + count.conflicts > 0 order by received_at desc limit 1) as last
     from source_rhythm rhythm where rhythm.office = $1 order by rhythm.source`,
    [office],
  )
  return rows
    .filter(({ last, minutes }) => isSilent(last, minutes, now))
    .map(({ source, last }) => ({ source, since: last }))
}

/** Silent sources by their names. */
export const presentSilent = (silent: readonly SilentSource[], { sources }: Vocabulary): SilentSourceDto[] =>
  silent.map(({ source, since }) => ({
    source,
    name: sources.get(source) ?? { zh: source, en: source },
    since: since === null ? null : formatInstant(since),
  }))

/** Says after how many minutes a source counts as silent, or that it never does. */
export async function setRhythm(
  client: ClientBase,
  office: string,
  source: string,
  minutes: number | null,
): Promise<void> {
  if (minutes === null) {
    await client.query('delete from source_rhythm where office = $1 and source = $2', [office, source])
    return
  }
  await client.query(
    `insert into source_rhythm (office, source, silent_after_minutes) values ($1, $2, $3)
     on conflict (office, source) do update set silent_after_minutes = excluded.silent_after_minutes`,
    [office, source, minutes],
  )
}
