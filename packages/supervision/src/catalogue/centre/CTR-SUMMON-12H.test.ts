import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { ctrSummon12h } from './CTR-SUMMON-12H'
import { ctrSummon12hNoPaper } from './CTR-SUMMON-12H-noPaper'

const measure = { id: 'm', kind: 'summons', track: 'criminal' }
const began = (at = '2026-05-06T08:00:00+08:00', complex?: boolean) =>
  fact('summonsBegan', at, { measure, person: 'p', case: complex === undefined ? 'c' : { id: 'c', complex } })
const ended = (at: string) => fact('summonsEnded', at, { measure: 'm', person: 'p', case: 'c' })
const extension = (approvedAt: string, approverLevel = 'departmentHead', custodyNeeded = true) =>
  fact(
    'measureExtended',
    approvedAt,
    { measure: 'm', person: 'p', case: 'c' },
    { data: { approvedAt, approverLevel, custodyNeeded } },
  )
const LATER = '2026-05-08T00:00:00+08:00'
const CASE = { measure: 'm2', person: 'p', case: 'c' }

describe('CTR-SUMMON-12H', () => {
  it.each([
    ['2026-05-06T19:59:59+08:00', 'satisfied'],
    ['2026-05-06T20:00:00+08:00', 'satisfied'],
    ['2026-05-06T20:00:01+08:00', 'violated'],
  ])('twelve hours are the cap, exactly twelve lawful: %s %s', (at, state) => {
    expect(stateOf(ctrSummon12h, [began(), ended(at)], LATER)).toBe(state)
  })

  it('counts from arrival to the second: 22:30 ends at 10:30, not at 11:00', () => {
    const [verdict] = verdictsOf(ctrSummon12h, [began('2026-05-06T22:30:00+08:00')], '2026-05-07T09:00:00+08:00')
    expect(verdict?.due?.latest).toBe(Date.parse('2026-05-07T10:30:00+08:00'))
    expect(verdict?.due?.inclusive).toBe(true)
  })

  it.each([
    ['2026-05-07T07:59:59+08:00', 'satisfied'],
    ['2026-05-07T08:00:00+08:00', 'satisfied'],
    ['2026-05-07T08:00:01+08:00', 'violated'],
  ])('a lawful extension makes it 24: %s %s', (at, state) => {
    expect(
      stateOf(
        ctrSummon12h,
        [began('2026-05-06T08:00:00+08:00', true), extension('2026-05-06T18:00:00+08:00'), ended(at)],
        LATER,
      ),
    ).toBe(state)
  })

  it('needs the department head, a complex case, the need for custody, and approval before hour 12', () => {
    const end = ended('2026-05-07T02:00:00+08:00')
    const state = (complex: boolean, one: ReturnType<typeof extension>) =>
      stateOf(ctrSummon12h, [began('2026-05-06T08:00:00+08:00', complex), one, end], LATER)
    expect(state(true, extension('2026-05-06T19:59:59+08:00'))).toBe('satisfied')
    expect(state(true, extension('2026-05-06T20:00:00+08:00'))).toBe('satisfied')
    expect(state(true, extension('2026-05-06T20:00:01+08:00'))).toBe('violated')
    expect(state(true, extension('2026-05-06T18:00:00+08:00', 'dutyHead'))).toBe('violated')
    expect(state(false, extension('2026-05-06T18:00:00+08:00'))).toBe('violated')
    expect(state(true, extension('2026-05-06T18:00:00+08:00', 'departmentHead', false))).toBe('violated')
    const vague = { approvedAt: '2026-05-06T18:00:00+08:00', approverLevel: 'departmentHead' }
    expect(
      state(
        true,
        fact('measureExtended', '2026-05-06T18:00:00+08:00', { measure: 'm', person: 'p', case: 'c' }, { data: vague }),
      ),
    ).toBe('unknown')
  })

  it.each(['detentionBegan', 'bailBegan', 'surveillanceBegan'])(
    'ends with %s, whatever the end time on paper',
    (kind) => {
      const measureBegan = fact(kind, '2026-05-06T19:00:00+08:00', CASE)
      expect(stateOf(ctrSummon12h, [began(), measureBegan], LATER)).toBe('satisfied')
    },
  )

  it('ends when the person leaves released; where the outcome is not recorded it cannot be known', () => {
    const left = (data: Record<string, string>) =>
      fact('centreLeft', '2026-05-06T15:00:00+08:00', { visit: 'v', person: 'p' }, { data })
    expect(stateOf(ctrSummon12h, [began(), left({ outcome: 'released' })], LATER)).toBe('satisfied')
    expect(stateOf(ctrSummon12h, [began(), left({ outcome: 'outing' })], LATER)).toBe('violated')
    expect(stateOf(ctrSummon12h, [began(), left({})], LATER)).toBe('unknown')
  })

  it('is pending while it runs, violated once it has run over', () => {
    expect(stateOf(ctrSummon12h, [began()], '2026-05-06T20:00:00+08:00')).toBe('pending')
    expect(stateOf(ctrSummon12h, [began()], '2026-05-06T20:00:01+08:00')).toBe('violated')
  })

  it('is unknown from a bare date or without a track, and does not apply to an administrative summons', () => {
    expect(stateOf(ctrSummon12h, [began('2026-05-06')], LATER)).toBe('unknown')
    const roles = (track?: string) => ({ measure: track === undefined ? 'm' : { id: 'm', track }, person: 'p' })
    expect(stateOf(ctrSummon12h, [fact('summonsBegan', '2026-05-06T08:00:00+08:00', roles())], LATER)).toBe('unknown')
    expect(
      stateOf(ctrSummon12h, [fact('summonsBegan', '2026-05-06T08:00:00+08:00', roles('administrative'))], LATER),
    ).toBe('none')
  })
})

