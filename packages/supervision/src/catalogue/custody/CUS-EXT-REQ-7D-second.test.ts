import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusExtReq7dSecond } from './CUS-EXT-REQ-7D-second'

const arrest = fact('arrestExecuted', '2026-03-10T10:00:00+08:00', { measure: 'a', person: 'p', case: 'c' })
const request = (at: string, matter = 'custodyExtension') =>
  fact('applicationReceived', at, { application: { id: `x${at}`, matter }, person: 'p', case: 'c' })
const LATER = '2026-12-01T00:00:00+08:00'
const first = request('2026-04-28T10:00:00+08:00')

describe('CUS-EXT-REQ-7D/second', () => {
  it.each([
    ['2026-06-03T23:59:59+08:00', 'satisfied'],
    ['2026-06-04T00:00:00+08:00', 'violated'],
    ['2026-06-04T00:00:01+08:00', 'violated'],
  ])('three months end on 10 June, so it is asked for by 3 June: %s %s', (at, state) => {
    expect(stateOf(cusExtReq7dSecond, [arrest, first, request(at)], LATER)).toBe(state)
  })

  it('has nothing to test where one request was made, or another was for something else', () => {
    expect(stateOf(cusExtReq7dSecond, [arrest, first], LATER)).toBe('none')
    expect(stateOf(cusExtReq7dSecond, [arrest, first, request('2026-06-06T10:00:00+08:00', 'meeting')], LATER)).toBe(
      'none',
    )
  })

  it('is unknown where it is not recorded what the second was for', () => {
    const vague = fact('applicationReceived', '2026-06-06T10:00:00+08:00', { application: 'y', person: 'p', case: 'c' })
    expect(stateOf(cusExtReq7dSecond, [arrest, first, vague], LATER)).toBe('unknown')
  })
})
