import { casePageSchema, draftSchema, matterSchema } from '@hengjian/contract'
import { focusSchema } from '@hengjian/contract/assistance'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { openedBy } from '../matters/scratchMatters'

const NOW = parseInstant('2026-05-06T14:30:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let procurator: SignedIn

const detained = (id: string, more: string): string =>
  sampleLine('detentionBegan', '2026-05-06T14:10:00+08:00', id).replace('"charge":"盗窃"', more)

const get = async (url: string) => (await world.app.inject({ url, headers: procurator.headers })).json()
const suggested = async () =>
  casePageSchema
    .parse(await get('/api/v1/cases?focus=yes'))
    .rows.map(({ id }) => id)
    .sort()
const rulesOf = async (id: string) => focusSchema.parse(await get(`/api/v1/cases/${id}/focus`)).map(({ rule }) => rule)

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  procurator = await world.signInAs('procurator', ['residentProcurator'])
  const lines = [
    detained('1', '"charge":"盗窃","suspectCount":4'),
    detained('2', '"charge":"贩卖毒品","chargeClass":"drugs"'),
    detained('3', '"charge":"集资诈骗","suspectCount":6'),
    detained('4', '"charge":"盗窃","features":["roaming","crimeGroup"],"hasMinor":true'),
    detained('5', '"charge":"故意杀人","stage":"trial"'),
  ]
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
  expect(answer.json()).toMatchObject({ accepted: lines.length })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
})
afterAll(() => world.close())

describe('early intervention', () => {
  it('is suggested in cases of the focus that are under way, and the page says by which rules', async () => {
    expect(await suggested()).toEqual(['C-2', 'C-3', 'C-4'])
    expect(await Promise.all(['C-1', 'C-2', 'C-3', 'C-4', 'C-5'].map(rulesOf))).toEqual([
      ...[[], ['drugs'], ['massVictimCrime', 'difficultCase'], ['organisedCrime', 'minors'], []],
    ])
  })

  it('is opened with what the case is called, its unit and its offence filled in', async () => {
    const draft = draftSchema.parse(await get('/api/v1/matters/draft?workflow=earlyIntervention&origin=case:C-2'))
    expect(draft.actions[0]?.known).toMatchObject({ caseName: '王某某涉嫌贩卖毒品案', offence: '贩卖毒品' })
  })

  it('is suggested no more once somebody began it', async () => {
    const form = {
      ...{ startMode: 'ownMotion', requestedOn: '2026-05-06', caseName: '某某贩卖毒品案', unit: '城关派出所' },
      ...{ servedUnit: '城关派出所', suspectCount: 1, offence: '贩卖毒品', focusType: 'drugs' },
      requestReason: '毒品案件，对检材提取和称量程序提出意见。',
    }
    const opening = { workflow: 'earlyIntervention', action: 'request', form, origin: 'case:C-2' }
    const { id } = await openedBy(world, procurator, opening)
    const { title } = matterSchema.parse(await get(`/api/v1/matters/${id}`))
    expect(title).toBe('A〔2026〕2号 王某某涉嫌贩卖毒品案')
    expect(await suggested()).toEqual(['C-3', 'C-4'])
    expect(await rulesOf('C-2')).toEqual([])
  })
})
