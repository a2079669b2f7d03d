import { rosterNowSchema, rosterSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'

const at = (text: string): Instant => parseInstant(`2026-05-${text}+08:00`)?.instant ?? (0 as Instant)
const now = at('06T10:00:00')
let world: ScratchApp
let head: SignedIn
let resident: SignedIn
let clerk: SignedIn
let first: SignedIn
let second: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  head = await world.signInAs('leader', ['departmentHead'])
  resident = await world.signInAs('procurator', ['residentProcurator'])
  first = await world.signInAs('procurator', ['rotatingProcurator'])
  second = await world.signInAs('procurator', ['rotatingProcurator'])
  clerk = await world.signInAs('clerk', ['clerk'])
})
afterAll(() => world.close())

async function post(who: SignedIn, url: string, payload: object = {}): Promise<string> {
  const answer = await world.app.inject({
    ...{ method: 'POST', url: `/api/v1/roster${url}`, headers: { ...who.headers }, payload },
  })
  return answer.statusCode === 200 ? 'done' : answer.json().code
}
const month = async (who: SignedIn, asked = '2026-05') =>
  rosterSchema.parse((await world.app.inject({ url: `/api/v1/roster?month=${asked}`, headers: who.headers })).json())
const present = async (who: SignedIn) =>
  rosterNowSchema.parse((await world.app.inject({ url: '/api/v1/roster/now', headers: who.headers })).json())

const plan = () => ({
  ...{ from: '2026-05-06', handover: '08:30', working: { from: '08:30', to: '17:30' }, approval: 'shortNotice' },
  lines: [
    {
      ...{ id: 'day', name: '轮值检察官', kind: 'rotation', post: 'procurator', days: 1 },
      people: [first.login, second.login],
    },
    { id: 'desk', name: '常驻检察官', kind: 'resident', post: 'procurator', days: 1, people: [resident.login] },
    { id: 'with', name: '第二值班人', kind: 'rotation', post: 'second', days: 1, people: [clerk.login] },
  ],
})
const shift = (day: string) => ({ line: 'day', date: `2026-05-${day}` })
const holder = async (day: string) =>
  (await month(head)).days.find(({ date }) => date === `2026-05-${day}`)?.seats[0]?.person?.login

