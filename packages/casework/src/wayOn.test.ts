import { describe, expect, it } from 'vitest'
import { permitted } from './permitted'
import { course, somebody } from './trial'
import { waysOn } from './wayOn'
import { clue, custodyNecessity, diversion } from './workflows'

const head = somebody('departmentHead-1', 'departmentHead')

describe('the way on', () => {
  it('is the regular one, and that alone where it holds for every matter', () => {
    expect(waysOn(clue, 'registered')).toEqual(['assign'])
    expect(waysOn(clue, 'archived')).toEqual([])
  })

  it('is another where the regular one does not apply: first those of other conditions, then those of none', () => {
    expect(waysOn(custodyNecessity, 'decided')).toEqual(['close', 'tellApplicant'])
    expect(waysOn(diversion, 'drafted')).toEqual(['signOpinion', 'signHardOpinion', 'sendBack'])
  })

  it('tells an applicant where a review was applied for, and closes one of the office’s own motion', () => {
    for (const [startedBy, next] of [
      ['application', 'tellApplicant'],
      ['house', 'tellApplicant'],
      ['ownMotion', 'close'],
    ] as const) {
      const decided = course(custodyNecessity, ['open', { startedBy }], 'keepCustody')
      expect([decided.state, permitted(custodyNecessity, decided, head).next], startedBy).toEqual(['decided', next])
    }
  })
})
