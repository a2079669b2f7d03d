import { describe, expect, it } from 'vitest'
import { causeOf } from './cause'

const finding = { case_id: 'C-1', type: 'person', object: 'P-1', anchor: 'police:detained-1', model: 'CM-DET-EXPIRED' }

describe('causeOf', () => {
  it('joins what one occurrence offends in a case, whatever rule and object', () => {
    expect(causeOf(finding)).toBe('C-1 police:detained-1')
    expect(causeOf({ ...finding, model: 'CUS-OVER', type: 'measure', object: 'M-1' })).toBe('C-1 police:detained-1')
  })

  it('keeps other occurrences and other cases apart', () => {
    expect(causeOf({ ...finding, anchor: 'police:detained-2' })).not.toBe(causeOf(finding))
    expect(causeOf({ ...finding, case_id: 'C-2' })).not.toBe(causeOf(finding))
  })

  it('joins by rule, its parts included, where no fact opened the check, and by object where there is no case', () => {
    expect(causeOf({ ...finding, anchor: null, model: 'CM-DET-REPEAT/again' })).toBe('C-1 CM-DET-REPEAT')
    expect(causeOf({ ...finding, case_id: null })).toBe('person P-1 police:detained-1')
  })
})
