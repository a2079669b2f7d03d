import { responsibilitiesSchema, ruleBasisSchema, ruleSchema, rulesSchema } from '@hengjian/contract/rules'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let head: SignedIn
let chief: SignedIn
let procurator: SignedIn
let police: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  head = await world.signInAs('leader', ['departmentHead'])
  chief = await world.signInAs('leader', ['chief'])
  procurator = await world.signInAs('procurator', ['rotatingProcurator'])
  police = await world.signInAs('police', ['policeLiaison'], '松涧派出所')
})
afterAll(() => world.close())

const post = (who: SignedIn, url: string, payload: object = {}) =>
  world.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: who.headers, payload })
const get = async (who: SignedIn, url: string) =>
  (await world.app.inject({ url: `/api/v1${url}`, headers: who.headers })).json()

const RULE = {
  ...{
    kind: 'agreement',
    title: '捕前分流工作实施细则',
    number: '会签〔2020〕2号',
    signatories: ['police', 'procuratorate'],
  },
  ...{ issuedOn: '2020-03-01', effectiveOn: '2020-04-01', note: '' },
  clauses: [{ clause: '第五条', text: '刑事拘留后三日内报送。', steps: ['diversion.submit'] }],
}

describe('the library of rules', () => {
  it('has a version in force once another head approved it and its day has come; steps point to its clauses', async () => {
    expect((await post(procurator, '/rules', RULE)).json().code).toBe('RULE_NOT_YOURS')
    const proposed = ruleSchema.parse((await post(head, '/rules', RULE)).json())
    const { rule } = proposed.shown
    expect(proposed.shown.state).toBe('proposed')
    expect(await get(procurator, '/rules/basis?workflow=diversion')).toEqual([])
    expect(rulesSchema.parse(await get(police, '/rules')).rules).toEqual([])
    expect((await post(head, `/rules/${rule}/versions/1/approval`)).json().code).toBe('RULE_NOT_YOURS')
    expect(ruleSchema.parse((await post(chief, `/rules/${rule}/versions/1/approval`)).json()).shown.state).toBe(
      'inForce',
    )
    expect((await post(chief, `/rules/${rule}/versions/1/approval`)).json().code).toBe('RULE_STATE')
    const basis = ruleBasisSchema.parse(await get(procurator, '/rules/basis?workflow=diversion'))
    expect(basis.map(({ action, title, clause }) => [action, title, clause])).toEqual([
      ['submit', '捕前分流工作实施细则', '第五条'],
    ])
    expect(rulesSchema.parse(await get(police, '/rules')).rules.map(({ title }) => title)).toEqual([
      '捕前分流工作实施细则',
    ])
  })

  it('goes on by versions: the next one replaces the one before on its day, and what was before can be read', async () => {
    const { rule } = ruleSchema.parse(
      (await post(head, '/rules', { ...RULE, signatories: ['procuratorate'] })).json(),
    ).shown
    await post(chief, `/rules/${rule}/versions/1/approval`)
    await post(head, '/rules', { ...RULE, rule, effectiveOn: '2026-06-01' })
    await post(chief, `/rules/${rule}/versions/2/approval`)
    await post(head, '/rules', {
      ...RULE,
      rule,
      effectiveOn: '2026-05-08',
      clauses: [{ clause: '第六条', text: '四十八小时内报送。', steps: [] }],
    })
    await post(chief, `/rules/${rule}/versions/3/approval`)
    const { shown, clauses, versions } = ruleSchema.parse(await get(procurator, `/rules/${rule}`))
    expect([shown.version, clauses.map(({ clause }) => clause), versions.map(({ state }) => state)]).toEqual([
      ...[3, ['第六条'], ['replaced', 'coming', 'inForce']],
    ])
    const first = ruleSchema.parse(await get(procurator, `/rules/${rule}?version=1`))
    expect(first.clauses.map(({ clause, steps }) => [clause, steps.map(({ title }) => title.zh)])).toEqual([
      ['第五条', ['捕前分流：报送']],
    ])
    expect(await get(police, `/rules/${rule}?version=1`)).toMatchObject({ code: 'RULE_UNKNOWN' })
  })

  it('refuses dates turned round and steps there are none of', async () => {
    expect((await post(head, '/rules', { ...RULE, effectiveOn: '2020-02-01' })).json()).toMatchObject({
      code: 'RULE_DATES',
      place: 'effectiveOn',
    })
    const stray = { ...RULE, clauses: [{ clause: '第一条', text: '总则', steps: ['diversion.fly'] }] }
    expect((await post(head, '/rules', stray)).json()).toMatchObject({ code: 'RULE_STEP', place: 'clauses' })
  })
})

describe('the matrix of responsibilities', () => {
  it('says of each stage what each of the four agencies does and what is handed over', async () => {
    const { agencies, stages } = responsibilitiesSchema.parse(await get(police, '/responsibilities'))
    expect(agencies.map(({ id }) => id)).toEqual(['police', 'procuratorate', 'court', 'justice'])
    expect(stages.map(({ id, duties, handOvers }) => [id, duties.length, handOvers.length])).toEqual([
      ...[
        ['investigation', 4, 3],
        ['arrest', 4, 3],
        ['prosecution', 4, 3],
        ['trial', 4, 2],
        ['defence', 4, 2],
        ['execution', 4, 2],
      ],
    ])
  })
})
