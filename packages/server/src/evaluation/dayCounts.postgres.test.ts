import type { Occurrence, Tally } from '@hengjian/evaluation'
import { type PlainDate, parseDate } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE, type Scratch, scratchDatabase } from '../database/scratch'
import { countDays } from './dayCounts'
import { readCourse, readTallies, readTalliesByUnit } from './tallies'
import { writeOccurrences } from './writeOccurrences'

let scratch: Scratch
beforeAll(async () => {
  scratch = await scratchDatabase()
})
afterAll(() => scratch.close())

const inScratch: <Value>(run: Parameters<typeof inOffice<Value>>[2]) => Promise<Value> = (run) =>
  inOffice(scratch.context.database, SCRATCH_OFFICE, run)
const day = (text: string): PlainDate => {
  const read = parseDate(text)
  if (read === undefined) throw new Error(text)
  return read
}
const WHOLE = { office: SCRATCH_OFFICE, unit: null, own: null }
const period = (from: string, to: string) => ({ from: day(from), to: day(to) })
const MONTHS = [
  period('2026-01-01', '2026-01-31'),
  period('2026-02-01', '2026-02-28'),
  period('2026-03-01', '2026-03-31'),
]

/** A case whose arrest review and prosecution review ended: one matter, on two days. */
const ended = (...days: readonly string[]): Occurrence[] =>
  days.map((one) => ({ kind: 'criminalMatter', key: 'C1', day: day(one), marks: [], case: 'C1', unit: '松涧派出所' }))
const closed = (id: string, on: string, amount: number): Occurrence => ({
  ...{ kind: 'reviewClosed', key: id, day: day(on), marks: ['fastTrack'], amount, case: id, unit: '竹溪派出所' },
})
const write = (told: Readonly<Record<string, readonly Occurrence[]>>) =>
  inScratch((client) => writeOccurrences(client, SCRATCH_OFFICE, 'case', new Map(Object.entries(told))))

/** Tallies by kind, whatever units and marks they are of. */
const addedUp = (tallies: readonly Tally[]): string[] => {
  const kinds = [...new Set(tallies.map(({ kind }) => kind))].sort()
  const sum = (kind: string, adds: 'count' | 'amount') =>
    tallies.filter((one) => one.kind === kind).reduce((total, one) => total + one[adds], 0)
  return kinds.map((kind) => `${kind} ${sum(kind, 'count')} ${sum(kind, 'amount')}`)
}

/** What is counted, read part by part and in one go: of the quarter, of each month, of March from its second day, by unit. */
const counted = () =>
  inScratch(async (client) => {
    const first = async (...periods: Parameters<typeof readTallies>[2]) =>
      (await readTallies(client, WHOLE, periods)).map((tallies) =>
        tallies.map(({ kind, count, amount }) => `${kind} ${count} ${amount}`).sort(),
      )
    const quarter = period('2026-01-01', '2026-03-31')
    const units = await readTalliesByUnit(client, WHOLE, quarter, ['criminalMatter', 'reviewClosed'])
    const told = {
      quarter: await first(quarter),
      months: await first(...MONTHS),
      units: [...units].map(([unit, tallies]) => `${unit} ${tallies.map(({ count }) => count).join()}`).sort(),
    }
    const course = await readCourse(client, WHOLE, MONTHS, ['criminalMatter', 'reviewClosed'])
    expect({
      quarter: [addedUp(course.whole)],
      months: course.parts.map(addedUp),
      units: [...course.units]
        .map(([unit, tallies]) => `${unit} ${tallies.reduce((sum, { count }) => sum + count, 0)}`)
        .sort(),
    }).toEqual(told)
    return { ...told, late: await first(period('2026-03-02', '2026-03-31')) }
  })
const rows = (table: string) =>
  inScratch(async (client) => Number((await client.query(`select count(*) as n from ${table}`)).rows[0]?.n))

it('are what the rows say, whether their days were counted, not yet, or changed since', async () => {
  await write({
    C1: ended('2026-03-05', '2026-01-10'),
    C2: [closed('C2', '2026-03-05', 4)],
    C3: [closed('C3', '2026-03-05', 6)],
  })
  const both = {
    quarter: [['criminalMatter 1 0', 'reviewClosed 2 10']],
    months: [['criminalMatter 1 0'], [], ['criminalMatter 1 0', 'reviewClosed 2 10']],
    late: [['criminalMatter 1 0', 'reviewClosed 2 10']],
    units: ['松涧派出所 1', '竹溪派出所 2'],
  }
  expect([await counted(), await rows('day_count')]).toEqual([both, 0])
  await countDays(scratch.context, SCRATCH_OFFICE)
  expect([await counted(), await rows('day_count'), await rows('uncounted_day')]).toEqual([both, 3, 0])

  await write({ C1: ended('2026-03-05'), C3: [closed('C3', '2026-03-05', 7)] })
  const less = {
    quarter: [['criminalMatter 1 0', 'reviewClosed 2 11']],
    months: [[], [], ['criminalMatter 1 0', 'reviewClosed 2 11']],
    late: [['criminalMatter 1 0', 'reviewClosed 2 11']],
    units: ['松涧派出所 1', '竹溪派出所 2'],
  }
  expect([await counted(), await rows('uncounted_day')]).toEqual([less, 2])
  await countDays(scratch.context, SCRATCH_OFFICE)
  expect([await counted(), await rows('day_count'), await rows('uncounted_day')]).toEqual([less, 2, 0])
  await write({ C1: ended('2026-03-05') })
  expect(await rows('uncounted_day')).toBe(0)
})
