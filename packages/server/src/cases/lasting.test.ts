import { criminalProcedure, type Fact, type FactId, type OfficeId, type SourceId } from '@hengjian/facts'
import { type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { lastingOf, measuresInForce } from './lasting'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)

function fact(id: string, kind: string, time: string, objects: Readonly<Record<string, string>>, ended?: string): Fact {
  const when = (text: string) => ({ from: at(text), precision: 'minute' as const, offset: 480 })
  return {
    id: id as FactId,
    office: 'here' as OfficeId,
    source: 'policeProcessSystem' as SourceId,
    sourceRecord: id,
    kind,
    occurredAt: when(time),
    ...(ended === undefined ? {} : { endedAt: when(ended) }),
    receivedAt: at(time),
    objects: Object.entries(objects).map(([role, one]) => ({ role, type: role, id: one })),
    data: {},
  }
}
const bars = (...facts: readonly Fact[]) =>
  lastingOf(facts, criminalProcedure, (_, id) => id).map(({ interval, of, from, to, lane }) => [
    interval,
    of.id,
    lane,
    from.from.slice(5, 16),
    to?.from.slice(5, 16) ?? null,
  ])

describe('what lasts', () => {
  it('runs from its begin to its end, or still runs', () => {
    expect(
      bars(
        fact('1', 'caseFiled', '2026-05-06T10:00:00+08:00', { case: 'C' }),
        fact('2', 'detentionBegan', '2026-05-06T14:20:00+08:00', { person: 'P', case: 'C', measure: 'M' }),
        fact('3', 'arrestExecuted', '2026-05-20T09:00:00+08:00', { person: 'P', case: 'C', measure: 'A' }),
      ),
    ).toEqual([
      ['filing', 'C', 'procedure', '05-06T10:00', null],
      ['detention', 'P', 'measures', '05-06T14:20', '05-20T09:00'],
      ['arrest', 'P', 'measures', '05-20T09:00', null],
    ])
  })

  it('is told apart by whom it concerns', () => {
    const entered = (id: string, person: string, room: string, time: string) =>
      fact(id, 'roomEntered', time, { person, room })
    const left = (id: string, person: string, room: string, time: string) =>
      fact(id, 'roomLeft', time, { person, room })
    expect(
      bars(
        entered('1', 'P', 'A', '2026-05-06T10:00:00+08:00'),
        entered('2', 'Q', 'A', '2026-05-06T10:05:00+08:00'),
        left('3', 'P', 'A', '2026-05-06T10:30:00+08:00'),
      ),
    ).toEqual([
      ['stay', 'A', 'centre', '05-06T10:00', '05-06T10:30'],
      ['stay', 'A', 'centre', '05-06T10:05', null],
    ])
  })

  it('is one fact where a fact says both ends', () => {
    expect(
      bars(fact('1', 'tracked', '2026-05-06T10:00:00+08:00', { person: 'P' }, '2026-05-06T12:00:00+08:00')),
    ).toEqual([['tracking', 'P', 'centre', '05-06T10:00', '05-06T12:00']])
  })

  it('ends whatever fits, where the end leaves a name out', () => {
    expect(
      bars(
        fact('1', 'detentionBegan', '2026-05-06T14:20:00+08:00', { person: 'P', case: 'C', measure: 'M' }),
        fact('2', 'released', '2026-05-08T10:00:00+08:00', { person: 'P' }),
      ),
    ).toEqual([['detention', 'P', 'measures', '05-06T14:20', '05-08T10:00']])
  })
})

describe('measures in force', () => {
  const detained = fact('1', 'detentionBegan', '2026-05-06T14:20:00+08:00', { person: 'P', case: 'C', measure: 'M' })
  it('are those still open, and no other bar of the timeline', () => {
    const resting = fact('2', 'restBegan', '2026-05-06T15:00:00+08:00', { person: 'P' })
    expect(measuresInForce([detained, resting], criminalProcedure)).toEqual([
      { interval: 'detention', name: { zh: '拘留', en: 'detention' }, since: '2026-05-06T14:20:00+08:00' },
    ])
    const bailed = fact('3', 'bailBegan', '2026-05-07T15:00:00+08:00', { person: 'P', case: 'C', measure: 'B' })
    expect(measuresInForce([detained, bailed], criminalProcedure).map(({ interval }) => interval)).toEqual(['bail'])
  })
})
