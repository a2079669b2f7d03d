import { argv } from 'node:process'
import { casePageSchema, deskSchema, findingPageSchema, personPageSchema, searchSchema } from '@hengjian/contract'
import { inOffice } from '../../packages/server/src/database/database'
import { type Took, tell } from '../outcome'
import { inventedPerson } from '../scale/names'
import { type BenchOffice, benchOffice, OFFICE, processorSeconds, type RunningServer, serveFolder } from './office'

const ROUNDS = 25
/** Somebody whom the first copy of the district names. */
const SOMEBODY = 2500

/** A page of the workbench as calls: what a reader waits for. */
interface Reading {
  readonly name: string
  readonly calls: readonly string[]
  /** What is sent; the calls only read where there is none. */
  readonly body?: object
}
interface Measured {
  readonly name: string
  readonly milliseconds: readonly number[]
  /** Of server and database together, each time. */
  readonly cpu: number
}

type Send = (call: string, body?: object) => Promise<unknown>

const sender =
  ({ url }: RunningServer, headers: Readonly<Record<string, string>>): Send =>
  async (call, body) => {
    const sent =
      body === undefined
        ? { headers }
        : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await fetch(`${url}/api/v1${call}`, sent)
    const told: unknown = await answer.json()
    if (!answer.ok) throw new Error(`${call} answered ${answer.status}: ${JSON.stringify(told).slice(0, 300)}`)
    return told
  }

/** Cases and persons spread over the whole office. */
async function chosen({ context }: BenchOffice): Promise<{ cases: readonly string[]; persons: readonly string[] }> {
  return inOffice(context.database, OFFICE, async (client) => {
    const of = async (type: string): Promise<readonly string[]> => {
      const { rows } = await client.query<{ object: string }>(
        `select object from object_card where office = $1 and type = $2 order by md5(object) limit ${ROUNDS}`,
        [OFFICE, type],
      )
      return rows.map(({ object }) => object)
    }
    return { cases: await of('case'), persons: await of('person') }
  })
}

/** The position after some pages of a list. */
async function cursorAfter(send: Send, list: string, pages: number): Promise<string> {
  const parts = { '/findings': findingPageSchema, '/cases': casePageSchema, '/people': personPageSchema }
  const schema = Object.entries(parts).find(([path]) => list.startsWith(path))?.[1]
  let cursor = ''
  for (let page = 0; page < pages && schema !== undefined; page += 1) {
    const { next } = schema.parse(await send(`${list}${cursor === '' ? '' : `&cursor=${cursor}`}`))
    if (next === null) break
    cursor = next
  }
  return cursor
}

/** Every reading, so many times, each time of something else where there is something else. */
async function readings(office: BenchOffice, send: Send): Promise<readonly (readonly Reading[])[]> {
  const { cases, persons } = await chosen(office)
  const { name } = inventedPerson(SOMEBODY)
  const [number = ''] = cases
  const list = (title: string, path: string): readonly Reading[] =>
    Array.from({ length: ROUNDS }, () => ({ name: title, calls: [path] }))
  const paged = async (title: string, path: string): Promise<readonly Reading[]> =>
    list(title, `${path}&cursor=${await cursorAfter(send, path, 5)}`)
  const search = (title: string, text: (round: number) => string): readonly Reading[] =>
    Array.from({ length: ROUNDS }, (_, round) => ({ name: title, calls: ['/search'], body: { q: text(round) } }))
  const named = (title: string, query: string): readonly Reading[] =>
    list(title, `/cases?limit=50&q=${encodeURIComponent(query)}`)
  return [
    list('findings', '/findings?limit=50'),
    list('findings open', '/findings?limit=50&state=open&backlog=no'),
    await paged('findings page 6', '/findings?limit=50&state=open'),
    list('findings illegal', '/findings?limit=50&state=open&severity=illegal'),
    list('findings of a model', '/findings?limit=50&model=CM-DET-24H'),
    list('findings of a stage', '/findings?limit=50&stage=coercive&sort=arose-asc'),
    list('findings of a month', '/findings?limit=50&from=2026-06-01&to=2026-06-30&sort=arose-desc'),
    list('findings at a site', '/findings?limit=50&state=open&site=south'),
    list('findings of a name', `/findings?limit=50&q=${encodeURIComponent(name)}`),
    list('findings of a number', `/findings?limit=50&q=${number}`),
    list('cases', '/cases?limit=50'),
    await paged('cases page 6', '/cases?limit=50'),
    list('cases at a site', '/cases?limit=50&site=south'),
    named('cases of a number', number),
    named('cases of a name', name),
    named('cases of an offence', '盗窃'),
    list('people', '/people?limit=50'),
    await paged('people page 6', '/people?limit=50'),
    list('people of a name', `/people?limit=50&q=${encodeURIComponent(name)}`),
    cases.map((id) => ({ name: 'case', calls: [`/cases/${id}`] })),
    persons.map((id) => ({ name: 'person', calls: [`/people/${id}`] })),
    list('desk', '/desk'),
    list('desk of a site', '/desk?site=south'),
    list('centre', '/centre'),
    search('search number', (round) => cases[round] ?? number),
    search('search start of number', () => number.slice(0, 5)),
    search('search name', (round) => inventedPerson(SOMEBODY + round).name),
    search('search initials', () => 'wab'),
    search('search last four', (round) => String(SOMEBODY + round)),
  ]
}

