import type { ClientBase } from 'pg'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { isDatabaseGone } from '../database/goneDatabase'
import { sealerOf } from '../facts/sealer'
import { UnknownKey } from '../keys/keyring'
import { nameOf } from '../log/nameOf'
import { type Judging, judgeDirty } from './judge'
import { JUDGE_TASK } from './queue'

/** So many dirty marks are judged in one transaction. */
const MOST = 200

/** Asks for an office to be judged, in the caller's transaction: one waiting job for each office is enough. */
export async function askToJudge(client: ClientBase, office: string): Promise<void> {
  await client.query('select graphile_worker.add_job($1, $2::json, job_key => $3)', [
    JUDGE_TASK,
    JSON.stringify({ office }),
    `${JUDGE_TASK} ${office}`,
  ])
}

/** Takes aside the oldest dirty object, which cannot be judged, so that the others are. */
async function setAside(client: ClientBase, office: string, now: number, message: string): Promise<void> {
  await client.query(
    `with taken as (
       delete from dirty_object where office = $1 and (bulk, id) = (
         select bulk, id from dirty_object where office = $1 order by bulk, id limit 1)
       returning type, object
     )
     insert into judging_failure (office, type, object, at, message) select $1, type, object, $2, $3 from taken
     on conflict (office, type, object) do update set at = excluded.at, message = excluded.message`,
    [office, now, message],
  )
}

/**
 * Judges until nothing is dirty in the office. What cannot be judged is narrowed down to one object, set aside and reported;
 * a lost database ends the attempt, and the queue tries again.
 * @param goOn asked before each transaction; when it says no, the rest stays marked
 */
export async function judgeOffice(
  context: ServerContext,
  judging: Judging,
  office: string,
  goOn: () => boolean = () => true,
): Promise<void> {
  const sealer = sealerOf(context.keyring, office)
  const onFailure = (model: string, failure: unknown): void =>
    context.log.error({ model, error: nameOf(failure) }, 'a model failed')
  let refreshed = false
  for (let most = MOST; goOn(); ) {
    try {
      const judged = await inOffice(context.database, office, (client) =>
        judgeDirty(
          client,
          {
            ...judging,
            office,
            sealer,
            calendar: context.calendars.of(office),
            clock: context.clock,
            isFlooded: context.floods.isFlooded(office),
            onFailure,
          },
          most,
        ),
      )
      if (judged === 0) return
      most = Math.min(most * 4, MOST)
    } catch (error) {
      if (error instanceof UnknownKey && !refreshed) {
        refreshed = true
        await context.keyring.refresh()
        continue
      }
      if (isDatabaseGone(error) || !(error instanceof Error)) throw error
      if (most === 1) {
        context.log.error({ office, error: nameOf(error) }, 'an object could not be judged')
        await inOffice(context.database, office, (client) =>
          setAside(client, office, context.clock.now(), nameOf(error)),
        )
      }
      most = 1
    }
  }
}
