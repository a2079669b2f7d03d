import { expect, it } from 'vitest'
import { soughtWords, wordTerms } from './wordTerms'

it('finds a text by what stands anywhere in it', () => {
  expect(wordTerms('𠮷野：超２4小时')).toEqual([
    '𠮷野超24小时',
    '野超24小时',
    '超24小时',
    '24小时',
    '4小时',
    '小时',
    '时',
  ])
  expect(wordTerms('甲乙丙丁戊己庚辛壬癸').slice(0, 3)).toEqual([
    '甲乙丙丁戊己庚辛',
    '乙丙丁戊己庚辛壬',
    '丙丁戊己庚辛壬癸',
  ])
  expect(wordTerms('王王王')).toEqual(['王王王', '王王', '王'])
  expect(wordTerms(' ')).toEqual([])
})

it('looks for long words by their beginning', () => {
  expect(soughtWords('（讯问）超过 二十四小时')).toEqual({
    whole: '讯问超过二十四小时',
    term: '讯问超过二十四小',
    length: 9,
  })
  expect(soughtWords('ＡＢ 12').term).toBe('ab12')
})
