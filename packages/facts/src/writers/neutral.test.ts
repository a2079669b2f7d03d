import { describe, expect, it } from 'vitest'
import { neutral } from './neutral'

describe('neutral', () => {
  it.each([
    '=1+1',
    '+cmd',
    '-2',
    '@SUM(A1)',
    ' =HYPERLINK("http://a")',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '990000199001011234',
    '99000019900101123X',
  ])('marks %j as text', (text) => {
    expect(neutral(text)).toBe(`'${text}`)
  })

  it.each(['王某某', '990000********1234', 'A〔2026〕1号', '2026-05-06 14:20:00', '13800000000', ''])(
    'leaves %j alone',
    (text) => {
      expect(neutral(text)).toBe(text)
    },
  )
})
