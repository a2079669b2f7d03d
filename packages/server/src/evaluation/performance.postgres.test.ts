import { type PerformanceDto, performanceSchema } from '@hengjian/contract'
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
