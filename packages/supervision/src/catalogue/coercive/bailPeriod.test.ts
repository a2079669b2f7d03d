import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cmBail12m } from './CM-BAIL-12M'
import { cmBailExpired } from './CM-BAIL-EXPIRED'
import { cmBailHandover7dWarning } from './CM-BAIL-HANDOVER-7D-warning'
import { cmBailIdle } from './CM-BAIL-IDLE'

const both = { person: 'p', case: 'c' }
const bail = (data: Record<string, number> = {}) =>
  fact('bailBegan', '2025-03-10T10:00:00+08:00', { measure: 'b', ...both }, { data })
const received = fact('caseReceived', '2025-04-10T10:00:00+08:00', { case: 'c', persons: ['p'] })
const AT = '2025-04-20T10:00:00+08:00'
const LATER = '2026-06-01T00:00:00+08:00'
const decided = (decision: string) =>
  fact('prosecutionDecided', AT, { case: 'c', persons: ['p'] }, { data: { decision } })

const ENDS = [
  fact('bailEnded', AT, { measure: 'b', ...both }),
  fact('surveillanceBegan', AT, { measure: 's', ...both }),
  fact('detentionBegan', AT, { measure: 'm', ...both }),
  fact('arrestExecuted', AT, { measure: 'a', ...both }),
  fact('judgmentEffective', AT, both),
  decided('statutoryNonProsecution'),
  decided('discretionaryNonProsecution'),
  decided('doubtNonProsecution'),
]
const NO_ENDS = [
  decided('prosecuted'),
  decided('conditionalNonProsecution'),
  fact('judgmentGiven', AT, { case: 'c', persons: ['p'] }),
]

describe('the end of bail', () => {
  it.each(ENDS.map((end) => ({ end, name: `${end.kind} ${end.data['decision'] ?? ''}` })))('is $name', ({ end }) => {
    expect(stateOf(cmBail12m, [bail(), end], LATER)).toBe('satisfied')
    expect(stateOf(cmBailExpired, [bail(), end], LATER)).toBe('none')
    expect(stateOf(cmBailHandover7dWarning, [bail(), received, end], LATER)).toBe('none')
    expect(verdictsOf(cmBailIdle, [bail(), end], LATER).map(({ state }) => state)).toEqual(['satisfied'])
  })

  it.each(NO_ENDS.map((end) => ({ end, name: `${end.kind} ${end.data['decision'] ?? ''}` })))(
    'is not $name',
    ({ end }) => {
      expect(stateOf(cmBail12m, [bail(), end], LATER)).toBe('violated')
      expect(stateOf(cmBailExpired, [bail(), end], LATER)).toBe('violated')
      expect(stateOf(cmBailHandover7dWarning, [bail(), received, end], LATER)).toBe('violated')
    },
  )
})

describe('the twelve months of bail', () => {
  const latest = (days: number | undefined) =>
    verdictsOf(cmBail12m, [bail(days === undefined ? {} : { previousDays: days })], AT)[0]?.due?.latest

  it.each([
    [undefined, '2026-03-11T00:00:00+08:00'],
    [0, '2026-03-11T00:00:00+08:00'],
    [1, '2026-03-10T00:00:00+08:00'],
    [2, '2026-03-09T00:00:00+08:00'],
  ])('less %s days served before end at %s', (days, end) => {
    expect(latest(days)).toBe(instantOf(end))
  })

  it('count what was served before also for the expiry and its warning', () => {
    const served = bail({ previousDays: 30 })
    expect(stateOf(cmBailExpired, [served], '2026-02-08T23:59:59+08:00')).toBe('none')
    expect(stateOf(cmBailExpired, [served], '2026-02-09T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmBailHandover7dWarning, [served, received], '2026-01-24T23:59:59+08:00')).toBe('none')
    expect(stateOf(cmBailHandover7dWarning, [served, received], '2026-01-25T00:00:00+08:00')).toBe('violated')
  })

  it('end on their day also in a holiday', () => {
    const before = fact('bailBegan', '2025-10-03T10:00:00+08:00', { measure: 'b', ...both })
    expect(verdictsOf(cmBail12m, [before], '2026-01-01T00:00:00+08:00')[0]?.due?.latest).toBe(
      instantOf('2026-10-04T00:00:00+08:00'),
    )
  })

  it('give the warning fifteen days before', () => {
    expect(stateOf(cmBailHandover7dWarning, [bail(), received], '2026-02-23T23:59:59+08:00')).toBe('none')
    expect(stateOf(cmBailHandover7dWarning, [bail(), received], '2026-02-24T00:00:00+08:00')).toBe('violated')
  })
})
