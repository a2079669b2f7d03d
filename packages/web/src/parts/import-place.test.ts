import { describe, expect, it } from 'vitest'
import { placeText } from './import-place'

describe('the place of a row', () => {
  it.each([
    ['line 12', '第12行', 'line 12'],
    ['line 12 · 发生时间', '第12行 · 发生时间', 'line 12 · 发生时间'],
    ['公安执法全流程：办案环节明细!4 · 发生时间', '第4行 · 发生时间', 'line 4 · 发生时间'],
    ['台账!4', '第4行', 'line 4'],
    ['台账!C7', '台账!C7', '台账!C7'],
    ['', '', ''],
  ])('%s is told in words', (place, zh, en) => {
    expect([placeText(place, 'zh'), placeText(place, 'en')]).toEqual([zh, en])
  })
})
