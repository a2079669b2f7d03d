import { type SimilarDto, similarSchema } from '@hengjian/contract/similar'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, openedBy } from '../matters/scratchMatters'
import { enterWords } from './enterWords'

let now: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let resident: SignedIn
let rotating: SignedIn
let minors: SignedIn
let head: SignedIn
let chief: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  minors = await world.signInAs('procurator', ['minorsProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  chief = await world.signInAs('leader', ['chief'])
})
afterAll(() => world.close())

const enter = () => enterWords(world.context, SCRATCH_OFFICE)

/** A pursuit that came to nothing, with these words; archived where it says so. */
async function pursuit(words: string, isArchived = true): Promise<string> {
  now = (now + 1000) as Instant
  const form = {
    ...{ pursuitKind: 'arrest', foundOn: '2026-05-07', handler: [rotating.login], caseName: '同案人员追捕' },
    ...{ unit: '松涧派出所', pursuedPerson: '同案一人' },
  }
  const { id } = await openedBy(world, resident, { workflow: 'pursuit', action: 'open', form })
  const reason = { code: 'unfit', words: '' }
  await act(world, head, id, 1, { action: 'dismiss', form: { dismissalNote: words }, reason })
  if (isArchived) await act(world, head, id, 2, { action: 'archive', form: { archiveNo: '2026-1' } })
  return id
}

async function asked(who: SignedIn, path: string): Promise<SimilarDto> {
  const answer = await world.app.inject({ url: `/api/v1/matters/${path}`, headers: who.headers })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return similarSchema.parse(answer.json())
}
const byWords = async (who: SignedIn, words: string): Promise<readonly string[]> =>
  (await asked(who, `similar?q=${encodeURIComponent(words)}`)).matters.map(({ id }) => id)

/** Words of matters that stand in no block of theirs, and what stands in a block without a matter that holds it. */
const misplaced = () =>
  inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
    const { rows } = await client.query(
      `select * from (select matter, block, unnest(words) as word from similar_matter) own
       full join (select word, block, unnest(matters) as matter from similar_block) held using (matter, block, word)
       where own is null or held is null`,
    )
    return rows
  })

