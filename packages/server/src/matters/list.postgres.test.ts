import { type MatterPageDto, matterPageSchema } from '@hengjian/contract'
import { flowSchema } from '@hengjian/contract/flow'
import { builtInYears, createCalendar, dateOf, type Instant, parseInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOTHING_CLOSED } from '../access/closed'
import { laneCase, lanePeople, markFast } from '../court/scratchLane'
import { inOffice, withClient } from '../database/database'
import { waysOnMigration } from '../database/migrations/0600-waysOn'
import { SCRATCH_OFFICE } from '../database/scratch'
import { readLoads } from '../evaluation/loads'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { eventsAfter } from '../stream/readEvents'
import { countAnew } from './countAnew'
import { act, assignTo, CLUE_FORM, CONCLUDE, clueOf, disposedClue, openedBy, REPLY, read } from './scratchMatters'

const instant = (text: string): Instant => parseInstant(text)?.instant ?? (0 as Instant)
const OPENED = instant('2026-05-08T10:00:00+08:00')
let now = OPENED
let world: ScratchApp
let clerk: SignedIn
let resident: SignedIn
let rotating: SignedIn
let head: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  clerk = await world.signInAs('clerk', ['clerk'])
  resident = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  await openedBy(world, clerk, clueOf({ ...CLUE_FORM, unit: '东篱派出所', facts: '讯问超过二十四小时。\n第二行' }))
  const { id } = await openedBy(world, clerk, clueOf())
  await act(world, resident, id, 1, assignTo(rotating.login))
  const people = { clerk, resident, handler: rotating, head }
  const answered = await disposedClue(world, people)
  await act(world, clerk, answered, 5, REPLY)
  const closed = await disposedClue(world, people)
  await act(world, clerk, closed, 5, REPLY)
  await act(world, clerk, closed, 6, { action: 'archive', form: { archiveNo: '2026-1' } })
})
afterAll(() => world.close())

async function list(query: string, who = head): Promise<MatterPageDto> {
  const answer = await world.app.inject({ url: `/api/v1/matters?${query}`, headers: who.headers })
  return matterPageSchema.parse(answer.json())
}
const numbers = async (query: string, who = head) =>
  (await list(query, who)).rows.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1]))

