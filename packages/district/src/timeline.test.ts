import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { compile, createWorld, judge } from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { describe, expect, it } from 'vitest'
import type { ReceivedLine } from './receipt'
import { DAY, HOUR, MINUTE } from './story'
import { historyOf, type TimelineOptions, timeline } from './timeline'

const instant = (text: string): Instant => parseInstant(text)?.instant ?? (0 as Instant)
const anchor = instant('2026-11-20T09:30:00+08:00')
const OPTIONS: TimelineOptions = { seed: 7, anchor, days: 120, perDay: { history: 1, present: 4 }, inside: 6 }

/** What is received later than one instant and up to another. */
function between(options: TimelineOptions, later: Instant, upTo: number): readonly ReceivedLine[] {
  const lines: ReceivedLine[] = []
  const days = timeline(options, later)
  for (let day = days.next().value; ; day = days.next().value) {
    lines.push(...day.lines.filter(({ receivedAt }) => receivedAt <= upTo))
    if (day.before > upTo) return lines
  }
}

/** The case system of the procuratorate keeps times to the minute. */
const kept = (line: ReceivedLine['line']) =>
  line.source === 'procuratorateCaseSystem' ? { ...line, occurredAt: line.occurredAt.replace(/:\d\d\+/, '+') } : line

function factOf({ line, receivedAt }: ReceivedLine): Fact {
  const read = parseFact(criminalProcedure, kept(line), { office: 'demo' as OfficeId, receivedAt })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

const BEGINNING = 0 as Instant

describe('the district as it goes on', () => {
  const history = between(OPTIONS, BEGINNING, anchor)
  const whole = between(OPTIONS, BEGINNING, anchor + 3 * DAY)

  it('has a history that reaches back so many days', () => {
    expect(Math.floor((anchor - (history[0]?.receivedAt ?? anchor)) / DAY)).toBeGreaterThanOrEqual(118)
    expect(history.length).toBeGreaterThan(3000)
    expect(whole.length).toBeGreaterThan(history.length + 300)
  })

  it('is told in the order of receipt, each line after what it tells of', () => {
    for (const [index, { at, receivedAt }] of whole.entries()) {
      expect(receivedAt).toBeGreaterThan(at)
      expect(receivedAt).toBeGreaterThanOrEqual(whole[index - 1]?.receivedAt ?? 0)
    }
  })

  it('goes on after a pause with what was not told, wherever it stopped', () => {
    for (const pause of [-30 * DAY, -HOUR, 0, 5 * HOUR, 2 * DAY]) {
      const later = (anchor + pause) as Instant
      expect(between(OPTIONS, later, anchor + 3 * DAY)).toEqual(whole.filter(({ receivedAt }) => receivedAt > later))
    }
  })

  it('has a history of whole people, day by day as they came', () => {
    const people = Array.from({ length: OPTIONS.days + 1 }, (_, ago) => historyOf(OPTIONS, ago)).flat()
    const told = (lines: readonly ReceivedLine[]) => lines.map((one) => JSON.stringify(one)).sort()
    expect(told(people).join('\n') === told(history).join('\n')).toBe(true)
    expect(historyOf(OPTIONS, OPTIONS.days + 1)).toEqual([])
  })

  it('says nothing twice', () => {
    expect(new Set(whole.map(({ line }) => `${line.source} ${line.sourceRecord}`)).size).toBe(whole.length)
  })

  it('tells where somebody is while they are there', () => {
    const tracks = whole.filter(({ line, receivedAt }) => line.kind === 'tracked' && receivedAt > anchor)
    expect(tracks.length).toBeGreaterThan(100)
    for (const { line } of tracks) {
      expect(instant(line.endedAt ?? '') - instant(line.occurredAt)).toBeLessThanOrEqual(8 * MINUTE)
    }
  })

  it('shows no ordinary person treated unlawfully at any moment, as far as is known by then', () => {
    const program = compile(builtInModels, criminalProcedure)
    if (!program.ok) throw new Error(JSON.stringify(program.problems))
    const facts = between({ ...OPTIONS, days: 130, inside: 4, plans: [] }, BEGINNING, anchor + 2 * DAY).map(factOf)
    for (let asOf = anchor; asOf < anchor + 2 * DAY; asOf = (asOf + 15 * HOUR + 7 * MINUTE) as Instant) {
      const world = createWorld(
        criminalProcedure,
        facts.filter(({ receivedAt }) => receivedAt <= asOf),
      )
      const found = [...judge(program.value, world, { asOf, calendar: builtInCalendar })]
      expect(found.filter(({ state }) => state === 'violated' || state === 'unknown')).toEqual([])
    }
  })
})
