import { randomUUID } from 'node:crypto'
import { type RoleDto, type TitleDto, titleSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { act, assignTo, CLUE_FORM, clueOf, openedBy } from '../matters/scratchMatters'
import { registerRoutes } from '../routes'
import { createApp } from './createApp'
import { ROUTES } from './routeTable'
import { type ScratchApp, type SignedIn, scratchApp } from './scratchApp'

// Everybody asks every address, and every list as a file, about things that bear marks: what the matrix forbids must bear none.

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const PATIENCE = 300_000
const UNIT = '松涧派出所'
const PERSON = 'marked7'
let world: ScratchApp
/** Matters by the mark that stands in their words. */
let matters: Readonly<Record<string, string>>

const clue = (mark: string, more: object = {}) => clueOf({ ...CLUE_FORM, facts: `反映的情形，${mark}。`, ...more })

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const payload = sampleLine('detentionBegan', '2026-05-06T09:00:00+08:00', PERSON).replace(
    '"charge":"盗窃"',
    `"charge":"盗窃","handlingUnit":"${UNIT}"`,
  )
  expect((await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })).json().accepted).toBe(1)
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
  const clerk = await world.signInAs('clerk', ['clerk'])
  const resident = await world.signInAs('procurator', ['residentProcurator'])
  const rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  const opened = async (mark: string, more: object = {}) => (await openedBy(world, clerk, clue(mark, more))).id
  const recused = await opened('mark-recused')
  await act(world, resident, recused, 1, assignTo(rotating.login))
  await act(world, rotating, recused, 2, { action: 'recuse', reason: { code: 'party' } })
  matters = {
    'mark-plain': await opened('mark-plain'),
    'mark-minor': await opened('mark-minor', { involvesMinor: true }),
    'mark-protected': await opened('mark-protected', { protectedSource: true }),
    'mark-recused': recused,
  }
}, PATIENCE)
afterAll(() => world.close())

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly payload?: object
}

/** Searches and lists as files: they read although they are posted. */
const POSTED: readonly Asked[] = [
  { method: 'POST', url: '/api/v1/search', payload: { q: PERSON } },
  { method: 'POST', url: '/api/v1/search', payload: { q: '2026' } },
  ...Object.entries({
    findings: ['what', 'who', 'case'],
    cases: ['number', 'charge', 'persons'],
    people: ['person', 'measures', 'cases'],
    matters: ['number', 'what', 'handler'],
  }).map(([list, columns]) => ({
    method: 'POST' as const,
    url: `/api/v1/${list}/sheet`,
    payload: { format: 'csv', language: 'zh', reason: '核对办理情况', columns, query: {} },
  })),
]

async function idsOf(url: string): Promise<readonly string[]> {
  if (url.includes('/matters/')) return Object.values(matters)
  const [finding] = await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => [
    (await client.query<{ id: string }>('select id from finding limit 1')).rows[0]?.id ?? '',
  ])
  const known: Readonly<Record<string, string>> = {
    cases: `C-${PERSON}`,
    findings: finding ?? '',
    facts: `policeProcessSystem:detentionBegan-${PERSON}`,
    units: UNIT,
  }
  return [Object.entries(known).find(([part]) => url.includes(`/${part}/`))?.[1] ?? `P-${PERSON}`]
}

/** Every address that answers a reading, about everything marked; the stream stays open and is left out. */
async function addresses(): Promise<readonly Asked[]> {
  const urls = Object.values(ROUTES)
    .flat()
    .filter((route) => route.startsWith('GET ') && !route.endsWith('/stream') && !route.includes('*'))
    .map((route) => route.slice('GET '.length))
  const asked: Asked[] = []
  for (const url of urls) {
    const ids = url.includes(':') ? await idsOf(url) : ['']
    for (const id of ids) asked.push({ method: 'GET', url: url.replaceAll(/:\w+/g, encodeURIComponent(id)) })
  }
  return [...asked, ...POSTED]
}

/** Which of the marks somebody is told anywhere; an address that names a mark may name it back in a refusal. */
async function toldTo(who: SignedIn, marks: readonly string[], list: readonly Asked[]): Promise<readonly string[]> {
  const told = new Set<string>()
  for (const { method, url, payload } of list) {
    const headers = { ...who.headers, 'idempotency-key': randomUUID() }
    const answer = await world.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    expect(answer.statusCode, `${who.role} ${method} ${url}`).toBeLessThan(500)
    if (answer.statusCode === 200) for (const mark of marks) if (answer.body.includes(mark)) told.add(mark)
  }
  return [...told].sort()
}

describe('the table of routes', () => {
  it('names every route there is with what it asks for, and no other', async () => {
    const app = await createApp(world.context)
    const found: Record<string, string[]> = {}
    app.addHook('onRoute', ({ method, url, config }) => {
      const permission = String(config?.permission)
      const written = [method].flat().filter((one) => one !== 'HEAD')
      found[permission] = [...(found[permission] ?? []), ...written.map((one) => `${one} ${url}`)]
    })
    registerRoutes(app, world.context)
    await app.ready()
    await app.close()
    const sorted = (table: Readonly<Record<string, readonly string[]>>) =>
      Object.fromEntries(Object.entries(table).map(([permission, routes]) => [permission, [...routes].sort()]))
    expect(sorted(found)).toEqual(sorted(ROUTES))
  })
})

