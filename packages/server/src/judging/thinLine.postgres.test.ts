import {
  casePageSchema,
  caseSchema,
  deskSchema,
  factWithRawSchema,
  findingPageSchema,
  findingSchema,
  ingestAnswerSchema,
  verdictReasonSchema,
} from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from './inForce'
import { fireTimers } from './timers'
import { judgeOffice } from './worker'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let now = at('2026-05-06T14:30:00+08:00')
let world: ScratchApp
let procurator: SignedIn
let police: Readonly<Record<string, string>>

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  procurator = await world.signIn('procurator')
  police = await world.ingestHeaders('policeProcessSystem')
})
afterAll(() => world.close())

const post = async (...lines: string[]) => {
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...police, 'content-type': 'application/x-ndjson' },
    payload: lines.join('\n'),
  })
  expect(answer.statusCode).toBe(200)
  return ingestAnswerSchema.parse(answer.json())
}
const judge = () => judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
const get = async (url: string, headers = procurator.headers) => {
  const answer = await world.app.inject({ url, headers })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const signedOn = async () => {
  procurator = await world.signIn('procurator')
}

describe('from a fact to the desk', () => {
  it('takes a detention in and shows its clock', async () => {
    const answer = await post(sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00'))
    expect(answer).toMatchObject({ accepted: 1, duplicates: 0, conflicts: 0, rejected: 0 })
    await judge()
    const desk = deskSchema.parse(await get('/api/v1/desk'))
    const clock = desk.clocks.find(({ model }) => model === 'CM-DET-24H')
    expect(clock).toMatchObject({
      title: { zh: '拘留后二十四小时内未讯问' },
      duty: { zh: '拘留后讯问', en: 'Interrogate after the detention' },
      object: { type: 'person', id: 'P-1', label: '王某某' },
      case: { id: 'C-1', label: 'A〔2026〕1号' },
      state: 'pending',
      startedAt: '2026-05-06T14:20:00+08:00',
      warn: '2026-05-07T13:00:00+08:00',
      alert: '2026-05-07T14:20:00+08:00',
      latest: '2026-05-07T15:00:00+08:00',
    })
    expect(desk.judgedUpTo).toBe('2026-05-06T14:30:00+08:00')
    const reason = verdictReasonSchema.parse(await get(`/api/v1/verdicts/${clock?.id}`))
    expect(reason.evidence.map(({ kind }) => kind)).toEqual(['detentionBegan'])
    expect(reason.derivation.map(({ law, article }) => [law, article])).toContainEqual(['CPL', '105'])
  })

  it('finds the violation when the clock runs out, and not before', async () => {
    const fire = (when: string) => {
      now = at(when)
      return inOffice(world.context.database, SCRATCH_OFFICE, (client) => fireTimers(client, SCRATCH_OFFICE, now))
    }
    await fire('2026-05-07T14:59:59.999+08:00')
    await judge()
    await signedOn()
    const early = findingPageSchema.parse(await get('/api/v1/findings?model=CM-DET-24H'))
    expect(early.rows).toEqual([])
    expect(await fire('2026-05-07T15:00:00+08:00')).toBeGreaterThan(0)
    await judge()
    const late = findingPageSchema.parse(await get('/api/v1/findings?model=CM-DET-24H'))
    expect(late.rows).toMatchObject([
      { model: 'CM-DET-24H', state: 'open', standing: 'illegal', arose: '2026-05-07T15:00:00+08:00', lateByMs: 0 },
    ])
  })

  it('tells the finding in one sentence with its derivation, evidence and history', async () => {
    const { rows } = findingPageSchema.parse(await get('/api/v1/findings?model=CM-DET-24H'))
    const finding = findingSchema.parse(await get(`/api/v1/findings/${rows[0]?.id}`))
    expect(finding.sentence.zh).toContain(
      '王某某（A〔2026〕1号）拘留后二十四小时内未讯问：自2026年5月6日14时20分起算，期限于2026年5月7日15时00分届满',
    )
    expect(finding.evidence.map(({ kind }) => kind)).toEqual(['detentionBegan'])
    expect(JSON.stringify(finding)).not.toMatch(/王安柏|19900101/)
    expect(finding.history.map(({ action }) => action)).toEqual(['found'])
    expect(finding.derivation.length).toBeGreaterThan(1)
  })

  it('withdraws the finding when a late record shows the act was done in time, and keeps the history', async () => {
    await post(sampleLine('interrogationBegan', '2026-05-07T09:00:00+08:00'))
    await judge()
    const { rows } = findingPageSchema.parse(await get('/api/v1/findings?model=CM-DET-24H'))
    expect(rows).toMatchObject([{ state: 'withdrawn' }])
    const finding = findingSchema.parse(await get(`/api/v1/findings/${rows[0]?.id}`))
    expect(finding.history.map(({ action }) => action)).toEqual(['found', 'withdrawn'])
  })

  it('shows the case now and as it was known before', async () => {
    const today = caseSchema.parse(await get('/api/v1/cases/C-1'))
    expect(today.persons).toMatchObject([{ id: 'P-1', label: '王某某', measures: [{ interval: 'detention' }] }])
    expect(today.facts.map(({ kind, lane }) => [kind, lane])).toEqual([
      ['detentionBegan', 'measures'],
      ['interrogationBegan', 'procedure'],
    ])
    expect(today.clocks.find(({ model }) => model === 'CM-DET-24H')).toMatchObject({
      state: 'satisfied',
      stoppedAt: '2026-05-07T09:00:00+08:00',
    })
    const then = caseSchema.parse(
      await get(`/api/v1/cases/C-1?knownAt=${encodeURIComponent('2026-05-06T14:30:00+08:00')}`),
    )
    expect(then.facts.map(({ kind }) => kind)).toEqual(['detentionBegan'])
    expect(then.clocks.find(({ model }) => model === 'CM-DET-24H')).toMatchObject({ state: 'pending', stoppedAt: null })
    expect(JSON.stringify(today)).not.toMatch(/王安柏|19900101/)
  })

  it('finds the case by number, by charge, by the name and by the last four of the identity number', async () => {
    for (const q of ['[2026]1', '盗窃', '王安柏', '1234', '990000199001021234']) {
      const page = casePageSchema.parse(await get(`/api/v1/cases?q=${encodeURIComponent(q)}`))
      expect(
        page.rows.map(({ id }) => id),
        q,
      ).toEqual(['C-1'])
    }
    expect(casePageSchema.parse(await get('/api/v1/cases?q=1235')).rows).toEqual([])
  })

  it('shows the raw record of a fact, masked', async () => {
    const fact = factWithRawSchema.parse(
      await get(`/api/v1/facts/${encodeURIComponent('policeProcessSystem:detentionBegan-1')}`),
    )
    expect(fact.raw?.text).toContain('"sourceRecord":"detentionBegan-1"')
    expect(fact.raw?.text).toContain('990000********1234')
    expect(JSON.stringify(fact)).not.toMatch(/王安柏|1990-01-01/)
  })

  it('judges a fact that was received by a clock ahead of its own', async () => {
    now = at('2026-05-08T10:00:05+08:00')
    await post(sampleLine('detentionBegan', '2026-05-06T10:00:00+08:00', '7'))
    now = at('2026-05-08T10:00:00+08:00')
    await judge()
    await signedOn()
    const { rows } = findingPageSchema.parse(await get('/api/v1/findings?q=C-7&model=CM-DET-24H'))
    expect(rows).toMatchObject([{ state: 'open', found: '2026-05-08T10:00:00+08:00' }])
  })

  it('finds what time alone brings about, where nothing was pending', async () => {
    now = at('2026-05-11T09:05:00+08:00')
    await post(sampleLine('caseAccepted', '2026-05-11T09:00:00+08:00', '8', { data: { reviewClass: 'ordinary' } }))
    await judge()
    await signedOn()
    const undecided = async () => {
      const { rows } = findingPageSchema.parse(await get('/api/v1/findings?q=C-8&model=FIL-NODECISION'))
      return rows.map(({ state }) => state)
    }
    for (const when of ['2026-05-14T23:59:59+08:00', '2026-05-15T00:00:00+08:00', '2026-05-15T00:00:01+08:00']) {
      now = at(when)
      await signedOn()
      expect(await undecided(), when).toEqual([])
      await inOffice(world.context.database, SCRATCH_OFFICE, (client) => fireTimers(client, SCRATCH_OFFICE, now))
      await judge()
    }
    expect(await undecided()).toEqual(['open'])
  })
})