describe('the list of matters', () => {
  it('is what stands behind each number of somebody’s load', async () => {
    const may = {
      from: dateOf(instant('2026-05-01T12:00:00+08:00'), SHANGHAI_OFFSET),
      to: dateOf(OPENED, SHANGHAI_OFFSET),
    }
    const [load] = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      readLoads(client, SCRATCH_OFFICE, may, now),
    )
    expect(load).toMatchObject({ login: rotating.login, open: 1, overdue: 0, answered: 2 })
    const of = `handler=${rotating.login}`
    const behind = [`${of}&loop=open`, `${of}&loop=overdue`, `${of}&answeredFrom=2026-05-01&answeredTo=2026-05-31`]
    const totals = await Promise.all(behind.map(async (query) => (await list(query)).total))
    expect(totals).toEqual([1, 0, 2])
    expect((await list(behind[0] ?? '', await world.signInAs('procurator', ['departmentProcurator']))).total).toBe(0)
  })

  it('is narrowed by where the loop stands, by state, unit, words and to what is one’s own', async () => {
    expect(await numbers('sort=opened')).toHaveLength(4)
    expect((await numbers('loop=open')).sort()).toEqual([1, 2])
    expect(await numbers('loop=answered')).toEqual([3])
    expect(await numbers('loop=closed')).toEqual([4])
    expect(await numbers('state=assigned')).toEqual([2])
    expect(await numbers(`unit=${encodeURIComponent('东篱派出所')}`)).toEqual([1])
    expect(await numbers(`q=${encodeURIComponent('二十四小时')}`)).toEqual([1])
    expect(await numbers(`q=${encodeURIComponent('〕4号')}`)).toEqual([4])
    expect(await numbers('q=%25')).toEqual([])
    expect((await numbers('mine=yes', rotating)).sort()).toEqual([2, 3, 4])
    expect((await numbers('mine=yes')).sort()).toEqual([3, 4])
    expect((await numbers('mine=no')).sort()).toEqual([1, 2])
    expect((await numbers('turn=mine', resident)).sort()).toEqual([1, 3])
    expect((await numbers('turn=mine', rotating)).sort()).toEqual([2, 3])
    expect(await numbers('turn=mine', clerk)).toEqual([3])
    expect((await numbers('turn=mine')).sort()).toEqual([1, 3])
    const handled = `handler=${rotating.login}`
    expect((await numbers(handled)).sort()).toEqual([2, 3, 4])
    expect(await numbers(`${handled}&loop=open`)).toEqual([2])
    expect((await numbers(`${handled}&answeredFrom=2026-05-08&answeredTo=2026-05-08`)).sort()).toEqual([3, 4])
    expect(await numbers(`${handled}&answeredFrom=2026-05-09`)).toEqual([])
    const closed = await list('loop=closed')
    expect([closed.total, closed.counts]).toEqual([1, { open: 2, answered: 1, overdue: 0 }])
    const all = await list('q=%E7%BA%BF%E7%B4%A2')
    expect([all.total, all.counts]).toEqual([4, { open: 2, answered: 1, overdue: 0 }])
    expect((await list('q=nothing')).counts).toEqual({ open: 0, answered: 0, overdue: 0 })
  })

  it('calls a matter by the first line of its facts, and says whose turn it is and until when', async () => {
    const row = (await list('state=registered')).rows[0]
    expect(row).toMatchObject({
      title: '讯问超过二十四小时。',
      turn: { id: 'office' },
      loop: 'open',
      overdue: false,
      handler: null,
      // One working day from Friday 8 May: Saturday the 9th is one, made up for the holidays.
      due: '2026-05-10T00:00:00+08:00',
    })
    expect((await list('loop=closed')).rows[0]).toMatchObject({ turn: null, due: null, overdue: false })
  })

  it('draws the workflow it goes by: whence each action leads where, and which is the regular way', async () => {
    const ask = (url: string) => world.app.inject({ url: `/api/v1/matters/workflows/${url}`, headers: head.headers })
    const { states, arrows } = flowSchema.parse((await ask('clue')).json())
    expect(states.find(({ id }) => id === 'archived')).toMatchObject({ ends: true, turn: null })
    expect(arrows.filter(({ to }) => to === 'verifying')).toEqual([
      { from: 'assigned', to: 'verifying', titles: [{ zh: '接收核查', en: 'Take up' }], regular: true },
      { from: 'reviewing', to: 'verifying', titles: [{ zh: '退回补充核查', en: 'Send back' }], regular: false },
    ])
    expect((await ask('clue?version=9999')).statusCode).toBe(404)
    expect((await ask('none')).statusCode).toBe(404)
  })

  it('goes on page by page in every order, nothing twice and nothing left out', async () => {
    for (const [sort, length] of [
      ['changed', 4],
      ['opened', 4],
      ['due', 3],
    ] as const) {
      const seen: string[] = []
      for (let cursor = ''; ; ) {
        const { rows, next } = await list(`sort=${sort}&limit=1${cursor}`)
        seen.push(...rows.map(({ id }) => id))
        if (next === null) break
        cursor = `&cursor=${next}`
      }
      expect(new Set(seen).size, sort).toBe(length)
      expect(seen, sort).toEqual((await list(`sort=${sort}`)).rows.map(({ id }) => id))
    }
    const due = (await list('sort=due')).rows.map((row) => row.due ?? '')
    expect(due).toEqual([...due].sort())
  })

  it('is in order where it is made of queues, or of ways on, page by page and counted alike', async () => {
    for (const part of ['turn=mine', 'queue=intake', 'queue=allocation', 'queue=tracking', 'queue=patrol']) {
      const counted = await list(part)
      for (const sort of ['changed', 'opened', 'due']) {
        const all = await numbers(`sort=${sort}`)
        const some = await numbers(`${part}&sort=${sort}`)
        expect(some, `${part} ${sort}`).toEqual(all.filter((number) => some.includes(number)))
        if (sort !== 'due')
          expect([some.length, counted.counts.open + counted.counts.answered]).toEqual([counted.total, counted.total])
        const paged: number[] = []
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page: MatterPageDto = await list(
            `${part}&sort=${sort}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
          )
          paged.push(...page.rows.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])))
          cursor = page.next
        }
        expect(paged, `${part} ${sort}`).toEqual(some)
      }
    }
    expect((await list('turn=mine')).total).toBe(2)
  })

  it('is for whoever reads only what they stand in as for all others: each once, in every order, counted alike', async () => {
    for (const sort of ['changed', 'opened', 'due']) {
      const all = (await numbers(`sort=${sort}`)).filter((number) => number !== 1)
      expect(all, sort).toHaveLength(sort === 'due' ? 2 : 3)
      expect(await numbers(`sort=${sort}`, rotating), sort).toEqual(all)
      const { next } = await list(`sort=${sort}&limit=1`, rotating)
      expect(await numbers(`sort=${sort}&cursor=${next}`, rotating), sort).toEqual(all.slice(1))
    }
    expect(await numbers('loop=open', rotating)).toEqual([2])
    expect(await numbers('loop=answered', rotating)).toEqual([3])
    expect(await numbers('loop=closed', rotating)).toEqual([4])
    expect(await numbers('loop=overdue', rotating)).toEqual([])
    expect(await numbers('mine=no', rotating)).toEqual([])
    for (const queue of ['intake', 'allocation', 'patrol', 'tracking']) {
      const all = (await numbers(`queue=${queue}`)).filter((number) => number !== 1)
      expect(await numbers(`queue=${queue}`, rotating), queue).toEqual(all)
    }
    expect((await numbers(`q=${encodeURIComponent('线索')}`, rotating)).sort()).toEqual([2, 3, 4])
    const { total, counts } = await list('', rotating)
    expect([total, counts]).toEqual([3, { open: 1, answered: 1, overdue: 0 }])
  })

  it('tells open pages of what was done, by id alone', async () => {
    const { events } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      eventsAfter(client, { ...modelsInForce(), closed: NOTHING_CLOSED }, SCRATCH_OFFICE, 0, 100, now),
    )
    expect(events).toHaveLength(1 + 2 + 6 + 7)
    const first = (await list('state=registered')).rows[0]?.id
    expect(events[0]?.event).toEqual({ kind: 'matter', id: first })
  })
})

describe('a calendar that changes', () => {
  it('moves the limits of what runs, and of nothing that has ended', async () => {
    const { database, clock } = world.context
    const [row] = (await list('state=registered')).rows
    const calendar = createCalendar(builtInYears.map((year) => ({ ...year, workDays: [] })))
    await countAnew({ database, clock, calendars: { ...world.context.calendars, of: () => calendar } }, SCRATCH_OFFICE)
    const moved = (await list('state=registered')).rows[0]
    // Without the make-up Saturday the working day is Monday 11 May.
    expect([moved?.due, moved?.version]).toEqual(['2026-05-12T00:00:00+08:00', row?.version])
    expect((await list('mine=yes&sort=due', clerk)).rows.map(({ due }) => due)).toContain('2026-05-12T00:00:00+08:00')
    expect((await list('loop=closed')).rows[0]?.due).toBeNull()
    await countAnew(world.context, SCRATCH_OFFICE)
    expect((await list('state=registered')).rows[0]?.due).toBe('2026-05-10T00:00:00+08:00')
  })
})

// Last: signing in days later ends the sessions of before.
describe('a limit that has passed', () => {
  it('is overdue from its instant on, proposes the next lawful step, and takes none', async () => {
    now = (instant('2026-05-10T00:00:00+08:00') - 1) as Instant
    const before = await world.signInAs('leader', ['departmentHead'])
    expect((await list('loop=overdue', before)).rows).toEqual([])
    now = instant('2026-05-10T00:00:00+08:00')
    const { rows, counts } = await list('loop=overdue', before)
    expect([rows.map(({ overdue, state }) => [overdue, state.id]), counts.overdue]).toEqual([[[true, 'registered']], 1])
    const matter = await read(world, before, rows[0]?.id ?? '')
    const clock = matter.clocks.find(({ state }) => state === 'overdue')
    expect([clock?.id, clock?.proposes?.id, clock?.source.status, matter.version]).toEqual([
      'assignment',
      'assign',
      'local',
      1,
    ])
    expect(clock?.derivation.length).toBeGreaterThan(0)
  })

  it('does not call a matter somebody’s turn whose next step is kept apart from what they did', async () => {
    const own = await world.signInAs('leader', ['residentProcurator', 'departmentHead'])
    const handler = await world.signInAs('procurator', ['rotatingProcurator'])
    const { id } = await openedBy(world, own, clueOf())
    await act(world, await world.signInAs('procurator', ['residentProcurator']), id, 1, assignTo(handler.login))
    await act(world, handler, id, 2, { action: 'accept', form: { plan: '调取登记表册核对' } })
    await act(world, handler, id, 3, CONCLUDE)
    const turns = async (who: SignedIn) => (await list('turn=mine&limit=100', who)).rows.map((row) => row.id)
    expect((await read(world, own, id)).actions.find((one) => one.id === 'approve')?.refusal?.code).toBe('SEPARATION')
    expect(await turns(own)).not.toContain(id)
    expect(await turns(await world.signInAs('leader', ['departmentHead']))).toContain(id)
  })
})

describe('the turn in a state with more than one way on', () => {
  it('is of whoever goes the way that applies to the matter', async () => {
    const at = instant('2026-11-23T09:00:00+08:00')
    const own = await scratchApp({ now: () => at })
    try {
      const registrar = await own.signInAs('clerk', ['caseManager'])
      const handler = await own.signInAs('procurator', ['rotatingProcurator'])
      const leader = await own.signInAs('leader', ['departmentHead'])
      const resident = await own.signInAs('procurator', ['residentProcurator'])
      const decided = async (startedBy: string) => {
        const form = {
          ...{ startedBy, receivedOn: '2026-11-20', proceduralStage: 'investigation', handler: [handler.login] },
          ...{ caseName: '余木某涉嫌盗窃案', unit: '东篱派出所', detainee: '余木某' },
        }
        const { id } = await openedBy(own, registrar, { workflow: 'custodyNecessity', action: 'open', form })
        const kept = { action: 'keepCustody', form: { custodyOpinion: '案情重大复杂，有继续羁押的必要。' } }
        await act(own, leader, id, 1, kept)
        return id
      }
      const [applied, ownMotion] = [await decided('application'), await decided('ownMotion')]
      const turns = async (who: SignedIn) => {
        const answer = await own.app.inject({ url: '/api/v1/matters?turn=mine', headers: who.headers })
        return matterPageSchema.parse(answer.json()).rows.map(({ id }) => id)
      }
      expect(new Set(await turns(handler))).toEqual(new Set([applied, ownMotion]))
      expect(await turns(resident)).toEqual([applied])
      expect([(await read(own, handler, applied)).next, (await read(own, handler, ownMotion)).next]).toEqual([
        'tellApplicant',
        'close',
      ])
      // Matters of before have the same from the step of the database.
      await withClient(own.ownerUrl, async (client) => {
        await client.query('update matter set way_on = null')
        for (const text of waysOnMigration.statements.filter((one) => one.includes('update matter')))
          await client.query(text)
      })
      expect(new Set(await turns(handler))).toEqual(new Set([applied, ownMotion]))
      expect(await turns(resident)).toEqual([applied])
    } finally {
      await own.close()
    }
  })
})

describe('the list of whoever reads a workflow whole and stands in matters of others', () => {
  it('has both, each once, in every order and page by page', async () => {
    const at = instant('2026-11-23T09:00:00+08:00')
    const own = await scratchApp({ now: () => at })
    try {
      const people = await lanePeople(own)
      const registrar = await own.signInAs('clerk', ['clerk'])
      const assigner = await own.signInAs('procurator', ['residentProcurator'])
      await openedBy(own, registrar, clueOf())
      const { id } = await openedBy(own, registrar, clueOf())
      await act(own, assigner, id, 1, assignTo(people.handler.login))
      await openedBy(own, people.liaison, markFast('余木某'))
      await laneCase(own, people, '葛木某', 2)
      const ask = async (who: SignedIn, query: string): Promise<MatterPageDto> => {
        const answer = await own.app.inject({ url: `/api/v1/matters?${query}`, headers: who.headers })
        return matterPageSchema.parse(answer.json())
      }
      const names = async (who: SignedIn, query: string) => (await ask(who, query)).rows.map(({ number }) => number)
      const read = async (query: string) =>
        (await names(people.head, query)).filter((number) => number !== '线索〔2026〕1号')
      for (const sort of ['changed', 'opened', 'due']) {
        const all = await read(`sort=${sort}`)
        expect(all, sort).toHaveLength(3)
        expect(await names(people.handler, `sort=${sort}`), sort).toEqual(all)
        const { next } = await ask(people.handler, `sort=${sort}&limit=1`)
        expect(await names(people.handler, `sort=${sort}&cursor=${next}`), sort).toEqual(all.slice(1))
      }
      const { total, counts } = await ask(people.handler, '')
      expect([total, counts]).toEqual([3, { open: 3, answered: 0, overdue: 1 }])
      expect(await names(people.handler, 'loop=overdue')).toEqual(await read('loop=overdue'))
      expect(await names(people.handler, 'workflow=clue')).toHaveLength(1)
      expect(await names(people.handler, 'workflow=pleaLeniency')).toHaveLength(2)
      expect(await names(people.handler, 'mine=yes')).toHaveLength(2)
      expect((await names(people.handler, 'turn=mine')).sort()).toEqual(['线索〔2026〕2号', '认罪认罚速裁〔2026〕2号'])
    } finally {
      await own.close()
    }
  })
})
