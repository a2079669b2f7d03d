import { describe, expect, it } from 'vitest'
import { expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()
const UNIT = '松涧派出所'
const PAGE = `/units/${encodeURIComponent(UNIT)}`

describe('the page of a police unit', () => {
  it('is reached from the lists and their filter, and leads back to what its figures count', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
    const head = page.getByRole('heading', { level: 1, name: `办案单位 ${UNIT}` })
    for (const path of [`/cases?unit=${UNIT}`, `/findings?unit=${UNIT}`]) {
      await page.goto(`${workbench.url}${path}`)
      await page.locator('tbody').getByRole('link', { name: UNIT }).first().click()
      await head.waitFor()
      await page.goBack()
      await page.locator('main').getByRole('link', { name: UNIT }).first().waitFor()
    }
    await page.goto(`${workbench.url}${PAGE}`)
    await head.waitFor()
    for (const title of ['有期限在运行的案件', '在区人员', '发现（近一年，按模型）', '事项', '办案人员'])
      await page.getByRole('heading', { level: 2, name: title }).waitFor()
    await page.getByRole('button', { name: /^\d+$/ }).first().click()
    await page.getByText('至少有一项法定期限正在计算').waitFor()
    await page.keyboard.press('Escape')
    await expectSound(page, 'unit')
    const all = page.getByRole('link', { name: /^全部 \d+ 件$/ })
    const total = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])
    await all.click()
    await page.getByRole('heading', { level: 1, name: '案件' }).waitFor()
    await page.locator('tbody').getByText(UNIT).first().waitFor()
    expect(await page.locator('tbody tr:has(a)').count()).toBe(Math.min(total, 50))
    expect(troubles).toEqual([])
    await context.close()
  })

  it('stands in English too, and says so where there is no such unit', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'lingdao', 'en')
    await page.goto(`${workbench.url}${PAGE}`)
    await page.getByRole('heading', { level: 1, name: `Handling unit ${UNIT}` }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Cases with a running clock' }).waitFor()
    await expectSound(page, 'unit in English')
    await page.goto(`${workbench.url}/units/nowhere`)
    await page.getByText('There is no unit “nowhere”.').waitFor()
    await page.getByText(/UNIT_UNKNOWN/).waitFor()
    expect(troubles).toEqual([])
    await context.close()
  })

  it('is not for those who read no cases', async () => {
    const { context, page } = await signIn(browser, workbench, 'gongan', 'zh')
    await page.goto(`${workbench.url}${PAGE}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText('有期限在运行的案件').count()).toBe(0)
    await context.close()
  })
})
