import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { apart, expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()

const BOOK = '办案中心巡查登记簿'
const HOUR = 3_600_000
const today = (): string => new Date(Date.now() + 8 * HOUR).toISOString().slice(0, 10)
/** The day whose shift it is: the synthetic district hands over at half past eight. */
const shiftDay = (): string => new Date(Date.now() + 8 * HOUR - 8.5 * HOUR).toISOString().slice(0, 10)

/** A patrol planned at the API alone: it has to be in the book although nobody wrote it there. */
async function planPatrol(): Promise<void> {
  const resident = await apart(workbench, 'jiancha')
  const form = { patrolMode: 'onSite', plannedFor: today(), inspectors: ['jiancha', 'lunzhi'] }
  const body = { workflow: 'patrol', action: 'plan', form }
  const planned = await resident.post('/matters', body, { 'idempotency-key': 'patrol-of-the-ledger' })
  expect(planned.status()).toBe(200)
}

const press = (page: Page, name: RegExp): Promise<void> => page.getByRole('button', { name }).click()

beforeAll(planPatrol)

it('a book is read, asked for its sources by keyboard, taken along and laid out for paper', async () => {
  const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
  await page.goto(`${workbench.url}/ledgers`)
  await page.getByRole('link', { name: BOOK }).waitFor()
  await expectSound(page, 'ledgers')
  await page.getByRole('link', { name: BOOK }).click()
  await page.locator('tr[aria-current=true]').waitFor()
  expect(await page.locator('tbody').textContent()).toContain('已安排')
  await expectSound(page, 'ledger')

  await page.keyboard.press('Enter')
  const sources = page.getByRole('dialog')
  await sources
    .getByText(/第 1 步 · 安排巡查/)
    .first()
    .waitFor()
  await expectSound(page, 'sources')
  await page.keyboard.press('Escape')

  await press(page, /^导\s*出$/)
  await page.getByLabel('导出事由（至少四个字）').fill('月度核对')
  await press(page, /^开始导出$/)
  const link = page.getByRole('dialog').getByRole('link', { name: '下载' })
  await link.waitFor()
  await expectSound(page, 'export')
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe(`${BOOK}.xlsx`)
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await page.keyboard.press('Escape')

  await press(page, /^打\s*印$/)
  await page.locator('.ledger-print tbody tr').first().waitFor()
  expect(await page.locator('.ledger-print th').first().textContent()).toBe('序号')
  await expectSound(page, 'print')
  expect(troubles).toEqual([])
  await context.close()
})

it('the log of the day is filled in from its events, gets its words, and waits for the end of the shift', async () => {
  const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
  const day = shiftDay()
  await page.goto(`${workbench.url}/work-log?month=${day.slice(0, 7)}`)
  await page.getByRole('link', { name: day }).waitFor()
  await expectSound(page, 'month')
  await page.getByRole('link', { name: day }).click()
  await page.getByText(/^全部办理/).click()
  await page.getByText('安排巡查').first().waitFor()
  await page.getByLabel('发现问题及处理').fill('候问室无人值守，已口头指出。')
  await page.reload()
  await page.getByText('已恢复在本机保存的草稿。').waitFor()
  await expectSound(page, 'day')
  await page.getByText(/^本班次于 .* 结束，交接班后方可签署/).waitFor()
  expect(await page.getByRole('button', { name: '签署并锁定' }).isDisabled()).toBe(true)
  expect(troubles).toEqual([])
  await context.close()
})

/** The last day whose shift has ended and that nobody signed. */
async function dayToSign(): Promise<string> {
  const { get } = await apart(workbench, 'jiancha')
  const last = shiftDay()
  const before = new Date(Date.parse(`${last.slice(0, 7)}-01`) - HOUR).toISOString()
  const months = [last, before].map(async (day) => (await get(`/work-logs?month=${day.slice(0, 7)}`)).text())
  const days = (await Promise.all(months)).join().matchAll(/"day":"([^"]+)","deeds":\d+,"signed":null/g)
  const [found] = [...days].map(([, day = '']) => day).filter((day) => day < last)
  if (found === undefined) throw new Error('every day is signed')
  return found
}

it('the log of a shift that has ended is locked by a signature', async () => {
  const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
  await page.goto(`${workbench.url}/work-log/${await dayToSign()}`)
  await page.getByLabel('发现问题及处理').fill('候问室无人值守，已口头指出。')
  await press(page, /^签署并锁定$/)
  await page.locator('.ant-popconfirm').getByRole('button', { name: '签署并锁定' }).click()
  await page.getByText('以下为第 1 次签署锁定的内容').waitFor()
  expect(await page.locator('.log-text', { hasText: '候问室无人值守' }).count()).toBe(1)
  expect(await page.getByRole('button', { name: '更正并重新签署' }).isDisabled()).toBe(true)
  await expectSound(page, 'signed')
  expect(troubles).toEqual([])
  await context.close()
})
