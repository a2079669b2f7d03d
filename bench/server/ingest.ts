import { argv } from 'node:process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import copyStreams from 'pg-copy-streams'
import { systemClock } from '../../packages/server/src/clock'
import { withClient } from '../../packages/server/src/database/database'
import { tell } from '../outcome'
import { linesUpTo } from './lines'
import { type BenchOffice, benchOffice, memoryOf, processorSeconds } from './office'

/** So many lines a message, and so many messages on their way at a time. */
const LINES = 5000
const AT_ONCE = 4

interface Message {
  readonly key: string
  /** In bytes, so that who sends takes as little as may be of the processors that it shares with the server. */
  readonly body: Buffer
}

/** Every line in messages of one source each, in the order of receipt. */
async function messagesOf(office: BenchOffice, wanted: number): Promise<readonly Message[]> {
  const bySource = new Map<string, string[]>()
  for (const { line } of linesUpTo(systemClock.now(), wanted)) {
    const own = bySource.get(line.source) ?? []
    own.push(JSON.stringify(line))
    bySource.set(line.source, own)
  }
  const messages: Message[] = []
  for (const [source, lines] of bySource) {
    const key = await office.keyOf(source)
    for (let at = 0; at < lines.length; at += LINES)
      messages.push({ key, body: Buffer.from(lines.slice(at, at + LINES).join('\n')) })
  }
  return messages
}

async function post(url: string, { key, body }: Message): Promise<number> {
  const response = await fetch(`${url}/api/v1/facts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body,
  })
  const answer: unknown = await response.json()
  if (!response.ok || typeof answer !== 'object' || answer === null || !('accepted' in answer))
    throw new Error(`answered ${response.status}: ${JSON.stringify(answer).slice(0, 300)}`)
  return Number(answer.accepted)
}

/** The tables that a fact goes into. */
const TABLES = ['raw_message', 'fact', 'fact_object', 'object_link', 'blind_index', 'dirty_object']

/** Copies the very rows that were stored into tables of the same form, as fast as the database takes them. In seconds. */
function rawCopy(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    const data: (readonly [string, Buffer[]])[] = []
    for (const table of TABLES) {
      await client.query(`create table copied_${table} (like ${table} including all)`)
      const pieces: Buffer[] = []
      const stream = client.query(copyStreams.to(`copy ${table} to stdout (format binary)`))
      for await (const piece of stream) pieces.push(piece)
      data.push([table, pieces])
    }
    const began = performance.now()
    await client.query('begin')
    for (const [table, pieces] of data) {
      await pipeline(
        Readable.from(pieces),
        client.query(copyStreams.from(`copy copied_${table} from stdin (format binary)`)),
      )
    }
    await client.query('commit')
    return (performance.now() - began) / 1000
  })
}

// Messages over HTTP, each answered after its commit. The same server judges meanwhile, as it does at work.
const wanted = Number(argv[2] ?? 100_000)
const office = await benchOffice()
const messages = await messagesOf(office, wanted)
const server = await office.serve()
const processors = () => ({
  server: processorSeconds(server.pid),
  database: processorSeconds(office.databasePid),
  sender: process.cpuUsage(),
})
let [stored, next] = [0, 0]
const began = performance.now()
const before = processors()
const send = async (): Promise<void> => {
  for (let message = messages[next]; message !== undefined; message = messages[next]) {
    next += 1
    const accepted = await post(server.url, message)
    stored += accepted
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, send))
const seconds = (performance.now() - began) / 1000
const after = processors()
const sender = process.cpuUsage(before.sender)
const spent = { server: after.server - before.server, database: after.database - before.database }
const peakMiB = memoryOf(server.pid, 'VmHWM')
const perFact = (cpuSeconds: number): number => Math.round((cpuSeconds * 1e6) / stored)
await server.stop()
const copySeconds = await rawCopy(office.ownerUrl)
await office.close()
tell(
  { seconds, cpuSeconds: spent.server + spent.database },
  {
    facts: stored,
    'µs of the server': perFact(spent.server),
    'of the database': perFact(spent.database),
    'of the sender': perFact((sender.user + sender.system) / 1e6),
    'facts/s': Math.round(stored / seconds),
    'share of COPY': Number((copySeconds / seconds).toFixed(3)),
  },
  peakMiB,
)