describe('the roster', () => {
  it('is nobody’s before it is planned, and the whole time a gap', async () => {
    const { onDuty, gaps } = await present(clerk)
    expect(onDuty).toEqual([])
    expect(gaps.map(({ kind }) => kind)).toEqual(['noProcurator', 'noSecond'])
  })

  it('is planned by heads and the resident procurator, with people who hold the title', async () => {
    expect(await post(first, '/plans', plan())).toBe('ROSTER_NOT_YOURS')
    const unfit = { ...plan(), lines: plan().lines.map((line) => ({ ...line, people: [clerk.login] })) }
    expect(await post(head, '/plans', unfit)).toBe('PERSON_UNFIT')
    expect(await post(resident, '/plans', plan())).toBe('done')
    const { onDuty, from, to, gaps } = await present(clerk)
    expect(onDuty.map(({ login }) => login)).toEqual([first.login, resident.login, clerk.login])
    expect([from, to]).toEqual(['2026-05-06T08:30:00+08:00', '2026-05-07T08:30:00+08:00'])
    expect(gaps).toEqual([])
    const { days, today, mayPlan } = await month(first)
    expect([today, mayPlan, days.length, days[0]?.seats]).toEqual(['2026-05-06', false, 31, []])
    expect(days[7]?.seats.map(({ person }) => person?.login)).toEqual([first.login, resident.login, clerk.login])
  })

  it('shows a gap where somebody is away, until another takes the shift', async () => {
    const away = { person: second.login, from: '2026-05-11', to: '2026-05-11', reason: 'leave' }
    expect(await post(first, '/absences', away)).toBe('ROSTER_NOT_YOURS')
    expect(await post(second, '/absences', away)).toBe('done')
    expect((await present(clerk)).gaps).toEqual([
      { kind: 'noProcurator', from: '2026-05-11T17:30:00+08:00', to: '2026-05-12T08:30:00+08:00' },
      { kind: 'noSecond', from: '2026-05-11T17:30:00+08:00', to: '2026-05-12T08:30:00+08:00' },
    ])
    const posts = async ({ login }: SignedIn) => (await month(head)).people.find((one) => one.login === login)?.posts
    expect([await posts(first), await posts(clerk)]).toEqual([['procurator', 'second'], ['second']])
    expect(await post(head, '/substitutions', { ...shift('11'), person: clerk.login, reason: 'leave' })).toBe(
      'PERSON_UNFIT',
    )
    expect(await post(head, '/substitutions', { ...shift('11'), person: first.login, reason: 'leave' })).toBe('done')
    expect((await present(clerk)).gaps).toEqual([])
    expect(await holder('11')).toBe(first.login)
  })

  it('exchanges two shifts when the other accepts, at short notice with a head’s approval', async () => {
    const swap = (mine: string, theirs: string) => ({
      ...{ mine: shift(mine), theirs: shift(theirs), asked: first.login, words: '' },
    })
    expect(await post(second, '/swaps', swap('13', '14'))).toBe('done')
    expect(await post(second, '/swaps', swap('15', '14'))).toBe('SWAP_PENDING')
    expect((await present(first)).swapsForMe).toBe(1)
    const [asked] = (await month(first)).swaps
    expect([asked?.state, asked?.may]).toEqual(['asked', ['accept', 'decline']])
    const steps = `/swaps/${asked?.id}/steps`
    expect(await post(head, steps, { step: 'approve' })).toBe('SWAP_NOT_YOURS')
    const both = await Promise.all([post(first, steps, { step: 'accept' }), post(first, steps, { step: 'accept' })])
    expect(both.sort()).toEqual(['SWAP_SETTLED', 'done'])
    expect([await holder('13'), await holder('14')]).toEqual([first.login, second.login])

    expect(await post(second, '/swaps', swap('07', '08'))).toBe('done')
    const near = (await month(first)).swaps.at(-1)
    const nearSteps = `/swaps/${near?.id}/steps`
    expect(await post(first, nearSteps, { step: 'accept' })).toBe('done')
    expect(await holder('07')).toBe(second.login)
    expect((await present(head)).swapsForMe).toBe(1)
    expect(await post(head, nearSteps, { step: 'approve' })).toBe('done')
    expect([await holder('07'), await holder('08')]).toEqual([first.login, second.login])
  })

  it('hands over in words, taken by another', async () => {
    const words = '南区一人送医，回区后核对体检记录'
    expect(await post(resident, '/notes', { date: '2026-05-06', words })).toBe('done')
    expect(await post(second, '/notes', { date: '2026-05-06', words })).toBe('NOTE_SHIFT')
    const [note] = (await present(first)).notes
    expect(note).toMatchObject({ words, by: { login: resident.login }, taken: null, mayTake: true })
    expect(await post(resident, `/notes/${note?.id}/receipts`)).toBe('NOTE_UNKNOWN')
    expect(await post(first, `/notes/${note?.id}/receipts`)).toBe('done')
    expect((await month(head)).notes[0]?.taken).toEqual({
      by: { login: first.login, name: first.login },
      at: '2026-05-06T10:00:00+08:00',
    })
  })

  it('asks nobody who was withdrawn, from that moment on', async () => {
    const administrator = await world.signIn('securityAdministrator')
    await world.app.inject({
      ...{ method: 'POST', url: `/api/v1/users/${resident.login}/state`, headers: administrator.headers },
      payload: { disabled: true },
    })
    expect((await present(clerk)).onDuty.map(({ login }) => login)).toEqual([first.login, clerk.login])
  })

  it('keeps every entry for good, each on record', async () => {
    await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      const { rows } = await client.query(`select entry ->> 'kind' as kind from roster_entry order by number`)
      expect(rows.map(({ kind }) => kind)).toEqual([
        ...['plan', 'away', 'substitution', 'swap', 'swapStep', 'swap', 'swapStep', 'swapStep', 'note', 'noteTaken'],
      ])
      const logged = await client.query(
        `select action from audit_entry where type = 'roster' and action not in ('roster.read', 'roster.now') order by id`,
      )
      expect(logged.rows.map(({ action }) => action)).toEqual(rows.map(({ kind }) => `roster.${kind}`))
      await expect(client.query('delete from roster_entry')).rejects.toMatchObject({ code: '42501' })
    })
  })
})
