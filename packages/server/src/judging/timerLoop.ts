import { listOffices } from '../access/offices'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { listen } from '../database/listen'
import { nameOf } from '../log/nameOf'
import { createHeardAgain } from './heardAgain'
import { fireTimers, nextTimer, TIMER_CHANNEL } from './timers'
import { askToJudge } from './worker'

/** The loop looks again at least this often, in case the machine's clock was set or a notification was lost. */
const LONGEST_SLEEP = 15_000

/** A running loop. */
export interface TimerLoop {
  stop(): Promise<void>
}

/** Fires what is due in every office, and takes up what waited for a silent source. @returns how many milliseconds from now the next timer is due */
async function fireAll(context: ServerContext, heardAgain: ReturnType<typeof createHeardAgain>): Promise<number> {
  let next = LONGEST_SLEEP
  for (const office of await listOffices(context.database)) {
    next = await inOffice(context.database, office, async (client) => {
      const now = context.clock.now()
      const marked = (await fireTimers(client, office, now)) + (await heardAgain(client, office, now))
      if (marked > 0) await askToJudge(client, office)
      const at = await nextTimer(client, office)
      return at === undefined ? next : Math.min(next, Math.max(at - now, 0))
    })
  }
  return next
}

/** Wakes objects exactly when their clocks come due: sleeps until the next timer, or until an earlier one is set. */
export async function startTimerLoop(context: ServerContext): Promise<TimerLoop> {
  const heardAgain = createHeardAgain()
  let stopped = false
  let wake: () => void = () => undefined
  let woken = false
  const onNotify = (): void => {
    woken = true
    wake()
  }
  const listening = await listen(context.database, TIMER_CHANNEL, onNotify, onNotify)
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timeout = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timeout)
        resolve()
      }
    })
  const loop = async (): Promise<void> => {
    while (!stopped) {
      woken = false
      let next = 1000
      try {
        next = await fireAll(context, heardAgain)
      } catch (error) {
        context.log.warn({ error: nameOf(error) }, 'timers wait for the database')
      }
      if (!stopped && !woken) await sleep(next)
    }
  }
  const running = loop()
  return {
    stop: async () => {
      stopped = true
      wake()
      await listening.stop()
      await running
    },
  }
}
