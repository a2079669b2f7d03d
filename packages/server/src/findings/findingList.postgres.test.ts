import { batchResultSchema, findingPageSchema, officeSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inOffice } from '../database/database'
import { rowsOf } from '../database/rows'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const HOUR = 3_600_000
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

let world: ScratchApp
let procurator: SignedIn

/** Finding `number` arose so many hours ago and was found an hour later than the one before it. */
const insert = (number: number, hoursAgo: number, model: string, state = 'open', onLocal = false): Promise<unknown> =>
  inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query(
      `insert into finding (office, id, key, model, stage, severity, state, type, object, case_id, arose, found, backlog,
         cause, revision, digest, dismissed_digest, on_local, late_by, late_since)
       values ($1, $2, $3, $4, 'coercive', 'illegal', $5, 'person', $6, 'C1', $7, $8, false, $3, 1, '\\x00', null,
         $9, null, null)`,
      [
        ...[SCRATCH_OFFICE, idOf(number), `K${number}`, model, state, `P${number}`],
        ...[NOW - hoursAgo * HOUR, NOW - (100 - number) * HOUR, onLocal],
      ],
    ),
  )

const handledBy = (person: string, unit: string): Promise<unknown> =>
  inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query(
      `insert into object_card (office, type, object, label, case_id, attributes, last_fact_at, unit)
       values ($1, 'person', $2, $2, 'C1', '{}', 0, $3)`,
      [SCRATCH_OFFICE, person, unit],
    ),
  )

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  procurator = await world.signIn('procurator')
  await insert(1, 30, 'CM-DET-24H')
  await insert(2, 20, 'CM-DET-24H', 'open', true)
  await insert(3, 10, 'CM-DET-24H', 'confirmed', true)
  await insert(4, 40, 'CM-ARR-FAMILY-24H')
  await insert(5, 10, 'CM-DET-24H', 'dismissed')
  await handledBy('P1', '河东派出所')
  await handledBy('P3', '禁毒大队')
})
afterAll(() => world.close())

async function list(query: string): Promise<z.infer<typeof findingPageSchema>> {
  const answer = await world.app.inject({ url: `/api/v1/findings?${query}`, headers: procurator.headers })
  return findingPageSchema.parse(answer.json())
}
const numbers = async (query: string): Promise<string> =>
  (await list(query)).rows.map(({ object }) => object.id).join(' ')

describe('the list of findings', () => {
  it('stands in the order that is asked for, and pages through it in that order', async () => {
    expect(await numbers('')).toBe('P5 P4 P3 P2 P1')
    expect(await numbers('sort=arose-asc')).toBe('P4 P1 P2 P3 P5')
    const first = await list('sort=arose-desc&limit=2')
    expect(first.rows.map(({ object }) => object.id)).toEqual(['P5', 'P3'])
    expect(await numbers(`sort=arose-desc&limit=2&cursor=${first.next}`)).toBe('P2 P1')
  })

  it('is narrowed by model, by what a finding may be called, and by the days on which it arose', async () => {
    expect(await numbers('model=CM-ARR-FAMILY-24H')).toBe('P4')
    expect(await numbers('severity=advisory')).toBe('P2')
    expect(await numbers('severity=illegal')).toBe('P5 P4 P3 P1')
    // 40, 30, 20 and 10 hours before 10:00 on the 8th: 18:00 on the 6th, 04:00 and 14:00 on the 7th, midnight of the 8th.
    expect(await numbers('from=2026-05-07&to=2026-05-07')).toBe('P2 P1')
    expect(await numbers('from=2026-05-08')).toBe('P5 P3')
  })

  it('is narrowed by the unit that handles the matter, and tells which unit that is', async () => {
    const { rows, total } = await list(`unit=${encodeURIComponent('河东派出所')}`)
    expect([rows.map(({ object, unit }) => [object.id, unit]), total]).toEqual([[['P1', '河东派出所']], 1])
    expect((await list('')).rows.map(({ unit }) => unit)).toEqual([null, null, '禁毒大队', null, '河东派出所'])
    const office = await world.app.inject({ url: '/api/v1/office', headers: procurator.headers })
    expect(officeSchema.parse(office.json()).units).toEqual(['河东派出所', '禁毒大队'])
  })

  it('tells how many there are in each state, whichever state is shown', async () => {
    const { total, counts } = await list('state=open&model=CM-DET-24H')
    expect([total, counts]).toEqual([2, { open: 2, confirmed: 1, dismissed: 1, withdrawn: 0 }])
  })

  it('refuses a position that is none of its own', async () => {
    const cursor = Buffer.from('5 somewhere').toString('base64url')
    const answer = await world.app.inject({ url: `/api/v1/findings?cursor=${cursor}`, headers: procurator.headers })
    expect(answer.json().code).toBe('CURSOR')
  })
})

describe('one decision on many findings', () => {
  const decide = (findings: readonly { id: string; revision: number }[], headers = procurator.headers) =>
    world.app.inject({
      method: 'POST',
      url: '/api/v1/findings/decisions',
      headers: { ...headers },
      payload: { findings, decision: { action: 'dismiss', reason: 'duplicate', text: '同一事项' } },
    })

  it('is the procurator’s alone', async () => {
    const { headers } = await world.signIn('assistant')
    expect((await decide([{ id: idOf(1), revision: 1 }], headers)).json().code).toBe('FORBIDDEN')
  })

  it('is recorded one by one, and tells of each what became of it', async () => {
    const answer = await decide([
      { id: idOf(1), revision: 1 },
      { id: idOf(2), revision: 7 },
      { id: idOf(5), revision: 1 },
      { id: idOf(9), revision: 1 },
      { id: idOf(4), revision: 1 },
    ])
    expect(batchResultSchema.parse(answer.json()).map(({ id, problem }) => [id, problem?.code ?? null])).toEqual([
      [idOf(1), null],
      [idOf(2), 'REVISION_CHANGED'],
      [idOf(5), 'DECISION_NOT_OPEN'],
      [idOf(9), 'FINDING_UNKNOWN'],
      [idOf(4), null],
    ])
    expect(await numbers('state=dismissed')).toBe('P5 P4 P1')
    const logged = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      rowsOf(
        client,
        z.object({ subject: z.string() }),
        `select subject from audit_entry where office = $1 and action = 'finding.dismiss' order by id`,
        [SCRATCH_OFFICE],
      ),
    )
    expect(logged).toEqual([{ subject: idOf(1) }, { subject: idOf(4) }])
  })
})
