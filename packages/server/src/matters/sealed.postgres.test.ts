import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { CLUE_FORM, clueOf, openedBy, read, send } from './scratchMatters'

let now: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const NAME = '举报人白某某，电话13900000000'
const REASON = '核实线索需要当面询问白某某'
const HOUR = 3_600_000

let world: ScratchApp
let clerk: SignedIn
let resident: SignedIn
let head: SignedIn
let chief: SignedIn
let id: string

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  clerk = await world.signInAs('clerk', ['clerk'])
  resident = await world.signInAs('procurator', ['residentProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  chief = await world.signInAs('leader', ['chief'])
  const body = { ...clueOf({ ...CLUE_FORM, protectedSource: true }), sealed: { informant: NAME } }
  id = (await openedBy(world, clerk, body)).id
})
afterAll(() => world.close())

const ask = (who: SignedIn, field = 'informant') =>
  send(world, who, `/${id}/sealed`, { sequence: 1, field, reason: REASON })
const step = (who: SignedIn, request: string, what: string) => send(world, who, `/${id}/sealed/${request}/${what}`, {})

/** Every row of every table of the product, as the owner of the database sees it. */
const everything = () =>
  withClient(world.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = 'hengjian' and relkind = 'r'`,
    )
    const texts: string[] = []
    for (const { name } of rows) {
      const { rows: all } = await client.query(`select row_to_json(held)::text as text from hengjian."${name}" held`)
      texts.push(...all.map(({ text }) => text))
    }
    return texts.join('\n')
  })

describe('what a matter keeps sealed', () => {
  it('is shown by no page, and lies readable nowhere in the database', async () => {
    const matter = await read(world, head, id)
    expect(matter.sealed.map(({ sequence, field, mayAsk }) => [sequence, field.id, mayAsk])).toEqual([
      [1, 'informant', false],
    ])
    expect(JSON.stringify(matter)).not.toMatch(/白某某|13900000000/)
    expect((await ask(resident)).status).toBe(200)
    const stored = await everything()
    expect(stored).toContain(id)
    expect(stored).not.toMatch(/白某某|13900000000/)
  })

  it('is opened by whoever asked with a reason, after another approved, within a day', async () => {
    const asked = await ask(resident)
    const request: string = asked.body.id
    expect((await step(resident, request, 'opening')).body.code).toBe('SEALED_CLOSED')
    expect((await step(resident, request, 'approval')).body.code).toBe('SEALED_NOT_APPROVED')
    const waiting = (await read(world, head, id)).sealedRequests.find((one) => one.id === request)
    expect([waiting?.reason, waiting?.by.login, waiting?.mayApprove]).toEqual([REASON, resident.login, true])
    expect((await step(head, request, 'approval')).status).toBe(200)
    expect((await step(head, request, 'opening')).body.code).toBe('SEALED_CLOSED')
    now = (now + HOUR) as Instant
    const looks = await Promise.all([0, 1].map(() => step(resident, request, 'opening')))
    expect(looks.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(looks.find(({ status }) => status === 200)?.body).toEqual({ text: NAME })
    expect((await step(resident, request, 'opening')).body.code).toBe('SEALED_CLOSED')
    const seen = (await read(world, head, id)).sealedRequests.find((one) => one.id === request)
    expect(seen?.openedAt).toBe('2026-05-08T11:00:00+08:00')
    const { rows } = await withClient(world.ownerUrl, (client) =>
      client.query(`select actor, action from audit_entry where detail like $1 order by id`, [`%${request}%`]),
    )
    expect(rows).toEqual([
      { actor: head.login, action: 'matter.approveSealed' },
      { actor: resident.login, action: 'matter.openSealed' },
    ])
  })

  it('stays closed to those who may not ask, and to everybody once the approval is a day old', async () => {
    expect((await ask(clerk)).body.code).toBe('SEALED_NOT_ASKED')
    expect((await ask(head)).body.code).toBe('SEALED_NOT_ASKED')
    expect((await ask(resident, 'facts')).body.code).toBe('SEALED_NOTHING')
    const { body } = await ask(chief)
    expect((await step(chief, body.id, 'approval')).body.code).toBe('SEALED_NOT_APPROVED')
    await step(head, body.id, 'approval')
    const age = (ms: number) =>
      withClient(world.ownerUrl, (client) =>
        client.query('update sealed_approval set approved_at = $2 where request = $1', [body.id, now - ms]),
      )
    await age(24 * HOUR)
    expect((await step(chief, body.id, 'opening')).body.code).toBe('SEALED_CLOSED')
    await age(24 * HOUR - 1)
    expect((await step(chief, body.id, 'opening')).status).toBe(200)
  })

  it('is asked for only where an action keeps it', async () => {
    const stray = await send(world, clerk, '', { ...clueOf(), sealed: { facts: '不应密存的内容' } })
    expect(stray.body).toMatchObject({ code: 'SEALED_UNKNOWN', place: 'facts' })
  })
})
