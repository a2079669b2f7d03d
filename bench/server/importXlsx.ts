import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { type ImportBatchDto, importBatchSchema, importPreviewSchema, uploadedSchema } from '@hengjian/contract'
import { OUTSIDE_MAPPINGS } from '@hengjian/facts/outside'
import { tell } from '../outcome'
import { benchOffice, processorSeconds } from './office'

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

// A workbook of the police process system by the way that people go: upload, preview, check, import, each row committed. The
// same server judges meanwhile, as it does at work.
const [path = ''] = argv.slice(2)
const [outside] = OUTSIDE_MAPPINGS
if (outside === undefined) throw new RangeError('no mapping')
const file = readFileSync(path)
const office = await benchOffice()
const headers = await office.signIn()
const server = await office.serve()
const pids = [server.pid, office.databasePid]

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

async function until(id: string, state: ImportBatchDto['state']): Promise<ImportBatchDto> {
  for (;;) {
    const batch = importBatchSchema.parse(await ask('GET', `/${id}`))
    if (batch.state === state) return batch
    if (batch.state === 'failed') throw new Error(JSON.stringify(batch.problems))
    await pause(RHYTHM)
  }
}

const resting = memoryOf(server.pid, 'VmRSS')
const before = processorSeconds(...pids)
const times = [performance.now()]
const lap = (): void => {
  times.push(performance.now())
}
const { batch } = uploadedSchema.parse(await ask('PUT', '?name=police.xlsx', file))
lap()
const { table } = importPreviewSchema.parse(await ask('GET', `/${batch.id}/preview`))
await ask('POST', `/${batch.id}/check`, { mapping: outside.id, table })
await until(batch.id, 'checked')
lap()
await ask('POST', `/${batch.id}/run`)
const done = await until(batch.id, 'imported')
lap()
const cpuSeconds = processorSeconds(...pids) - before
const peakMiB = memoryOf(server.pid, 'VmHWM')
await server.stop()
await office.close()
const [uploaded = 0, checked = 0, imported = 0] = times.slice(1).map((at, lap) => (at - (times[lap] ?? at)) / 1000)
const told = (seconds: number): string => seconds.toFixed(1)
tell(
  { seconds: uploaded + checked + imported, cpuSeconds },
  {
    facts: done.facts,
    rejected: done.rejected,
    'upload s': told(uploaded),
    'check s': told(checked),
    'import s': told(imported),
    'MiB at rest': resting,
  },
  peakMiB,
)
