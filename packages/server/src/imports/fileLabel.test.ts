import { describe, expect, it } from 'vitest'
import { endingOf, fileLabel, importFormat } from './fileLabel'

describe('fileLabel', () => {
  it('keeps the name alone, whatever path it came with', () => {
    expect(fileLabel('../../etc/passwd.csv')).toBe('passwd.csv')
    expect(fileLabel('C:\\Users\\民警\\台账.xlsx')).toBe('台账.xlsx')
    expect(fileLabel('a\u0000b\u202Ec\n.csv')).toBe('abc.csv')
    expect(fileLabel('..')).toBe('..')
  })

  it('shortens a long name and keeps its ending', () => {
    const label = fileLabel(`${'讯'.repeat(300)}.xlsx`)
    expect([[...label].length, label.slice(-6)]).toEqual([120, '….xlsx'])
  })
})

describe('importFormat', () => {
  it('knows tables and objects a line, and nothing else', () => {
    const names = ['a.csv', 'a.CSV.gz', 'a.xlsx', 'a.jsonl', 'a.xls', 'a.pdf', 'a.xes', 'csv', '..']
    expect(names.map(importFormat)).toEqual([
      ...['csv', 'csv', 'xlsx', 'ndjson', undefined, undefined, undefined, undefined, undefined],
    ])
    expect([endingOf('a.xls'), endingOf('csv')]).toEqual(['.xls', 'csv'])
  })
})
