import { describe, expect, it } from 'vitest'
import { chineseNumber, citationText, citedInSentence, presentCitation, shortCitation } from './citations'

describe('citations', () => {
  it.each([
    ['8', '八'],
    ['10', '十'],
    ['11', '十一'],
    ['20', '二十'],
    ['86', '八十六'],
    ['100', '一百'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['119', '一百一十九'],
    ['1.2', '1.2'],
  ])('writes %s as %s', (digits, words) => expect(chineseNumber(digits)).toBe(words))

  it('cites as an official sentence does', () => {
    expect(citedInSentence({ basis: [{ law: 'CPL', article: '85', paragraph: '2' }] })?.zh).toBe(
      '《刑事诉讼法》第八十五条第二款',
    )
    expect(citedInSentence({ basis: [{ law: 'XFL', article: '133-1' }] })?.zh).toContain('第一百三十三条之一')
    expect(citedInSentence({ basis: [] })).toBeNull()
  })

  it('shows the whole article', () => {
    expect(presentCitation({ law: 'CPL', article: '85', paragraph: '2' }).cited).toEqual({
      zh: '中华人民共和国刑事诉讼法第85条第2款',
      en: 'Criminal Procedure Law 85(2)',
    })
    expect(presentCitation({ law: 'CPL', article: '86' }).text).toContain('应当在拘留后的二十四小时以内进行讯问')
  })

  it('are short where there is little room, in the words of lawyers', () => {
    expect(citationText({ basis: [{ law: 'CPL', article: '34', paragraph: '2' }] })).toEqual({
      zh: '刑诉法第34条第2款',
      en: 'CPL 34(2)',
    })
    expect(shortCitation({ law: 'XFL', article: '133-1' }).zh).toBe('刑法第133条之一')
    expect(shortCitation({ law: 'BAIL', article: '24' })).toEqual({
      zh: '关于取保候审若干问题的规定第24条',
      en: 'BAIL 24',
    })
    expect(citationText({ basis: [] })).toEqual({ zh: '', en: '' })
  })
})