describe('matters like another', () => {
  it('are found among those that ended by what they say, with the passages, the likest first', async () => {
    const scooters = await pursuit('嫌疑人在公交站台扒窃电动车电瓶，监控显示两人结伙作案。另一人在逃。')
    const batteries = await pursuit('多次盗窃电动车电瓶销赃，同案人员不符合逮捕条件。')
    const fight = await pursuit('因邻里纠纷持械斗殴致人轻伤二级，被害人已经谅解。')
    const running = await pursuit('公交站台扒窃电动车电瓶，两人结伙作案。', false)
    await enter()
    const found = await asked(resident, `${running}/similar`)
    expect(found.matters.map(({ id }) => id)).toEqual([scooters, batteries, fight])
    const [passage] = found.matters[0]?.passages ?? []
    expect(passage?.filter(({ sought }) => sought).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['扒窃', '电瓶', '结伙']),
    )
    expect(await byWords(resident, '邻里纠纷 轻伤二级')).toEqual([fight])
    expect(await byWords(resident, '毒品')).toEqual([])
  })

  it('are those that the reader may read: not another handler’s, and nothing for the police', async () => {
    const stranger = await world.signInAs('procurator', ['departmentProcurator'])
    expect([(await byWords(rotating, '邻里纠纷')).length, await byWords(stranger, '邻里纠纷')]).toEqual([1, []])
    const police = await world.signInAs('police', ['policeLiaison'], '松涧派出所')
    const refused = await world.app.inject({
      url: '/api/v1/matters/similar?q=%E7%BA%A0%E7%BA%B7',
      headers: police.headers,
    })
    expect(refused.statusCode).toBe(403)
  })

  it('are not found once they are taken up again, and anew with what was added when they end', async () => {
    const id = await pursuit('涉嫌虚开发票，证据不足。')
    // Entered together with it, which holds its words for itself when the other leaves.
    await pursuit('挪用资金，证据不足。')
    await enter()
    expect(await byWords(resident, '虚开发票')).toEqual([id])
    now = (now + 1000) as Instant
    await act(world, head, id, 3, { action: 'reopen', reason: { code: 'newFacts', words: '出现新的银行流水' } })
    expect(await byWords(resident, '虚开发票')).toEqual([])
    await act(world, head, id, 4, {
      action: 'dismiss',
      form: { dismissalNote: '银行流水显示系正常货款。' },
      reason: { code: 'unfit', words: '' },
    })
    await act(world, head, id, 5, { action: 'archive', form: { archiveNo: '2026-2' } })
    await enter()
    expect([await byWords(resident, '银行流水'), await byWords(resident, '虚开发票')]).toEqual([[id], [id]])
    expect(await misplaced()).toEqual([])
  })

  it('are never sealed ones, for nobody, and nothing of their words is kept', async () => {
    const session = async (sealing: 'seal' | 'skipSealing'): Promise<string> => {
      now = (now + 1000) as Instant
      const booked = {
        ...{
          minorCode: '小松',
          gender: 'male',
          isMinor: true,
          birthDate: '2012-03-01',
          interviewed: 'victim',
          caseKind: 'violence',
        },
        ...{ unit: '松涧派出所', servedUnit: '松涧派出所', wishedAt: '2026-05-08T14:00:00+08:00' },
        bookingReason: '询问在竹林小学被欺凌的经过。',
      }
      const { id } = await openedBy(world, minors, { workflow: 'minorsSession', action: 'book', form: booked })
      const steps: readonly (readonly [SignedIn, object])[] = [
        [
          minors,
          {
            action: 'prepare',
            form: {
              ...{ sessionAt: '2026-05-08T14:00:00+08:00', sessionUntil: '2026-05-08T15:00:00+08:00' },
              ...{ sessionRoom: sealing === 'seal' ? '一站式工作室一' : '一站式工作室二', adultName: '某某' },
              outline: '询问时间、地点、经过。',
            },
          },
        ],
        [
          minors,
          {
            action: 'start',
            form: {
              ...{
                startedAt: '2026-05-08T09:00:00+08:00',
                isMinor: true,
                adultPresent: 'representative',
                recording: 'on',
              },
              ...{ interviewerGender: 'female', inPerson: true, rightsTold: true },
            },
          },
        ],
        [
          minors,
          { action: 'finishInterview', form: { endedAt: '2026-05-08T09:40:00+08:00', interviewNote: '情绪平稳。' } },
        ],
        [minors, { action: 'finishEvidence', form: { evidenceTaken: ['none'] } }],
        [minors, { action: 'declineCounselling', reason: { code: 'notNeeded', words: '评估情绪稳定' } }],
        [minors, { action: 'close', form: { closedOn: '2026-05-08', sessionSummary: '一次完成询问，情绪稳定。' } }],
        sealing === 'seal'
          ? [
              chief,
              { action: 'seal', form: { sealedScope: '本次询问全部记录。', sealingBasis: '刑事诉讼法第二百八十六条' } },
            ]
          : [minors, { action: 'skipSealing', reason: { code: 'outside', words: '' } }],
        [sealing === 'seal' ? chief : minors, { action: 'archive', form: { archiveNo: '2026-3' } }],
      ]
      for (const [index, [who, body]] of steps.entries()) await act(world, who, id, index + 1, body)
      return id
    }
    const [open, sealed] = [await session('skipSealing'), await session('seal')]
    await enter()
    for (const who of [minors, head, chief]) expect(await byWords(who, '竹林小学')).toEqual([open])
    expect(await byWords(resident, '竹林小学')).toEqual([])
    const kept = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query('select word from similar_block where $1 = any(matters)', [sealed]),
    )
    expect(kept.rows).toEqual([])
  })
})
