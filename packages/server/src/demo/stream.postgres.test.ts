import { historyOf, type ReceivedLine, timeline } from '@hengjian/district'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { DEMO_OFFICE, noteTold, type ToldDistrict, toldDistrict } from './district'
import { loadHistory } from './history'
import { districtOf, loadDemo } from './loadDemo'
import { DistrictStream } from './stream'

const ANCHOR: Instant = parseInstant('2026-11-20T21:00:00+08:00')?.instant ?? (0 as Instant)
const HOUR = 3_600_000
const SIZE = { seed: 11, days: 30, perDay: { history: 2, present: 3 }, inside: 4 }
let now = ANCHOR
let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  await world.enter(DEMO_OFFICE.id)
  await loadDemo(world.context, SIZE, false)
})
afterAll(() => world.close())

/** What the district says was received later than one instant and up to another. */
function said(later: number, upTo: number): readonly ReceivedLine[] {
  const lines: ReceivedLine[] = []
  const days = timeline({ ...SIZE, anchor: ANCHOR }, later as Instant)
  for (let day = days.next().value; ; day = days.next().value) {
    lines.push(...day.lines.filter(({ receivedAt }) => receivedAt <= upTo))
    if (day.before > upTo) return lines
  }
}

/** What had been received by the anchor of the people who came on these days before it. */
const peopleOf = (from: number, to: number): readonly ReceivedLine[] =>
  Array.from({ length: to - from + 1 }, (_, index) => historyOf({ ...SIZE, anchor: ANCHOR }, from + index)).flat()

const idsOf = (lines: readonly ReceivedLine[]): readonly string[] =>
  lines.map(({ line }) => `${line.source}:${line.sourceRecord}`).sort()

const query = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  inOffice(world.context.database, DEMO_OFFICE.id, async (client) => (await client.query<Row>(text, [...values])).rows)

async function stored(where: string, ...values: readonly number[]): Promise<readonly string[]> {
  const rows = await query<{ id: string }>(`select id from fact where ${where} order by id collate "C"`, values)
  return rows.map(({ id }) => id)
}

async function district(): Promise<ToldDistrict> {
  const found = await inOffice(world.context.database, DEMO_OFFICE.id, (client) => toldDistrict(client, DEMO_OFFICE.id))
  if (found === undefined) throw new Error('no district')
  return found
}

/** A server that starts, delivers until it is as far as the clock, and stops. */
async function serveUntilNow(): Promise<number> {
  const stream = new DistrictStream(world.context, world.app, await district())
  let delivered = 0
  for (let more = await stream.deliver(); more > 0; more = await stream.deliver()) delivered += more
  return delivered
}

describe('a district that goes on', () => {
  it('has the last week when it is made', async () => {
    expect(await stored('received_at <= $1', ANCHOR)).toEqual(idsOf(peopleOf(0, 6)))
    expect(await serveUntilNow()).toBe(0)
  })

  it('delivers what happens as time passes, and after a night all of it', async () => {
    now = (ANCHOR + HOUR) as Instant
    const first = said(ANCHOR, now)
    expect(first.length).toBeGreaterThan(0)
    expect(await serveUntilNow()).toBe(first.length)
    now = (ANCHOR + 37 * HOUR) as Instant
    expect(await serveUntilNow()).toBe(said(ANCHOR + HOUR, now).length)
    const since = said(ANCHOR, now)
    expect(since.length).toBeGreaterThan(100)
    expect(await stored('received_at > $1', ANCHOR)).toEqual(idsOf(since))
    expect((await district()).toldUpTo).toBe(since.at(-1)?.receivedAt)
  })

  it('reaches the office as its outside systems export it', async () => {
    const [sent] = await query<{ body: { occurredAt: object; site: string; objects: { role: string }[] } }>(
      `select body from fact where received_at > $1 and kind = 'tracked' limit 1`,
      [ANCHOR],
    )
    expect(sent?.body.occurredAt).toMatchObject({ precision: 'second', offset: 480 })
    expect(['north', 'south']).toContain(sent?.body.site)
    const reported = await query<{ precision: string }>(
      `select distinct body -> 'occurredAt' ->> 'precision' as precision from fact
       where received_at > $1 and source = 'procuratorateCaseSystem'`,
      [ANCHOR],
    )
    expect(reported).toEqual([{ precision: 'minute' }])
  })

  it('loses and doubles nothing when the power went before it was noted how far it had come', async () => {
    const before = await stored('true')
    const told = (await district()).toldUpTo
    await inOffice(world.context.database, DEMO_OFFICE.id, (client) => noteTold(client, DEMO_OFFICE.id, ANCHOR))
    await serveUntilNow()
    expect(await stored('true')).toEqual(before)
    expect(await query('select from fact_conflict union all select from reject')).toEqual([])
    expect((await district()).toldUpTo).toBe(told)
  })

  it('gets its history at the times it was received, also when that is cut off', async () => {
    let asked = 0
    await loadHistory(world.context, await district(), () => {
      asked += 1
      return asked > 15
    })
    const part = await stored('received_at <= $1', ANCHOR)
    await loadHistory(world.context, await district(), () => false)
    const whole = idsOf(peopleOf(0, SIZE.days))
    expect(part.length).toBeGreaterThan(peopleOf(0, 6).length)
    expect(part.length).toBeLessThan(whole.length)
    expect(await stored('received_at <= $1', ANCHOR)).toEqual(whole)
    const before = await stored('true')
    await loadHistory(world.context, await district(), () => false)
    expect(await stored('true')).toEqual(before)
  })

  it('begins now where an earlier release made the demonstration', async () => {
    await query('delete from demo_district')
    const begun = await districtOf(world.context)
    expect([begun.anchor, begun.days, begun.toldUpTo]).toEqual([now, 0, now])
    expect(await districtOf(world.context)).toEqual(begun)
    expect(await serveUntilNow()).toBe(0)
  })
})
