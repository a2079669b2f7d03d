import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusExtReq7d } from './CUS-EXT-REQ-7D'

const arrest = fact('arrestExecuted', '2026-03-10T10:00:00+08:00', { measure: 'a', person: 'p', case: 'c' })
const request = (at: string, matter: string | undefined = 'custodyExtension') =>
  fact('applicationReceived', at, { application: { id: `x${at}`, matter }, person: 'p', case: 'c' })
const LATER = '2026-12-01T00:00:00+08:00'

describe('CUS-EXT-REQ-7D', () => {
  it.each([
    ['2026-05-03T23:59:59+08:00', 'satisfied'],
    ['2026-05-04T00:00:00+08:00', 'violated'],
    ['2026-05-04T00:00:01+08:00', 'violated'],
  ])('custody ends on 10 May, so it is asked for by 3 May: %s %s', (at, state) => {
    expect(stateOf(cusExtReq7d, [arrest, request(at)], LATER)).toBe(state)
  })

  it('has nothing to test without a request', () => {
    expect(stateOf(cusExtReq7d, [arrest], LATER)).toBe('none')
    expect(stateOf(cusExtReq7d, [arrest, request('2026-05-06T10:00:00+08:00', 'custodyNecessity')], LATER)).toBe('none')
  })

  it('follows a recalculation', () => {
    const anew = fact(
      'custodyRecalculated',
      '2026-04-18T10:00:00+08:00',
      { person: 'p', case: 'c' },
      { data: { discoveredAt: '2026-04-15T09:00:00+08:00' } },
    )
    expect(stateOf(cusExtReq7d, [arrest, anew, request('2026-06-08T10:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cusExtReq7d, [arrest, anew, request('2026-06-09T00:00:00+08:00')], LATER)).toBe('violated')
  })

  it('is unknown where it is not recorded what was applied for', () => {
    const vague = fact('applicationReceived', '2026-05-06T10:00:00+08:00', { application: 'x', person: 'p', case: 'c' })
    expect(stateOf(cusExtReq7d, [arrest, vague], LATER)).toBe('unknown')
  })
})
