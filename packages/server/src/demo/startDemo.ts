import { setTimeout as pause } from 'node:timers/promises'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { nameOf } from '../log/nameOf'
import { enterMatters } from './enterMatters'
import { enterSpecial } from './enterSpecial'
import { enterTeam } from './enterTeam'
import { loadHistory } from './history'
import { districtOf } from './loadDemo'
import { DistrictStream } from './stream'

/** How often the district is asked for what is new, and how long a failure is waited out. In milliseconds. */
const RHYTHM = 5000

/** A district that goes on. */
export interface RunningDemo {
  stop(): Promise<void>
}

/** Delivers again and again; a delivery that failed begins anew from what was noted. */
async function keepTelling(context: ServerContext, app: App, signal: AbortSignal): Promise<void> {
  let stream: DistrictStream | undefined
  while (!signal.aborted) {
    let delivered = 0
    try {
      stream ??= new DistrictStream(context, app, await districtOf(context))
      delivered = await stream.deliver()
    } catch (error) {
      stream = undefined
      context.log.warn({ error: nameOf(error) }, 'the district waits')
    }
    if (delivered === 0) await pause(RHYTHM, undefined, { signal }).catch(() => undefined)
  }
}

async function enterWhatIsMissing(context: ServerContext, signal: AbortSignal): Promise<void> {
  try {
    await enterMatters(context, await districtOf(context), () => signal.aborted)
    await enterSpecial(context, await districtOf(context), () => signal.aborted)
    if (!signal.aborted) await enterTeam(context, await districtOf(context))
  } catch (error) {
    context.log.warn({ error: nameOf(error) }, 'the matters of the office wait for the next start')
  }
}

async function loadWhatIsMissing(context: ServerContext, signal: AbortSignal): Promise<void> {
  try {
    await loadHistory(context, await districtOf(context), () => signal.aborted)
  } catch (error) {
    context.log.warn({ error: nameOf(error) }, 'history waits for the next start')
  }
}

/** Lets the district of a demonstration go on: what its office has done is entered, its year of history is loaded, and what happens now arrives as it happens. */
export function startDemo(context: ServerContext, app: App): RunningDemo {
  const ending = new AbortController()
  const telling = async (): Promise<void> => {
    await enterWhatIsMissing(context, ending.signal)
    await loadWhatIsMissing(context, ending.signal)
    await keepTelling(context, app, ending.signal)
  }
  const running = telling()
  return {
    stop: async () => {
      ending.abort()
      await running
    },
  }
}