async function measure(
  variants: readonly Reading[],
  send: Send,
  pids: readonly number[],
): Promise<Measured | undefined> {
  const [first] = variants
  if (first === undefined) return undefined
  for (const call of first.calls) await send(call, first.body)
  const before = processorSeconds(...pids)
  const milliseconds: number[] = []
  for (const { calls, body } of variants) {
    const began = performance.now()
    await Promise.all(calls.map((call) => send(call, body)))
    milliseconds.push(performance.now() - began)
  }
  const cpu = ((processorSeconds(...pids) - before) * 1000) / variants.length
  return { name: first.name, milliseconds: milliseconds.sort((left, right) => left - right), cpu }
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** Whether what is read holds something: an empty answer is quickly given. */
async function checkFull(send: Send): Promise<void> {
  const desk = deskSchema.parse(await send('/desk'))
  const found = searchSchema.parse(await send('/search', { q: inventedPerson(SOMEBODY).name }))
  if (desk.clocks.length === 0) throw new Error('no clock runs')
  if (found.people.length === 0) throw new Error('nobody is found')
}

// Start of the server on a data folder with so many facts, then every page of the workbench, one call after another.
const [folder = '', facts = '2000000'] = argv.slice(2)
const alone = await serveFolder(folder)
await alone.stop()
const again = await serveFolder(folder)
await again.stop()
const office = await benchOffice(folder)
const server = await office.serve()
const send = sender(server, await office.signIn())
const pids = [server.pid, office.databasePid]
const before = [performance.now(), processorSeconds(...pids)] as const
const measured: Measured[] = []
let took: Took = { seconds: Number.NaN, cpuSeconds: Number.NaN }
try {
  await checkFull(send)
  for (const variants of await readings(office, send)) {
    const one = await measure(variants, send, pids)
    if (one !== undefined) measured.push(one)
  }
  took = { seconds: (performance.now() - before[0]) / 1000, cpuSeconds: processorSeconds(...pids) - before[1] }
} finally {
  await server.stop()
  await office.close()
}
const shown = measured.map(({ name, milliseconds, cpu }) => [
  name,
  `${Math.round(quantile(milliseconds, 0.5))}/${Math.round(quantile(milliseconds, 0.95))}/${Math.round(cpu)}`,
])
tell(took, {
  facts: Number(facts),
  'start s': Number(again.startSeconds.toFixed(2)),
  'start CPU s': Number(again.startCpuSeconds.toFixed(2)),
  'worst p95 ms': Math.round(Math.max(...measured.map(({ milliseconds }) => quantile(milliseconds, 0.95)))),
  'worst CPU ms': Math.round(Math.max(...measured.map(({ cpu }) => cpu))),
  'median/p95/CPU ms': '',
  ...Object.fromEntries(shown),
})
