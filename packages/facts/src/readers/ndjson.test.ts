import { describe, expect, it } from 'vitest'
import { gb18030 } from '../writers/gb18030'
import { readNdjson } from './ndjson'
import { all, brief, inPieces } from './testing/bytes'

const read = (text: string | Uint8Array, size?: number): Promise<readonly unknown[]> =>
  brief(readNdjson(inPieces(text, size)))

describe('readNdjson', () => {
  it('makes columns of members, and lists of lists', async () => {
    const line = '{"案号":"A1","人员":{"姓名":"张三","前科":2},"民警":["甲","乙"],"未成年":false,"备注":null}'
    expect(await all(readNdjson(inPieces(`${line}\n\n{"案号":"A2"}`)))).toEqual([
      {
        row: {
          number: 1,
          place: 'line 1',
          cells: { 案号: 'A1', '人员.姓名': '张三', '人员.前科': '2', 民警: ['甲', '乙'], 未成年: 'false', 备注: '' },
        },
      },
      { row: { number: 2, place: 'line 3', cells: { 案号: 'A2' } } },
    ])
  })

  it('keeps the places of a list of objects', async () => {
    expect(await read('{"people":[{"name":"甲","age":30},{"name":"乙"},{"age":5}]}')).toEqual([
      { 'people.name': ['甲', '乙', ''], 'people.age': ['30', '', '5'] },
    ])
  })

  it.each([1, 2, 5])('reads the same however the file is cut, by %i', async (size) => {
    expect(await read('{"a":"张"}\r\n{"a":"三"}\r\n', size)).toEqual([{ a: '张' }, { a: '三' }])
  })

  it('tells the lines that are wrong and reads on', async () => {
    const lines = ['[1]', '{"a":1', 'null', '"x"', '{"a":990000199001011239}', '{"a":[1,{"b":2}]}', '{"a":1}']
    expect(await read(lines.join('\n'))).toEqual([
      'FACT_JSON @ line 1',
      'FACT_JSON @ line 2',
      'FACT_JSON @ line 3',
      'FACT_JSON @ line 4',
      'FILE_DIGITS @ line 5 · a',
      'FILE_JSON @ line 6 · a',
      { a: '1' },
    ])
  })

  it('bounds how deep, how wide and how long a record is', async () => {
    const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
    expect(await read(deep(8))).toEqual([{ 'a.a.a.a.a.a.a.a': '1' }])
    expect(await read(deep(10))).toEqual(['FILE_LIMIT @ line 1 · a.a.a.a.a.a.a.a.a'])
    expect(await read(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toEqual(['FILE_JSON @ line 1 · a'])
    const wide = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`c${index}`, 1]))
    expect(await read(JSON.stringify(wide))).toEqual(['FILE_LIMIT @ line 1 · c2000'])
    expect(await read(JSON.stringify({ a: Array.from({ length: 501 }, () => 1) }))).toEqual(['FILE_LIMIT @ line 1 · a'])
    const line = `{"a":"${'x'.repeat(1_000_000)}"}`
    expect(await read(`{"a":"1"}\n${line}\n{"a":"2"}\n`)).toEqual([{ a: '1' }, 'FILE_LIMIT @ line 2'])
  })

  it('is UTF-8 only', async () => {
    expect(await read(gb18030('{"姓名":"张三"}'))).toEqual(['FILE_ENCODING @ byte 0+'])
  })

  it('gives a member called __proto__ as any other', async () => {
    const [reading] = await all(readNdjson(inPieces('{"__proto__":["x"],"a":1}')))
    expect(reading !== undefined && 'row' in reading && Object.entries(reading.row.cells)).toEqual([
      ['__proto__', ['x']],
      ['a', '1'],
    ])
  })
})
