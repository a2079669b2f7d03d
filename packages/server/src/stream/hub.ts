import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { listen } from '../database/listen'
import { modelsInForce } from '../judging/inForce'
import { STREAM_CHANNEL } from './announce'
import { type Batch, eventsAfter } from './readEvents'

/** So many events are read in one go. */
const AT_ONCE = 200

/** Tells the open streams of this process which offices have news, and reads the news once for all of them. */
export interface Hub {
  /** @returns a function that ends the subscription */
  subscribe(office: string, onNews: () => void): () => void
  /** The events after an id; streams that stand at the same id share one reading. */
  eventsAfter(office: string, after: number): Promise<Batch>
  start(): Promise<void>
  stop(): Promise<void>
}

interface Reading {
  readonly after: number
  readonly batch: Promise<Batch>
}

/** One listening connection for all streams of the process; after a gap in it every stream looks for itself. */
export function createHub(context: Pick<ServerContext, 'database' | 'clock'>): Hub {
  const subscribers = new Map<string, Set<() => void>>()
  const readings = new Map<string, Reading>()
  let listening: { stop(): Promise<void> } | undefined
  const tell = (office: string): void => {
    readings.delete(office)
    for (const onNews of subscribers.get(office) ?? []) onNews()
  }
  const read = (office: string, after: number): Promise<Batch> =>
    inOffice(context.database, office, (client) =>
      eventsAfter(client, modelsInForce(), office, after, AT_ONCE, context.clock.now()),
    )
  return {
    subscribe: (office, onNews) => {
      const known = subscribers.get(office) ?? new Set()
      subscribers.set(office, known.add(onNews))
      return () => known.delete(onNews)
    },
    eventsAfter: (office, after) => {
      const shared = readings.get(office)
      if (shared?.after === after) return shared.batch
      const batch = read(office, after)
      readings.set(office, { after, batch })
      batch.catch(() => readings.delete(office))
      return batch
    },
    start: async () => {
      listening = await listen(context.database, STREAM_CHANNEL, tell, () => {
        for (const office of subscribers.keys()) tell(office)
      })
    },
    stop: async () => listening?.stop(),
  }
}
