import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { type ImportBatchDto, importBatchSchema, importPreviewSchema, uploadedSchema } from '@hengjian/contract'
import { OUTSIDE_MAPPINGS } from '@hengjian/facts/outside'
import { inOffice } from '../../packages/server/src/database/database'
import { tell } from '../outcome'
import { type BenchOffice, benchOffice, OFFICE, processorSeconds } from './office'

/** How often it is asked how far the import has come. In milliseconds. */
const RHYTHM = 100
const MIB = 1024

/** A line of what the kernel tells of a process, in MiB; 0 where it does not. */
function memoryOf(pid: number, line: 'VmHWM' | 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / MIB)
  } catch {
    return 0
  }
}

/** Whether something waits for the worker that judges. */
const isWaiting = ({ context }: BenchOffice): Promise<boolean> =>
  inOffice(context.database, OFFICE, async (client) => {
    const { rowCount } = await client.query('select from dirty_object limit 1')
    return rowCount !== 0
  })

/** Where the work stands: on the clock, and in processor time of the server and of its database. */
interface Lap {
  readonly at: number
  readonly server: number
  readonly database: number
}

// A workbook of the police process system by the way that people go: upload, preview, check, import, until each row is
// committed and what was refused is known; and further until the same server has judged all of it.
const [path = ''] = argv.slice(2)
const [outside] = OUTSIDE_MAPPINGS
if (outside === undefined) throw new RangeError('no mapping')
const file = readFileSync(path)
const office = await benchOffice()
const headers = await office.signIn()
const server = await office.serve()

async function ask(method: string, of: string, body?: Buffer | object): Promise<unknown> {
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json'
  const answer = await fetch(`${server.url}/api/v1/imports${of}`, {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': type },
    ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  const told: unknown = await answer.json()
  if (!answer.ok) throw new Error(`answered ${answer.status}: ${JSON.stringify(told).slice(0, 300)}`)
  return told
}

/** How long each answer was waited for while a file was worked on. In milliseconds. */
const waits: number[] = []

async function until(id: string, state: ImportBatchDto['state']): Promise<ImportBatchDto> {
  for (;;) {
    const asked = performance.now()
    const batch = importBatchSchema.parse(await ask('GET', `/${id}`))
    waits.push(performance.now() - asked)
    if (batch.state === state) return batch
    if (batch.state === 'failed') throw new Error(JSON.stringify(batch.problems))
    await pause(RHYTHM)
  }
}

const resting = memoryOf(server.pid, 'VmRSS')
const laps: Lap[] = []
const lap = (): void => {
  const [own, database] = [processorSeconds(server.pid), processorSeconds(office.databasePid)]
  laps.push({ at: performance.now(), server: own, database })
}
lap()
const { batch } = uploadedSchema.parse(await ask('PUT', '?name=police.xlsx', file))
lap()
const { table } = importPreviewSchema.parse(await ask('GET', `/${batch.id}/preview`))
await ask('POST', `/${batch.id}/check`, { mapping: outside.id, table })
await until(batch.id, 'checked')
lap()
await ask('POST', `/${batch.id}/run`)
const done = await until(batch.id, 'imported')
lap()
const peakMiB = memoryOf(server.pid, 'VmHWM')
while (await isWaiting(office)) await pause(RHYTHM)
lap()
await server.stop()
await office.close()

const between = (from: number, to: number, of: (lap: Lap) => number): number => {
  const [first, last] = [laps[from], laps[to]]
  return first === undefined || last === undefined ? Number.NaN : of(last) - of(first)
}
const processor = ({ server, database }: Lap): number => server + database
/** A stage as `clock / server / database`, in seconds. */
const told = (from: number): string =>
  [({ at }: Lap) => at / 1000, ({ server }: Lap) => server, ({ database }: Lap) => database]
    .map((of) => between(from, from + 1, of).toFixed(1))
    .join('/')
tell(
  { seconds: between(0, 3, ({ at }) => at) / 1000, cpuSeconds: between(0, 3, processor) },
  {
    facts: done.facts,
    rejected: done.rejected,
    upload: told(0),
    check: told(1),
    import: told(2),
    judged: told(3),
    'MiB at rest': resting,
    'p95 ms of an answer meanwhile': Math.round(
      waits.toSorted((one, other) => one - other)[Math.floor(waits.length * 0.95)] ?? 0,
    ),
  },
  peakMiB,
)
