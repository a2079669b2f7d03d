import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../readers/csv'
import { all, inPieces } from '../readers/testing/bytes'
import { csvLine } from './csv'
import { lasting, neutral, unmarked } from './neutral'

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

describe('lasting', () => {
  it.each([
    ['2026-05-06 14:20:31', "'2026-05-06 14:20:31"],
    ['2026/5/6 14:20', "'2026/5/6 14:20"],
    ['007', "'007"],
    ['=1+1', "'=1+1"],
    ["'90s", "''90s"],
    ['2026年5月6日', '2026年5月6日'],
    ['36.5', '36.5'],
  ])('writes %j as %j', (text, written) => {
    expect(lasting(text)).toBe(written)
    expect(unmarked(written)).toBe(text)
  })
})

describe('any text', () => {
  /** Often one of those that matter at the beginning of a cell. */
  const beginnings = fc.constantFrom(
    '',
    '',
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    "'",
    "''",
    ' ',
    '\n=',
    '\u3000+',
    '＝',
    '0',
    '"',
  )
  const texts = fc.tuple(beginnings, fc.string({ unit: 'grapheme' })).map(([one, other]) => one + other)

  it.each([
    ['neutral', neutral],
    ['lasting', lasting],
  ])('is never run when it is %s, and comes back out of a file as it was', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 5 }), async (cells) => {
        const written = cells.map(write)
        for (const cell of written) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/)
        const names = cells.map((_cell, index) => `c${index}`)
        const file = csvLine(['key', ...names]) + csvLine(['1', ...written])
        const [reading] = await all(readCsv(inPieces(file)))
        const read = reading !== undefined && 'row' in reading ? reading.row.cells : {}
        // An empty cell is left out of a row.
        expect(names.map((name) => unmarked(String(read[name] ?? '')))).toEqual(cells)
      }),
    )
  })
})
