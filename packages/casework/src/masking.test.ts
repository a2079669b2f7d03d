import { describe, expect, it } from 'vitest'
import { identifyingIn, maskedNames, maskText } from './masking'

describe('masking', () => {
  it('replaces names, numbers, plates and addresses, and counts what it replaced', () => {
    const text =
      '王安柏（990000199001021234，13900000000）驾驶晋A·12345在和平路12号被查获，王海住翠苑小区3栋2单元501室，见（2026）晋0109刑初7号。'
    expect(maskText(text, ['王安柏', '王海'])).toEqual({
      text: '王某甲（（身份号码略），（电话略））驾驶（车牌略）在某处被查获，王某乙住某处，见（案号略）。',
      replaced: { identityNumber: 1, account: 0, phone: 1, plate: 1, address: 2, caseNumber: 1, name: 2 },
    })
  })

  it('tells people of one surname apart, and takes a longer name before one it holds', () => {
    expect([...maskedNames(['李青', '李青禾', ' ', '赵远'])]).toEqual([
      ['李青', '李某甲'],
      ['李青禾', '李某乙'],
      ['赵远', '赵某'],
    ])
    expect(maskText('李青禾和李青', ['李青', '李青禾']).text).toBe('李某乙和李某甲')
  })

  it.each([
    ['被告人王某醉酒后驾车，血液酒精含量为180.5毫克每百毫升。', []],
    ['电话0351-6012345', ['phone']],
    ['户名王某，账号6222020200112233445', ['account']],
    ['号码99000019850607111X', ['identityNumber']],
    ['在建设大道8号查获', ['address']],
    ['据〔2026〕公捕字12号', ['caseNumber']],
    ['2026年5月6日14时20分', []],
  ])('finds in “%s” %j', (text, kinds) => {
    expect(identifyingIn(text)).toEqual(kinds)
  })
})
