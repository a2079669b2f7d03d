import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmBailHandover7d } from './CM-BAIL-HANDOVER-7D'

const bail = (at = '2025-06-10T10:00:00+08:00') => fact('bailBegan', at, { measure: 'b', person: 'p', case: 'c' })
const received = (at = '2026-05-06T10:00:00+08:00') => fact('caseReceived', at, { case: 'c', persons: ['p'] })
const redecided = (at: string) => fact('bailBegan', at, { measure: 'b2', person: 'p', case: 'c' })
const LATER = '2026-08-01T00:00:00+08:00'

describe('CM-BAIL-HANDOVER-7D', () => {
  it.each([
    ['2026-05-13T23:59:59+08:00', 'satisfied'],
    ['2026-05-14T00:00:00+08:00', 'violated'],
    ['2026-05-14T00:00:01+08:00', 'violated'],
  ])('decided anew at %s is %s', (at, state) => {
    expect(stateOf(cmBailHandover7d, [bail(), received(), redecided(at)], LATER)).toBe(state)
  })

  it('arrest or surveillance answers as well; nothing is due where bail was lifted', () => {
    const at = '2026-05-11T10:00:00+08:00'
    const arrest = fact('arrestExecuted', at, { measure: 'a', person: 'p', case: 'c' })
    const lifted = fact('bailEnded', at, { measure: 'b', person: 'p', case: 'c' })
    expect(stateOf(cmBailHandover7d, [bail(), received(), arrest], LATER)).toBe('satisfied')
    expect(stateOf(cmBailHandover7d, [bail(), received(), lifted], LATER)).toBe('satisfied')
  })

  it('does not apply without bail, is pending meanwhile, and unknown where the hour of the last day decides', () => {
    expect(stateOf(cmBailHandover7d, [received()], LATER)).toBe('none')
    expect(stateOf(cmBailHandover7d, [bail(), received()], '2026-05-08T00:00:00+08:00')).toBe('pending')
    const unlinked = fact('measureChanged', '2026-05-11T10:00:00+08:00', { measure: 'b', person: 'p' })
    expect(stateOf(cmBailHandover7d, [bail(), received(), unlinked], LATER)).toBe('unknown')
  })

  it('surveillance answers; the end of the case leaves nothing to decide', () => {
    const at = '2026-05-11T10:00:00+08:00'
    const ends = [
      fact('surveillanceBegan', at, { measure: 's', person: 'p', case: 'c' }),
      fact('prosecutionDecided', at, { case: 'c', persons: ['p'] }, { data: { decision: 'doubtNonProsecution' } }),
      fact('judgmentEffective', at, { person: 'p', case: 'c' }),
      fact('caseWithdrawn', at, { case: 'c', persons: ['p'] }),
    ]
    for (const end of ends) expect(stateOf(cmBailHandover7d, [bail(), received(), end], LATER)).toBe('satisfied')
  })
})
