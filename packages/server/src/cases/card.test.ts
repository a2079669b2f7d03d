import { expect, it } from 'vitest'
import { type Carded, cardOf, cardRows } from './card'

const day = (text: string) => ({ from: text, to: text, precision: 'day' as const })
const name = (zh: string) => ({ zh, en: zh })

const FOUND: Carded = {
  numbers: [
    { source: 'procuratorateCaseSystem', sourceName: name('检察'), numbers: ['衡检刑诉受〔2026〕1号'] },
    { source: 'policeProcessSystem', sourceName: name('流程'), numbers: ['松公（刑）立字〔2026〕9号'] },
    { source: 'policeInfoPlatform', sourceName: name('平台'), numbers: ['松公（刑）立字〔2026〕9号'] },
    { source: 'centreMonitoringSystem', sourceName: name('中心'), numbers: ['V-1'] },
  ],
  units: ['松涧派出所'],
  attributes: [{ name: 'charge', label: name('案由'), value: name('盗窃'), masked: false }],
  persons: [
    {
      ...{ id: 'P-1', label: '苏某某', attributes: [] },
      measures: [{ interval: 'detention', name: name('刑事拘留'), since: '2026-05-06T09:00:00+08:00' }],
    },
  ],
  facts: [
    { kind: 'caseFiled', occurredAt: day('2026-05-05T00:00:00+08:00'), supersededBy: null },
    { kind: 'caseFiled', occurredAt: day('2026-05-01T00:00:00+08:00'), supersededBy: 'F-2' },
  ],
}

it('keeps the number of the national system, and says each number once', async () => {
  const card = cardOf(FOUND, () => '苏木某')
  const values = Object.fromEntries(card.fields.map(({ id, value }) => [id, value]))
  expect(values).toEqual({
    ...{
      nationalNo: '衡检刑诉受〔2026〕1号',
      policeNo: '松公（刑）立字〔2026〕9号',
      charge: '盗窃',
      unit: '松涧派出所',
      persons: '苏木某',
    },
    ...{ measures: '苏木某：刑事拘留（2026-05-06）', acceptedOn: null, filedOn: '2026-05-05' },
    ...{ arrestRequestedOn: null, transferredOn: null },
  })
  expect(card.missing).toBe(0)
  const rows: unknown[] = []
  for await (const row of cardRows(card, 'zh')) rows.push(row)
  expect([rows[1], rows[2], rows[6]]).toEqual([
    ['公安机关案件编号', '松公（刑）立字〔2026〕9号', '已有'],
    ['案由', '盗窃', '已有'],
    ['受案日期', '', '无'],
  ])
})

it('says what is wanting that the national system asks for', () => {
  const card = cardOf({ ...FOUND, numbers: [] }, () => '苏木某')
  expect(card.fields.filter(({ required, value }) => required && value === null).map(({ id }) => id)).toEqual([
    ...['nationalNo', 'policeNo'],
  ])
  expect(card.missing).toBe(2)
})
