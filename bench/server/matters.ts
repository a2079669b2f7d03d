import { randomUUID } from 'node:crypto'
import { argv } from 'node:process'
import {
  matterPageSchema,
  type ReceiptDto,
  type RoleDto,
  receiptSchema,
  searchSchema,
  type TitleDto,
} from '@hengjian/contract'
import { dateOf, formatDate, SHANGHAI_OFFSET } from '@hengjian/law'
import { coursesOn, type Step } from '../../crash/courses'
import { UNIT } from '../../crash/office'
import { writeAudit } from '../../packages/server/src/access/audit'
import { sealAudit } from '../../packages/server/src/access/auditSealing'
import { systemClock } from '../../packages/server/src/clock'
import { inOffice } from '../../packages/server/src/database/database'
import { type Took, tell } from '../outcome'
import { inventedPerson } from '../scale/names'
import { type BenchOffice, benchOffice, OFFICE, processorSeconds } from './office'

const ROUNDS = 20
/** So many courses are taken to their end for the actions. */
const COURSES = 40

type Headers = Readonly<Record<string, string>>
interface Somebody {
  readonly role: RoleDto
  readonly titles: readonly TitleDto[]
  readonly unit?: string
}
/** Who reads and acts: those who read everything, and those who read what they stand in. */
const PEOPLE = {
  head: { role: 'leader', titles: ['departmentHead'] },
  'clerk-2': { role: 'clerk', titles: ['clerk'] },
  'rotating-3': { role: 'procurator', titles: ['rotatingProcurator'] },
  newcomer: { role: 'procurator', titles: ['rotatingProcurator'] },
  'liaison-5': { role: 'police', titles: ['policeLiaison'], unit: `${UNIT}5` },
  resident: { role: 'procurator', titles: ['residentProcurator'] },
  clerk: { role: 'clerk', titles: ['clerk'] },
  rotating: { role: 'procurator', titles: ['rotatingProcurator'] },
  second: { role: 'procurator', titles: ['rotatingProcurator'] },
  liaison: { role: 'police', titles: ['policeLiaison'], unit: UNIT },
} as const satisfies Readonly<Record<string, Somebody>>
type Login = keyof typeof PEOPLE
const logins = Object.keys(PEOPLE).filter((one): one is Login => Object.hasOwn(PEOPLE, one))

interface Measured {
  readonly name: string
  readonly milliseconds: readonly number[]
  /** Of server and database together, each time. */
  readonly cpu: number
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

class Bench {
  readonly measured: Measured[] = []
  readonly #url: string
  readonly #people: ReadonlyMap<Login, Headers>
  readonly #pids: readonly number[]

  constructor(url: string, people: ReadonlyMap<Login, Headers>, pids: readonly number[]) {
    this.#url = url
    this.#people = people
    this.#pids = pids
  }

