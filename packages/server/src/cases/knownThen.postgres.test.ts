import { caseSchema, findingPageSchema, recomputationSchema, verdictReasonSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let now = at('2026-05-07T10:00:00+08:00')
let world: ScratchApp
let procurator: SignedIn
let police: Readonly<Record<string, string>>

const report = async (when: string, line: string): Promise<void> => {
  now = at(when)
  const headers = { ...police, 'content-type': 'application/x-ndjson' }
  await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: line })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
}
const get = async (url: string) => (await world.app.inject({ url, headers: procurator.headers })).json()
const then = (when: string): string => `knownAt=${encodeURIComponent(when)}`
const theCase = async (when: string) => caseSchema.parse(await get(`/api/v1/cases/C-1?${then(when)}`))

// Detained on the 6th, interrogated two days later; of that the office hears on the 9th. The finding was confirmed on the 8th.
beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  police = await world.ingestHeaders('policeProcessSystem')
  await report('2026-05-07T10:00:00+08:00', sampleLine('detentionBegan', '2026-05-06T10:00:00+08:00'))
  await report('2026-05-08T09:00:00+08:00', sampleLine('caseAccepted', '2026-05-06T09:00:00+08:00'))
  now = at('2026-05-08T10:00:00+08:00')
  procurator = await world.signIn('procurator')
  const page = findingPageSchema.parse(await get('/api/v1/findings?model=CM-DET-24H'))
  const [finding] = page.rows
  await world.app.inject({
    method: 'POST',
    url: `/api/v1/findings/${finding?.id}/decisions`,
    headers: { ...procurator.headers, 'if-match': String(finding?.revision) },
    payload: { action: 'confirm' },
  })
  await report('2026-05-09T10:00:00+08:00', sampleLine('interrogationBegan', '2026-05-08T08:00:00+08:00'))
  now = at('2026-05-09T11:00:00+08:00')
  procurator = await world.signIn('procurator')
})
afterAll(() => world.close())

describe('a case as known on an instant', () => {
  it('has its findings in the states that they had then', async () => {
    const stateOn = async (when: string) =>
      (await theCase(when)).findings.find(({ model }) => model === 'CM-DET-24H')?.state
    expect(await stateOn('2026-05-08T09:30:00+08:00')).toBe('open')
    expect(await stateOn('2026-05-08T10:30:00+08:00')).toBe('confirmed')
    // Its evidence changed on the 9th: it stays confirmed.
    expect(await stateOn('2026-05-09T10:30:00+08:00')).toBe('confirmed')
  })

  it('says of a clock what was known of it then, and computes that again', async () => {
    const when = '2026-05-07T10:00:00+08:00'
    const clock = (await theCase(when)).clocks.find(({ model }) => model === 'CM-DET-24H')
    expect(clock).toMatchObject({ state: 'pending', stoppedAt: null })
    const url = `/api/v1/verdicts/${clock?.id}`
    expect(verdictReasonSchema.parse(await get(`${url}?${then(when)}`))).toMatchObject({ state: 'pending' })
    expect(verdictReasonSchema.parse(await get(url))).toMatchObject({ state: 'violated' })
    const recompute = async (body: object) => {
      const { headers } = procurator
      const answer = await world.app.inject({ method: 'POST', url: `${url}/recomputation`, headers, payload: body })
      return recomputationSchema.parse(answer.json())
    }
    expect(await recompute({ knownAt: when })).toMatchObject({
      at: when,
      same: false,
      stored: { state: 'violated' },
      computed: { state: 'pending' },
    })
    expect(await recompute({})).toMatchObject({ at: '2026-05-09T11:00:00+08:00', same: true })
  })
})
