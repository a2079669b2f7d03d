import {
  metricCourseSchema,
  type PerformanceDto,
  performanceSchema,
  weightsSchema,
} from '@hengjian/contract/evaluation'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, openedBy } from '../matters/scratchMatters'

const NOW = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (Number.NaN as Instant)
let world: ScratchApp
let resident: SignedIn
let rotating: SignedIn
let head: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
})
afterAll(() => world.close())

async function statements(
  who: SignedIn,
  period = 'from=2026-05-01&to=2026-05-31',
): Promise<PerformanceDto['statements']> {
  const answer = await world.app.inject({ url: `/api/v1/performance?${period}`, headers: who.headers })
  return performanceSchema.parse(answer.json()).statements
}

it('weighs what a handler brought to an answer: their own for each, all of it for the head', async () => {
  const form = {
    ...{ pursuitKind: 'arrest', foundOn: '2026-05-07', handler: [rotating.login], caseName: '盗窃案' },
    ...{ unit: '松涧派出所', pursuedPerson: '同案一人' },
  }
  const open = { workflow: 'pursuit', action: 'open', form }
  const { id } = await openedBy(world, resident, open)
  await openedBy(world, resident, open)
  const reason = { code: 'unfit', words: '' }
  await act(world, head, id, 1, { action: 'dismiss', form: { dismissalNote: '不符合逮捕条件' }, reason })
  const [own, ...others] = await statements(rotating)
  expect(others).toEqual([])
  expect(own).toMatchObject({ login: rotating.login, points: 4, lines: [{ workflow: 'pursuit', count: 1, weight: 4 }] })
  expect(await statements(head)).toEqual([own])
  expect(await statements(resident)).toMatchObject([{ login: resident.login, points: 0, lines: [] }])
  expect((await statements(rotating, 'from=2026-04-01&to=2026-04-30'))[0]?.points).toBe(0)
})

it('counts of the office for the head, and of their own matters for a handler', async () => {
  const served = async (who: SignedIn): Promise<string> => {
    const url = '/api/v1/evaluation/documentFeedbackRate?from=2026-05-01&to=2026-06-30'
    const { own, figure } = metricCourseSchema.parse((await world.app.inject({ url, headers: who.headers })).json())
    return `${own} ${figure.numerator}/${figure.denominator}`
  }
  const department = await world.signInAs('procurator', ['departmentProcurator'])
  const form = {
    ...{ pursuitKind: 'prosecution', foundOn: '2026-05-07', handler: [department.login], caseName: '盗窃案' },
    ...{ unit: '松涧派出所', pursuedPerson: '同案一人' },
  }
  const { id } = await openedBy(world, resident, { workflow: 'pursuit', action: 'open', form })
  const drafted = { findings: '同案一人参与盗窃，应当一并移送审查起诉。', replyBy: '2026-05-25' }
  await act(world, department, id, 1, { action: 'draft', form: drafted })
  await act(world, head, id, 2, { action: 'agree', form: { headOpinion: '同意' } })
  await act(world, head, id, 3, { action: 'signProsecution', form: {} })
  const service = {
    servedUnit: '松涧派出所',
    serviceManner: 'direct',
    servedOn: '2026-05-08',
    receivedBy: '值班民警',
  }
  await act(world, department, id, 4, { action: 'serve', form: service })
  expect([await served(head), await served(department), await served(rotating)]).toEqual([
    'false 0/1',
    'true 0/1',
    'true 0/0',
  ])
})

it('weighs as two heads set it, from the day on which the second approved it, with its history', async () => {
  const chief = await world.signInAs('leader', ['chief'])
  const asked = (who: SignedIn, path = '', payload?: object) =>
    world.app.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url: `/api/v1/performance/weights${path}`,
      headers: who.headers,
      ...(payload === undefined ? {} : { payload }),
    })
  const weightOf = async (workflow: string, who = rotating) =>
    weightsSchema.parse((await asked(who)).json()).weights.find((one) => one.workflow === workflow)
  const order = { workflow: 'pursuit', points: 7, reason: '追捕追诉难度大' }
  expect((await asked(rotating, '', order)).json()).toMatchObject({ code: 'WEIGHTS_NOT_YOURS' })
  expect((await asked(head, '', { ...order, workflow: 'nothing' })).json()).toMatchObject({ code: 'FIELD_INVALID' })
  await asked(head, '', order)
  const waiting = await weightOf('pursuit', chief)
  expect(waiting).toMatchObject({ points: 4, history: [{ points: 7, approved: null, mayApprove: true }] })
  const approval = `/${waiting?.history[0]?.id}/approval`
  expect((await asked(head, approval, {})).json()).toMatchObject({ code: 'WEIGHTS_NOT_YOURS' })
  expect((await statements(rotating))[0]?.points).toBe(4)
  expect((await asked(chief, approval, {})).statusCode).toBe(200)
  expect((await asked(chief, approval, {})).json()).toMatchObject({ code: 'WEIGHT_UNKNOWN' })
  expect(await weightOf('pursuit')).toMatchObject({
    points: 7,
    reason: { zh: '追捕追诉难度大' },
    history: [{ by: head.login, approved: { by: chief.login }, mayApprove: false }],
  })
  const [own] = await statements(rotating)
  expect(own).toMatchObject({ points: 7, lines: [{ weight: 7, reason: { zh: '追捕追诉难度大' } }] })
  expect((await statements(rotating, 'from=2026-04-01&to=2026-05-07'))[0]?.points).toBe(0)
})
