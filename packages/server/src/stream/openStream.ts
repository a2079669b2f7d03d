import type { ServerResponse } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { criminalProcedure } from '@hengjian/facts'
import { formatInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { type Closed, closedTo } from '../access/closed'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { judgedUpTo } from '../judging/judgedUpTo'
import { nameOf } from '../log/nameOf'
import { presentSilent, silentSources } from '../sources/silences'
import { eventText, HEARTBEAT } from './eventText'
import type { Hub } from './hub'
import { canResume, lastEventId } from './readEvents'

const JUDGED_EVERY = 10_000

export interface StreamRequest {
  readonly office: string
  readonly login: string
  /** The id of Last-Event-ID, where the browser sent one. */
  readonly after: number | undefined
  /** Whether the user may still read: asked again as long as the stream is open. */
  readonly stillAllowed: () => Promise<boolean>
}

interface Beginning {
  readonly at: number
  readonly reload: boolean
  readonly closed: Closed
}

/** Where to begin: after what the browser last saw, or now; `reload` where too much was missed. */
async function begin(
  context: Pick<ServerContext, 'database'>,
  { office, login, after }: StreamRequest,
): Promise<Beginning> {
  return inOffice(context.database, office, async (client) => {
    const last = await lastEventId(client, office)
    const closed = await closedTo(client, { office, login })
    if (after === undefined || after === last) return { at: last, reload: false, closed }
    const resumes = after < last && (await canResume(client, office, after))
    return resumes ? { at: after, reload: false, closed } : { at: last, reload: true, closed }
  })
}

/** One browser's stream. */
class Stream {
  #position: number
  #open = true
  #sending = false
  #again = false
  #closed: Closed

  constructor(
    private readonly context: ServerContext,
    private readonly hub: Hub,
    private readonly request: StreamRequest,
    private readonly response: ServerResponse,
    { at, closed }: Beginning,
  ) {
    this.#position = at
    this.#closed = closed
  }

  /** Sends whatever is new; news that come meanwhile are sent after. */
  async send(): Promise<void> {
    if (this.#sending || !this.#open) {
      this.#again = true
      return
    }
    this.#sending = true
    try {
      do {
        this.#again = false
        await this.#sendAll()
      } while (this.#again && this.#open)
    } catch (error) {
      this.context.log.warn({ error: nameOf(error) }, 'a stream waits for the database')
    } finally {
      this.#sending = false
    }
  }

  async #sendAll(): Promise<void> {
    for (let more = true; more && this.#open; ) {
      const news = await this.hub.newsAfter(this.request.office, this.#position, this.#closed)
      if (news.text.length > 0) await this.write(news.text)
      this.#position = news.upTo
      more = news.more
    }
  }

  /** Tells how far the engine has come and which sources are silent, which keeps the stream alive as well; ends it when the user may no longer read. */
  async tick(): Promise<void> {
    const { context, request } = this
    const now = context.clock.now()
    await this.#lookAgain(
      async (client) =>
        HEARTBEAT +
        eventText({
          kind: 'judged',
          now: formatInstant(now),
          judgedUpTo: formatInstant(await judgedUpTo(client, request.office, now)),
          silent: presentSilent(await silentSources(client, request.office, now), criminalProcedure),
        }),
    )
    await this.send()
  }

  /** Looks anew at what its user may read; it ends where that cannot be told, and the browser asks again. */
  async withdraw(): Promise<void> {
    await this.#lookAgain(async () => '').catch(() => this.response.end())
  }

  /** Ends it when the user may no longer read; what is on the page is loaded anew where something was closed or opened to them meanwhile. */
  async #lookAgain(more: (client: ClientBase) => Promise<string>): Promise<void> {
    const { context, request } = this
    if (!(await request.stillAllowed())) {
      this.response.end()
      return
    }
    const { closed, text } = await inOffice(context.database, request.office, async (client) => ({
      closed: await closedTo(client, request),
      text: await more(client),
    }))
    const reload = isDeepStrictEqual(closed, this.#closed) ? '' : eventText({ kind: 'reload' })
    this.#closed = closed
    if (reload !== '' || text !== '') await this.write(reload + text)
  }

  /** A reader who does not take what is sent is waited for, so that nothing piles up in memory. */
  write(text: string | Buffer): Promise<void> {
    if (!this.#open || this.response.write(text)) return Promise.resolve()
    return new Promise((resolve) => {
      const go = (): void => {
        this.response.off('drain', go).off('close', go)
        resolve()
      }
      this.response.on('drain', go).on('close', go)
    })
  }

  close(): void {
    this.#open = false
  }
}

/**
 * Serves one browser until it leaves: the events of its office as they are committed, in the order of their ids, and every ten
 * seconds how far the engine has come.
 */
export async function openStream(
  context: ServerContext,
  hub: Hub,
  request: StreamRequest,
  response: ServerResponse,
): Promise<void> {
  const beginning = await begin(context, request)
  const { at, reload } = beginning
  // A browser that left meanwhile has already told so, and would never be taken off the list.
  if (response.destroyed) return
  const stream = new Stream(context, hub, request, response, beginning)
  const unsubscribe = hub.subscribe(request.office, {
    onNews: () => void stream.send(),
    onWithdrawn: () => void stream.withdraw(),
  })
  const ticking = setInterval(() => void stream.tick().catch(() => undefined), JUDGED_EVERY)
  response.once('close', () => {
    clearInterval(ticking)
    unsubscribe()
    stream.close()
  })
  // The position goes out at once: a browser cut off before its first event resumes from here as well.
  await stream.write(`retry: 2000\nid: ${at}\n\n${reload ? eventText({ kind: 'reload' }, at) : ''}`)
  await stream.tick()
}
