import { describe, expect, it } from 'vitest'
import { base32, hotp, stepAt, stepOfCode } from './totp'

/** The secret of the test vectors of RFC 4226 and RFC 6238. */
const SECRET = Buffer.from('12345678901234567890')

describe('a one-time password', () => {
  it.each([
    [0, '755224'],
    [1, '287082'],
    [2, '359152'],
    [3, '969429'],
    [4, '338314'],
    [5, '254676'],
    [6, '287922'],
    [7, '162583'],
    [8, '399871'],
    [9, '520489'],
  ])('of counter %i is that of RFC 4226', (counter, code) => {
    expect(hotp(SECRET, counter)).toBe(code)
  })

  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at second %i is that of RFC 6238', (second, code) => {
    expect(hotp(SECRET, stepAt(second * 1000), 8)).toBe(code)
  })

  it('is taken a step early and a step late, and no further', () => {
    const now = 59_000
    expect(stepOfCode(SECRET, '755224', now)).toBe(0)
    expect(stepOfCode(SECRET, '287082', now)).toBe(1)
    expect(stepOfCode(SECRET, '359152', now)).toBe(2)
    expect(stepOfCode(SECRET, '969429', now)).toBeUndefined()
    for (const wrong of ['28708', '2870820', '', '287083', '28708２'])
      expect(stepOfCode(SECRET, wrong, now)).toBeUndefined()
  })
})

it('writes a secret as RFC 4648 does', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  expect(base32(Buffer.from('foob'))).toBe('MZXW6YQ')
  expect(base32(SECRET)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
})
