import { describe, expect, it } from 'vitest'
import { headingsOf, readRegisterRow } from './registerRow'

const headings = headingsOf(new Set(['序号', '姓名', '身份证号', '参保单位', '单位性质']))
const read = (cells: Readonly<Record<string, string>>) => readRegisterRow({ cells }, headings)

describe('a row of a register', () => {
  it('is found by the headings its keeper uses', () => {
    expect(headings).toMatchObject({ name: '姓名', number: '身份证号', employer: '参保单位', post: undefined })
  })

  it('is read with its employer, and its number in one spelling', () => {
    const row = read({ 姓名: '王 安柏', 身份证号: '99000019900102123x', 参保单位: '青石市教育局', 单位性质: '机关' })
    expect([row.name, row.employer]).toEqual(['王安柏', 'organ'])
    expect(row.words.name).toBe('王 安柏')
  })

  it.each([
    ['990000199001021234', [], true],
    ['990000199001021235', ['NUMBER_FALSE'], false],
    ['990000199013021234', ['NUMBER_FALSE'], false],
    ['9900001990', ['NUMBER_FALSE'], false],
    ['', ['NUMBER_MISSING'], false],
  ])('with the number “%s” is flagged %j and keeps its words', (number, flags, matched) => {
    const row = read({ 姓名: '王安柏', 身份证号: number })
    expect(row.flags).toEqual(flags)
    expect(row.number !== null).toBe(matched)
    expect(row.words.number).toBe(number)
  })

  it('without a name is kept too', () => {
    expect(read({ 身份证号: '990000199001021234' }).flags).toEqual(['NAME_MISSING'])
  })
})
