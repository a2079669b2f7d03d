import { describe, expect, it } from 'vitest'
import { type DetentionInput, referDetention, sampleDetentionScale } from './detentionScale'
import { nationalGuide } from './guide'
import { referSentence } from './referSentence'

describe('the example scale of criminal detention', () => {
  const months = (input: Partial<DetentionInput> & { readonly alcohol: number }) => {
    const reference = referDetention(sampleDetentionScale, { additions: [], counted: [], ...input })
    return reference.ok ? reference.months : reference.problems.map(({ code }) => code)
  }

  it.each([
    [{ alcohol: 188 }, 2],
    [{ alcohol: 115, additions: ['motorway'] }, 3],
    [{ alcohol: 115, additions: ['motorway'], counted: [{ adjustment: 'plea', percent: -30 }] }, 2],
    [{ alcohol: 159.9 }, 1],
    [{ alcohol: 160 }, 2],
    [{ alcohol: 240 }, 3],
    [{ alcohol: 240, additions: ['motorway', 'commercial', 'evading'] }, 6],
    [{ alcohol: 80, counted: [{ adjustment: 'plea', percent: -30 }] }, 1],
  ])('makes of %o months: %s', (input, expected) => {
    expect(months(input)).toBe(expected)
  })

  it('shows its steps', () => {
    const reference = referDetention(sampleDetentionScale, {
      alcohol: 115,
      additions: ['motorway'],
      counted: [{ adjustment: 'plea', percent: -30 }],
    })
    expect(
      reference.ok && reference.steps.map(({ rule, done, months: after }) => [rule?.rule ?? null, done.zh, after]),
    ).toEqual([
      ['from80', '115毫克', 1],
      ['motorway', '增加2个月', 3],
      ['plea', '同向相加、逆向相减 -30%', 3],
      [null, '合计 -30%', 2.1],
      [null, '按0.5个月取整，限1至6个月', 2],
    ])
  })

  it('refuses what it does not know', () => {
    expect(months({ alcohol: 79.9 })).toEqual(['START_RANGE'])
    expect(months({ alcohol: 100, additions: ['moon'] })).toEqual(['ADJUSTMENT_UNKNOWN'])
    expect(months({ alcohol: 100, counted: [{ adjustment: 'plea', percent: -31 }] })).toEqual(['ADJUSTMENT_RANGE'])
  })
})

describe('the national guide', () => {
  it('multiplies what comes first, then adds the others together', () => {
    const reference = referSentence(nationalGuide, {
      startingPoint: 'theftHuge',
      months: 40,
      added: 8,
      counted: [
        { adjustment: 'accessory', percent: -25 },
        { adjustment: 'recidivist', percent: 20 },
        { adjustment: 'restitution', percent: -30 },
      ],
    })
    expect(reference.ok && reference.steps.map(({ done, months }) => [done.zh, months])).toEqual([
      ['量刑起点', 40],
      ['基准刑（增加犯罪事实）', 48],
      ['连乘 -25%', 36],
      ['同向相加、逆向相减 +20%', 36],
      ['同向相加、逆向相减 -30%', 36],
      ['合计 -10%', 32.4],
    ])
    expect(reference.ok && [reference.months, reference.range]).toEqual([32.4, { least: 25.92, most: 38.88 }])
  })

  it('does not count plea leniency beside what it holds already', () => {
    const counted = [
      { adjustment: 'plea', percent: -20 },
      { adjustment: 'confession', percent: -10 },
    ]
    const reference = referSentence(nationalGuide, { startingPoint: 'theftLarge', months: 6, added: 0, counted })
    expect(!reference.ok && reference.problems.map(({ code, message }) => [code, message.zh])).toEqual([
      ['ADJUSTMENT_TWICE', '情节“认罪认罚”重复评价。'],
    ])
  })

  it('refuses a start out of its range and one it does not have', () => {
    const problems = (startingPoint: string, months: number) => {
      const reference = referSentence(nationalGuide, { startingPoint, months, added: 0, counted: [] })
      return reference.ok ? [] : reference.problems.map(({ code }) => code)
    }
    expect([problems('theftLarge', 13), problems('theftLarge', 12), problems('piracy', 1)]).toEqual([
      ['START_RANGE'],
      [],
      ['START_UNKNOWN'],
    ])
  })
})
