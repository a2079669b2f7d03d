import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type StreamEventDto, streamEventSchema } from '@hengjian/contract'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { NOTHING_CLOSED } from '../access/closed'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { startJudging } from '../judging/start'
import { createHub, type Watcher } from './hub'
import { openStream as serveStream } from './openStream'

let world: ScratchApp
let procurator: SignedIn
let judging: { stop(): Promise<void> }
let port: number

beforeAll(async () => {
  world = await scratchApp()
  procurator = await world.signIn('procurator')
  judging = await startJudging(world.context)
  await world.app.listen({ host: '127.0.0.1', port: 0 })
  const address = world.app.server.address()
  port = address !== null && typeof address === 'object' ? address.port : 0
})
afterAll(async () => {
  await judging.stop()
  await world.close()
})

interface Received {
  readonly id: string | undefined
  readonly event: StreamEventDto
}

/** A browser's end of the stream. */
function openStream(lastEventId?: string): {
  until(wanted: (event: StreamEventDto) => boolean): Promise<readonly Received[]>
  /** What the browser would send as Last-Event-ID: the id of the last block, with or without an event. */
  lastId(): string | undefined
  close(): void
} {
  const received: Received[] = []
  let looking: () => void = () => undefined
  let rest = ''
  let lastId: string | undefined
  const request = get({
    host: '127.0.0.1',
    port,
    path: '/api/v1/stream',
    headers: { ...procurator.headers, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
  })
  request.on('error', () => undefined)
  request.on('response', (response) => {
    response.setEncoding('utf8')
    response.on('data', (chunk: string) => {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
        lastId = field('id') ?? lastId
        const [kind, data] = [field('event'), field('data')]
        if (kind === undefined || data === undefined) continue
        received.push({ id: field('id'), event: streamEventSchema.parse({ kind, ...JSON.parse(data) }) })
      }
      looking()
    })
  })
  return {
    until: (wanted) =>
      new Promise((resolve) => {
        looking = () => {
          if (received.some(({ event }) => wanted(event))) resolve(received)
        }
        looking()
      }),
    lastId: () => lastId,
    close: () => request.destroy(),
  }
}

const written = (hoursAgo: number): string =>
  `${new Date(Date.now() + 8 * 3_600_000 - hoursAgo * 3_600_000).toISOString().slice(0, 19)}+08:00`

const take = async (...lines: string[]): Promise<void> => {
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
  expect(answer.json()).toMatchObject({ accepted: lines.length })
}

const isFinding = (id: string) => (event: StreamEventDto) =>
  event.kind === 'finding' && event.finding.object.id === id && event.finding.model === 'CM-DET-24H'
const isClock = (id: string) => (event: StreamEventDto) =>
  event.kind === 'clock' && event.clock.object.id === id && event.clock.model === 'CM-DET-24H'

const within = <Told>(milliseconds: number, told: Promise<Told>): Promise<Told> =>
  Promise.race([told, pause(milliseconds).then(() => Promise.reject(new Error(`nothing within ${milliseconds} ms`)))])

