import { describe, expect, it } from 'vitest'
import { eligibilityOf } from '../eligibility'
import { fourConditions } from './fourConditions'
import { openOpinions, proposesBail } from './opinions'

describe('the opinions of diversion', () => {
  it('are all open in an ordinary case', () => {
    const { open, shut } = openOpinions({
      evidenceOfCrime: true,
      likelySentence: 'upToThreeYears',
      formerIntentionalCrime: false,
      identityUnknown: false,
    })
    expect(open).toEqual(['noArrestRequest', 'directTransfer', 'arrestRequest', 'supplement', 'notCrime'])
    expect(shut).toEqual([])
  })

  it('leave nothing but arrest or more evidence where arrest is mandatory', () => {
    const { open, shut } = openOpinions({ evidenceOfCrime: true, likelySentence: 'tenYears' })
    expect(open).toEqual(['arrestRequest', 'supplement'])
    expect(
      shut.map(({ opinion, by }) => `${opinion} ${by.rule} ${by.source.basis.map(({ article }) => article)}`),
    ).toEqual([
      'noArrestRequest mandatoryArrest 81,136',
      'directTransfer mandatoryArrest 81,136',
      'notCrime mandatoryArrest 81,136',
    ])
  })

  it('never suggest arrest in pure dangerous driving, unless bail was gravely breached', () => {
    expect(openOpinions({ pureDangerousDriving: true, bailBreach: false }).open).not.toContain('arrestRequest')
    expect(openOpinions({ likelySentence: 'belowFixedTerm', bailBreach: false }).shut).toMatchObject([
      { opinion: 'arrestRequest', by: { rule: 'noArrestCondition' } },
    ])
    expect(openOpinions({ likelySentence: 'belowFixedTerm', bailBreach: true }).shut).toEqual([])
  })
})

describe('the words of an opinion', () => {
  it.each([
    '建议对犯罪嫌疑人取保候审。',
    '建议不提请批准逮捕，可以取保候审',
    '应当变更为取保候审措施',
    '对其依法取保候审',
  ])('may not propose bail: %s', (words) => {
    expect(proposesBail(words)).toBe(true)
  })

  it.each([
    '建议不提请批准逮捕。',
    '采取取保候审足以防止发生社会危险性，建议不提请批准逮捕。',
    '采取取保候审尚不足以防止发生社会危险性，建议提请批准逮捕。',
    '犯罪嫌疑人违反取保候审规定，建议提请批准逮捕。',
    '建议不提请批准逮捕，是否取保候审由公安机关决定。',
  ])('may say what the law says of danger: %s', (words) => {
    expect(proposesBail(words)).toBe(false)
  })
})

describe('the four conditions', () => {
  const met = { arrestConditionsMet: false, minorCircumstances: true, pleaState: true, dangerGrade: 'low' }

  it('hold together', () => {
    const exclusions = eligibilityOf(fourConditions, met).met.filter(({ exclusion }) => exclusion)
    expect(exclusions.map(({ rule }) => rule)).toEqual(['mandatoryArrest'])
    expect(eligibilityOf(fourConditions, met).outcome).toBe('eligible')
    expect(eligibilityOf(fourConditions, { ...met, dangerGrade: 'noArrestCondition' }).outcome).toBe('eligible')
  })

  it('are almost there while plea or danger can still change', () => {
    const { outcome, missing } = eligibilityOf(fourConditions, { ...met, pleaState: false, dangerGrade: 'medium' })
    expect([outcome, missing.map(({ rule }) => rule)]).toEqual(['almost', ['plea', 'noDanger']])
  })

  it('cannot hold where arrest is mandatory or its conditions are met', () => {
    expect(
      eligibilityOf(fourConditions, { ...met, dangerGrade: 'mandatoryArrest' }).against.map(({ rule }) => rule),
    ).toEqual(['mandatoryArrest'])
    expect(eligibilityOf(fourConditions, { ...met, arrestConditionsMet: true }).outcome).toBe('excluded')
  })
})
