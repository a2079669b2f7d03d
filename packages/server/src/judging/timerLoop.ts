import { listOffices } from '../access/offices'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { listen } from '../database/listen'
import { nameOf } from '../log/nameOf'
import { watchUrgencies } from '../urgency/urgencies'
import { createHeardAgain } from './heardAgain'
import { fireTimers, nextTimer, TIMER_CHANNEL } from './timers'
import { askToJudge } from './worker'

/** The loop looks again at least this often, in case the machine's clock was set or a notification was lost. */
const LONGEST_SLEEP = 15_000

/** A running loop. */
export interface TimerLoop {
  stop(): Promise<void>
}

/** When what waits for an acknowledgement must be looked at again, by office. */
type Watch = Map<string, number>

/** What the loop remembers from one round to the next. */
interface Memory {
  readonly heardAgain: ReturnType<typeof createHeardAgain>
  readonly watch: Watch
}

/**
 * Fires what is due in an office and takes up what waited for a silent source; then brings what waits for an acknowledgement up to
 * date: whenever a timer fired, since a lead may have begun, and whenever it is time.
 * @returns when the office must be looked at next
 */
async function fireOffice(context: ServerContext, office: string, { heardAgain, watch }: Memory): Promise<number> {
  const now = context.clock.now()
  const { fired, next } = await inOffice(context.database, office, async (client) => {
    const marked = (await fireTimers(client, office, now)) + (await heardAgain(client, office, now))
    if (marked > 0) await askToJudge(client, office)
    return { fired: marked > 0, next: await nextTimer(client, office) }
  })
  if (fired || now >= (watch.get(office) ?? 0)) {
    const again = await inOffice(context.database, office, (client) =>
      watchUrgencies(client, office, context.calendars.of(office), now),
    )
    watch.set(office, Math.min(again, now + LONGEST_SLEEP))
  }
  return Math.min(next ?? Number.POSITIVE_INFINITY, watch.get(office) ?? now)
}

/** Does so in every office. @returns how many milliseconds from now something is due next */
async function fireAll(context: ServerContext, memory: Memory): Promise<number> {
  let next = LONGEST_SLEEP
  for (const office of await listOffices(context.database)) {
    const at = await fireOffice(context, office, memory)
    next = Math.min(next, Math.max(at - context.clock.now(), 0))
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
  const watch: Watch = new Map()
  const loop = async (): Promise<void> => {
    while (!stopped) {
      woken = false
      let next = 1000
      try {
        next = await fireAll(context, { heardAgain, watch })
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
