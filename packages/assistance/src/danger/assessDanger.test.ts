import { describe, expect, it } from 'vitest'
import type { Known } from '../known'
import { assessDanger, type Tick } from './assessDanger'
import { socialDanger } from './socialDanger'

const likely = (likelySentence: string, more: Known = {}): Known => ({
  evidenceOfCrime: true,
  likelySentence,
  formerIntentionalCrime: false,
  identityUnknown: false,
  ...more,
})
const shown = (...indicators: readonly string[]): readonly Tick[] =>
  indicators.map((indicator) => ({ indicator, evidence: '侦查卷第二册第15页' }))

const assess = (known: Known, ticks: readonly Tick[]) => assessDanger(socialDanger, known, ticks)
const figures = (known: Known, ticks: readonly Tick[]) => {
  const assessed = assess(known, ticks)
  if (assessed.kind !== 'scored') return assessed.kind
  const { raw, mitigation, score, grade } = assessed
  return { raw, sum: mitigation.sum, counted: mitigation.counted, score, grade }
}

describe('the scale of social danger', () => {
  it('lets a shop theft with plea, restitution, forgiveness and a home be low (V1)', () => {
    expect(figures(likely('upToOneYear'), shown('m1', 'm3', 'm4', 'm5', 'm12'))).toEqual({
      raw: 0,
      sum: 14,
      counted: 12,
      score: 0,
      grade: 'low',
    })
  })

  it('caps a limb, and calls a serial thief who lives on it high whatever the plea (V2)', () => {
    expect(figures(likely('upToThreeYears'), shown('a3', 'a5', 'm1'))).toEqual({
      raw: 10,
      sum: 4,
      counted: 4,
      score: 6,
      grade: 'high',
    })
  })

  it('counts an accomplice at large less a plea as low, with harassment as medium (V3)', () => {
    expect(figures(likely('upToThreeYears'), shown('c3', 'm1'))).toMatchObject({ raw: 5, score: 1, grade: 'low' })
    expect(figures(likely('upToThreeYears'), shown('c3', 'd3', 'm1'))).toMatchObject({
      raw: 10,
      score: 6,
      grade: 'medium',
    })
  })

  it('gives no score where there is no condition of arrest, as in drunk driving (V4)', () => {
    const assessed = assess(likely('belowFixedTerm', { bailBreach: false }), shown('a1'))
    expect(assessed.kind === 'gate' && [assessed.gate.rule, assessed.gate.source.basis]).toEqual([
      'noArrestCondition',
      [
        { law: 'CPL', article: '81' },
        { law: 'SPP', article: '128' },
        { law: 'SPP', article: '137' },
        { law: 'SPP', article: '139' },
      ],
    ])
  })

  it('gives no score where arrest is mandatory (V5)', () => {
    const former = assess(likely('upToOneYear', { formerIntentionalCrime: true }), [])
    const unknown = assess(likely('upToOneYear', { identityUnknown: true }), [])
    const ten = assess({ evidenceOfCrime: true, likelySentence: 'tenYears' }, [])
    expect([former, unknown, ten].map((one) => one.kind === 'gate' && one.gate.rule)).toEqual([
      'mandatoryArrest',
      'mandatoryArrest',
      'mandatoryArrest',
    ])
  })

  it('gives no points for what no evidence shows, and says so (V6)', () => {
    const assessed = assess(likely('upToThreeYears'), [{ indicator: 'a1', evidence: '  ' }])
    expect(assessed.kind === 'scored' && [assessed.score, assessed.grade]).toEqual([0, 'low'])
    expect(assessed.withoutEvidence.map(({ rule, points, full }) => [rule, points, full])).toEqual([['a1', 0, 9]])
  })

  it('asks first what its gates turn on', () => {
    const open = assess({ evidenceOfCrime: true }, shown('a1'))
    expect(open.kind === 'unanswered' && open.questions).toEqual([
      'likelySentence',
      'bailBreach',
      'formerIntentionalCrime',
      'identityUnknown',
    ])
  })

  it('leaves the door of a grave breach of bail, and reminds of it', () => {
    const assessed = assess(likely('belowFixedTerm', { bailBreach: true }), shown('e2'))
    expect(figures(likely('belowFixedTerm', { bailBreach: true }), shown('e2'))).toMatchObject({
      raw: 6,
      score: 6,
      grade: 'medium',
    })
    expect(assessed.reminders.map(({ rule, source }) => [rule, source.basis])).toEqual([
      ['bailBreach', [{ law: 'SPP', article: '137' }]],
    ])
  })

  it("sends minors to the minors' procurator and the ill to residential surveillance", () => {
    const assessed = assess(likely('upToOneYear', { isMinor: true, specialCondition: true }), [])
    expect(assessed.reminders.map(({ rule }) => rule)).toEqual(['minor', 'specialCondition'])
  })

  it('prints each line with evidence, article, table and version', () => {
    const assessed = assess(likely('upToThreeYears'), shown('d3', 'zz'))
    const line = assessed.kind === 'scored' ? assessed.limbs.flatMap(({ lines }) => lines)[0] : undefined
    expect(line).toEqual({
      table: 'socialDanger',
      version: 1,
      rule: 'd3',
      title: { zh: '滋扰其正常生活、工作', en: 'Harassing their life or work' },
      source: { status: 'verified', basis: [{ law: 'SPP', article: '132', item: '3' }] },
      evidence: '侦查卷第二册第15页',
      points: 5,
      full: 5,
    })
    expect(assessed.unknownTicks).toEqual(['zz'])
  })

  it('is high from twelve points on without one limb being grave', () => {
    expect(figures(likely('upToThreeYears'), shown('c3', 'd3'))).toMatchObject({ score: 10, grade: 'medium' })
    expect(figures(likely('upToThreeYears'), shown('c3', 'd3', 'e3'))).toMatchObject({ score: 14, grade: 'high' })
    expect(figures(likely('upToThreeYears'), shown('c3', 'd3', 'e3', 'm4'))).toMatchObject({ score: 12, grade: 'high' })
    expect(figures(likely('upToThreeYears'), shown('c3', 'd3', 'e3', 'm3'))).toMatchObject({
      score: 11,
      grade: 'medium',
    })
    expect(figures(likely('upToThreeYears'), shown('c3'))).toMatchObject({ score: 5, grade: 'medium' })
  })
})
