import { randomUUID } from 'node:crypto'
import { argv } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Matter, Workflow } from '@hengjian/casework'
import { clue, investigationSupervision } from '@hengjian/casework/workflows'
import { type LedgerExportDto, ledgerExportSchema, ledgerPageSchema, type TitleDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { course } from '../../packages/casework/src/trial'
import { csrfOf } from '../../packages/server/src/access/secretToken'
import { startSession } from '../../packages/server/src/access/sessions'
import { makeUser } from '../../packages/server/src/access/users'
import { systemClock } from '../../packages/server/src/clock'
import { everywhere, withClient } from '../../packages/server/src/database/database'
import { tell } from '../outcome'
import { type BenchOffice, benchOffice, memoryOf, OFFICE, processorSeconds } from './office'

const ROUNDS = 25
const KIB = 1024
/** How often it is asked how far the file has come. In milliseconds. */
const RHYTHM = 500
/** So many of the supervision matters are one handler's own. */
const OWN = 50

type Headers = Readonly<Record<string, string>>

async function signIn({ context }: BenchOffice, title: TitleDto, login: string): Promise<Headers> {
  const user = {
    ...({ office: OFFICE, login, name: login, role: 'procurator', titles: [title], unit: null } as const),
    ...{ password: 'Bench-4711-x', mustChange: false },
  }
  const made = await everywhere(context.database, (client) => makeUser(client, user, systemClock.now()))
  const token = await startSession(context.database, made, systemClock.now(), { factorAt: systemClock.now() })
  return { cookie: `hengjian=${token}`, 'x-csrf-token': csrfOf(token) }
}

/** Copies a course so many times, each as a matter of its own, an hour after the one before. */
async function copies(client: ClientBase, { id, version }: Workflow, matter: Matter, count: number): Promise<void> {
  const matters = `(select ('${randomUUID().slice(0, 8)}-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, n,
    1600000000000 + n * 3600000::bigint as at from generate_series(1, ${count}) n)`
  await client.query(`create temporary table made on commit drop as ${matters}`)
  await client.query(
    `insert into matter (office, id, workflow, workflow_version, number, title, state, closed, version, answer_sequence, answer_kind,
       unit, handler, sensitivities, opened_at, changed_at, due_at)
     select $1, id, $2, $3, $2 || '〔2026〕' || n || '号', '讯问超过二十四小时 ' || n, $4, $5, $6, $7, $8, '单位' || n % 40, 'handler', '{}',
       at, at + 1, case when n % 10 = 0 then at + 86400000 end from made`,
    [
      OFFICE,
      id,
      version,
      matter.state,
      matter.closed,
      matter.version,
      matter.answer?.sequence ?? null,
      matter.answer?.kind ?? null,
    ],
  )
  for (const { sequence, action, actor, form, reason, before, after } of matter.records) {
    await client.query(
      `insert into matter_action (office, matter, sequence, workflow, workflow_version, action, actor, titles, unit, at, form, reason,
         reason_words, before, after, closed)
       select $1, id, $2::integer, $3, $4, $5, $6, $7, $8, at + $2::integer, $9::json, $10, $11, $12, $13, false from made`,
      [
        ...[OFFICE, sequence, id, version, action, actor.id, actor.roles, actor.unit, JSON.stringify(form)],
        ...[reason?.code ?? null, reason?.words ?? null, before, after],
      ],
    )
  }
  await client.query(
    `insert into matter_holder (office, matter, relation, holder, workflow, state, ended, answered, opened_at, changed_at, due_at)
     select m.office, m.id, 'handler', case when made.n % ${Math.max(1, Math.floor(count / OWN))} = 0 then 'handler' else 'other' end,
       m.workflow, m.state, m.closed, m.answer_sequence is not null, m.opened_at, m.changed_at, m.due_at
     from made join matter m on m.office = $1 and m.id = made.id`,
    [OFFICE],
  )
}

/** Without the references, which the copies meet anyway: to check each of millions takes longer than to read them. */
const REFERENCES = [
  ...['matter drop constraint answered_by_own', 'matter drop constraint stands_as_acted'],
  ...['matter_action drop constraint answered_by_own', 'matter_action drop constraint of_a_matter'],
]

async function fill({ ownerUrl }: BenchOffice, rows: number, others: number): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const one of REFERENCES) await client.query(`alter table ${one}`)
    const answered = course(
      investigationSupervision,
      ...(['open', 'verify', 'draftCorrection', 'agreeCorrection', 'decideCorrection'] as const),
      ...(['serveCorrection', 'answer', 'checkRectification'] as const),
    )
    for (const [definition, matter, count] of [
      [investigationSupervision, answered, rows],
      [clue, course(clue, 'register'), others],
    ] as const) {
      await client.query('begin')
      await client.query(`select set_config('hengjian.office', $1, true)`, [OFFICE])
      await copies(client, definition, matter, count)
      await client.query('commit')
    }
    await client.query('analyze')
  })
}

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((left, right) => left - right)[Math.floor(times.length * share)] ?? Number.NaN

