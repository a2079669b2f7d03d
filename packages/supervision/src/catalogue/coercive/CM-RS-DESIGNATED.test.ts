import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmRsDesignated } from './CM-RS-DESIGNATED'

const began = (data: Record<string, string | boolean>, chargeClass?: string, fixedResidence?: boolean) =>
  fact(
    'surveillanceBegan',
    '2026-05-06T10:00:00+08:00',
    {
      measure: 's',
      person: fixedResidence === undefined ? 'p' : { id: 'p', fixedResidence },
      case: chargeClass === undefined ? 'c' : { id: 'c', chargeClass },
    },
    { data },
  )
const LATER = '2026-06-01T00:00:00+08:00'
const upper = { designated: true, ground: 'stateSecurityUpper', organLevel: 'city' }

describe('CM-RS-DESIGNATED', () => {
  it('no fixed residence is a ground, unless there is one on record', () => {
    const homeless = { designated: true, ground: 'noFixedResidence' }
    expect(stateOf(cmRsDesignated, [began(homeless)], LATER)).toBe('satisfied')
    expect(stateOf(cmRsDesignated, [began(homeless, 'ordinary', false)], LATER)).toBe('satisfied')
    expect(stateOf(cmRsDesignated, [began(homeless, 'ordinary', true)], LATER)).toBe('violated')
  })

  it('state security and terrorism are one with the higher organ’s approval', () => {
    expect(stateOf(cmRsDesignated, [began(upper, 'terrorism')], LATER)).toBe('satisfied')
    expect(stateOf(cmRsDesignated, [began({ ...upper, organLevel: 'county' }, 'terrorism')], LATER)).toBe('violated')
    expect(stateOf(cmRsDesignated, [began(upper, 'drugs')], LATER)).toBe('violated')
    expect(stateOf(cmRsDesignated, [began(upper)], LATER)).toBe('unknown')
  })

  it('anything else is none; surveillance at home is no matter of this rule', () => {
    expect(stateOf(cmRsDesignated, [began({ designated: true, ground: 'lawful' })], LATER)).toBe('violated')
    expect(stateOf(cmRsDesignated, [began({ designated: true })], LATER)).toBe('unknown')
    expect(stateOf(cmRsDesignated, [began({ designated: false })], LATER)).toBe('none')
  })

  it('state security is the other charge that allows it', () => {
    expect(stateOf(cmRsDesignated, [began(upper, 'stateSecurity')], LATER)).toBe('satisfied')
  })
})
