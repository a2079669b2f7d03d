import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { ctrSummonConsec } from './CTR-SUMMON-CONSEC'
import { ctrSummonConsecControl } from './CTR-SUMMON-CONSEC-control'

const on = (kind: string, at: string, measure: string) =>
  fact(kind, at, kind.startsWith('coerced') ? { measure, person: 'p', case: 'c' } : { measure, person: 'p' })
const first = [
  on('summonsBegan', '2026-05-06T08:00:00+08:00', 'm1'),
  on('summonsEnded', '2026-05-06T18:00:00+08:00', 'm1'),
]
const LATER = '2026-05-07T16:00:00+08:00'
const states = (...facts: ReturnType<typeof fact>[]) =>
  verdictsOf(ctrSummonConsec, facts, LATER).map(({ state }) => state)

describe('CTR-SUMMON-CONSEC', () => {
  it.each([
    ['2026-05-07T05:59:59+08:00', 'violated'],
    ['2026-05-07T06:00:00+08:00', 'satisfied'],
    ['2026-05-07T06:00:01+08:00', 'satisfied'],
  ])('twelve hours lie between two summonses: next at %s %s', (at, state) => {
    expect(states(...first, on('summonsBegan', at, 'm2'))[0]).toBe(state)
  })

  it.each(['coercedSummonsBegan', 'continuedQuestioningBegan'])('counts %s as the next', (kind) => {
    expect(states(...first, on(kind, '2026-05-06T20:00:00+08:00', 'm2'))[0]).toBe('violated')
  })

  it('is pending while the gap runs and satisfied once it is over', () => {
    expect(stateOf(ctrSummonConsec, first, '2026-05-07T05:59:59+08:00')).toBe('pending')
    expect(stateOf(ctrSummonConsec, first, LATER)).toBe('satisfied')
  })

  it.each(['detentionBegan', 'arrestExecuted', 'bailBegan', 'surveillanceBegan', 'released'])(
    'ends with %s where no end was written down',
    (kind) => {
      const roles = kind === 'released' ? { person: 'p' } : { measure: 'm9', person: 'p', case: 'c' }
      const facts = [
        on('summonsBegan', '2026-05-06T08:00:00+08:00', 'm1'),
        fact(kind, '2026-05-06T18:00:00+08:00', roles),
      ]
      expect(states(...facts)).toEqual(['satisfied'])
      expect(states(...facts, on('summonsBegan', '2026-05-07T05:59:59+08:00', 'm2'))[0]).toBe('violated')
    },
  )

  it('says that it rests on a number of the office', () => {
    const [verdict] = verdictsOf(
      ctrSummonConsec,
      [...first, on('summonsBegan', '2026-05-06T20:00:00+08:00', 'm2')],
      LATER,
    )
    expect(verdict?.onLocalNumber).toBe(true)
  })

  it('is unknown where the next is known by the day only', () => {
    expect(states(...first, on('summonsBegan', '2026-05-07', 'm2'))[0]).toBe('unknown')
  })

  it('does not apply without a summons', () => {
    expect(states(fact('broughtIn', '2026-05-06T08:00:00+08:00', { visit: 'v', person: 'p' }))).toEqual([])
  })
})

describe('CTR-SUMMON-CONSEC/control', () => {
  const inside = fact('centreEntered', '2026-05-06T08:05:00+08:00', { visit: 'v', person: 'p' })
  const left = (at: string) => fact('centreLeft', at, { visit: 'v', person: 'p' })
  const second = on('summonsBegan', '2026-05-06T18:30:00+08:00', 'm2')

  it('is a breach where the person never left in between', () => {
    expect(stateOf(ctrSummonConsecControl, [...first, inside, second, left('2026-05-07T02:00:00+08:00')], LATER)).toBe(
      'violated',
    )
  })

  it('is none where he left first, or where nothing followed', () => {
    expect(stateOf(ctrSummonConsecControl, [...first, inside, left('2026-05-06T18:20:00+08:00'), second], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(ctrSummonConsecControl, [...first, inside, left('2026-05-06T18:20:00+08:00')], LATER)).toBe(
      'satisfied',
    )
  })

  it('is pending while he is still inside, and ends with a detention', () => {
    expect(stateOf(ctrSummonConsecControl, [...first, inside], LATER)).toBe('pending')
    const detained = fact('detentionBegan', '2026-05-06T18:10:00+08:00', { measure: 'm3', person: 'p', case: 'c' })
    expect(stateOf(ctrSummonConsecControl, [...first, inside, detained, second], LATER)).toBe('satisfied')
  })

  it('is a breach also where the exit is known by the day only; does not apply outside the centre', () => {
    expect(stateOf(ctrSummonConsecControl, [...first, inside, second, left('2026-05-07')], LATER)).toBe('violated')
    expect(stateOf(ctrSummonConsecControl, [...first, second], LATER)).toBe('none')
  })

  it('is unknown while the centre is silent', () => {
    const silences = [
      { source: 'policeProcessSystem', from: '2026-05-06T18:00:00+08:00', to: '2026-05-06T19:00:00+08:00' },
    ]
    expect(
      stateOf(ctrSummonConsecControl, [...first, inside, left('2026-05-07T02:00:00+08:00')], LATER, { silences }),
    ).toBe('unknown')
  })
})
