import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { nameOf } from '../log/nameOf'
import { countAnew } from '../matters/countAnew'
import { modelsInForce } from './inForce'
import { startWorker } from './queueWorker'
import { startTimerLoop } from './timerLoop'
import { askToJudge } from './worker'

/** Marks everything ever judged in an office as dirty: a calendar or a model changed. */
async function judgeAnew(context: ServerContext, office: string): Promise<void> {
  await inOffice(context.database, office, async (client) => {
    await client.query(
      `insert into dirty_object (office, type, object, since, marked_at)
       select office, type, object, last_fact_at, $2 from object_card where office = $1`,
      [office, context.clock.now()],
    )
    await askToJudge(client, office)
  })
}

/** Starts the judging worker, which takes up what an earlier process left undone, and the timers. */
export async function startJudging(context: ServerContext): Promise<{ stop(): Promise<void> }> {
  const worker = await startWorker(context, modelsInForce())
  const timers = await startTimerLoop(context)
  context.calendars.onChange((office) => {
    Promise.all([judgeAnew(context, office), countAnew(context, office)]).catch((error: unknown) =>
      context.log.error({ office, error: nameOf(error) }, 'judging anew could not be asked for'),
    )
  })
  return {
    stop: async () => {
      await timers.stop()
      await worker.stop()
    },
  }
}
