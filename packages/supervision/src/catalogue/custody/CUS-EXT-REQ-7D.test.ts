import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusExtReq7d } from './CUS-EXT-REQ-7D'
import { cusExtReq7dSecond } from './CUS-EXT-REQ-7D-second'
import { cusExtReq7dThird } from './CUS-EXT-REQ-7D-third'

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

describe('CUS-EXT-REQ-7D/second and /third', () => {
  const requests = [
    request('2026-04-28T10:00:00+08:00'),
    request('2026-06-03T10:00:00+08:00'),
    request('2026-08-04T10:00:00+08:00'),
  ]

  it('each request has its own date', () => {
    expect(stateOf(cusExtReq7dSecond, [arrest, ...requests], LATER)).toBe('satisfied')
    expect(stateOf(cusExtReq7dThird, [arrest, ...requests], LATER)).toBe('violated')
    const later = request('2026-06-04T00:00:00+08:00')
    expect(stateOf(cusExtReq7dSecond, [arrest, request('2026-04-28T10:00:00+08:00'), later], LATER)).toBe('violated')
  })

  it('has nothing to test where fewer requests were made', () => {
    expect(stateOf(cusExtReq7dSecond, [arrest, request('2026-04-28T10:00:00+08:00')], LATER)).toBe('none')
    expect(stateOf(cusExtReq7dThird, [arrest, request('2026-04-28T10:00:00+08:00')], LATER)).toBe('none')
  })
})
