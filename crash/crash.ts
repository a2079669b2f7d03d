import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { argv, stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createRandom } from '../packages/district/src/random'
import { type Database, inOffice } from '../packages/server/src/database/database'
import { integer, rowOf } from '../packages/server/src/database/rows'
import { Journal } from './journal'
import { killOnce, lookAfter, type World } from './killOnce'
import { Fault, Load } from './load'
import { makeOffice, OFFICE, signInAll, withDatabase } from './office'
import { type Progress, readProgress, type Stored, summaryOf, writeProgress } from './progress'
import { Served } from './served'

/** So many people work at once, each on matters of their own. */
const PEOPLE = 5

const { values: asked } = parseArgs({
  args: argv.slice(2),
  options: {
    times: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    resume: { type: 'boolean', default: false },
    folder: { type: 'string' },
    summary: { type: 'string', default: 'reports/crash.json' },
  },
})
// A folder that is named stays, so that a run can go on in it; any other is gone when nothing was found.
const folder = asked.folder === undefined ? mkdtempSync(join(tmpdir(), 'hengjian-crash-')) : resolve(asked.folder)
const times = Number(asked.times)

async function begin(): Promise<Progress> {
  rmSync(folder, { recursive: true, force: true })
  return { seed: Number(asked.seed), key: await makeOffice(folder), parts: 0, kills: [] }
}

const tell = (text: string): void => {
  stderr.write(stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
}

const storedSchema = z.object({
  facts: integer,
  matters: integer,
  closed: integer,
  actions: integer,
  documentNumbers: integer,
  files: integer,
  auditLines: integer,
})

const storedIn = (database: Database): Promise<Stored | undefined> =>
  inOffice(database, OFFICE, (client) =>
    rowOf(
      client,
      storedSchema,
      `select (select count(*) from fact where office = $1) as facts,
         (select count(*) from matter where office = $1) as matters,
         (select count(*) from matter where office = $1 and closed) as closed,
         (select count(*) from matter_action where office = $1) as actions,
         (select count(*) from document_number where office = $1) as "documentNumbers",
         (select count(*) from matter_attachment where office = $1) as files,
         (select count(*) from audit_entry where office = $1) as "auditLines"`,
      [OFFICE],
    ),
  )

/** Brings everything up on the folder: the server, the people, and what they do until they are told to end. */
async function worldOf(progress: Progress): Promise<World> {
  const served = new Served(folder)
  await served.start()
  const people = await withDatabase(folder, signInAll)
  const journal = new Journal(join(folder, 'acknowledged.ndjson'))
  const mark = `${progress.seed}-${progress.parts}`
  const load = new Load(() => served.url, people, progress.key, journal, mark)
  return { folder, served, load, journal, people, sound: new Map(), found: 0 }
}

/** Kills as often as is still to be done. Answers what was found wrong. */
async function killing(world: World, progress: Progress, isOver: () => boolean): Promise<Progress> {
  let now = progress
  while (now.kills.length < times && !isOver()) {
    const number = now.kills.length + 1
    const kill = await killOnce(world, number, createRandom(now.seed).fork(number))
    now = { ...now, kills: [...now.kills, kill] }
    writeProgress(folder, now)
    const line = `${number}/${times} ${kill.target} ${(kill.back / 1000).toFixed(1)} s`
    if (stderr.isTTY || number % 10 === 0 || number === times) tell(line)
  }
  return now
}

/** Runs the work beside the kills until both are over, or one of them throws. */
async function run(world: World, progress: Progress): Promise<Progress> {
  const random = createRandom(progress.seed).fork(-1 - progress.parts)
  let over = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      over = true
    })
  const work = Promise.all([
    ...Array.from({ length: PEOPLE }, (_, person) => world.load.people(random.fork(person))),
    world.load.source(random.fork(PEOPLE)),
  ])
  const killed = killing(world, progress, () => over).finally(() => world.load.end())
  const [done] = await Promise.all([killed, work])
  return done
}

const earlier = asked.resume ? readProgress(folder) : undefined
const begun = earlier ?? (await begin())
const started = { ...begun, parts: begun.parts + 1 }
writeProgress(folder, started)
const world = await worldOf(started)
const faults: string[] = []
let progress = started
try {
  progress = await run(world, started)
  faults.push(...(await lookAfter(world, true)))
} catch (failure) {
  if (!(failure instanceof Fault)) throw failure
  faults.push(failure.message)
  progress = readProgress(folder) ?? started
} finally {
  const stored = await withDatabase(folder, storedIn).catch(() => undefined)
  await world.served.stop()
  const summary = summaryOf(progress, stored, faults)
  mkdirSync(dirname(resolve(asked.summary)), { recursive: true })
  writeFileSync(resolve(asked.summary), `${JSON.stringify(summary, null, 2)}\n`)
  if (stderr.isTTY) tell('')
  stdout.write(`${JSON.stringify(summary, null, 2)}\n`)
}
if (faults.length > 0) {
  stdout.write(
    `杀进程后发现问题，数据目录已保留：${folder} · faults after a kill; the data folder is kept: ${folder}\n`,
  )
  process.exit(1)
}
if (asked.folder === undefined) rmSync(folder, { recursive: true, force: true })
process.exit(progress.kills.length < times ? 3 : 0)
