import { expect, it } from 'vitest'
import { figuresText, problemsText } from './bulletin-text'

const title = (zh: string) => ({ zh, en: zh })
const line = (id: string, zh: string, unit: string) => ({ id, title: title(zh), unit: title(unit) })
const groups = [
  {
    id: 'filing',
    title: title('刑事立案监督'),
    lines: [line('filed', '监督立案', '件'), line('withdrawn', '监督撤案', '件')],
  },
  { id: 'pursuit', title: title('追捕追诉'), lines: [line('arrest', '追捕', '人')] },
  { id: 'arrest', title: title('批准逮捕'), lines: [line('approved', '批准逮捕', '人')] },
]

it('tells the numbers of a month beside those of the year, and says where there are none', () => {
  expect(figuresText({ groups }, { month: [1, 0, 0, 3], year: [4, 0, 2, 30] })).toBe(
    [
      '刑事立案监督：监督立案1件（本年累计4件）。',
      '追捕追诉：追捕0人（本年累计2人）。',
      '批准逮捕：批准逮捕3人（本年累计30人）。',
    ].join('\n'),
  )
  expect(figuresText({ groups }, { month: [0, 0, 0, 0], year: [0, 0, 0, 0] }).split('\n')[0]).toBe('刑事立案监督：无。')
})

it('names problems by their rule and how often', () => {
  expect(problemsText([{ title: title('拘留后未在二十四小时内讯问'), count: 2 }])).toBe(
    '1. 拘留后未在二十四小时内讯问（2件）。',
  )
})
