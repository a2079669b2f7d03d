import { evaluationRowsSchema, evaluationSchema, reviewPathsSchema } from '@hengjian/contract/evaluation'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { act, openedBy } from '../matters/scratchMatters'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
const UNIT = '松涧派出所'
let now: Instant
let world: ScratchApp
let procurator: SignedIn
let rotating: SignedIn
let head: SignedIn
let liaison: SignedIn

/** A line of the procuratorate's system about a case of drugs, which is one in focus. */
const line = (kind: string, day: string, id: string, data: object = {}) =>
  JSON.stringify({
    ...{ source: 'procuratorateCaseSystem', sourceRecord: `${kind} ${day} ${id}`, kind, data },
    occurredAt: `${day}T10:00:00+08:00`,
    objects: [
      {
        role: 'case',
        id: `C-${id}`,
        attributes: { number: `A〔2026〕${id}号`, charge: '贩卖毒品', chargeClass: 'drugs' },
      },
      ...(kind === 'prosecutionDecided' ? [{ role: 'persons', id: `P-${id}` }] : []),
    ],
  })

/** The whole way of a review: returned and extended as often as told. */
const reviewed = (id: string, returns: number, extensions: number): readonly string[] => [
  line('prosecutionTransferred', '2026-05-04', id),
  ...['2026-05-05', '2026-05-11']
    .slice(0, returns)
    .map((day, index) =>
      line('supplementReturned', day, id, { sequence: index + 1, reason: '毒品称量笔录没有见证人签名' }),
    ),
  ...['2026-05-06', '2026-05-12', '2026-05-18']
    .slice(0, extensions)
    .map((day, index) =>
      line('prosecutionReviewExtended', day, id, { sequence: index + 1, reason: '鉴定意见没有到齐' }),
    ),
  line('prosecutionDecided', '2026-05-20', id, { decision: 'prosecuted' }),
]

async function received(lines: readonly string[]): Promise<void> {
  const headers = {
    ...(await world.ingestHeaders('procuratorateCaseSystem')),
    'content-type': 'application/x-ndjson',
  }
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
  expect(answer.json()).toMatchObject({ accepted: lines.length })
}
const judged = () => judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)

const REQUEST = {
  ...{ startMode: 'ownMotion', requestedOn: '2026-05-02', caseName: '某某贩卖毒品案', unit: UNIT, servedUnit: UNIT },
  ...{ suspectCount: 1, offence: '贩卖毒品', focusType: 'drugs', involvesMinor: false },
  requestReason: '毒品案件，对检材提取和称量程序提出意见。',
}

/** An intervention up to its first activity. */
async function joined(origin: string | undefined, by: SignedIn, intervenedAt: string): Promise<string> {
  const opening = { workflow: 'earlyIntervention', action: 'request', form: REQUEST }
  const { id } = await openedBy(world, by, origin === undefined ? opening : { ...opening, origin })
  await act(world, head, id, 1, { action: 'approve', form: { approvalReason: '同意介入侦查。' } })
  await act(world, head, id, 2, { action: 'assign', form: { handler: [rotating.login] } })
  await act(world, rotating, id, 3, {
    action: 'act',
    form: {
      ...{ interventionMode: ['fileReading'], intervenedAt, inPerson: true },
      ...{ participants: '承办检察官、侦查人员', issues: '称量程序需要见证。' },
    },
  })
  return id
}

const get = async (url: string, by = head) => (await world.app.inject({ url, headers: by.headers })).json()
const figures = async (): Promise<Readonly<Record<string, string>>> => {
  const { groups } = evaluationSchema.parse(await get('/api/v1/evaluation?from=2026-05-01&to=2026-05-31'))
  return Object.fromEntries(
    groups
      .flatMap(({ metrics }) => metrics)
      .filter(({ id }) => /^(joined|notJoined)/u.test(id))
      .map(({ id, now: { numerator, denominator } }) => [id, `${numerator}/${denominator}`]),
  )
}

beforeAll(async () => {
  now = at('2026-05-22T10:00:00+08:00')
  world = await scratchApp({ now: () => now })
  procurator = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  liaison = await world.signInAs('police', ['policeLiaison'], UNIT)
  await received([...reviewed('1', 1, 0), ...reviewed('2', 0, 0), ...reviewed('3', 2, 3), ...reviewed('4', 0, 1)])
  await judged()
})
afterAll(() => world.close())

