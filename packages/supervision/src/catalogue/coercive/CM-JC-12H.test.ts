import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmJc12h } from './CM-JC-12H'

const jc = { measure: { id: 'm', kind: 'coercedSummons' }, person: 'p' }
const arrived = (complex?: boolean) =>
  fact('coercedSummonsBegan', '2026-05-06T08:00:00+08:00', {
    ...jc,
    case: complex === undefined ? 'c' : { id: 'c', complex },
  })
const ended = (at: string) => fact('coercedSummonsEnded', at, { ...jc, case: 'c' })
const extended = (approvedAt: string, approverLevel = 'countyHead', custodyNeeded: boolean | undefined = true) =>
  fact('measureExtended', approvedAt, jc, {
    data: { approvedAt, approverLevel, ...(custodyNeeded === undefined ? {} : { custodyNeeded }) },
  })
const LATER = '2026-05-08T00:00:00+08:00'

describe('CM-JC-12H', () => {
  it.each([
    ['2026-05-06T19:59:59+08:00', 'satisfied'],
    ['2026-05-06T20:00:00+08:00', 'satisfied'],
    ['2026-05-06T20:00:01+08:00', 'violated'],
  ])('twelve hours are the cap, exactly twelve lawful: %s %s', (at, state) => {
    expect(stateOf(cmJc12h, [arrived(), ended(at)], LATER)).toBe(state)
  })

  it.each([
    ['2026-05-07T07:59:59+08:00', 'satisfied'],
    ['2026-05-07T08:00:00+08:00', 'satisfied'],
    ['2026-05-07T08:00:01+08:00', 'violated'],
  ])('a lawful extension makes it 24: %s %s', (at, state) => {
    expect(stateOf(cmJc12h, [arrived(true), extended('2026-05-06T18:00:00+08:00'), ended(at)], LATER)).toBe(state)
  })

  it('needs the county head, a complex case, and approval before the twelve hours ran out', () => {
    const end = ended('2026-05-07T02:00:00+08:00')
    const inTime = '2026-05-06T18:00:00+08:00'
    expect(stateOf(cmJc12h, [arrived(true), extended(inTime, 'departmentHead'), end], LATER)).toBe('violated')
    expect(stateOf(cmJc12h, [arrived(false), extended(inTime), end], LATER)).toBe('violated')
    expect(stateOf(cmJc12h, [arrived(true), extended(inTime, 'countyHead', false), end], LATER)).toBe('violated')
    expect(stateOf(cmJc12h, [arrived(true), extended('2026-05-06T20:30:00+08:00'), end], LATER)).toBe('violated')
  })

  it('ends with detention, bail or surveillance', () => {
    const detained = fact('detentionBegan', '2026-05-06T19:00:00+08:00', { measure: 'm2', person: 'p', case: 'c' })
    expect(stateOf(cmJc12h, [arrived(), detained], LATER)).toBe('satisfied')
  })

  it('is pending while it runs and violated once it has run over', () => {
    expect(stateOf(cmJc12h, [arrived()], '2026-05-06T20:00:00+08:00')).toBe('pending')
    expect(stateOf(cmJc12h, [arrived()], '2026-05-06T20:00:01+08:00')).toBe('violated')
  })

  it('is unknown between 12 and 24 hours where the ground of the extension is not recorded', () => {
    const vague = fact('measureExtended', '2026-05-06T18:00:00+08:00', jc, {
      data: { approvedAt: '2026-05-06T18:00:00+08:00', approverLevel: 'countyHead' },
    })
    expect(stateOf(cmJc12h, [arrived(true), vague, ended('2026-05-07T02:00:00+08:00')], LATER)).toBe('unknown')
  })

  it('does not apply to a person who was not brought in by compelled appearance', () => {
    expect(stateOf(cmJc12h, [fact('summonsBegan', '2026-05-06T08:00:00+08:00', { ...jc, case: 'c' })], LATER)).toBe(
      'none',
    )
  })

  it('the case may be known to be complex from the extension or from before; another measure’s extension does not count', () => {
    const end = ended('2026-05-07T02:00:00+08:00')
    const at = '2026-05-06T18:00:00+08:00'
    const approval = (kind: string, complex: boolean) =>
      fact(
        'measureExtended',
        at,
        { measure: { id: kind === 'summons' ? 'x' : 'm', kind }, person: 'p', case: { id: 'c', complex } },
        { data: { approvedAt: at, approverLevel: 'countyHead', custodyNeeded: true } },
      )
    expect(stateOf(cmJc12h, [arrived(), approval('coercedSummons', true), end], LATER)).toBe('satisfied')
    expect(stateOf(cmJc12h, [arrived(true), approval('coercedSummons', false), end], LATER)).toBe('satisfied')
    expect(stateOf(cmJc12h, [arrived(true), approval('summons', true), end], LATER)).toBe('violated')
  })
})
