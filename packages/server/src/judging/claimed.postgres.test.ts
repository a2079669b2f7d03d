import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { sealerOf } from '../facts/sealer'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from './inForce'
import { judgeDirty } from './judge'

const NOW = parseInstant('2026-05-20T10:00:00+08:00')?.instant ?? (Number.NaN as Instant)
let world: ScratchApp
let now = NOW

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
})
afterAll(() => world.close())

const judgeWith = (client: ClientBase, most: number, isFlooded = false): Promise<number> =>
  judgeDirty(
    client,
    {
      ...modelsInForce(),
      office: SCRATCH_OFFICE,
      sealer: sealerOf(world.context.keyring, SCRATCH_OFFICE),
      calendar: builtInCalendar,
      clock: world.context.clock,
      isFlooded,
      onFailure: () => undefined,
    },
    most,
  )

const judgeMarks = (most: number, isFlooded = false): Promise<number> =>
  inOffice(world.context.database, SCRATCH_OFFICE, (client) => judgeWith(client, most, isFlooded))

async function marked(): Promise<readonly string[]> {
  const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query<{ object: string }>('select distinct object from dirty_object order by object'),
  )
  return rows.map(({ object }) => object)
}

async function sending() {
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  return (...lines: readonly string[]) =>
    world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
}

describe('a mark of a change', () => {
  it('is taken with what lies around it, and no other case with it', async () => {
    const send = await sending()
    await send(sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', '1'))
    await send(
      sampleLine('interrogationBegan', '2026-05-07T09:00:00+08:00', '1'),
      sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', '2'),
    )
    expect(await marked()).toEqual(['C-1', 'C-2', 'I-1', 'M-1', 'M-2', 'P-1', 'P-2'])
    // The three oldest marks are those of the first detention: its case, and so all that lies within it.
    expect(await judgeMarks(3)).toBe(3)
    expect(await marked()).toEqual(['C-2', 'M-2', 'P-2'])
    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query<{ state: string }>(`select state from verdict where model = 'CM-DET-24H'`),
    )
    expect(rows).toEqual([{ state: 'satisfied' }])
  })

  it('waits until a flood is in, a minute at most, and what is sent alone does not wait for it', async () => {
    const send = await sending()
    const accepted = (suffix: string, record: string) =>
      sampleLine('caseAccepted', '2026-05-06T14:20:00+08:00', suffix, { record })
    // A piece is full with 1 MiB.
    const flood = (name: string) =>
      Array.from({ length: 6 }, (_, index) => accepted(name, `${name}-${index}`).padEnd(250_000))
    await judgeMarks(100)
    expect((await send(...flood('flood'))).json()).toMatchObject({ accepted: 6 })
    expect(world.context.floods.isFlooded(SCRATCH_OFFICE)).toBe(false)
    await send(accepted('alone', 'alone'))
    expect(await judgeMarks(100, true)).toBe(1)
    expect(await marked()).toEqual(['C-flood'])
    now = (NOW + 59_999) as Instant
    expect(await judgeMarks(100, true)).toBe(0)
    now = (NOW + 60_000) as Instant
    expect(await judgeMarks(100, true)).toBe(1)
    await send(...flood('other'))
    expect(await judgeMarks(100, true)).toBe(0)
    expect(await judgeMarks(100)).toBe(1)
    expect(await marked()).toEqual([])
  })

  it('is judged without reading all others, though the database has not counted yet what came in with it', async () => {
    const send = await sending()
    await judgeMarks(100)
    const [facts, marks, cases] = [20_000, 5_000, 150]
    await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      await client.query(
        `insert into fact_object (office, type, object, occurred_at, fact, attributes)
         select $1, 'person', 'other-' || n, n, 'other-' || n, '\\x00' from generate_series(1, $2::integer) n`,
        [SCRATCH_OFFICE, facts],
      )
      await client.query(
        `insert into dirty_object (office, bulk, type, object, since, marked_at)
         select $1, true, 'person', 'other-' || n, n, 0 from generate_series(1, $2::integer) n`,
        [SCRATCH_OFFICE, marks],
      )
    })
    const lines = Array.from({ length: cases }, (_, n) =>
      sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', `of-${n}`),
    )
    expect((await send(...lines)).json()).toMatchObject({ accepted: cases })
    const read = await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      expect(await judgeWith(client, cases * 3)).toBe(cases * 3)
      const { rows } = await client.query<{ name: string; read: number }>(
        `select relname as name, (seq_tup_read + idx_tup_fetch)::integer as read from pg_stat_xact_user_tables
         where relname in ('fact_object', 'dirty_object') order by relname`,
      )
      return rows
    })
    const most: Readonly<Record<string, number>> = { dirty_object: marks, fact_object: facts }
    expect(read).toHaveLength(2)
    expect(read.filter((one) => one.read >= (most[one.name] ?? 0))).toEqual([])
  })
})
