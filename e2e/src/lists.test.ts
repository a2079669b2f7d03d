import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()

const atHand = (page: Page): Promise<string | null> =>
  page.locator('tr[aria-current=true]').getAttribute('data-row-key')

const openFindings = async (page: Page): Promise<void> => {
  await page.goto(`${workbench.url}/findings?state=open`)
  await page.locator('tr[aria-current=true]').waitFor()
}

/** Decides one finding as somebody else would at the same moment. */
const decideElsewhere = (page: Page, id: string | null): Promise<number> =>
  page.evaluate(async (id) => {
    const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
    const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
    const body = JSON.stringify({ findings: [{ id, revision: 1 }], decision: { action: 'confirm' } })
    return (await fetch('/api/v1/findings/decisions', { method: 'POST', headers, body })).status
  }, id)

describe('the list of findings', () => {
  it('is worked through by keyboard alone, and tells row by row what could not be recorded', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh', { locale: 'en-US' })
    await openFindings(page)
    // A browser set to English asks for days in the order of the page all the same, and in its words.
    const from = page.getByLabel('发生自')
    await from.fill('1/2/2020')
    await page.locator('h1').click()
    await page.getByText('请按“年-月-日”填写，例如 2026-05-06').waitFor()
    await from.fill('2020年1月6日')
    await page.waitForURL((url) => url.searchParams.get('from') === '2020-01-06')
    await page.getByRole('button', { name: '打开日历' }).first().click()
    await page.getByRole('dialog', { name: '选择日期' }).waitFor()
    await expectSound(page, 'calendar')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('from') === '2019-12-30')
    await from.fill('')
    await page.waitForURL((url) => !url.searchParams.has('from'))
    await page.locator('h1').click()

    const first = await atHand(page)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const third = await atHand(page)
    expect(third).not.toBe(first)
    await page.locator('.batch-bar', { hasText: '已选 2' }).waitFor()
    await expectSound(page)

    await page.getByLabel('姓名、案号、事项').focus()
    await page.keyboard.type('jxd')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.locator('h1').click()

    expect(await decideElsewhere(page, third)).toBe(200)
    await page.keyboard.press('d')
    const submit = page.getByRole('dialog').getByRole('button', { name: /提\s*交/ })
    await page.getByRole('dialog').getByLabel('说明').fill('核对后排除')
    expect(await submit.isDisabled()).toBe(true)
    await page.getByRole('dialog').getByRole('combobox').click()
    await page.getByTitle('记录有误').click()
    await submit.click()
    const told = page.getByRole('dialog').getByRole('status')
    await told.waitFor()
    expect(await told.textContent()).toContain('已记录 1 · 未记录 1')
    await page.getByRole('dialog').getByRole('button', { name: '知道了' }).click()
    await page.locator('.chip', { hasText: '已成案 1' }).waitFor()
    await page.locator('.chip', { hasText: '已排除 1' }).waitFor()

    // Opened from the list, a finding leads to its neighbours there, and the way back leads to the list.
    await page.locator('h1').click()
    await page.keyboard.press('Enter')
    await page.getByText(/^本页第 \d+ 条，共 \d+ 条$/).waitFor()
    const opened = page.url()
    await page.keyboard.press('j')
    await page.waitForURL((url) => url.href !== opened)
    const next = page.url()
    await page.getByRole('button', { name: '下一条 (j)' }).waitFor()
    await page.keyboard.press('d')
    await page.getByRole('dialog').getByLabel('说明').pressSequentially('jk')
    expect(page.url()).toBe(next)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('k')
    await page.waitForURL(opened)
    await page.goBack()
    await page.locator('tr[aria-current=true]').waitFor()
    expect(new URL(page.url()).searchParams.get('state')).toBe('open')
    expect(troubles).toEqual([])
    await context.close()
  })

  it('is taken along as it is seen, and its look is saved under a name and in the address', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'lingdao', 'zh')
    await page.goto(`${workbench.url}/findings?severity=illegal&columns=what.state`)
    await page.locator('tr[aria-current=true]').waitFor()
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['事项', '状态'])
    await page.keyboard.press('d')
    expect(await page.getByRole('dialog').count()).toBe(0)

    await page.getByRole('button', { name: /导\s*出/ }).click()
    await page.getByRole('dialog').getByText('CSV').click()
    await page.getByRole('dialog').getByLabel('导出事由').fill('周例会用')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('dialog')
        .getByRole('button', { name: /导\s*出/ })
        .click(),
    ])
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n')
    expect(file.suggestedFilename()).toBe('发现.csv')
    expect(lines[0]).toContain('程度 违法')
    expect(lines[1]).toBe('事项,状态')
    const shown = /\d+/.exec((await page.locator('.pager > span').textContent()) ?? '')?.[0]
    expect(lines).toHaveLength(Number(shown) + 3)

    await page.getByRole('button', { name: /视\s*图/ }).click()
    await page.getByLabel('为当前视图命名').fill('只看违法')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '只看违法', exact: true }).waitFor()
    await page.goto(`${workbench.url}/findings`)
    await page.getByRole('button', { name: /视\s*图/ }).click()
    await page.getByRole('button', { name: '只看违法', exact: true }).click()
    await page.waitForURL((url) => url.searchParams.get('severity') === 'illegal')
    expect(new URL(page.url()).searchParams.get('columns')).toBe('what.state')
    expect(troubles).toEqual([])
    await context.close()
  })
  it('is printed on A4 laid on its side, with office and time above and nothing to click', async () => {
    const { context, page } = await signIn(browser, workbench, 'jiancha', 'zh')
    await openFindings(page)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const boxes = new Set([...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) => box.trim()))
    expect([...boxes]).toEqual(['0 0 841.91998 594.95996'])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.print-header').textContent()).toMatch(
      /^演示区人民检察院演示数据：所有人员均为虚构，不得用于办案演示检察官 · 20\d\d-\d\d-\d\d \d\d:\d\d:\d\d · 内部资料，注意保密$/,
    )
    for (const gone of ['nav', '.query', '.list-tools', '.finding-pane', '.pager button'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false)
    await context.close()
  })
})

describe('the list of models', () => {
  it('is ordered, narrowed in its columns, walked by keys, and holds all of it in the address', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'lingdao', 'zh')
    await page.goto(`${workbench.url}/models?columns=title.violated&sort=violated-desc`)
    await page.locator('tr[aria-current=true]').waitFor()
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['模型', '违法'])
    const figures = async (): Promise<readonly number[]> =>
      (await page.locator('tbody tr[data-row-key] td:last-child').allTextContents()).map(Number)
    const falling = await figures()
    expect(falling.length).toBeGreaterThan(100)
    expect(falling).toEqual([...falling].sort((left, right) => right - left))
    await page.getByRole('columnheader', { name: '违法' }).click()
    await page.waitForURL((url) => url.searchParams.get('sort') === 'violated-asc')
    expect(await figures()).toEqual([...falling].reverse())
    await page.keyboard.press('j')
    const second = await atHand(page)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === `/models/${encodeURIComponent(second ?? '')}`)
    expect(troubles).toEqual([])
    await context.close()
  })
})
