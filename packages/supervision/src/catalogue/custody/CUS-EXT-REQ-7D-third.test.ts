import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusExtReq7dThird } from './CUS-EXT-REQ-7D-third'

const arrest = fact('arrestExecuted', '2026-03-10T10:00:00+08:00', { measure: 'a', person: 'p', case: 'c' })
const request = (at: string, matter = 'custodyExtension') =>
  fact('applicationReceived', at, { application: { id: `x${at}`, matter }, person: 'p', case: 'c' })
const LATER = '2026-12-01T00:00:00+08:00'
const earlier = [request('2026-04-28T10:00:00+08:00'), request('2026-06-02T10:00:00+08:00')]

describe('CUS-EXT-REQ-7D/third', () => {
  it.each([
    ['2026-08-03T23:59:59+08:00', 'satisfied'],
    ['2026-08-04T00:00:00+08:00', 'violated'],
    ['2026-08-04T00:00:01+08:00', 'violated'],
  ])('five months end on 10 August, so it is asked for by 3 August: %s %s', (at, state) => {
    expect(stateOf(cusExtReq7dThird, [arrest, ...earlier, request(at)], LATER)).toBe(state)
  })

  it('has nothing to test where two requests were made', () => {
    expect(stateOf(cusExtReq7dThird, [arrest, ...earlier], LATER)).toBe('none')
  })

  it('is unknown where it is not recorded what the third was for', () => {
    const vague = fact('applicationReceived', '2026-08-06T10:00:00+08:00', { application: 'y', person: 'p', case: 'c' })
    expect(stateOf(cusExtReq7dThird, [arrest, ...earlier, vague], LATER)).toBe('unknown')
  })
})
