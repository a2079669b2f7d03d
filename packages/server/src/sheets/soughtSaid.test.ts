import { describe, expect, it } from 'vitest'
import { soughtMasked } from './soughtSaid'

const said = (text: string): string =>
  soughtMasked(text, (folded) => ['盗窃', '拘留后24小时内讯问'].some((one) => one.includes(folded)))

describe('the words of a search in a file', () => {
  it.each([
    ['王安柏', '王某某'],
    [' 欧阳明 ', '欧阳某'],
    ['王安柏盗窃', '王某某'],
    ['Ivan Petrov', 'I***'],
    ['990000199001021234', '990000********1234'],
    ['99000019900102123X', '990000********123X'],
    ['13800001234', '***********'],
    ['王安柏13800001234', '王某某'],
    ['1380000', '****'],
    ['王安柏〔2026〕1号李明', '王某某'],
  ])('say %s as %s', (text, masked) => expect(said(text)).toBe(masked))

  it.each([
    '盗窃',
    '24小时',
    'A〔2026〕1号',
    '晋万公（刑）立字〔2026〕12号',
    '〔2026〕第12号',
    '〕4号',
    '1234',
    'C-2026-0007',
  ])('keep %s', (text) => expect(said(text)).toBe(text))
})
