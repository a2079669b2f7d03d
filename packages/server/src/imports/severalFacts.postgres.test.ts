import { rejectListSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportApp } from './importApp'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let app: ImportApp
beforeAll(async () => {
  app = await ImportApp.open(at('2026-05-08T09:00:00+08:00'))
  app.mapping = 'centre-visit-register'
})
afterAll(() => app.world.close())

const HEADER =
  '登记编号,法律文书号,案件编号,办案单位,人员编号,姓名,性别,出生日期,证件号码,使用语言,入区身份,案件性质,入区事由,' +
  '办案民警,进入时间,安全检查时间,检查人,由医师检查,离开时间,去向'

/** A visit of the register; what has not happened yet is empty. */
const visit = (number: number, { searched = '', left = '', outcome = '' } = {}): string =>
  [
    ...[`D-${number}`, '', `A-${number}`, '竹溪派出所', `R-${number}`, '韩立冬', '男', '', '', ''],
    ...['犯罪嫌疑人', '刑事', '传唤', '周某', '2026-05-06 09:12', searched, searched === '' ? '' : '孟某'],
    ...[searched === '' ? '' : '否', left, outcome],
  ].join(',')
const register = (...visits: readonly string[]): string => `${[HEADER, ...visits].join('\n')}\n`

const stored = async (number: number) =>
  (
    await app.rows(
      `select kind from fact where source = 'centreMonitoringSystem' and split_part(id, '/', 1) = 'centreMonitoringSystem:D-${number}'
         and not exists (select from fact later where later.supersedes = fact.id) order by occurred_at, id`,
    )
  ).map(({ kind }) => kind)

describe('a register whose rows tell several facts', () => {
  it('is imported again as its rows fill: what is known counts as known, what is new is stored', async () => {
    const { batch } = await app.upload('早.csv', register(visit(1), visit(2, { searched: '2026-05-06 09:20' })))
    await app.check(batch.id)
    expect(await app.report(batch.id)).toMatchObject({ rows: 2, facts: 3, duplicates: 0, rejected: 0 })
    expect(await app.step(batch.id, 'run')).toMatchObject({ rowsDone: 2, facts: 3, duplicates: 0 })
    expect([await stored(1), await stored(2)]).toEqual([['centreEntered'], ['centreEntered', 'bodySearched']])

    const full = { searched: '2026-05-06 09:20', left: '2026-05-06 19:05', outcome: '离开' }
    const later = (await app.upload('晚.csv', register(visit(1), visit(2, full)))).batch
    await app.check(later.id)
    expect(await app.report(later.id)).toMatchObject({ rows: 2, facts: 1, duplicates: 3, conflicts: 0 })
    expect(await app.step(later.id, 'run')).toMatchObject({ rowsDone: 2, facts: 1, duplicates: 3, conflicts: 0 })
    expect(await stored(2)).toEqual(['centreEntered', 'bodySearched', 'centreLeft'])
  })

  it('accepts or refuses a row as a whole; mended, all of it is stored, and undone, all of it is withdrawn', async () => {
    const wrong = { searched: '2026-05-06 09:20', left: '晚上七点', outcome: '走了' }
    const { batch } = await app.upload('错.csv', register(visit(3, wrong)))
    await app.check(batch.id)
    expect((await app.report(batch.id)).problems.map(({ code, column }) => [code, column])).toEqual([
      ['FACT_TIME', '离开时间'],
      ['MAP_CODE', '去向'],
    ])
    expect(await app.step(batch.id, 'run')).toMatchObject({ facts: 0, rejected: 1, openRejects: 1 })
    expect(await stored(3)).toEqual([])

    const { rows } = rejectListSchema.parse((await app.ask('GET', `/rejects?batch=${batch.id}`)).json())
    const mend = (cells: object) => app.ask('POST', `/rejects/${rows[0]?.id}/mend`, { cells })
    expect((await mend({ 离开时间: '2026-05-06 19:05' })).json()).toMatchObject({ status: 'rejected' })
    expect((await mend({ 去向: '离开' })).json()).toMatchObject({
      status: 'accepted',
      reject: { state: 'mended', fact: 'centreMonitoringSystem:D-3' },
    })
    expect(await stored(3)).toEqual(['centreEntered', 'bodySearched', 'centreLeft'])
    expect(await app.batch(batch.id)).toMatchObject({ facts: 3, openRejects: 0 })

    await app.step(batch.id, 'undo', { reason: 'wrongFile', text: '' })
    expect(await stored(3)).toEqual([])
  })

  it('shows the row that each of its facts was made of', async () => {
    const answer = await app.ask('GET', `/facts/${encodeURIComponent('centreMonitoringSystem:D-2/离开')}`)
    expect(answer.json().raw.row.cells).toContainEqual({ column: '离开时间', value: '2026-05-06 19:05' })
    expect(answer.json().raw.row.cells).toContainEqual({ column: '姓名', value: '韩某某' })
  })
})