describe('returns and extensions after an early intervention', () => {
  it('are counted beside those of cases in focus that nobody joined', async () => {
    expect(await figures()).toEqual({
      ...{ joinedDetourRate: '0/0', joinedReturnedTwiceRate: '0/0', joinedLongestRate: '0/0' },
      ...{ notJoinedDetourRate: '3/4', notJoinedReturnedTwiceRate: '1/4', notJoinedLongestRate: '1/4' },
    })
    await joined('case:C-1', procurator, '2026-05-03T09:00:00+08:00')
    await joined('case:C-2', procurator, '2026-05-03T09:00:00+08:00')
    // After the transfer it was none of the investigation any more.
    await joined('case:C-4', procurator, '2026-05-08T09:00:00+08:00')
    await judged()
    expect(await figures()).toEqual({
      ...{ joinedDetourRate: '1/2', joinedReturnedTwiceRate: '0/2', joinedLongestRate: '0/2' },
      ...{ notJoinedDetourRate: '2/2', notJoinedReturnedTwiceRate: '1/2', notJoinedLongestRate: '1/2' },
    })
    const url = '/api/v1/evaluation/joinedDetourRate/rows?from=2026-05-01&to=2026-05-31'
    const { rows } = evaluationRowsSchema.parse(await get(url))
    expect(rows.map(({ case: one, marks }) => [one?.id, marks.map(({ zh }) => zh).sort()])).toEqual([
      ['C-1', ['提前介入', '退回补充侦查', '重点案件'].sort()],
    ])
  })

  it('meet an intervention that the police asked for by the matter that reviews the case', async () => {
    const id = await joined(undefined, liaison, '2026-05-03T09:00:00+08:00')
    expect(reviewPathsSchema.parse(await get(`/api/v1/matters/${id}/review-paths`, rotating))).toEqual([])
    const review = await openedBy(world, rotating, {
      ...{ workflow: 'earlyIntervention', action: 'request', form: REQUEST, origin: 'case:C-3' },
    })
    const opinion = { natureOpinion: '定性没有争议。', adviceSummary: '补正称量笔录。', legalityFindings: '未见违法。' }
    await act(world, rotating, id, 4, { action: 'draftOpinion', form: opinion })
    await act(world, head, id, 5, { action: 'sign' })
    const served = { servedUnit: UNIT, serviceManner: 'direct', servedOn: '2026-05-04', receivedBy: '值班民警' }
    await act(world, rotating, id, 6, { action: 'serve', form: served })
    await act(world, liaison, id, 7, {
      action: 'giveFeedback',
      form: { feedbackDate: '2026-05-04', policeWords: '已补正。' },
    })
    await act(world, rotating, id, 8, {
      action: 'handOverToReview',
      form: { reviewMatter: `matter:${review.id}`, outcome: 'prosecutionTransfer' },
    })
    await judged()
    expect(await figures()).toMatchObject({ joinedLongestRate: '1/3', notJoinedLongestRate: '0/1' })
    const [path] = reviewPathsSchema.parse(await get(`/api/v1/matters/${id}/review-paths`, rotating))
    expect([path?.case.id, path?.facts.length]).toEqual(['C-3', 7])
  })

  it('stand on its page with their causes, for the office alone', async () => {
    const id = await joined('case:C-3', procurator, '2026-05-03T09:00:00+08:00')
    const [path, ...more] = reviewPathsSchema.parse(await get(`/api/v1/matters/${id}/review-paths`, rotating))
    expect(more).toEqual([])
    expect(path?.facts.map(({ kind, data }) => [kind, data.find(({ name }) => name === 'reason')?.value.zh])).toEqual([
      ['prosecutionTransferred', undefined],
      ['supplementReturned', '毒品称量笔录没有见证人签名'],
      ['prosecutionReviewExtended', '鉴定意见没有到齐'],
      ['supplementReturned', '毒品称量笔录没有见证人签名'],
      ['prosecutionReviewExtended', '鉴定意见没有到齐'],
      ['prosecutionReviewExtended', '鉴定意见没有到齐'],
      ['prosecutionDecided', undefined],
    ])
    const refused = await world.app.inject({ url: `/api/v1/matters/${id}/review-paths`, headers: liaison.headers })
    expect(refused.statusCode).toBe(403)
  })
})
