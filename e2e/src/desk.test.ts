import { describe, expect, it } from 'vitest'
import { apart, expectSound, signIn, visit, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

describe('the duty desk at night', () => {
  it('shows a new user around in five steps, once', async () => {
    const { context, page, troubles } = await visit(browser, workbench, 'zhuli', 'zh')
    await page.getByText('1/5 谁在当班').waitFor()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText('2/5 一眼看全局').waitFor()
    await page.getByRole('button', { name: '上一步' }).click()
    for (const step of ['1/5 谁在当班', '2/5 一眼看全局', '3/5 什么先到期', '4/5 新发现了什么']) {
      await page.getByText(step).waitFor()
      await page.getByRole('button', { name: '下一步' }).click()
    }
    await page.getByText('5/5 黄金二十四小时').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    await page.getByText('5/5 黄金二十四小时').waitFor({ state: 'hidden' })
    await page.reload()
    await page.getByText('即将到期').first().waitFor()
    await page.locator('.board').waitFor()
    expect(await page.getByText('谁在当班').count()).toBe(0)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('moves the tour out of the way of urgent clocks that are opened one by one', async () => {
    const { context, page, troubles } = await visit(browser, workbench, 'lunzhi', 'zh')
    await page.getByText('紧迫期限待确认').waitFor({ timeout: 60_000 })
    await page.getByText('1/5 谁在当班').waitFor()
    await page.getByRole('button', { name: '逐项查看' }).click()
    const bottom = await page.locator('.urgency-list').evaluate((list) => list.getBoundingClientRect().bottom)
    await page.waitForFunction(
      (below) => (document.querySelector('.ant-tour-section')?.getBoundingClientRect().top ?? 0) >= below,
      bottom,
    )
    expect(troubles).toEqual([])
    await context.close()
  })

  it('lists of what is my turn those due first, and says how many more have no limit', async () => {
    const resident = await apart(workbench, 'jiancha')
    const form = { patrolMode: 'onSite', plannedFor: today, inspectors: ['jiancha', 'lunzhi'] }
    const planned = { workflow: 'patrol', action: 'plan', form }
    expect((await resident.post('/matters', planned, { 'idempotency-key': 'patrol-of-the-desk' })).status()).toBe(200)
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
    const mine = page.getByRole('region', { name: /^轮到我/ })
    await mine.getByRole('link', { name: /^另有\d+项没有期限$/ }).waitFor()
    const count = Number(await mine.locator('h2 strong').textContent())
    const listed = await mine.getByRole('listitem').count()
    await mine.getByRole('link', { name: `另有${count - listed}项没有期限` }).click()
    await page.getByRole('heading', { name: '事项', level: 1 }).waitFor()
    await page
      .getByRole('link', { name: /^办案中心巡查〔/ })
      .first()
      .waitFor()
    expect(troubles).toEqual([])
    await context.close()
  })

  it('moves over the golden day by keys, and says of a cell why it stands so', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'en')
    const cells = page.locator('.board tbody tr').first().locator('.cell button')
    await cells.first().focus()
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.keyboard.press('ArrowRight')
    const second = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(second).not.toBe(first)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await expectSound(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(troubles).toEqual([])
    await context.close()
  })

  it('asks for urgent clocks to be acknowledged, one by one or all', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
    await page.getByText('紧迫期限待确认').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: '逐项查看' }).click()
    await expectSound(page)
    await page.getByRole('button', { name: '全部确认' }).click()
    await page.getByText('紧迫期限待确认').waitFor({ state: 'hidden' })
    expect(troubles).toEqual([])
    await context.close()
  })
})
