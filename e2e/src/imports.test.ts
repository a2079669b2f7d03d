import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()

/** How the ledger is read: the office's own mapping. */
const MAPPING = {
  vocabulary: 'criminal-procedure',
  source: 'policeProcessSystem',
  kind: { column: '环节', codes: { 宣布拘留: 'detentionBegan', 释放: 'released' } },
  occurredAt: { column: '发生时间' },
  recordedAt: { column: '录入时间' },
  timeFormats: ['slash', 'chinese', 'iso'],
  sourceRecord: ['流水号'],
  objects: [
    {
      role: 'person',
      type: 'person',
      id: { column: '人员编号' },
      attributes: {
        name: { column: '姓名' },
        sex: { column: '性别', codes: { 男: 'male', 女: 'female' } },
        idNumber: { column: '身份证号' },
      },
    },
    { role: 'case', type: 'case', id: { column: '案号' } },
    { role: 'measure', type: 'measure', id: { column: '拘留证号' } },
  ],
}

/** Keeps the mapping, as the page's own editor does. */
const keepMapping = (page: Page): Promise<number> =>
  page.evaluate(async (body) => {
    const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
    const headers = { 'content-type': 'application/json', 'x-csrf-token': session.csrf }
    const sent = JSON.stringify({ name: '办案环节登记表', body })
    return (await fetch('/api/v1/import-mappings', { method: 'POST', headers, body: sent })).status
  }, MAPPING)

const HEADER = '流水号,环节,发生时间,录入时间,案号,人员编号,姓名,性别,身份证号,拘留证号,笔录号,讯问地点,备注'
const GOOD = '宣布拘留,2026/5/6 14:20,2026/5/6 15:02'

/** A row of the ledger; a slip is given as what stands instead of a right cell. */
const row = (number: number, slip: readonly [right: string, wrong: string] = ['', '']): string =>
  `L-${number},${GOOD},A-${number},R-${number},王安柏,男,990000199001011239,拘-${number},,,`.replace(...slip)

const SLIPS: readonly (readonly [right: string, wrong: string])[] = [
  ['2026/5/6 14:20', '2026/13/6 14:20'],
  ['2026/5/6 14:20', '下午两点'],
  ['2026/5/6 14:20', ''],
  ['2026/5/6 14:20', '2126/5/6 14:20'],
  ['2026/5/6 15:02', '昨天'],
  ['宣布拘留', '拘'],
  ['男', '未知'],
  ['990000199001011239', '990000199001011230'],
  ['990000199001011239', '99000019900101123'],
  ['990000199001011239', '11'],
  ['宣布拘留', ''],
  ['男', '先生'],
]
const file = (): Buffer => {
  const rows = [row(1), row(2), ...SLIPS.map((slip, index) => row(index + 11, slip))]
  return Buffer.from(`某市公安局城东分局办案环节登记表${','.repeat(12)}\n${HEADER}\n${rows.join('\n')}\n`)
}

/** Puts every slip of a sheet right, as somebody does in a spreadsheet program. */
const corrected = (sheet: string): string =>
  sheet
    .split('\r\n')
    .map((line) => {
      const number = /,L-(\d+),/.exec(line)?.[1]
      if (number === undefined) return line
      const key = line.slice(0, line.indexOf(','))
      return `${key},,,,${row(Number(number))}`
    })
    .join('\r\n')

const figure = (page: Page, title: string) =>
  page
    .locator('.import-figures > div')
    .filter({ has: page.getByText(title, { exact: true }) })
    .locator('dd')

describe('a spreadsheet with twelve broken rows', () => {
  it('is tried, imported, mended in the page and by a sheet, and taken back', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'shuji', 'zh')
    expect(await keepMapping(page)).toBe(200)
    await page.goto(`${workbench.url}/imports`)
    await page.getByText('还没有导入过文件').waitFor()
    await expectSound(page, 'empty list')
    await page.locator('input[type=file]').setInputFiles({ name: '登记表.csv', mimeType: 'text/csv', buffer: file() })
    await page.getByText('各列齐全').waitFor()
    await expectSound(page, 'choosing')
    await page.getByRole('button', { name: '试导入' }).click()
    await page.getByText('尚未入库').waitFor()
    expect(await figure(page, '将入库').textContent()).toBe('2')
    expect(await figure(page, '退回').textContent()).toBe('12')
    await expectSound(page, 'report')
    await page.getByRole('button', { name: '正式导入' }).click()
    await page.getByText('逐行补正').waitFor()
    expect(await figure(page, '入库').textContent()).toBe('2')
    await expectSound(page, 'result')

    await page.getByText('逐行补正').click()
    await page.locator('tbody tr').nth(11).waitFor()
    await expectSound(page, 'rejects')
    await page.locator('tbody button').first().click()
    await page.getByLabel('发生时间').fill('2026/5/6 14:')
    await page.getByRole('button', { name: '核对并入库' }).click()
    await page.getByText('仍有问题，修改内容已保存').waitFor()
    await expectSound(page, 'mending')
    await page.getByLabel('发生时间').fill('2026/5/6 14:20')
    await page.getByRole('button', { name: '核对并入库' }).click()
    await page.getByText('已入库：policeProcessSystem:L-11').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('共 11').waitFor()

    await page.getByRole('link', { name: '登记表.csv' }).first().click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('下载补正表').click()])
    const parts: Buffer[] = []
    for await (const part of await download.createReadStream()) parts.push(part as Buffer)
    const sheet = corrected(Buffer.concat(parts).toString('utf8'))
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '补正.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
    await page.getByText('已补正入库 11').waitFor()
    expect(await figure(page, '入库').textContent()).toBe('14')
    expect(await figure(page, '待补正').textContent()).toBe('0')
    await expectSound(page, 'mended')

    await page.getByRole('button', { name: '撤销本批导入' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销本批导入' }).click()
    await page.getByText('已撤销').first().waitFor()
    await expectSound(page, 'undone')
    expect(troubles).toEqual([])
    await context.close()
  }, 120_000)

  it('stands in English too', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'zhuli', 'en')
    for (const [path, text] of [
      ['/imports', 'undone'],
      ['/rejects', 'No rejected row fits.'],
    ] as const) {
      await page.goto(`${workbench.url}${path}`)
      await page.getByText(text).first().waitFor()
      await expectSound(page, path)
    }
    expect(troubles).toEqual([])
    await context.close()
  })
})
