import { criminalProcedure, type DataValue } from '@hengjian/facts'
import { describe, expect, it } from 'vitest'
import { presentValues } from './present'

const person = criminalProcedure.objects.get('person')?.attributes
const texts = (values: Readonly<Record<string, DataValue>>, fields = person) =>
  presentValues(values, fields).map(({ name, value }) => [name, value.zh, value.en])

describe('a value on the screen', () => {
  it('is said in words of both languages, listed or as a code', () => {
    expect(texts({ sex: 'male', nationality: 'CHN', language: 'ug', cameBy: 'caughtAtHome', plea: true })).toEqual([
      ['sex', '男', 'male'],
      ['nationality', '中国', 'China'],
      ['language', '维吾尔语', 'Uyghur'],
      ['cameBy', '在住处抓获', 'caught at home'],
      ['plea', '是', 'yes'],
    ])
  })

  it('is called a code where it is an unknown one, and stays as it is where it is a text', () => {
    expect(texts({ nationality: 'XQZ', cameBy: '群众举报后到案' })).toEqual([
      ['nationality', '代码 XQZ', 'code XQZ'],
      ['cameBy', '群众举报后到案', '群众举报后到案'],
    ])
  })

  it('says what a number counts', () => {
    const measure = criminalProcedure.objects.get('case')?.attributes
    expect(texts({ maxMonths: 36, suspectCount: 2 }, measure)).toEqual([
      ['maxMonths', '36个月', '36 months'],
      ['suspectCount', '2', '2'],
    ])
  })

  it('is masked where it is sensitive, whatever it says', () => {
    expect(texts({ name: '王安柏', health: ['deaf'] })).toEqual([
      ['name', '王某某', '王某某'],
      ['health', '***', '***'],
    ])
  })
})
