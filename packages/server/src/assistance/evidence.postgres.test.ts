import { type EvidenceDto, evidenceSchema } from '@hengjian/contract/evidence'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'

const CASE = 'case-1'
let world: ScratchApp
let procurator: SignedIn

beforeAll(async () => {
  const now: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
  world = await scratchApp({ now: () => now })
  procurator = await world.signInAs('procurator', ['rotatingProcurator'])
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query(
      `insert into object_card (office, type, object, label, attributes, last_fact_at) values ($1, 'case', $2, '甲案', '{}', 0)`,
      [SCRATCH_OFFICE, CASE],
    ),
  )
})
afterAll(() => world.close())

const found = (payload: object, who = procurator, id = CASE) =>
  world.app.inject({ method: 'POST', url: `/api/v1/cases/${id}/evidence`, headers: who.headers, payload })
const read = async (): Promise<EvidenceDto> =>
  evidenceSchema.parse(
    (
      await world.app.inject({
        url: `/api/v1/cases/${CASE}/evidence?list=drunkDrivingEvidence`,
        headers: procurator.headers,
      })
    ).json(),
  )
const item = (name: string, more: object) => ({
  list: 'drunkDrivingEvidence',
  item: name,
  state: 'present',
  note: '',
  ...more,
})
const paper = (from: string, to: string, place: string, ...people: readonly string[]) => ({
  from: `2026-05-${from}:00+08:00`,
  to: `2026-05-${to}:00+08:00`,
  place,
  people,
})

describe('the evidence checklist of a case', () => {
  it('keeps how each item was found, the last time for now, and says what is to be done', async () => {
    expect((await found(item('bloodSample', {}))).statusCode).toBe(200)
    expect((await found(item('bloodSample', { state: 'defective', note: '未封装' }))).statusCode).toBe(200)
    const { lines, counts } = await read()
    const line = lines.find(({ rule }) => rule === 'bloodSample')
    expect([line?.state, line?.note, line?.by, line?.at, line?.todo?.zh]).toEqual([
      'defective',
      '未封装',
      procurator.login,
      '2026-05-08T10:00:00+08:00',
      '采集、送检、时间、录像有瑕疵的，补正或者作出合理解释；不能的应当排除。',
    ])
    expect(counts).toMatchObject({ defective: 1, present: 0, open: 29 })
  })

  it('holds items against each other: one person in two places at one time', async () => {
    await found(
      item('interrogation', { particulars: [paper('07T22:00', '07T23:00', '办案中心讯问室', '民警甲', '民警乙')] }),
    )
    await found(item('sampleRecording', { particulars: [paper('07T22:30', '07T22:40', '区医院', '民警乙')] }))
    const { conflicts } = await read()
    expect(conflicts.map(({ rule, found: said, items }) => [rule, said.zh, items.map(({ id }) => id)])).toEqual([
      ['oneAtATime', '民警乙: 办案中心讯问室 / 区医院', ['interrogation', 'sampleRecording']],
    ])
  })

  it('refuses what it does not know, what does not apply for no reason, and times turned round', async () => {
    const codes = await Promise.all(
      [
        found(item('moon', {})),
        found({ ...item('vehicle', {}), list: 'moon' }),
        found(item('vehicle', { state: 'notApplicable' })),
        found(item('vehicle', { particulars: [paper('07T23:00', '07T22:00', '')] })),
        found(item('vehicle', {}), procurator, 'case-2'),
      ].map(async (answer) => (await answer).json().code),
    )
    expect(codes).toEqual(['EVIDENCE_UNKNOWN', 'EVIDENCE_UNKNOWN', 'EVIDENCE_REASON', 'EVIDENCE_TIMES', 'CASE_UNKNOWN'])
  })

  it('is added to and never changed, for the application itself', async () => {
    const change = (statement: string) =>
      inOffice(world.context.database, SCRATCH_OFFICE, (client) => client.query(statement)).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
    expect(await change(`update evidence_item set state = 'present'`)).toBe('42501')
    expect(await change('delete from evidence_item')).toBe('42501')
  })

  it('is filled in by whoever decides, not by a clerk', async () => {
    const clerk = await world.signInAs('clerk', ['clerk'])
    expect((await found(item('vehicle', {}), clerk)).json().code).toBe('FORBIDDEN')
  })
})
