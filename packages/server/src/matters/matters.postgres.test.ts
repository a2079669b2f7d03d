import { randomUUID } from 'node:crypto'
import { replay } from '@hengjian/casework'
import { clue } from '@hengjian/casework/workflows'
import { caseSchema, findingPageSchema, findingSchema, receiptSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { nextNumber } from './number'
import {
  act,
  assignTo,
  CLUE_FORM,
  clueOf,
  disposedClue,
  openedBy,
  REPLY,
  read,
  type Sent,
  send as sendIn,
} from './scratchMatters'
import { loadMatter } from './storedMatter'

const instant = (text: string): Instant => parseInstant(text)?.instant ?? (0 as Instant)
let now = instant('2026-05-08T10:00:00+08:00')
let world: ScratchApp
let resident: SignedIn
let second: SignedIn
let rotating: SignedIn
let head: SignedIn
let clerk: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  second = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  clerk = await world.signInAs('clerk', ['clerk'])
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const payload = sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00')
  await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
})
afterAll(() => world.close())

const send = (who: SignedIn, url: string, payload: object, sent?: Sent) => sendIn(world, who, url, payload, sent)
const opened = () => openedBy(world, clerk, clueOf())
const disposed = () => disposedClue(world, { clerk, resident, handler: rotating, head })