describe('the stream', () => {
  it('says at once how far the engine has come, and brings findings and clocks as they arise', async () => {
    const stream = openStream()
    await stream.until(({ kind }) => kind === 'judged')
    await take(sampleLine('detentionBegan', written(1), 's1'), sampleLine('detentionBegan', written(30), 's2'))
    await stream.until(isClock('P-s1'))
    const all = await stream.until(isFinding('P-s2'))
    const ids = all.flatMap(({ id }) => (id === undefined ? [] : [Number(id)]))
    expect(ids).toEqual([...ids].sort((left, right) => left - right))
    stream.close()
  })

  it('resumes after the last event seen, without loss and without repetition', async () => {
    const first = openStream()
    await first.until(({ kind }) => kind === 'judged')
    await take(sampleLine('detentionBegan', written(30), 's3'))
    const seen = await first.until(isFinding('P-s3'))
    first.close()
    const last = seen.findLast(({ id }) => id !== undefined)?.id
    await take(sampleLine('detentionBegan', written(30), 's4'))
    await take(sampleLine('detentionBegan', written(30), 's5'))
    const second = openStream(last)
    const missed = await second.until(isFinding('P-s5'))
    expect(missed.some(({ event }) => isFinding('P-s4')(event))).toBe(true)
    expect(missed.some(({ event }) => isFinding('P-s3')(event))).toBe(false)
    second.close()
  })

  it('resumes for a browser that was cut off before its first event', async () => {
    const first = openStream()
    await first.until(({ kind }) => kind === 'judged')
    first.close()
    await take(sampleLine('detentionBegan', written(30), 's7'))
    const watching = openStream(first.lastId())
    await watching.until(isFinding('P-s7'))
    watching.close()
  })

  it('closes within five seconds to what its user declares recusal from, and opens again when that is lifted', async () => {
    const watching = openStream()
    await watching.until(({ kind }) => kind === 'judged')
    await take(sampleLine('detentionBegan', written(30), 's8'))
    await watching.until(isFinding('P-s8'))
    watching.close()
    const chief = await world.signInAs('leader', ['chief'])
    const order = (path: string, by: SignedIn, payload: object) =>
      world.app.inject({ method: 'POST', url: `/api/v1/team/recusals${path}`, headers: by.headers, payload })
    const stream = openStream()
    await stream.until(({ kind }) => kind === 'judged')
    const declared = await order('', procurator, {
      type: 'person',
      object: 'P-s8',
      ground: 'party',
      words: '本人近亲属',
    })
    expect(declared.statusCode).toBe(200)
    const isReload = ({ kind }: StreamEventDto) => kind === 'reload'
    await within(5_000, stream.until(isReload))
    stream.close()
    const again = openStream()
    await again.until(({ kind }) => kind === 'judged')
    await order(`/${declared.json().id}/lift`, chief, { words: '核查后无关系' })
    await within(5_000, again.until(isReload))
    again.close()
  })

  it('asks the page to load anew when what was missed is gone', async () => {
    await inOffice(world.context.database, SCRATCH_OFFICE, (client) => client.query('delete from stream_event'))
    await take(sampleLine('detentionBegan', written(30), 's6'))
    const stream = openStream('1')
    await stream.until(({ kind }) => kind === 'reload')
    stream.close()
  })

  it('keeps nothing of a browser that left before its stream began', async () => {
    const hub = createHub(world.context)
    let subscribed = 0
    const counting = {
      ...hub,
      subscribe: (office: string, watcher: Watcher) => {
        subscribed += 1
        return hub.subscribe(office, watcher)
      },
    }
    const stillAllowed = async (): Promise<boolean> => true
    const served = new Promise<void>((resolve, reject) => {
      const server = createServer((_, response) => {
        void once(response, 'close')
          .then(() =>
            serveStream(
              world.context,
              counting,
              { office: SCRATCH_OFFICE, login: 'nobody', after: undefined, stillAllowed },
              response,
            ),
          )
          .then(resolve, reject)
          .finally(() => server.close())
      }).listen(0, '127.0.0.1', () => {
        const address = server.address()
        const request = get({
          host: '127.0.0.1',
          port: address !== null && typeof address === 'object' ? address.port : 0,
        })
        request.on('error', () => undefined)
        setTimeout(() => request.destroy(), 50)
      })
    })
    await served
    expect(subscribed).toBe(0)
  })

  it('reads and writes news once for all that stand at the same place, wherever others stand', async () => {
    const hub = await vi.waitFor(
      async () => {
        const fresh = createHub(world.context)
        const { upTo, text } = await fresh.newsAfter(SCRATCH_OFFICE, 0, NOTHING_CLOSED)
        expect(text).not.toHaveLength(0)
        expect((await fresh.newsAfter(SCRATCH_OFFICE, upTo, NOTHING_CLOSED)).text).toHaveLength(0)
        return createHub(world.context)
      },
      { timeout: 20_000, interval: 100 },
    )
    const first = hub.newsAfter(SCRATCH_OFFICE, 0, NOTHING_CLOSED)
    const { upTo, more, text } = await first
    expect(text.toString()).toMatch(/^id: \d+\nevent: \w+\ndata: \{/)
    expect(more).toBe(false)
    expect((await hub.newsAfter(SCRATCH_OFFICE, upTo, NOTHING_CLOSED)).text).toHaveLength(0)
    expect(hub.newsAfter(SCRATCH_OFFICE, 0, NOTHING_CLOSED)).toBe(first)
  })
})
