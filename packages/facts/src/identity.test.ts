import { describe, expect, it } from 'vitest'
import { type PaperKind, readPaper } from './identity'

/** The number as it is kept, or the code of what is wrong with it. */
const read = (number: string, kind?: PaperKind): string => {
  const paper = readPaper(number, kind)
  return 'number' in paper ? paper.number : paper.problem
}

describe('a resident identity number', () => {
  it.each([
    ['990000199001011239', '990000199001011239'],
    ['99000019951231002X', '99000019951231002X'],
    [' 99000019951231002x ', '99000019951231002X'],
    ['990000880229123', '990000880229123'],
  ])('%s is kept', (written, kept) => {
    expect(read(written)).toBe(kept)
  })

  it.each([
    ['990000199001011234', 'ID_CHECK'],
    ['99000019951231002', 'ID_LENGTH'],
    ['9900001995123100200', 'ID_LENGTH'],
    ['X90000199001011239', 'ID_LENGTH'],
    ['９90000199001011239', 'ID_LENGTH'],
    ['', 'ID_LENGTH'],
    ['990000199002301233', 'ID_DATE'],
    ['990000199013011231', 'ID_DATE'],
    ['990000890229123', 'ID_DATE'],
  ])('%s is refused: %s', (written, problem) => {
    expect(read(written)).toBe(problem)
  })

  it('has one check digit only', () => {
    const good = [...'0123456789X'].filter((digit) => read(`99000019880307003${digit}`) !== 'ID_CHECK')
    expect(good).toEqual(['3'])
  })

  it('changes its check digit with any one digit of the number', () => {
    const number = '990000199001011239'
    const refused = [...number.slice(0, 17)].filter((digit, at) => {
      const other = `${number.slice(0, at)}${(Number(digit) + 1) % 10}${number.slice(at + 1)}`
      return read(other) !== other
    })
    expect(refused).toHaveLength(17)
  })

  it('is not asked for its region, which may be one that is no more', () => {
    expect(read('000000199001011231')).not.toBe('ID_LENGTH')
    expect(
      ['000000', '110000', '999999'].map(
        (region) => [...'0123456789X'].filter((digit) => read(`${region}19900101123${digit}`) !== 'ID_CHECK').length,
      ),
    ).toEqual([1, 1, 1])
  })
})

describe('other papers', () => {
  it.each<[PaperKind, string, string]>([
    ['passport', 'e12345678', 'E12345678'],
    ['passport', 'PA 123-4(5)', 'PA 123-4(5)'],
    ['mainlandTravelPermit', 'H1234567801', 'H1234567801'],
    ['foreignPermanentResident', 'USA330099001234', 'USA330099001234'],
    ['other', '军字第1234号', '军字第1234号'],
    ['selfReported', '990000199001011234', '990000199001011234'],
    ['passport', '', 'ID_PAPER'],
    ['passport', 'A'.repeat(41), 'ID_PAPER'],
    ['other', '未带证件，自称张三', 'ID_PAPER'],
    ['selfReported', 'x\ny', 'ID_PAPER'],
    ['none', '1', 'ID_NONE'],
  ])('%s %s becomes %s', (kind, written, kept) => {
    expect(read(written, kind)).toBe(kept)
  })
})
