import type { Instant } from '@hengjian/law'
import { z } from 'zod'
import { listOffices } from '../access/offices'
import { type Database, inOffice } from '../database/database'
import { integer, rowOf } from '../database/rows'
import { judgedUpTo } from '../judging/judgedUpTo'

/** Counting stops here: a queue this long is long enough to be told of. */
const MOST = 100_000

const figuresSchema = z.object({ waiting: integer, failed: integer, open: integer })

/** How the judging of one office stands. */
export interface OfficeFigures extends z.output<typeof figuresSchema> {
  readonly office: string
  /** How long the oldest unjudged change has waited. */
  readonly lagMs: number
}

/** The figures of every office. */
export async function officeFigures(database: Database, now: Instant): Promise<readonly OfficeFigures[]> {
  const found: OfficeFigures[] = []
  for (const office of await listOffices(database)) {
    const figures = await inOffice(database, office, async (client) => {
      const counted = await rowOf(
        client,
        figuresSchema,
        `select (select count(*) from (select from dirty_object where office = $1 limit $2) as queue) as waiting,
           (select count(*) from judging_failure where office = $1) as failed,
           (select count(*) from finding where office = $1 and state = 'open' and not backlog) as open`,
        [office, MOST],
      )
      return counted === undefined ? [] : [{ office, ...counted, lagMs: now - (await judgedUpTo(client, office, now)) }]
    })
    found.push(...figures)
  }
  return found
}
