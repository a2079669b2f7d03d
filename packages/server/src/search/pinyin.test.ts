import { describe, expect, it } from 'vitest'
import { pinyinForms, typedPinyin } from './pinyin'

describe('the pinyin of a name', () => {
  it.each([
    ['王安柏', ['WANGAN', 'WANGANBAI'], ['WA', 'WAB']],
    ['单雄信', ['SHANXIONG', 'SHANXIONGXIN'], ['SX', 'SXX']],
    ['仇英', ['QIUYING'], ['QY']],
    ['尉迟恭', ['YUCHI', 'YUCHIGONG'], ['YC', 'YCG']],
    ['吕布', ['LVBU'], ['LB']],
    ['买买·提', ['MAIMAI', 'MAIMAITI'], ['MM', 'MMT']],
    ['Ivan Petrov', [], []],
    ['王', [], []],
  ])('%s is found by %j and %j', (name, full, initials) => {
    expect(pinyinForms(name)).toEqual({ full, initials })
  })

  it.each([
    ['wang anbai', 'WANGANBAI'],
    ["Xi'an", 'XIAN'],
    ['ｗａｂ', 'WAB'],
    ['Lǚ Bù', 'LVBU'],
    ['lü bu', 'LVBU'],
    ['wáng', 'WANG'],
  ])('%s is read as %s', (typed, read) => {
    expect(typedPinyin(typed)).toBe(read)
  })

  it.each([['w'], ['王安'], ['1234'], ['']])('%s is no pinyin', (typed) => {
    expect(typedPinyin(typed)).toBeUndefined()
  })
})