describe('a clue opened from a finding', () => {
  it('takes one call, and each leads to the other', async () => {
    const page = findingPageSchema.parse(
      (await world.app.inject({ url: '/api/v1/findings?model=CM-DET-24H', headers: resident.headers })).json(),
    )
    const finding = page.rows[0]?.id ?? ''
    const body = { workflow: 'clue', action: 'register', origin: `finding:${finding}` }
    const both = await Promise.all([send(resident, '', body), send(second, '', body)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('MATTER_ALREADY_OPEN')
    const { id, number } = receiptSchema.parse(both.find(({ status }) => status === 200)?.body)
    const matter = await read(world, resident, id)
    expect(number).toMatch(/^线索〔2026〕\d+号$/)
    expect(matter.links).toEqual([
      { type: 'finding', id: finding, label: expect.objectContaining({ zh: expect.any(String) }) },
    ])
    expect(matter.records[0]?.fields.find(({ name }) => name === 'source')?.shown).toEqual([
      { zh: '系统比对', en: 'Comparison of systems' },
    ])
    expect(matter.next).toBe('assign')
    const url = `/api/v1/findings/${finding}`
    const found = findingSchema.parse((await world.app.inject({ url, headers: resident.headers })).json())
    expect(found.matters.map((one) => [one.number, one.loop])).toEqual([[number, 'open']])
    const of = await world.app.inject({ url: `/api/v1/cases/${found.case?.id}`, headers: resident.headers })
    expect(caseSchema.parse(of.json()).matters.map((one) => [one.number, one.loop])).toEqual([[number, 'open']])
  })
})

describe('an action', () => {
  it('is refused with every field that is wrong', async () => {
    const { status, body } = await send(clerk, '', clueOf({ ...CLUE_FORM, source: 'nowhere', facts: '短', extra: '1' }))
    expect([status, body.code]).toEqual([422, 'MATTER_INPUT'])
    expect(body.problems.map(({ code, place }: { code: string; place: string }) => `${place} ${code}`)).toEqual([
      'extra FIELD_UNKNOWN',
      'source FIELD_CHOICE',
      'facts FIELD_LENGTH',
    ])
  })

  it('counts the characters of a text as a reader does, and names the field that has too many', async () => {
    const rare = (count: number) => clueOf({ ...CLUE_FORM, facts: '𠮷'.repeat(count) })
    expect((await send(clerk, '', rare(20_000))).status).toBe(200)
    const { status, body } = await send(clerk, '', rare(20_001))
    expect([status, body.code, body.problems[0]?.code, body.problems[0]?.place]).toEqual([
      422,
      'MATTER_INPUT',
      'FIELD_LENGTH',
      'facts',
    ])
  })

  it('is done once for one key, however often and however close together it is sent', async () => {
    const key = randomUUID()
    const all = await Promise.all([1, 2, 3].map(() => send(clerk, '', clueOf(), { key })))
    const receipts = all.map(({ body }) => receiptSchema.parse(body))
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1)
    expect((await send(clerk, '', clueOf({ ...CLUE_FORM, source: 'window' }), { key })).body.code).toBe('KEY_REUSED')
    const id = receipts[0]?.id ?? ''
    const body = assignTo(rotating.login)
    const assigned = randomUUID()
    const first = await send(resident, `/${id}/actions`, body, { version: 1, key: assigned })
    expect(await send(resident, `/${id}/actions`, body, { version: 1, key: assigned })).toEqual(first)
    expect((await read(world, resident, id)).version).toBe(2)
  })

  it('of two people at once is taken from one, and the other is told to look again', async () => {
    const { id } = await opened()
    const body = assignTo(rotating.login)
    const both = await Promise.all([
      send(resident, `/${id}/actions`, body, { version: 1 }),
      send(second, `/${id}/actions`, body, { version: 1 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    expect(both.find(({ status }) => status === 412)?.body.code).toBe('MATTER_CHANGED')
    expect((await read(world, head, id)).records).toHaveLength(2)
  })

  it('needs a version, a key, and people and matters that are there', async () => {
    const { id } = await opened()
    const assign = (handler: string, sent: Sent) => send(resident, `/${id}/actions`, assignTo(handler), sent)
    expect((await assign(rotating.login, {})).body.code).toBe('REVISION_MISSING')
    expect((await assign(rotating.login, { version: 1, key: 'short' })).body.code).toBe('ATTEMPT_KEY_MISSING')
    expect((await assign('nobody', { version: 1 })).body).toMatchObject({ code: 'LINK_UNKNOWN', place: 'handler' })
    const stray = await send(clerk, '', clueOf({ ...CLUE_FORM, origin: `matter:${randomUUID()}` }))
    expect(stray.body).toMatchObject({ code: 'LINK_UNKNOWN', place: 'origin' })
    expect((await send(resident, `/${randomUUID()}/actions`, REPLY, { version: 1 })).body.code).toBe('MATTER_UNKNOWN')
  })

  it('leads from registration to the archive, each step in the read log and the whole course rebuilt from its records', async () => {
    const id = await disposed()
    const refused = await send(clerk, `/${id}/actions`, { action: 'archive', form: { archiveNo: '1' } }, { version: 5 })
    expect([refused.status, refused.body.code]).toEqual([409, 'MATTER_STATE'])
    await act(world, clerk, id, 5, REPLY)
    await act(world, clerk, id, 6, { action: 'archive', form: { archiveNo: '2026-1' } })
    const matter = await read(world, clerk, id)
    expect([matter.loop, matter.due, matter.answer]).toEqual(['closed', null, { sequence: 6, kind: 'reply' }])
    const { database } = world.context
    await inOffice(database, SCRATCH_OFFICE, async (client) => {
      const { rows } = await client.query('select action from audit_entry where subject = $1 order by id', [id])
      expect(rows.map(({ action }) => action)).toEqual([
        'matter.register',
        'matter.assign',
        'matter.accept',
        'matter.conclude',
        'matter.approve',
        'matter.reply',
        'matter.archive',
        'matter.read',
      ])
      const reader = { office: SCRATCH_OFFICE, login: head.login, titles: ['departmentHead' as const], unit: null }
      const { rows: all } = await client.query('select id from matter')
      expect(all.length).toBeGreaterThan(4)
      for (const row of all) {
        const stored = await loadMatter(client, reader, row.id)
        expect(replay(clue, stored?.matter.records ?? [])).toEqual({ ok: true, matter: stored?.matter })
      }
    })
  })
})

describe('the application role, in plain SQL,', () => {
  /** What the database says to statements that the application role runs in one transaction: the first error's code or constraint, or null. */
  async function tried(...statements: readonly (readonly [text: string, values: readonly unknown[]])[]) {
    try {
      await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
        for (const [text, values] of statements) await client.query(text, [...values])
      })
      return null
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string }
      return constraint ?? code
    }
  }
  const closing = (id: string, set: string, ...values: readonly unknown[]) =>
    tried([`update matter set ${set} where id = $1`, [id, ...values]])
  const adding = (id: string, columns: string, values: string) =>
    [
      `insert into matter_action (office, matter, sequence, workflow, workflow_version, action, actor, titles, at, before, after,
         form, ${columns})
       select office, matter, sequence + 1, workflow, workflow_version, 'forged', 'x', '{}', at, after, 'archived', '{"words": " "}',
         ${values}
       from matter_action where matter = $1 order by sequence desc limit 1`,
      [id],
    ] as const

  it('closes no matter without an answer of its own', async () => {
    const id = await disposed()
    const other = await disposed()
    await act(world, clerk, other, 5, REPLY)
    const answer = 'closed = true, answer_sequence = $2, answer_kind = $3'
    expect(await closing(id, 'closed = true')).toBe('closed_is_answered')
    expect(await closing(id, answer, 6, 'reply')).toBe('answered_by_own')
    expect(await closing(id, answer, 5, 'reply')).toBe('answered_by_own')
    expect(await closing(id, answer, 5, null)).toBe('answer_is_whole')
    expect(await closing(other, answer, 6, 'reply')).toBe('stands_as_acted')
    expect(await closing(other, answer, 6, 'lawfulReason')).toBe('answered_by_own')
  })

  it('forges no answer without words or reason, and no closing record without an answer', async () => {
    const id = await disposed()
    expect(await tried(adding(id, 'closed', 'true'))).toBe('closed_is_answered')
    expect(await tried(adding(id, 'closed, answers, replied_in', `false, 'reply', 'words'`))).toBe('answer_has_words')
    expect(await tried(adding(id, 'closed, answers', `false, 'reply'`))).toBe('answer_has_words')
    expect(await tried(adding(id, 'closed, answers', `false, 'lawfulReason'`))).toBe('answer_has_words')
    const columns = 'closed, answer_sequence, answer_kind'
    expect(await tried(adding(id, columns, `true, sequence, 'reply'`))).toBe('answered_by_own')
  })

  it('changes and removes no record, and turns no matter back to where it stood', async () => {
    const id = await disposed()
    await act(world, clerk, id, 5, REPLY)
    await act(world, clerk, id, 6, { action: 'archive', form: { archiveNo: '2026-2' } })
    expect(await tried(['update matter_action set actor = $2 where matter = $1', [id, 'x']])).toBe('42501')
    expect(await tried(['delete from matter_action where matter = $1', [id]])).toBe('42501')
    expect(await tried(['delete from matter where id = $1', [id]])).toBe('of_a_matter')
    const back = `closed = false, version = 6, state = 'replied'`
    expect(await closing(id, back)).toBe('42501')
    expect(await closing(id, `${back}, answer_sequence = null, answer_kind = null`)).toBe('42501')
    expect((await read(world, clerk, id)).loop).toBe('closed')
  })
})

// Last: signing in next year ends every session of this one.
describe('numbers', () => {
  it('have neither gaps nor doubles, whoever opens at once and whatever fails', async () => {
    now = instant('2027-01-04T09:00:00+08:00')
    const petitions = await world.signInAs('clerk', ['petitionClerk'])
    const good = Array.from({ length: 8 }, () => send(petitions, '', clueOf({ ...CLUE_FORM, foundOn: '2027-01-04' })))
    const failing = Array.from({ length: 4 }, () =>
      inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
        await nextNumber(client, SCRATCH_OFFICE, clue, now)
        throw new Error('cut off')
      }).catch(() => undefined),
    )
    const [answers] = await Promise.all([Promise.all(good), Promise.all(failing)])
    now = instant('2026-05-08T10:00:00+08:00')
    expect(answers.map(({ body }) => body.number).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((one) => `线索〔2027〕${one}号`),
    )
  })
})