describe('CTR-SUMMON-12H/noPaper', () => {
  const arrived = (roles = {}) =>
    fact('broughtIn', '2026-05-06T08:00:00+08:00', {
      visit: { id: 'v', track: 'criminal', personRole: 'suspect' },
      person: 'p',
      ...roles,
    })
  const left = (at: string) => fact('centreLeft', at, { visit: 'v', person: 'p' })

  it.each([
    ['2026-05-06T19:59:59+08:00', 'none'],
    ['2026-05-06T20:00:00+08:00', 'none'],
    ['2026-05-06T20:00:01+08:00', 'violated'],
  ])('nobody is held over twelve hours without any paper: left %s %s', (at, state) => {
    expect(stateOf(ctrSummon12hNoPaper, [arrived(), left(at)], LATER)).toBe(state)
  })

  it('is silent where there is a paper, made out before or after the arrival, or the person is in custody', () => {
    expect(stateOf(ctrSummon12hNoPaper, [arrived({ measure })], LATER)).toBe('none')
    expect(stateOf(ctrSummon12hNoPaper, [began('2026-05-06T07:50:00+08:00'), arrived()], LATER)).toBe('satisfied')
    expect(stateOf(ctrSummon12hNoPaper, [arrived(), began('2026-05-06T09:00:00+08:00')], LATER)).toBe('satisfied')
    const detained = fact('detentionBegan', '2026-05-05T08:00:00+08:00', CASE)
    expect(stateOf(ctrSummon12hNoPaper, [detained, arrived()], LATER)).toBe('none')
  })

  it.each([
    ['2026-05-05T20:00:01+08:00', 'satisfied'],
    ['2026-05-05T20:00:00+08:00', 'satisfied'],
    ['2026-05-05T19:59:59+08:00', 'violated'],
  ])('takes a paper of the twelve hours before the arrival for this one: %s %s', (at, state) => {
    expect(stateOf(ctrSummon12hNoPaper, [began(at), arrived()], LATER)).toBe(state)
  })

  it('does not apply to a witness; without a track it cannot be known', () => {
    const roles = (visit: { id: string; personRole?: string }) =>
      fact('broughtIn', '2026-05-06T08:00:00+08:00', { visit: { track: 'criminal', ...visit }, person: 'p' })
    expect(stateOf(ctrSummon12hNoPaper, [roles({ id: 'v', personRole: 'witness' })], LATER)).toBe('none')
    expect(
      stateOf(
        ctrSummon12hNoPaper,
        [fact('broughtIn', '2026-05-06T08:00:00+08:00', { visit: 'v', person: 'p' })],
        LATER,
      ),
    ).toBe('unknown')
  })
})
