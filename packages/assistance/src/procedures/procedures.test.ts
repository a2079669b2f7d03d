import { describe, expect, it } from 'vitest'
import { type EligibilityTable, eligibilityOf } from '../eligibility'
import type { Known } from '../known'
import { fastTrack } from './fastTrack'
import { statementNeeded } from './pleaStatement'
import { reconciliation } from './reconciliation'
import { summaryProcedure } from './summary'

const told = (table: EligibilityTable, known: Known) => {
  const { outcome, missing, against } = eligibilityOf(table, known)
  return {
    outcome,
    missing: missing.map(({ rule, why }) => `${rule} ${why}`),
    against: against.map(({ rule }) => rule),
  }
}

describe('reconciliation', () => {
  const injury: Known = {
    offenceKind: 'partFourOrFive',
    civilDispute: true,
    notDispute: ['none'],
    likelySentence: 'upToThreeYears',
    specificVictim: true,
    factsClear: true,
    remorse: true,
    redress: true,
    forgiven: true,
    voluntary: true,
    intentionalCrimeInFiveYears: false,
  }

  it('is open to a light injury out of a dispute', () => {
    expect(told(reconciliation, injury)).toEqual({ outcome: 'eligible', missing: [], against: [] })
  })

  it('says what is still missing where it can be mended', () => {
    expect(told(reconciliation, { ...injury, redress: false, forgiven: false })).toEqual({
      outcome: 'almost',
      missing: ['redress unmet', 'forgiven unmet'],
      against: [],
    })
    const { likelySentence: _, remorse: __, ...unknown } = injury
    expect(told(reconciliation, unknown)).toEqual({
      outcome: 'almost',
      missing: ['scope unknown', 'remorse unknown'],
      against: [],
    })
  })

  it('reaches to seven years in negligence, but never to dereliction', () => {
    const negligent = { ...injury, offenceKind: 'negligence', civilDispute: false, likelySentence: 'upToSevenYears' }
    expect(told(reconciliation, negligent).outcome).toBe('eligible')
    expect(told(reconciliation, { ...negligent, likelySentence: 'upToTenYears' }).against).toEqual(['scope'])
    expect(told(reconciliation, { ...negligent, offenceKind: 'dereliction' }).against).toEqual(['scope'])
  })

  it('is shut by an intentional crime within five years and by what is no civil dispute', () => {
    expect(told(reconciliation, { ...injury, intentionalCrimeInFiveYears: true }).against).toEqual(['formerCrime'])
    expect(told(reconciliation, { ...injury, notDispute: ['provoking'] }).against).toEqual(['notDispute'])
    expect(told(reconciliation, { ...injury, likelySentence: 'upToSevenYears' }).against).toEqual(['scope'])
  })
})

describe('the fast track', () => {
  const drunk: Known = {
    basicCourt: true,
    likelySentence: 'belowFixedTerm',
    factsClear: true,
    pleaState: true,
    consentsToFastTrack: true,
    disabled: false,
    limitedCapacity: false,
    isMinor: false,
    majorImpact: false,
    codefendantObjects: false,
    claimUnsettled: false,
    defenderPleadsInnocence: false,
    otherwiseUnfit: false,
  }
  const shutBy = (known: Known) =>
    eligibilityOf(fastTrack, known).against.map(({ rule, source }) => [
      rule,
      source.basis.map(({ law, article, item }) => `${law} ${article}(${item})`).join(', '),
    ])

  it('is open to a driver who pleads guilty and agrees', () => {
    expect(told(fastTrack, drunk)).toEqual({ outcome: 'eligible', missing: [], against: [] })
  })

  it('names the article of each exclusion', () => {
    expect(shutBy({ ...drunk, disabled: true })).toEqual([['disabled', 'CPL 223(1), SPP 438(1), SPC 370(1)']])
    expect(shutBy({ ...drunk, limitedCapacity: true })).toEqual([
      ['limitedCapacity', 'CPL 223(1), SPP 438(1), SPC 370(2)'],
    ])
    expect(shutBy({ ...drunk, isMinor: true })).toEqual([['minor', 'CPL 223(2), SPP 438(2), SPC 370(3)']])
    expect(shutBy({ ...drunk, majorImpact: true })).toEqual([['majorImpact', 'CPL 223(3), SPP 438(3), SPC 370(4)']])
    expect(shutBy({ ...drunk, defenderPleadsInnocence: true })).toEqual([['innocence', 'SPC 370(7)']])
    expect(shutBy({ ...drunk, otherwiseUnfit: true })).toEqual([['other', 'CPL 223(6), SPP 438(6), SPC 370(8)']])
    expect(shutBy({ ...drunk, likelySentence: 'upToSevenYears' })).toEqual([
      ['threeYears', 'CPL 222(undefined), SPP 437(1)'],
    ])
  })

  it('is almost open while plea, consent, claim or a co-defendant is wanting', () => {
    const wanting = { pleaState: false, consentsToFastTrack: false, claimUnsettled: true, codefendantObjects: true }
    expect(told(fastTrack, { ...drunk, ...wanting })).toEqual({
      outcome: 'almost',
      missing: ['plea unmet', 'consent unmet', 'codefendant unmet', 'claim unmet'],
      against: [],
    })
  })

  it('leaves the summary procedure to a minor who admits', () => {
    const minor = {
      ...{ basicCourt: true, factsClear: true, admits: true, consentsToSummary: true, disabled: false },
      ...{ limitedCapacity: false, majorImpact: false, codefendantDenies: false, complexJointCrime: false },
      ...{ defenderPleadsInnocence: false, otherwiseUnfit: false },
    }
    expect(told(summaryProcedure, minor).outcome).toBe('eligible')
    expect(told(summaryProcedure, { ...minor, complexJointCrime: true }).against).toEqual(['complex'])
    expect(told(summaryProcedure, { ...minor, admits: false }).against).toEqual(['admits'])
  })
})

describe('the plea statement', () => {
  const adult: Known = {
    disabled: false,
    limitedCapacity: false,
    isMinor: false,
    representativeObjects: false,
    otherException: false,
  }
  const required = (known: Known) => {
    const { required: needed, exceptions, present } = statementNeeded(known)
    return [needed, exceptions.map(({ rule }) => rule), present.rule]
  }

  it('is signed with defender or duty lawyer present', () => {
    expect(required(adult)).toEqual(['yes', [], 'ordinary'])
  })

  it('is not needed in the exceptions of the law', () => {
    expect(required({ ...adult, disabled: true })).toEqual(['no', ['disabled'], 'ordinary'])
    expect(required({ ...adult, limitedCapacity: true })).toEqual(['no', ['limitedCapacity'], 'ordinary'])
    expect(required({ ...adult, isMinor: true, representativeObjects: true })).toEqual([
      'no',
      ['minorObjection'],
      'minor',
    ])
    expect(required({ ...adult, representativeObjects: true })).toEqual(['yes', [], 'ordinary'])
  })

  it('is signed by a minor before representative and defender', () => {
    expect(required({ ...adult, isMinor: true })).toEqual(['yes', [], 'minor'])
    expect(required({})).toEqual(['unknown', [], 'ordinary'])
  })
})
