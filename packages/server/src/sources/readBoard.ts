import type { SourceBoardDto, SourceRowDto } from '@hengjian/contract'
import type { Vocabulary } from '@hengjian/facts'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'
import { judgedUpTo } from '../judging/judgedUpTo'
import { type Delays, quantile } from './delays'
import { REJECTS_KEPT } from './rejectRoom'
import { isSilent } from './silences'

const DAY = 24 * 3_600_000
/** Delays are told over the pieces of the last day, the latest so many of them. */
const PIECES = 1000

const countsRow = z.object({
  source: z.string(),
  last: integer.transform((at) => at as Instant).nullable(),
  minutes: integer.nullable(),
  rows_day: integer,
  rows_total: integer,
  rejects_day: integer,
  rejects_total: integer,
  kept: integer,
  ahead: integer,
})
type Counts = z.output<typeof countsRow>

const countsOf = (client: ClientBase, office: string, now: Instant): Promise<Counts[]> =>
  rowsOf(
    client,
    countsRow,
    `with counted as (
       select source,
         max(received_at) filter (where accepted + duplicates + conflicts > 0) as last,
         coalesce(sum(accepted) filter (where received_at > $2), 0) as rows_day, sum(accepted) as rows_total,
         coalesce(sum(rejected) filter (where received_at > $2), 0) as rejects_day, sum(rejected) as rejects_total,
         coalesce(sum(kept) filter (where received_at > $2), 0) as kept,
         coalesce(sum(ahead) filter (where received_at > $2), 0) as ahead
       from ingest_count where office = $1 group by source
     ), beyond as (
       select source, coalesce(sum(rejected) filter (where last_at > $2), 0) as day, sum(rejected) as total
       from reject_overflow where office = $1 group by source
     ), rhythm as (select source, silent_after_minutes as minutes from source_rhythm where office = $1)
     select source, counted.last, rhythm.minutes, coalesce(rows_day, 0) as rows_day, coalesce(rows_total, 0) as rows_total,
       coalesce(rejects_day, 0) + coalesce(beyond.day, 0) as rejects_day,
       coalesce(rejects_total, 0) + coalesce(beyond.total, 0) as rejects_total,
       coalesce(kept, 0) as kept, coalesce(ahead, 0) as ahead
     from counted full join beyond using (source) full join rhythm using (source)`,
    [office, now - DAY],
  )

const seconds = z.array(z.number().int())
const delaysRow = z.object({ timed: integer, lags: seconds, recorded: integer, recordings: seconds })

/** How late the facts of a source came in the last day, and when they had been typed in. */
async function delaysOf(
  client: ClientBase,
  office: string,
  source: string,
  now: Instant,
): Promise<{ lags: Delays[]; recordings: Delays[] }> {
  const pieces = await rowsOf(
    client,
    delaysRow,
    `select timed, lags, recorded, recordings from ingest_count
     where office = $1 and source = $2 and received_at > $3 order by received_at desc limit ${PIECES}`,
    [office, source, now - DAY],
  )
  return {
    lags: pieces.map(({ timed, lags }) => ({ count: timed, sample: lags })),
    recordings: pieces.map(({ recorded, recordings }) => ({ count: recorded, sample: recordings })),
  }
}

function stateOf({ last, kept, ahead, minutes }: Counts, silent: boolean): SourceRowDto['state'] {
  if (silent) return 'silent'
  if (kept >= REJECTS_KEPT) return 'refused'
  if (ahead > 0) return 'ahead'
  if (last === null) return 'never'
  return minutes === null ? 'unwatched' : 'flowing'
}

const nothingOf = (source: string): Counts => ({
  ...{ source, last: null, minutes: null, kept: 0, ahead: 0 },
  ...{ rows_day: 0, rows_total: 0, rejects_day: 0, rejects_total: 0 },
})

/** Every source the vocabulary knows, as it stands. */
export async function readBoard(
  client: ClientBase,
  office: string,
  vocabulary: Vocabulary,
  now: Instant,
): Promise<SourceBoardDto> {
  const counted = new Map((await countsOf(client, office, now)).map((one) => [one.source, one]))
  const sources: SourceRowDto[] = []
  for (const [source, name] of vocabulary.sources) {
    const counts = counted.get(source) ?? nothingOf(source)
    const { last, minutes } = counts
    const silent = minutes !== null && isSilent(last, minutes, now)
    const { lags, recordings } = await delaysOf(client, office, source, now)
    const medianMs = quantile(lags, 0.5)
    sources.push({
      source,
      name,
      state: stateOf(counts, silent),
      lastReceivedAt: last === null ? null : formatInstant(last),
      rhythmMinutes: minutes,
      silent,
      rows: { lastDay: counts.rows_day, total: counts.rows_total },
      rejects: {
        lastDay: counts.rejects_day,
        total: counts.rejects_total,
        kept: counts.kept,
        most: REJECTS_KEPT,
      },
      lag:
        medianMs === undefined
          ? null
          : {
              medianMs,
              p95Ms: quantile(lags, 0.95) ?? medianMs,
              facts: lags.reduce((sum, { count }) => sum + count, 0),
            },
      clock: { medianMs: quantile(recordings, 0.5) ?? null, ahead: counts.ahead },
    })
  }
  return { now: formatInstant(now), judgedUpTo: formatInstant(await judgedUpTo(client, office, now)), sources }
}