  async send(who: Login, path: string, body?: object, extra: Headers = {}): Promise<unknown> {
    const headers = { ...this.#people.get(who), ...extra }
    const sent =
      body === undefined
        ? { headers }
        : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await fetch(`${this.#url}/api/v1${path}`, sent)
    const told: unknown = await answer.json()
    if (!answer.ok) throw new Error(`${who} ${path} answered ${answer.status}: ${JSON.stringify(told).slice(0, 300)}`)
    return told
  }

  async #measure(name: string, call: (round: number) => Promise<unknown>): Promise<void> {
    await call(0)
    const before = processorSeconds(...this.#pids)
    const milliseconds: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now()
      await call(round)
      milliseconds.push(performance.now() - began)
    }
    const cpu = ((processorSeconds(...this.#pids) - before) * 1000) / ROUNDS
    this.measured.push({ name, milliseconds, cpu })
  }

  list(who: Login, query: string): Promise<void> {
    return this.#measure(`${who}: ${decodeURIComponent(query) || 'all'}`, () =>
      this.send(who, `/matters?limit=50&${query}`),
    )
  }

  read(who: Login, path: string): Promise<void> {
    return this.#measure(`${who}: ${path}`, () => this.send(who, `/matters/${path}`))
  }

  search(who: Login, name: string, text: (round: number) => string): Promise<void> {
    return this.#measure(`${who}: search ${name}`, (round) => this.send(who, '/search', { q: text(round) }))
  }

  async #step(
    workflow: string,
    { who, action, form, reason }: Step,
    before: ReceiptDto | undefined,
  ): Promise<ReceiptDto> {
    const content = { action, form, ...(reason === undefined ? {} : { reason }) }
    const key = { 'idempotency-key': randomUUID() }
    const told =
      before === undefined
        ? await this.send(who, '/matters', { workflow, ...content }, key)
        : await this.send(who, `/matters/${before.id}/actions`, content, { ...key, 'if-match': `"${before.version}"` })
    return receiptSchema.parse(told)
  }

  /** Takes matters to their end, one action after the other. */
  async actions(): Promise<void> {
    const courses = coursesOn(formatDate(dateOf(systemClock.now(), SHANGHAI_OFFSET)))
    const taken: Record<'open' | 'act', number[]> = { open: [], act: [] }
    const before = processorSeconds(...this.#pids)
    for (let round = -3; round < COURSES; round += 1) {
      const { workflow, steps } = courses[Math.abs(round) % courses.length] ?? courses[0]
      let receipt: ReceiptDto | undefined
      for (const step of steps) {
        const began = performance.now()
        const done: ReceiptDto = await this.#step(workflow, step, receipt)
        if (round >= 0) taken[receipt === undefined ? 'open' : 'act'].push(performance.now() - began)
        receipt = done
      }
    }
    const count = taken.open.length + taken.act.length
    const cpu = ((processorSeconds(...this.#pids) - before) * 1000) / count
    this.measured.push(
      { name: 'open a matter', milliseconds: taken.open, cpu },
      { name: 'act on one', milliseconds: taken.act, cpu },
    )
  }
}

/** So many actions a second, each with its line in the read log, which is sealed once a second. */
const LINES = 50
const SECONDS = 20
/** How far back a pass of sealing looks, as in the server. */
const LOOK_BACK = 20_000

const middle = (values: readonly number[]): number => quantile(values, 0.5)

/**
 * What the read log takes of an action: its line within the action's transaction, as `recordAction` adds it, and its share of what seals it afterwards.
 * In milliseconds.
 */
async function auditLine({ context }: BenchOffice): Promise<{ readonly line: number; readonly seal: number }> {
  const { database } = context
  const actor = { office: OFFICE, login: 'clerk', role: 'clerk', request: 'bench' }
  const detail = { workflow: 'clue', sequence: 2, before: 'registered', after: 'assigned' }
  const [lines, seals]: [number[], number[]] = [[], []]
  await sealAudit(database, OFFICE, systemClock.now())
  for (let second = 0; second < SECONDS; second += 1) {
    await inOffice(database, OFFICE, async (client) => {
      for (let line = 0; line < LINES; line += 1) {
        const began = performance.now()
        const act = { action: { matter: 'assign' }, type: 'matter', id: String(line), detail } as const
        await writeAudit(client, actor, act, systemClock.now())
        lines.push(performance.now() - began)
      }
    })
    const began = performance.now()
    await sealAudit(database, OFFICE, systemClock.now(), LOOK_BACK)
    seals.push((performance.now() - began) / LINES)
  }
  return { line: middle(lines), seal: middle(seals) }
}

async function signedIn(office: BenchOffice): Promise<ReadonlyMap<Login, Headers>> {
  const people = new Map<Login, Headers>()
  for (const login of logins) people.set(login, await office.signInAs(login, PEOPLE[login]))
  return people
}

const q = (text: string): string => `q=${encodeURIComponent(text)}`

async function lists(bench: Bench): Promise<void> {
  const first = matterPageSchema.parse(await bench.send('head', '/matters?limit=50'))
  const found = searchSchema.parse(await bench.send('head', '/search', { q: first.rows[25]?.number ?? '' }))
  if (found.matters.length === 0) throw new Error('a matter is not found by its number')
  const number = first.rows[30]?.number ?? ''
  const { name } = inventedPerson(777_777)
  for (const query of [
    '',
    'sort=due',
    'loop=open',
    'loop=answered',
    'loop=overdue&sort=due',
    'loop=closed',
    'sort=opened',
  ])
    await bench.list('head', query)
  await bench.list('head', `cursor=${first.next ?? ''}`)
  await bench.list('head', 'workflow=investigationSupervision')
  await bench.list('head', 'workflow=patrol')
  await bench.list('head', `unit=${encodeURIComponent(`${UNIT}7`)}`)
  for (const text of [number, '〔2025〕', name, `${name}：`, '未在讯问前告知', '讯问', '看守所', '查无此语'])
    await bench.list('head', q(text))
  await bench.list('head', 'mine=yes')
  await bench.list('head', 'turn=mine')
  await bench.list('head', 'turn=mine&sort=due')
  for (const who of ['clerk-2', 'rotating-3', 'newcomer', 'liaison-5'] as const) {
    for (const query of [
      '',
      'sort=due',
      'loop=open',
      'loop=overdue&sort=due',
      'loop=closed',
      'mine=yes',
      'turn=mine',
      'workflow=clue',
      q(number),
      q(name),
      q('讯问'),
    ])
      await bench.list(who, query)
  }
  for (const who of ['head', 'clerk-2', 'rotating-3', 'newcomer'] as const) {
    await bench.read(who, 'board?workflow=clue')
    await bench.read(who, 'queues')
    await bench.search(who, 'number', () => number)
    await bench.search(who, 'name', (round) => inventedPerson(500_000 + round).name)
    await bench.search(who, 'phrase', () => '讯问')
    await bench.search(who, 'nothing', () => '查无此语')
  }
}

// Every way in which a list of matters is asked for, by those who read all and those who read what they stand in; then actions.
const [folder = '', matters = '1000000'] = argv.slice(2)
const office = await benchOffice(folder)
// Lists and actions are measured here; what entering ended matters by their words takes is measured by a bench of its own.
await inOffice(office.context.database, OFFICE, (client) =>
  client.query(
    `insert into similar_entry (office, at) select $1, max(changed_at) + 600000 from matter where office = $1
     on conflict (office) do update set at = excluded.at`,
    [OFFICE],
  ),
)
const server = await office.serve()
const pids = [server.pid, office.databasePid]
const began = [performance.now(), processorSeconds(...pids)] as const
const bench = new Bench(server.url, await signedIn(office), pids)
let audit = { line: Number.NaN, seal: Number.NaN }
let took: Took = { seconds: Number.NaN, cpuSeconds: Number.NaN }
try {
  await lists(bench)
  await bench.actions()
  took = { seconds: (performance.now() - began[0]) / 1000, cpuSeconds: processorSeconds(...pids) - began[1] }
} finally {
  await server.stop()
  // Nobody else seals any more.
  audit = await auditLine(office).finally(() => office.close())
}
const acting = new Set(['open a matter', 'act on one'])
const p95 = ({ milliseconds }: Measured): number => Math.round(quantile(milliseconds, 0.95))
const audited = audit.line + audit.seal
const acted = middle(bench.measured.find(({ name }) => name === 'act on one')?.milliseconds ?? [])
const readings = bench.measured.filter(({ name }) => !acting.has(name))
tell(took, {
  matters: Number(matters),
  'worst list p95 ms': Math.max(...readings.map(p95)),
  'worst list CPU ms': Math.round(Math.max(...readings.map(({ cpu }) => cpu))),
  'audit line ms': Number(audit.line.toFixed(2)),
  'audit seal ms': Number(audit.seal.toFixed(2)),
  'audit share %': Number(((100 * audited) / (acted - audited)).toFixed(1)),
  'action p95 ms': Math.max(...bench.measured.filter(({ name }) => acting.has(name)).map(p95)),
  ...Object.fromEntries(
    bench.measured.map((one) => [
      one.name,
      `${Math.round(quantile(one.milliseconds, 0.5))}/${p95(one)}/${Math.round(one.cpu)}`,
    ]),
  ),
})