// A ledger of so many rows among a million matters: its pages, and all of it as a workbook by the way that people go.
const [rows = '200000', all = '1000000'] = argv.slice(2)
const office = await benchOffice()
await fill(office, Number(rows), Number(all) - Number(rows))
const headers = await signIn(office, 'residentProcurator', 'resident')
const own = await signIn(office, 'departmentProcurator', 'handler')
const server = await office.serve()
const pids = [server.pid, office.databasePid]

async function ask(path: string, who: Headers, body?: object): Promise<unknown> {
  const sent =
    body === undefined
      ? { headers: who }
      : { method: 'POST', headers: { ...who, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`${server.url}/api/v1${path}`, sent)
  const told: unknown = await answer.json()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(told).slice(0, 300)}`)
  return told
}

const LEDGER = '/ledgers/investigationSupervision'
/** Median, p95 by the clock and the CPU time of a page, in milliseconds. */
async function measured(path: string, who = headers): Promise<string> {
  const first = ledgerPageSchema.parse(await ask(path, who))
  if (first.rows.length === 0) throw new Error(`${path} is empty`)
  const times: number[] = []
  const before = processorSeconds(...pids)
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    await ask(path, who)
    times.push(performance.now() - began)
  }
  const cpu = ((processorSeconds(...pids) - before) * 1000) / ROUNDS
  return [quantile(times, 0.5), quantile(times, 0.95), cpu].map(Math.round).join('/')
}

const columns =
  'seq.number.suspect.handlingUnit.severity.method.documentNo.dueDate.replyDate.adopted.state.handler.remark'
const { next } = ledgerPageSchema.parse(await ask(`${LEDGER}?limit=200`, headers))
const pages = {
  first: await measured(LEDGER),
  columns: await measured(`${LEDGER}?columns=${columns}`),
  later: await measured(`${LEDGER}?cursor=${next}`),
  month: await measured(`${LEDGER}?from=2024-06-01&to=2024-06-30&sort=opened-asc`),
  unit: await measured(`${LEDGER}?unit=${encodeURIComponent('单位7')}`),
  state: await measured(`${LEDGER}?state=closed`),
  due: await measured(`${LEDGER}?sort=due-asc`),
  words: await measured(`${LEDGER}?q=${encodeURIComponent('〔2026〕177号')}`),
  'own rows': await measured(LEDGER, own),
}

const query = { sort: 'opened-asc' }
const body = { format: 'xlsx', language: 'zh', reason: '年度汇总', columns: columns.split('.'), query }
const resting = memoryOf(server.pid, 'VmRSS')
const before = processorSeconds(...pids)
const began = performance.now()
let file: LedgerExportDto = ledgerExportSchema.parse(await ask(`${LEDGER}/exports`, headers, body))
const seen = new Set<number>()
while (file.state === 'waiting' || file.state === 'writing') {
  await pause(RHYTHM)
  file = ledgerExportSchema.parse(await ask(`/ledger-exports/${file.id}`, headers))
  seen.add(file.written)
}
const seconds = (performance.now() - began) / 1000
const cpuSeconds = processorSeconds(...pids) - before
const fetched = await (await fetch(`${server.url}/api/v1/ledger-exports/${file.id}/file`, { headers })).arrayBuffer()
const peakMiB = memoryOf(server.pid, 'VmHWM')
await server.stop()
await office.close()
tell(
  { seconds, cpuSeconds },
  {
    matters: Number(all),
    rows: file.written,
    'steps of progress seen': seen.size,
    'file MiB': (fetched.byteLength / KIB / KIB).toFixed(1),
    'MiB at rest': resting,
    'pages, median/p95/CPU ms': '',
    ...pages,
  },
  peakMiB,
)
