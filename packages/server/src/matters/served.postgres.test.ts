import { type ServedRowDto, servedSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markFast } from '../court/scratchLane'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, openedBy, read } from './scratchMatters'

const HOUR = 3_600_000
const UNIT = '松涧派出所'
let now: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let resident: SignedIn
let rotating: SignedIn
let head: SignedIn
let clerk: SignedIn
let liaison: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  clerk = await world.signInAs('clerk', ['clerk'])
  liaison = await world.signInAs('police', ['policeLiaison'], UNIT)
  stranger = await world.signInAs('police', ['policeLiaison'], '竹溪派出所')
})
afterAll(() => world.close())

async function served(who: SignedIn): Promise<readonly ServedRowDto[]> {
  const answer = await world.app.inject({ url: '/api/v1/served', headers: who.headers })
  return servedSchema.parse(answer.json()).rows
}

const OPENING = {
  ...{ source: 'patrol', foundOn: '2026-05-08', stage: 'questioning', caseName: '𠮷野某盗窃案', unit: UNIT },
  ...{ violationType: ['recording'], facts: '讯问未按规定录音录像。' },
}
const NOTICE = {
  ...{ findings: '调取录音录像，查明没有同步录制。', legalBasis: '刑事诉讼法第一百二十三条' },
  ...{ correctionOpinion: '立即纠正并说明情况', replyBy: '2026-05-22' },
}
const SERVED = { servedUnit: UNIT, servedOn: '2026-05-08', receivedBy: '陆青禾', serviceManner: 'online' }

/** A notice on its way to the unit: signed, at version 4. */
async function signedNotice(): Promise<string> {
  const form = { ...OPENING, handler: [rotating.login] }
  const { id } = await openedBy(world, resident, { workflow: 'investigationSupervision', action: 'open', form })
  const verified = { methods: ['recordings'], team: [clerk.login], findings: '办案区录像第三段没有声音，内部意见。' }
  await act(world, rotating, id, 1, { action: 'verify', form: verified })
  await act(world, rotating, id, 2, { action: 'draftNotice', form: NOTICE })
  await act(world, head, id, 3, { action: 'signNotice', form: {} })
  return id
}

describe('what was served on a unit', () => {
  it('is listed for its members alone, with what is asked, until when, and the one step that is theirs', async () => {
    const id = await signedNotice()
    expect(await served(liaison)).toEqual([])
    await act(world, clerk, id, 4, { action: 'serveNotice', form: SERVED })
    expect(await served(liaison)).toEqual([
      {
        id,
        number: '侦查活动监督〔2026〕1号',
        workflow: { id: 'investigationSupervision', title: { zh: '侦查活动监督', en: 'Investigation supervision' } },
        caseName: '𠮷野某盗窃案',
        documents: [
          {
            id: expect.any(String),
            title: { zh: '侦查活动监督通知书', en: expect.any(String) },
            number: expect.stringMatching(/〔2026〕1号$/),
          },
        ],
        asked: '立即纠正并说明情况',
        step: { id: 'acknowledge', title: { zh: '签收', en: 'Acknowledge' } },
        due: '2026-05-23T00:00:00+08:00',
        overdue: false,
        servedAt: '2026-05-08T10:00:00+08:00',
        openedAt: '2026-05-08T10:00:00+08:00',
        changedAt: '2026-05-08T10:00:00+08:00',
      },
    ])
    expect(await served(stranger)).toEqual([])
    const refused = await world.app.inject({ url: '/api/v1/served', headers: resident.headers })
    expect(refused.json().code).toBe('FORBIDDEN')
  })

  it('stands behind what is still to be done once the unit has answered', async () => {
    const [first] = await served(liaison)
    const second = await signedNotice()
    await act(world, clerk, second, 4, { action: 'serveNotice', form: SERVED })
    now = (now + HOUR) as Instant
    const id = first?.id ?? ''
    await act(world, liaison, id, 5, { action: 'acknowledge', form: { acknowledgedBy: '陆青禾' } })
    const steps = async () => new Map((await served(liaison)).map((row) => [row.id, row.step?.id ?? null]))
    expect((await steps()).get(id)).toBe('answer')
    const pasted = '<p class=MsoNormal>已对𠮷野等人<b>批评教育</b>&#x3002;<o:p></o:p></p>'
    const words = { answeredOn: '2026-05-08', adopted: true, policeWords: pasted }
    await act(world, liaison, id, 6, { action: 'answer', form: words })
    expect([...(await steps())]).toEqual([
      [second, 'acknowledge'],
      [id, null],
    ])
    expect((await served(liaison)).at(-1)).toMatchObject({ id, due: null, overdue: false })
    const { records } = await read(world, resident, id)
    expect(records.at(-1)?.fields.find(({ name }) => name === 'policeWords')?.value).toBe('已对𠮷野等人批评教育。')
  })

  it('names the case of what the unit reported itself, and says that nothing was served in it', async () => {
    const days = { offenceOn: '2026-05-07', filedOn: '2026-05-07' }
    const { id } = await openedBy(world, liaison, markFast('闫怀远', days))
    expect((await served(liaison)).find((row) => row.id === id)).toMatchObject({
      caseName: '闫怀远涉嫌危险驾驶案',
      asked: null,
      servedAt: null,
      openedAt: '2026-05-08T11:00:00+08:00',
    })
  })
})
