import { builtInCalendar, describeStep, type Instant, type LimitStep, limitOf } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { countedFrom, lengthInWords, sentenceOf, type Told } from './sentence'

const late: Told = {
  model: {
    title: { zh: '拘留后二十四小时内未讯问', en: 'No interrogation within 24 hours of detention' },
    basis: [{ law: 'CPL', article: '86' }],
    status: 'verified',
  },
  who: '王某某',
  caseLabel: 'A1123',
  standing: 'illegal',
  onLocalNumber: false,
  // 2026-05-06 14:20 and 2026-05-07 15:00 in Shanghai
  startedAt: 1778048400000 as Instant,
  latest: 1778137200000 as Instant,
  inclusive: false,
  lateByMs: 70 * 60_000,
  answered: true,
  stretches: [],
  cited: { zh: '《刑事诉讼法》第86条', en: 'CPL 86' },
}

describe('sentenceOf', () => {
  it('says who, what, when, how late and against what', () => {
    expect(sentenceOf(late).zh).toBe(
      '王某某（A1123）拘留后二十四小时内未讯问：自2026年5月6日14时20分起算，期限于2026年5月7日15时00分届满，逾期1小时10分钟后方才办理，涉嫌违反《刑事诉讼法》第86条的规定。',
    )
    expect(sentenceOf(late).en).toBe(
      '王某某 (A1123): No interrogation within 24 hours of detention — counted from 2026-05-06 14:20, the period ended at 2026-05-07 15:00; done 1 h 10 min late. It appears to break the law (CPL 86).',
    )
  })

  it('says of what came too early that it did, not that it is overdue', () => {
    for (const lateByMs of [null, -3_600_000]) {
      const early = sentenceOf({ ...late, lateByMs, answered: false })
      expect(early.zh).toContain('自2026年5月6日14时20分起算，至2026年5月7日15时00分止不得进行，实际在此之前已经进行')
      expect(early.en).toContain('it was not allowed until 2026-05-07 15:00, and came before')
    }
  })

  it('never calls an office number a breach of law', () => {
    const { zh } = sentenceOf({ ...late, standing: 'advisory', onLocalNumber: true })
    expect(zh).toContain('超过本院设定的标准')
    expect(zh).not.toContain('违反')
  })

  it('asks to mend an irregularity and only to look at a lead', () => {
    expect(sentenceOf({ ...late, standing: 'irregular' }).zh).toContain('程序瑕疵，应予补正或者作出合理解释。')
    expect(sentenceOf({ ...late, standing: 'advisory' }).zh).toMatch(/后方才办理。提请核查。$/)
  })

  it.each([
    [
      '2026-05-06T14:20',
      '2026-05-06T14:50',
      '2026年5月6日14时20分至14时50分，计30分钟',
      '2026-05-06 14:20 to 14:50, 30 min',
    ],
    [
      '2026-05-06T23:50',
      '2026-05-07T00:20',
      '2026年5月6日23时50分至5月7日00时20分，计30分钟',
      '2026-05-06 23:50 to 2026-05-07 00:20, 30 min',
    ],
    [
      '2026-12-31T23:50',
      '2027-01-01T00:20',
      '2026年12月31日23时50分至2027年1月1日00时20分，计30分钟',
      '2026-12-31 23:50 to 2027-01-01 00:20, 30 min',
    ],
  ])('tells a gap from %s to %s by its two ends, and says nothing twice', (from, to, zh, en) => {
    const gap = { from: Date.parse(`${from}+08:00`) as Instant, to: Date.parse(`${to}+08:00`) as Instant }
    const told = sentenceOf({ ...late, latest: null, lateByMs: null, stretches: [gap] })
    expect(told.zh).toContain(`，${zh}`)
    expect(told.en).toContain(` — ${en}`)
  })
})

describe('lengthInWords', () => {
  it.each([
    [59_000, '不足1分钟'],
    [60_000, '1分钟'],
    [3_600_000, '1小时'],
    [90_000_000, '1天1小时'],
    [86_400_000 + 60_000, '1天'],
  ])('%i is %s', (milliseconds, zh) => expect(lengthInWords(milliseconds).zh).toBe(zh))
})

describe('countedFrom', () => {
  it('is where the derivation begins: after a summons that is its end, not its begin', () => {
    const began = Date.parse('2026-05-06T20:41+08:00') as Instant
    const ended = Date.parse('2026-05-07T02:41+08:00') as Instant
    const steps: LimitStep[] = []
    limitOf({ count: 'HX', of: { hours: 12 } }, { at: ended, offset: 480 }, builtInCalendar, [], steps)
    expect(countedFrom(steps.map(describeStep), began)).toBe(Date.parse('2026-05-07T02:41+08:00'))
    expect(countedFrom([], began)).toBe(began)
  })
})
