import { batchResultSchema, commonActionsSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { ACCEPT, act, assignTo, clueOf, openedBy, read, receivedCase, send } from './scratchMatters'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let clerk: SignedIn
let resident: SignedIn
let handler: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  clerk = await world.signInAs('clerk', ['clerk'])
  resident = await world.signInAs('procurator', ['residentProcurator'])
  handler = await world.signInAs('procurator', ['departmentProcurator'])
})
afterAll(() => world.close())

const clue = async (): Promise<string> => (await openedBy(world, clerk, clueOf())).id
const common = async (who: SignedIn, ids: readonly string[]) => {
  const answer = await world.app.inject({ url: `/api/v1/matters/actions?ids=${ids.join('.')}`, headers: who.headers })
  return answer.statusCode === 200 ? commonActionsSchema.parse(answer.json()).map(({ id }) => id) : answer.json().code
}
const sent = (ids: readonly string[], body: object, key?: string, versions: readonly number[] = ids.map(() => 1)) =>
  send(
    world,
    resident,
    '/actions',
    { ...body, matters: ids.map((id, at) => ({ id, version: versions[at] })) },
    key === undefined ? {} : { key },
  )
const told = (body: unknown) => batchResultSchema.parse(body).map(({ problem }) => problem?.code ?? 'done')
const versions = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await read(world, resident, id)).version))

describe('an action on many matters', () => {
  it('is offered where the reader may do it to all of them with one form', async () => {
    const [one, two, taken] = [await clue(), await clue(), await clue()]
    await act(world, resident, taken, 1, assignTo(handler.login))
    expect(await common(resident, [one, two])).toEqual(['assign'])
    expect(await common(resident, [one, taken])).toEqual([])
    expect(await common(handler, [taken])).toEqual(['decline'])
    expect(await common(clerk, [one])).toEqual([])
    const patrol = await openedBy(world, resident, {
      workflow: 'patrol',
      action: 'plan',
      form: { patrolMode: 'onSite', plannedFor: '2026-05-09', inspectors: [resident.login, handler.login] },
    })
    expect(await common(resident, [one, patrol.id])).toEqual([])
    expect(await common(clerk, [one, patrol.id])).toBe('MATTER_UNKNOWN')
    expect(await common(resident, ['no-id'])).toBe('REQUEST_INVALID')
  })

  it('is done to each by itself: what cannot be is told and left as it was, and nothing is done twice', async () => {
    const ids = [await clue(), await clue(), await clue()]
    const [, stale = ''] = ids
    await act(world, resident, stale, 1, assignTo(handler.login))
    const key = 'batch-of-three-clues'
    const first = await sent(ids, assignTo(handler.login), key)
    expect([first.status, told(first.body)]).toEqual([200, ['done', 'MATTER_CHANGED', 'done']])
    expect(await versions(ids)).toEqual([2, 2, 2])
    const again = await sent(ids, assignTo(handler.login), key)
    expect([told(again.body), await versions(ids)]).toEqual([
      ['done', 'MATTER_CHANGED', 'done'],
      [2, 2, 2],
    ])
    const log = await read(world, handler, ids[0] ?? '')
    expect(log.records.map(({ action, by }) => [action.id, by.login])).toEqual([
      ['register', clerk.login],
      ['assign', resident.login],
    ])
  })

  it('names what is wrong with the form for every row, and changes none', async () => {
    const ids = [await clue(), await clue()]
    const answer = await sent(ids, { action: 'assign', form: { handler: [handler.login] } })
    const rows = batchResultSchema.parse(answer.body)
    expect(rows.map(({ problem }) => problem?.problems?.map(({ code, place }) => [code, place]))).toEqual([
      [['FIELD_MISSING', 'assignmentGround']],
      [['FIELD_MISSING', 'assignmentGround']],
    ])
    expect(await versions(ids)).toEqual([1, 1])
  })

  it('accepts and allocates what came in together, each case with an outcome of its own', async () => {
    const manager = await world.signInAs('clerk', ['caseManager'])
    const received = async (form: object): Promise<string> => (await openedBy(world, manager, receivedCase(form))).id
    const ids = [await received({}), await received({ suspectPresent: false }), await received({})]
    expect(await common(manager, ids)).toEqual(['accept'])
    const batch = async (some: readonly string[], version: number, body: object) => {
      const matters = some.map((id) => ({ id, version }))
      return told((await send(world, manager, '/actions', { ...body, matters })).body)
    }
    expect(await batch(ids, 1, ACCEPT)).toEqual(['done', 'MATTER_INPUT', 'done'])
    expect(await versions(ids)).toEqual([2, 1, 2])
    const [first = '', , last = ''] = ids
    expect(await batch([first, last], 2, { action: 'allocate', form: { allocation: 'random' } })).toEqual([
      'done',
      'done',
    ])
    for (const id of [first, last])
      expect([resident.login, handler.login]).toContain((await read(world, manager, id)).handler?.login)
  })

  it('is refused as a whole where it belongs to one matter alone', async () => {
    const ids = [await clue()]
    const answer = await sent(ids, { action: 'transferOut', reason: { code: 'otherAgency' } })
    expect([answer.status, answer.body.code, await versions(ids)]).toEqual([422, 'MATTER_ONE_BY_ONE', [1]])
  })
})
