import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmDetFamilyResume } from './CM-DET-FAMILY-RESUME'

const over = (data: Record<string, string> = { recipient: 'family' }) =>
  fact('excuseEnded', '2026-05-06T10:00:00+08:00', { person: 'p' }, { data })
const told = (at: string) => fact('notified', at, { person: 'p' }, { data: { recipient: 'family' } })
const LATER = '2026-05-09T00:00:00+08:00'

describe('CM-DET-FAMILY-RESUME', () => {
  it('is violated on the office’s own number when nobody is told', () => {
    const [verdict] = verdictsOf(cmDetFamilyResume, [over()], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
  })

  it('is satisfied by prompt notice and pending meanwhile', () => {
    expect(stateOf(cmDetFamilyResume, [over(), told('2026-05-07T09:59:59+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDetFamilyResume, [over(), told('2026-05-07T10:00:01+08:00')], LATER)).toBe('violated')
    expect(stateOf(cmDetFamilyResume, [over()], '2026-05-06T12:00:00+08:00')).toBe('pending')
  })

  it('takes an excuse without a recipient to be about the family', () => {
    expect(stateOf(cmDetFamilyResume, [over({})], LATER)).toBe('violated')
    expect(stateOf(cmDetFamilyResume, [over({ recipient: 'counsel' })], LATER)).toBe('none')
  })

  it('is unknown where the notice does not say whom it told', () => {
    const vague = fact('notified', '2026-05-06T12:00:00+08:00', { person: 'p' })
    expect(stateOf(cmDetFamilyResume, [over(), vague], LATER)).toBe('unknown')
  })
})
