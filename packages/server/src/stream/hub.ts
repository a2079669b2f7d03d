import { type Closed, NOTHING_CLOSED } from '../access/closed'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { type Listening, listen } from '../database/listen'
import { modelsInForce } from '../judging/inForce'
import { STREAM_CHANNEL } from './announce'
import { eventText } from './eventText'
import { eventsAfter } from './readEvents'
import { WITHDRAWN_CHANNEL } from './withdrawn'

/** So many events are read in one go. */
const AT_ONCE = 200

/** What the streams of an office send: the same bytes to each that stands at the same id. */
export interface News {
  readonly text: Buffer
  /** The id up to which it tells all. */
  readonly upTo: number
  /** Whether there was more than is read in one go. */
  readonly more: boolean
}

/** What an open stream is told of its office. */
export interface Watcher {
  readonly onNews: () => void
  /** Somebody of the office may see less than before, or more again. */
  readonly onWithdrawn: () => void
}

/** Tells the open streams of this process which offices have news, and reads the news once for all of them. */
export interface Hub {
  /** @returns a function that ends the subscription */
  subscribe(office: string, watcher: Watcher): () => void
  /** The events after an id; streams that stand at the same id, and from which nothing is closed, share one reading. */
  newsAfter(office: string, after: number, closed: Closed): Promise<News>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Two listening connections for all streams of the process; after a gap in one every stream looks for itself. */
export function createHub(context: Pick<ServerContext, 'database' | 'clock'>): Hub {
  const watchers = new Map<string, Set<Watcher>>()
  /** By office, and the id they begin after. */
  const readings = new Map<string, Map<number, Promise<News>>>()
  let listening: readonly Listening[] = []
  const tell = (office: string): void => {
    readings.delete(office)
    for (const { onNews } of watchers.get(office) ?? []) onNews()
  }
  const tellWithdrawn = (office: string): void => {
    for (const { onWithdrawn } of watchers.get(office) ?? []) onWithdrawn()
  }
  const heard = (channel: string, each: (office: string) => void): Promise<Listening> =>
    listen(context.database, channel, each, () => {
      for (const office of watchers.keys()) each(office)
    })
  const read = async (office: string, after: number, closed: Closed): Promise<News> => {
    const { events, upTo, more } = await inOffice(context.database, office, (client) =>
      eventsAfter(client, { ...modelsInForce(), closed }, office, after, AT_ONCE, context.clock.now()),
    )
    return { text: Buffer.from(events.map(({ id, event }) => eventText(event, id)).join('')), upTo, more }
  }
  return {
    subscribe: (office, watcher) => {
      const known = watchers.get(office) ?? new Set()
      watchers.set(office, known.add(watcher))
      return () => known.delete(watcher)
    },
    newsAfter: (office, after, closed) => {
      if (closed.types.length > 0) return read(office, after, closed)
      const known = readings.get(office) ?? new Map<number, Promise<News>>()
      const shared = known.get(after)
      if (shared !== undefined) return shared
      const news = read(office, after, NOTHING_CLOSED)
      readings.set(office, known.set(after, news))
      news.catch(() => known.delete(after))
      return news
    },
    start: async () => {
      listening = await Promise.all([heard(STREAM_CHANNEL, tell), heard(WITHDRAWN_CHANNEL, tellWithdrawn)])
    },
    stop: async () => {
      await Promise.all(listening.map((one) => one.stop()))
    },
  }
}
