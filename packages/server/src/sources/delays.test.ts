import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { sampleLine } from '../facts/sampleLines'
import { aheadOf, lagsOf, quantile, recordingsOf } from './delays'

/** Received at 2026-05-06 15:00:00 in Shanghai. */
const RECEIVED = 1_778_050_800_000 as Instant

function factOf(occurredAt: string, recordedAt?: string): Fact {
  const line = {
    ...JSON.parse(sampleLine('detentionBegan', occurredAt)),
    ...(recordedAt === undefined ? {} : { recordedAt }),
  }
  const read = parseFact(criminalProcedure, line, { office: 'office-a' as OfficeId, receivedAt: RECEIVED })
  if (!read.ok) throw new Error(read.problems[0]?.code)
  return read.value
}

describe('delays', () => {
  it('are counted from the event to the receipt, and not where only the day is known', () => {
    const facts = [factOf('2026-05-06T14:59:00+08:00'), factOf('2026-05-06T14:00:00+08:00'), factOf('2026-05-06')]
    expect(lagsOf(facts)).toEqual({ count: 2, sample: [60, 3600] })
  })

  it('are negative for a clock that is ahead, and such facts are counted', () => {
    const fast = factOf('2026-05-06T15:01:00+08:00', '2026-05-06T15:04:00+08:00')
    const right = factOf('2026-05-06T14:00:00+08:00', '2026-05-06T14:30:00+08:00')
    expect(recordingsOf([fast, right, factOf('2026-05-06T14:00:00+08:00')])).toEqual({ count: 2, sample: [-240, 1800] })
    expect(aheadOf([fast, right])).toBe(1)
    expect(aheadOf([factOf('2026-05-06T15:01:00+08:00')])).toBe(1)
  })

  it('of a large piece are told by forty of them, the shortest and the longest among them', () => {
    const piece = lagsOf(
      Array.from({ length: 1000 }, (_, index) => ({
        ...factOf('2026-05-06T14:59:00+08:00'),
        receivedAt: (RECEIVED + index * 1000) as Instant,
      })),
    )
    expect([piece.count, piece.sample.length, piece.sample[0], piece.sample[39]]).toEqual([1000, 40, 60, 1059])
  })
})

describe('a quantile', () => {
  it('weighs each piece by its facts', () => {
    const slow = { count: 10, sample: Array.from({ length: 10 }, () => 600) }
    const quick = { count: 990, sample: Array.from({ length: 40 }, () => 5) }
    expect([quantile([slow, quick], 0.5), quantile([slow, quick], 0.95), quantile([slow, quick], 1)]).toEqual([
      5000, 5000, 600_000,
    ])
  })

  it('is exact over pieces of one fact each, and nothing over none', () => {
    const single = [3, 1, 2, 5, 4].map((value) => ({ count: 1, sample: [value] }))
    expect([quantile(single, 0.5), quantile(single, 0.95)]).toEqual([3000, 5000])
    expect(quantile([], 0.5)).toBeUndefined()
  })
})
