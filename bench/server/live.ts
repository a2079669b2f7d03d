import { argv } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { formatInstant, type Instant } from '@hengjian/law'
import { systemClock } from '../../packages/server/src/clock'
import { sampleLine } from '../../packages/server/src/facts/sampleLines'
import { tell } from '../outcome'
import { linesUpTo } from './lines'
import { benchOffice, processorSeconds } from './office'

/** Facts a second, and how often they are sent. In milliseconds. */
const RATE = 200
const RHYTHM = 200
/** Browsers that are signed in and look at the desk. */
const BROWSERS = 50
const SOURCE = 'policeProcessSystem'
const HOUR = 3_600_000

/** When a finding about a probe reached a browser, by the number of the probe. */
type Arrivals = Map<number, number>

/** Reads a stream until it is cut off, and notes when a finding about a probe comes. */
async function watch(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Arrivals> {
  const arrivals: Arrivals = new Map()
  const response = await fetch(`${url}/api/v1/stream`, { headers, signal })
  if (response.body === null || !response.ok) throw new Error(`the stream answered ${response.status}`)
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder()
    let text = ''
    for await (const piece of body) {
      text += decoder.decode(piece, { stream: true })
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const probe = /^event: finding$[\s\S]*PROBE(\d+)/m.exec(event)?.[1]
        if (probe !== undefined && !arrivals.has(Number(probe))) arrivals.set(Number(probe), performance.now())
      }
    }
  }
  read(response.body).catch(() => undefined)
  return arrivals
}

/** A detention whose interrogation came six hours late: a finding as soon as it is judged. */
function probe(number: number, now: Instant): readonly string[] {
  const at = (hours: number): string => formatInstant((now - hours * HOUR) as Instant)
  return [
    sampleLine('detentionBegan', at(40), `PROBE${number}`),
    sampleLine('interrogationBegan', at(10), `PROBE${number}`),
  ]
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

// So many facts a second for so many seconds, one probe a second among them; from its acceptance to its finding at each browser.
const duration = Number(argv[2] ?? 300)
const office = await benchOffice()
const key = await office.keyOf(SOURCE)
const server = await office.serve()
const cutting = new AbortController()
const headers = await office.signIn()
const browsers = await Promise.all(Array.from({ length: BROWSERS }, () => watch(server.url, headers, cutting.signal)))
const filling = linesUpTo(systemClock.now(), RATE * duration * 2)
  .filter(({ line }) => line.source === SOURCE)
  .map(({ line }) => JSON.stringify(line))
const perTurn = (RATE * RHYTHM) / 1000
const accepted = new Map<number, number>()
const pids = [server.pid, office.databasePid]
const [began, before] = [performance.now(), processorSeconds(...pids)]
let facts = 0
const sent: Promise<void>[] = []
for (let turn = 0; turn * RHYTHM < duration * 1000; turn += 1) {
  const number = (turn * RHYTHM) % 1000 === 0 ? (turn * RHYTHM) / 1000 : undefined
  const extra = number === undefined ? [] : probe(number, systemClock.now())
  const body = [...filling.slice(turn * perTurn, (turn + 1) * perTurn - extra.length), ...extra]
  const post = async (): Promise<void> => {
    const response = await fetch(`${server.url}/api/v1/facts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
      body: body.join('\n'),
    })
    await response.arrayBuffer()
    if (!response.ok) return
    facts += body.length
    if (number !== undefined) accepted.set(number, performance.now())
  }
  sent.push(post())
  await pause(Math.max(0, began + (turn + 1) * RHYTHM - performance.now()))
}
await Promise.all(sent)
const seconds = (performance.now() - began) / 1000
const cpuSeconds = processorSeconds(...pids) - before
await pause(10_000)
cutting.abort()
await server.stop()
await office.close()
const delays = browsers.flatMap((arrivals) =>
  [...accepted].flatMap(([number, at]) => {
    const arrived = arrivals.get(number)
    return arrived === undefined ? [] : [Math.max(0, arrived - at)]
  }),
)
tell(
  { seconds, cpuSeconds },
  {
    facts,
    'facts/s': Math.round(facts / seconds),
    browsers: browsers.length,
    probes: accepted.size,
    'findings lost': accepted.size * browsers.length - delays.length,
    'p50 ms': Math.round(quantile(delays, 0.5)),
    'p95 ms': Math.round(quantile(delays, 0.95)),
  },
)
