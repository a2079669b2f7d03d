import { type DecisionDto, type FindingDto, findingPageSchema, findingSchema, problemSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { compileModels, modelsInForce } from '../judging/inForce'
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

  it('asks for words where the reason is none of the list', async () => {
    const { revision, state } = await finding()
    const [status] = await decide(
      { action: state === 'open' ? 'dismiss' : 'takeBack', reason: 'other', text: ' ' },
      revision,
    )
    expect([status, (await finding()).revision]).toEqual([400, revision])
  })

  it('tells by name who decided', async () => {
    await withClient(world.ownerUrl, (client) =>
      client.query(`update app_user set name = '王检察官' where login = $1`, [procurator.login]),
    )
    expect((await finding()).names[procurator.login]).toBe('王检察官')
    await withClient(world.ownerUrl, (client) =>
      client.query('update app_user set name = login where login = $1', [procurator.login]),
    )
  })

  it('refuses what the state does not allow, and lets a decision be taken back', async () => {
    const { revision } = await finding()
    expect(await decide({ action: 'takeBack', reason: 'mistaken' }, revision)).toEqual([409, 'DECISION_NOT_OPEN'])
    expect(await decide({ action: 'confirm', text: '已核实' }, revision)).toEqual([200, 'confirmed'])
    expect(await decide({ action: 'takeBack', reason: 'reviewed', text: '再看' }, revision + 1)).toEqual([200, 'open'])
    expect((await finding()).history.map(({ action, reason, text }) => [action, reason, text]).slice(-2)).toEqual([
      ['confirmed', null, '已核实'],
      ['takenBack', 'reviewed', '再看'],
    ])
  })
  it('does not bring a dismissal back that was taken back', async () => {
    const { revision } = await finding()
    await decide({ action: 'dismiss', reason: 'lawfulGround' }, revision)
    expect(await decide({ action: 'takeBack', reason: 'mistaken' }, revision + 1)).toEqual([200, 'open'])
    await take(sampleLine('released', '2026-05-08T09:30:00+08:00', '1', { record: 'last' }))
    expect((await finding()).state).toBe('open')
  })

  it('keeps a dismissal when only the model has a new version, which is no evidence', async () => {
    const { revision } = await finding()
    await decide({ action: 'dismiss', reason: 'lawfulGround' }, revision)
    const { models } = modelsInForce()
    const renewed = compileModels(
      [...models.values()].map((model) =>
        model.id === 'CM-DET-24H' ? { ...model, version: model.version + 1 } : model,
      ),
    )
    await take(sampleLine('released', '2026-05-08T09:40:00+08:00', '1', { record: 'afterwards' }))
    await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(
        `insert into dirty_object (office, type, object, since, marked_at) values ($1, 'person', 'P-1', $2, $2)`,
        [SCRATCH_OFFICE, NOW],
      ),
    )
    await judgeOffice(world.context, renewed, SCRATCH_OFFICE)
    const { state, version } = await finding()
    expect([state, version]).toEqual(['dismissed', 1])
  })
})
