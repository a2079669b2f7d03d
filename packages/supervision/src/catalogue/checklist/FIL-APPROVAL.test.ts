import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { filApproval } from './FIL-APPROVAL'

const AT = '2026-05-06T10:00:00+08:00'
const LATER = '2026-05-07T00:00:00+08:00'
const decided = (kind: string, data: Record<string, string>, case_: object = { track: 'criminal' }) =>
  fact(kind, AT, { case: { id: 'c', ...case_ } }, { data })

describe('FIL-APPROVAL', () => {
  describe.each(['caseFiled', 'filingRefused'])('of %s', (kind) => {
    it.each([
      ['departmentHead', 'violated'],
      ['countyHead', 'satisfied'],
      ['cityHead', 'satisfied'],
    ])('approved by %s is %s', (approverLevel, state) => {
      expect(stateOf(filApproval, [decided(kind, { approverLevel })], LATER)).toBe(state)
    })

    it.each([
      ['2026-05-06T09:59:59+08:00', 'satisfied'],
      ['2026-05-06T10:00:00+08:00', 'satisfied'],
      ['2026-05-06T10:00:01+08:00', 'violated'],
    ])('is approved no later than it is decided: %s %s', (approvedAt, state) => {
      expect(stateOf(filApproval, [decided(kind, { approverLevel: 'countyHead', approvedAt })], LATER)).toBe(state)
    })

    it('is unknown where the approver, the track or the hour is not recorded', () => {
      expect(stateOf(filApproval, [decided(kind, {})], LATER)).toBe('unknown')
      expect(stateOf(filApproval, [decided(kind, { approverLevel: 'officer' }, {})], LATER)).toBe('unknown')
      const day = { approverLevel: 'countyHead', approvedAt: '2026-05-06' }
      expect(stateOf(filApproval, [decided(kind, day)], LATER)).toBe('unknown')
    })

    it('is not about administrative cases', () => {
      const administrative = decided(kind, { approverLevel: 'officer' }, { track: 'administrative' })
      expect(stateOf(filApproval, [administrative], LATER)).toBe('none')
    })
  })
})
