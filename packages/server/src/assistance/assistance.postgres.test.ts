import { type AssistanceDto, assistanceQuestionsSchema, assistanceSchema } from '@hengjian/contract/assistance'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, openedBy, read, send } from '../matters/scratchMatters'

const UNIT = '松涧派出所'
let world: ScratchApp
let rotating: SignedIn
let head: SignedIn
let liaison: SignedIn

beforeAll(async () => {
  const now: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
  world = await scratchApp({ now: () => now })
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  liaison = await world.signInAs('police', ['policeLiaison'], UNIT)
})
afterAll(() => world.close())

async function asked(topic: string, known: object, who = rotating): Promise<AssistanceDto> {
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/assistance',
    headers: who.headers,
    payload: { topic, known },
  })
  return assistanceSchema.parse(answer.json())
}

const FACTS = {
  ...{ evidenceOfCrime: true, likelySentence: 'upToThreeYears', pureDangerousDriving: false, bailBreach: false },
  ...{ formerIntentionalCrime: false, identityUnknown: false, specialCondition: false },
  indicators: ['c3 侦查卷二第10页', 'd3'],
  mitigations: ['m1 讯问笔录'],
}
const ASSESSED = {
  ...FACTS,
  ...{ arrestConditionsMet: false, minorCircumstances: true, pleaState: true, assessmentReasons: '依照在案证据评估' },
}

describe('what helps to decide', () => {
  it('reckons danger from answers and ticks, and says what has no evidence', async () => {
    const { danger, note } = await asked('danger', FACTS)
    expect([danger?.score, danger?.grade, note.zh]).toEqual([
      1,
      { id: 'low', title: { zh: '低', en: 'low' } },
      '仅供参考，由检察官依法决定。',
    ])
    expect(
      danger?.withoutEvidence.map(({ rule, points, full, source }) => [rule, points, full, source.basis[0]?.cited.zh]),
    ).toEqual([['d3', 0, 5, '人民检察院刑事诉讼规则第132条']])
  })

  it('names the article of what shuts the fast track', async () => {
    const { eligibilities } = await asked('plea', { basicCourt: true, isMinor: true })
    const [fast] = eligibilities
    expect([
      fast?.outcome,
      fast?.against.map(({ rule, source }) => [
        rule,
        source.basis.map(({ law, article, item }) => [law, article, item]),
      ]),
    ]).toEqual([
      'excluded',
      [
        [
          'minor',
          [
            ['CPL', '223', '2'],
            ['SPP', '438', '2'],
            ['SPC', '370', '3'],
          ],
        ],
      ],
    ])
  })

  it('helps with drunk driving and asks for it what its table asks', async () => {
    const { drunk, detention } = await asked('drunkDriving', { alcohol: 188, pleaPercent: 30 })
    expect([drunk?.outcome, drunk?.probation, detention?.months]).toEqual(['crime', 'generallyExcluded', 1.5])
    const minor = await asked('drunkDriving', { alcohol: 149.9 })
    expect([minor.drunk?.outcome, minor.detention]).toEqual(['clearlyMinor', null])
    const answer = await world.app.inject({ url: '/api/v1/assistance/drunk-driving', headers: rotating.headers })
    expect(assistanceQuestionsSchema.parse(answer.json()).fields.map(({ name }) => name)).toEqual([
      ...['alcohol', 'aggravators', 'mitigators', 'slight', 'noProbation', 'bailBreach', 'additions', 'pleaPercent'],
    ])
  })
})

describe('a diversion', () => {
  const OPENING = {
    ...{ caseName: '苏木某故意伤害案', policeCaseNo: '松刑立〔2026〕12号', unit: UNIT, servedUnit: UNIT },
    ...{ suspect: '苏木某', gender: 'male', birthDate: '1990-05-06', offenceOn: '2026-05-06', isMinor: false },
    ...{
      offence: '故意伤害',
      measure: 'detained',
      detainedAt: '2026-05-07T09:00:00+08:00',
      detentionTerm: 'threeDays',
    },
    facts: '因邻里纠纷致一人轻伤。',
  }
  const submitted = () => openedBy(world, liaison, { workflow: 'diversion', action: 'submit', form: OPENING })

  it('is submitted by the unit for itself alone, assessed, and its opinion never proposes bail', async () => {
    const other = { ...OPENING, servedUnit: '竹溪派出所' }
    const refused = await send(world, liaison, '', { workflow: 'diversion', action: 'submit', form: other })
    expect(refused.body.problems.map(({ code, place }: { code: string; place: string }) => [code, place])).toEqual([
      ['UNIT_NOT_OWN', 'servedUnit'],
    ])
    const { id } = await submitted()
    await act(world, rotating, id, 1, { action: 'accept', form: { acceptedOn: '2026-05-08' } })
    const assess = (form: object) =>
      send(world, rotating, `/${id}/actions`, { action: 'assess', form: { ...ASSESSED, ...form } }, { version: 2 })
    const wrong = await assess({ dangerScore: 9, dangerGrade: 'high' })
    expect(wrong.body.problems.map(({ code }: { code: string }) => code)).toEqual(['DANGER_OTHERWISE'])
    expect((await assess({ dangerScore: 1, dangerGrade: 'low' })).status).toBe(200)
    const opinion = { diversionOpinion: 'noArrestRequest', hardCase: false }
    const bail = await send(
      world,
      rotating,
      `/${id}/actions`,
      { action: 'draftOpinion', form: { ...opinion, opinionReasons: '罪行较轻，建议对其取保候审。' } },
      { version: 3 },
    )
    expect(
      bail.body.problems.map(({ code, place, cure }: { code: string; place: string; cure: { zh: string } }) => [
        code,
        place,
        cure.zh,
      ]),
    ).toEqual([['BAIL_PROPOSED', 'opinionReasons', '只写建议不提请批准逮捕及理由；是否取保候审由公安机关决定。']])
    await act(world, rotating, id, 3, {
      action: 'draftOpinion',
      form: { ...opinion, opinionReasons: '采取取保候审足以防止发生社会危险性。' },
    })
    const matter = await read(world, head, id)
    expect([matter.state.id, matter.clocks.find(({ id: clock }) => clock === 'detentionDue')?.latest]).toEqual([
      'drafted',
      '2026-05-11T00:00:00+08:00',
    ])
    const indicators = matter.records.flatMap(({ fields }) => fields).find(({ name }) => name === 'indicators')
    expect(indicators?.shown).toEqual([
      {
        zh: '有同案犯在逃，重要证据尚未收集到位（侦查卷二第10页）',
        en: 'Accomplices at large, key evidence wanting (侦查卷二第10页)',
      },
      { zh: '滋扰其正常生活、工作（无证据）', en: 'Harassing their life or work (no evidence)' },
    ])
    // What the office thinks of it before the opinion is served is not for the unit.
    const theirs = await read(world, liaison, id)
    expect(theirs.records.map(({ action }) => action.id)).toEqual(['submit'])
  })

  it("of a minor is hidden from whoever is on duty, and open to the minors' procurator", async () => {
    const minor = { ...OPENING, isMinor: true, birthDate: '2010-05-06', suspect: '未成年人甲' }
    const { id } = await openedBy(world, liaison, { workflow: 'diversion', action: 'submit', form: minor })
    const status = async (who: SignedIn) =>
      (await world.app.inject({ url: `/api/v1/matters/${id}`, headers: who.headers })).statusCode
    const minors = await world.signInAs('procurator', ['minorsProcurator'])
    expect([await status(rotating), await status(minors)]).toEqual([404, 200])
  })
})
