import { type DecisionDto, type FindingDto, findingPageSchema, findingSchema, problemSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let procurator: SignedIn
let police: Readonly<Record<string, string>>

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  procurator = await world.signIn('procurator')
  police = await world.ingestHeaders('policeProcessSystem')
  await take(sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00'))
})
afterAll(() => world.close())

async function take(...lines: string[]): Promise<void> {
  const headers = { ...police, 'content-type': 'application/x-ndjson' }
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
  expect(answer.json()).toMatchObject({ accepted: lines.length })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
}

async function finding(): Promise<FindingDto> {
  const { headers } = procurator
  const page = findingPageSchema.parse(
    (await world.app.inject({ url: '/api/v1/findings?model=CM-DET-24H', headers })).json(),
  )
  expect(page.rows).toHaveLength(1)
  return findingSchema.parse((await world.app.inject({ url: `/api/v1/findings/${page.rows[0]?.id}`, headers })).json())
}

const decide = async (decision: DecisionDto, revision: number | undefined, headers = procurator.headers) => {
  const { id } = await finding()
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/v1/findings/${id}/decisions`,
    headers: { ...headers, ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) },
    payload: decision,
  })
  return answer.statusCode === 200
    ? ([200, findingSchema.parse(answer.json()).state] as const)
    : ([answer.statusCode, problemSchema.parse(answer.json()).code] as const)
}

describe('decisions on a finding', () => {
  it('needs the revision that was read', async () => {
    expect(await decide({ action: 'confirm' }, undefined)).toEqual([428, 'REVISION_MISSING'])
    expect(await decide({ action: 'confirm' }, 7)).toEqual([412, 'REVISION_CHANGED'])
    expect((await finding()).state).toBe('open')
  })

  it('of two people who decide on the same reading, one is told to look again', async () => {
    const other = await world.signIn('procurator')
    const { revision } = await finding()
    const both = await Promise.all([
      decide({ action: 'dismiss', reason: 'recordError' }, revision),
      decide({ action: 'confirm' }, revision, other.headers),
    ])
    expect(both.map(([status]) => status).sort()).toEqual([200, 412])
    const { state, history, revision: next } = await finding()
    expect(history).toHaveLength(2)
    if (state === 'confirmed') await decide({ action: 'dismiss', reason: 'recordError' }, next)
  })

  it('keeps a dismissal while the evidence stays the same, and reopens it when the evidence changed', async () => {
    const dismissed = await finding()
    expect(dismissed.state).toBe('dismissed')
    expect(dismissed.history.at(-1)).toMatchObject({ action: 'dismissed', reason: 'recordError', by: procurator.login })
    await take(sampleLine('released', '2026-05-08T09:00:00+08:00', '1', { record: 'later' }))
    const same = await finding()
    expect(same.state).toBe('dismissed')
    await take(sampleLine('interrogationBegan', '2026-05-07T20:00:00+08:00'))
    const changed = await finding()
    expect(changed.state).toBe('open')
    expect(changed.history.at(-1)).toMatchObject({ action: 'reopened', by: null })
    expect(changed.lateByMs).toBe(5 * 3_600_000)
  })

  it('refuses what the state does not allow, and lets a decision be taken back', async () => {
    const { revision } = await finding()
    expect(await decide({ action: 'reopen', text: '无' }, revision)).toEqual([409, 'DECISION_NOT_OPEN'])
    expect(await decide({ action: 'confirm', text: '已核实' }, revision)).toEqual([200, 'confirmed'])
    expect(await decide({ action: 'reopen', text: '再看' }, revision + 1)).toEqual([200, 'open'])
    expect((await finding()).history.map(({ action, text }) => [action, text]).slice(-2)).toEqual([
      ['confirmed', '已核实'],
      ['reopened', '再看'],
    ])
  })
})