describe('what is said of a case and its people', () => {
  const HANDLING: readonly RoleDto[] = ['procurator', 'assistant', 'clerk', 'leader']

  it.each([
    'procurator',
    'police',
    'court',
    'lawyer',
    'systemAdministrator',
    'securityAdministrator',
    'auditAdministrator',
  ] as const)(
    'is told to a %s only if cases are theirs, and to nobody unmasked',
    async (role) => {
      const marks = [`C-${PERSON}`, `P-${PERSON}`, `A〔2026〕${PERSON}号`]
      // The audit names what was read, by its id: whoever reads it can open none of it.
      const list = (await addresses()).filter(({ url }) => !/\/matters\/|\/audit$/.test(url))
      const who = await world.signIn(role)
      expect(await toldTo(who, marks, list)).toEqual(HANDLING.includes(role) ? [...marks].sort() : [])
      expect(
        await toldTo(
          who,
          ['990000199001021234', '王安柏'],
          list.filter(({ url }) => !url.includes('/facts/')),
        ),
      ).toEqual([])
    },
    PATIENCE,
  )
})

describe('the audit', () => {
  it('names to its administrator what was read, and says nothing of it', async () => {
    const auditor = await world.signIn('auditAdministrator')
    const reader = await world.signIn('procurator')
    for (const url of [`/api/v1/cases/C-${PERSON}`, `/api/v1/people/P-${PERSON}`])
      await world.app.inject({ url, headers: reader.headers })
    const marks = [`C-${PERSON}`, `P-${PERSON}`, `A〔2026〕${PERSON}号`, '王安柏', '990000199001021234', '盗窃']
    const list = [{ method: 'GET', url: '/api/v1/audit' }] as const
    expect(await toldTo(auditor, marks, list)).toEqual([`C-${PERSON}`, `P-${PERSON}`])
  })

  /** What shows no case and nobody in it, although it belongs to the pages of cases. */
  const PLAIN = [
    'GET /api/v1/assistance/drunk-driving',
    'GET /api/v1/assistance/evidence-lists',
    'GET /api/v1/documents/typesetting',
    'GET /api/v1/roster/now',
    'GET /api/v1/import-mappings',
    'GET /api/v1/import-mappings/:id',
    'GET /api/v1/import-vocabulary',
    'GET /api/v1/matters/workflows',
    'GET /api/v1/matters/workflows/:id',
    'GET /api/v1/rules/steps',
    'GET /api/v1/ledgers',
    'GET /api/v1/ledger-exports',
  ]
  const CONTENT = ['facts.read', 'desk.read', 'cases.read', 'findings.read', 'matters', 'ledgers', 'imports.manage']

  it(
    'holds an entry of every reading of cases, people, findings, matters and files, before it is answered',
    async () => {
      const who = await world.signInAs('procurator', ['residentProcurator'])
      const entries = () =>
        inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
          const text = 'select count(*) as n from audit_entry where actor = $1'
          return Number((await client.query(text, [who.login])).rows[0].n)
        })
      const silent: string[] = []
      let read = 0
      for (const route of CONTENT.flatMap((permission) => ROUTES[permission] ?? [])) {
        if (!route.startsWith('GET ') || PLAIN.includes(route)) continue
        const url = route.slice('GET '.length)
        const [id = ''] = url.includes(':') ? await idsOf(url) : []
        const before = await entries()
        const asked = { url: url.replaceAll(/:\w+/g, encodeURIComponent(id)), headers: who.headers }
        const answered = (await world.app.inject(asked)).statusCode === 200
        if (answered) read += 1
        if (answered && (await entries()) === before) silent.push(route)
      }
      expect(silent).toEqual([])
      expect(read).toBeGreaterThan(15)
    },
    PATIENCE,
  )
})

describe('what is said in a matter', () => {
  /** Who reads what of four matters in which they stand in no relation; who is not named here reads none. */
  const READS: Readonly<Partial<Record<TitleDto, readonly string[]>>> = {
    residentProcurator: ['mark-plain', 'mark-protected', 'mark-recused'],
    departmentHead: ['mark-minor', 'mark-plain', 'mark-protected', 'mark-recused'],
    chief: ['mark-minor', 'mark-plain', 'mark-protected', 'mark-recused'],
    caseManager: ['mark-plain', 'mark-recused'],
    petitionClerk: ['mark-plain', 'mark-recused'],
  }
  const OUTSIDE: readonly TitleDto[] = ['citizen', 'systemAdministrator', 'auditor']
  const ROLE_OF: Readonly<Partial<Record<TitleDto, RoleDto>>> = {
    policeLiaison: 'police',
    policeHandler: 'police',
    residentJudge: 'court',
    justiceOfficer: 'lawyer',
    dutyLawyer: 'lawyer',
    defenceLawyer: 'lawyer',
  }

  it.each(titleSchema.options.filter((title) => !OUTSIDE.includes(title)))(
    'is told to a %s by no address that the matrix does not open',
    async (title) => {
      const role = ROLE_OF[title] ?? 'clerk'
      const who = await world.signInAs(role, [title], role === 'police' ? UNIT : undefined)
      const list = (await addresses()).filter(({ url }) => /matters|search|documents|sheet|desk/.test(url))
      expect(await toldTo(who, Object.keys(matters), list)).toEqual([...(READS[title] ?? [])].sort())
    },
    PATIENCE,
  )
})
