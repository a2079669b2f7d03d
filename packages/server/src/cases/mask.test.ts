import { describe, expect, it } from 'vitest'
import { maskName, maskNumber, maskValue } from './mask'

describe('masking', () => {
  it.each([
    ['王安柏', '王某某'],
    ['李明', '李某'],
    ['欧阳明', '欧阳某'],
    ['欧阳', '欧某'],
    ['阿卜杜拉·买买提', '阿某某'],
    ['Ivan Petrov', 'I***'],
    ['王', '王某'],
    ['', ''],
  ])('shows %s as %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it('keeps region and last four of an identity number', () => {
    expect(maskNumber('990000199001011234')).toBe('990000********1234')
    expect(maskNumber('12345')).toBe('*****')
  })

  it('shows of other values as little as possible', () => {
    expect(maskValue('birthDate', '1990-01-01')).toBe('1990-**-**')
    expect(maskValue('phone', '13800001234')).toBe('138****1234')
    expect(maskValue('address', '某市某路')).toBe('***')
  })
})
