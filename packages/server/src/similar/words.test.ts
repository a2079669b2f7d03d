import { describe, expect, it } from 'vitest'
import { countWords, cutter, foremost } from './words'

const TEXT =
  '犯罪嫌疑人自愿认罪认罚，值班律师在场。因邻里纠纷将被害人打伤，经鉴定为轻伤二级；被害人出具谅解书，没有社会危险性，建议不批准逮捕。2026年5月6日'

describe('the words of a text', () => {
  it('are cut with the terms of our work as one word each, without numbers, signs and what all texts say', async () => {
    const words = [...countWords(await cutter(), TEXT).keys()]
    expect(words).toEqual(
      expect.arrayContaining(['认罪认罚', '值班律师', '轻伤二级', '谅解书', '社会危险性', '不批准逮捕', '邻里纠纷']),
    )
    expect(words.filter((word) => /[\d，。]/.test(word) || word === '没有' || word.length < 2)).toEqual([])
  })

  it('are counted, in whatever width or case they are written', async () => {
    const found = countWords(await cutter(), '危险驾驶，又危险驾驶；ＡＰＰ转账，app转账。')
    expect([found.get('危险驾驶'), found.get('app'), found.get('转账')]).toEqual([2, 2, 2])
    expect(foremost(found, 2)).toEqual(['危险驾驶', 'app'])
  })
})
