import { boardSchema, matterPageSchema, queuesSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, assignTo, clueOf, disposedClue, openedBy, REPLY } from './scratchMatters'

let now = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let clerk: SignedIn
let resident: SignedIn
let handler: SignedIn
let head: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  clerk = await world.signInAs('clerk', ['clerk'])
  resident = await world.signInAs('procurator', ['residentProcurator'])
  handler = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
})
afterAll(() => world.close())

const get = async (who: SignedIn, url: string) =>
  (await world.app.inject({ url: `/api/v1/matters${url}`, headers: who.headers })).json()
const board = async (who: SignedIn) => boardSchema.parse(await get(who, '/board?workflow=clue'))

it('shows every clue where it stands, the way it came and what it led to', async () => {
  const id = await disposedClue(world, { clerk, resident, handler, head })
  await act(world, clerk, id, 5, REPLY)
  const led = await openedBy(world, clerk, { ...clueOf(), origin: `matter:${id}` })
  const { columns } = await board(head)
  const replied = columns.find((column) => column.id === 'replied')
  expect(replied?.counts).toEqual({ open: 0, answered: 1, overdue: 0, closed: 0 })
  const [row] = replied?.rows ?? []
  expect(row?.path.map((step) => step.id)).toEqual([
    ...['registered', 'assigned', 'verifying', 'reviewing', 'disposed', 'replied'],
  ])
  expect([row?.answer, row?.ledTo.map(({ number }) => number)]).toEqual(['reply', [led.number]])
  const own = (await board(handler)).columns
  expect(own.flatMap(({ rows }) => rows.map((one) => one.id))).toEqual([id])
  expect(own.find((column) => column.id === 'replied')?.counts).toEqual({ open: 0, answered: 1, overdue: 0, closed: 0 })
  expect(own.find((column) => column.id === 'registered')?.counts).toEqual({
    open: 0,
    answered: 0,
    overdue: 0,
    closed: 0,
  })
})

it('puts what waits for the team into its queues, the same on the desk as in the list', async () => {
  const queues = queuesSchema.parse(await get(resident, '/queues'))
  expect(queues.map(({ id, count }) => [id, count])).toEqual([
    ['intake', 0],
    ['allocation', 1],
    ['patrol', 0],
    ['tracking', 0],
  ])
  const listed = matterPageSchema.parse(await get(resident, '?queue=allocation'))
  expect(listed.rows.map(({ id }) => id)).toEqual(queues[1]?.rows.map(({ id }) => id))
})

it('says who watches over what is overdue while its handler is not on duty', async () => {
  const payload = {
    ...{ from: '2026-05-08', handover: '08:30', working: { from: '08:30', to: '17:30' }, approval: 'never' },
    lines: [{ id: 'a', name: '轮值', kind: 'rotation', post: 'procurator', days: 1, people: [resident.login] }],
  }
  await world.app.inject({ method: 'POST', url: '/api/v1/roster/plans', headers: { ...head.headers }, payload })
  const { id } = await openedBy(world, clerk, clueOf())
  const reason = { form: { ...assignTo(handler.login).form, allocationChange: 'related' } }
  await act(world, resident, id, 1, { ...assignTo(handler.login), ...reason })
  now = (now + 20 * 86_400_000) as Instant
  const reader = await world.signInAs('leader', ['chief'])
  const tracking = queuesSchema.parse(await get(reader, '/queues'))[3]
  expect(tracking?.overdue).toBeGreaterThan(0)
  expect(tracking?.rows.find((row) => row.id === id)?.watcher).toEqual({ login: resident.login, name: resident.login })
})
