import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()

/** Asks the API as somebody signed in, from their own window. */
const post = (page: Page, path: string, body: object): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(
    async ({ path, body }) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      const answer = await fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await answer.json()) as Record<string, string>
    },
    { path, body },
  )

/** A detention in an invented case, whose person is known by name and number. */
async function reportDetention(): Promise<void> {
  const { context, page } = await signIn(browser, workbench, 'xitong', 'zh')
  const { key } = await post(page, '/ingest-keys', { source: 'policeProcessSystem' })
  const fact = (record: string, kind: string, occurredAt: string) =>
    JSON.stringify({
      source: 'policeProcessSystem',
      sourceRecord: record,
      kind,
      occurredAt,
      objects: [
        {
          role: 'person',
          type: 'person',
          id: 'P-shan',
          attributes: { name: '单雄信', idNumber: '990000199001021234', nationality: 'CHN', sex: 'male' },
        },
        { role: 'case', type: 'case', id: 'C-shan', attributes: { number: 'B〔2026〕0707号', charge: '盗窃' } },
        {
          role: 'measure',
          type: 'measure',
          id: 'M-shan',
          attributes: { number: '拘字〔2026〕88号', kind: 'detention', track: 'criminal' },
        },
      ],
    })
  const answer = await fetch(`${workbench.url}/api/v1/facts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: [
      fact('shan-1', 'detentionBegan', '2026-03-02T14:20:00+08:00'),
      fact('shan-2', 'detentionCentreEntered', '2026-03-03'),
      fact('shan-3', 'arrestExecuted', '2026-04-01T09:00:00+08:00'),
    ].join('\n'),
  })
  expect(await answer.json()).toMatchObject({ accepted: 3 })
  await context.close()
}

beforeAll(async () => {
  await reportDetention()
}, 180_000)

/** From and to of what a timeline shows. */
async function rangeOf(page: Page): Promise<readonly [from: number, to: number]> {
  const text = (await page.locator('.timeline-range').textContent()) ?? ''
  const [from = '', to = ''] = text.split(' — ')
  return [Date.parse(`${from}+08:00`), Date.parse(`${to}+08:00`)]
}
const widthOf = ([from, to]: readonly [number, number]): number => to - from

/** Opens a page once the case has been judged. */
async function open(page: Page, path: string, sought: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`${workbench.url}${path}`)
        await page.getByRole('heading', { level: 1 }).or(page.locator('.ant-alert')).first().waitFor()
        // The heading stands before what was asked for has come: to look at once would begin anew each time.
        const main = page.locator('main')
        await main
          .getByText(sought)
          .first()
          .waitFor({ timeout: 5000 })
          .catch(() => undefined)
        return main.textContent()
      },
      { timeout: 90_000, interval: 1000 },
    )
    .toContain(sought)
}

describe.each(['zh', 'en'] as const)('a case in %s', (language) => {
  it('is drawn, listed, zoomed by keys, and shown as it was known before', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', language)
    await open(page, '/cases/C-shan', 'B〔2026〕0707号')
    await page.locator('.timeline').waitFor()
    await expectSound(page)

    const whole = await rangeOf(page)
    await page.keyboard.press('+')
    await page.keyboard.press('=')
    const closer = await rangeOf(page)
    expect(widthOf(closer) / widthOf(whole)).toBeCloseTo(0.25, 2)
    await page.keyboard.press('ArrowLeft')
    const earlier = await rangeOf(page)
    expect(earlier[0]).toBeLessThan(closer[0])
    await page.locator('.known-at input').focus()
    await page.keyboard.press('-')
    expect(await rangeOf(page)).toEqual(earlier)
    await page.locator('.timeline-range').click()
    await page.keyboard.press('0')
    expect(await rangeOf(page)).toEqual(whole)

    const wide = language === 'zh' ? '1天' : '1 day'
    await page.getByRole('button', { name: wide, exact: true }).click()
    expect(widthOf(await rangeOf(page))).toBe(86_400_000)
    await page.keyboard.press('0')

    const bar = page.locator('.timeline-bar', { hasText: language === 'zh' ? '拘留' : 'detention' }).first()
    await bar.click()
    await page.locator('.ant-drawer .fact-card').nth(1).waitFor()
    await expectSound(page)
    await page.keyboard.press('Escape')

    await page.pdf()
    await page.locator('.fact-list').waitFor()
    expect(await page.locator('.fact-list tbody tr').count()).toBe(3)
    await expectSound(page)

    await page.goto(`${workbench.url}/cases/C-0001`)
    await page.locator('.timeline').waitFor()
    await page
      .getByRole('button', { name: language === 'zh' ? '上一次收到新事实之时' : 'When new facts came before' })
      .click()
    await page.locator('.past-band').waitFor()
    await expectSound(page)
    await page.locator('.past-band button').click()
    await page.locator('.past-band').waitFor({ state: 'detached' })
    expect(troubles).toEqual([])
    await context.close()
  })
})

describe('the search', () => {
  it('opens by Ctrl-K, finds by pinyin and by the last four, is silent while Chinese is composed', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
    await open(page, '/people/P-shan', '单某某')
    await page.goto(`${workbench.url}/findings`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/search')) asked.push(request.postData() ?? '')
    })
    await page.keyboard.press('Control+k')
    const field = page.locator('.search-field')
    await field.fill('shanxiongxin')
    const hit = page.locator('.search-hit-at', { hasText: '单某某' })
    await hit.waitFor()
    await expectSound(page)
    await field.fill('1234')
    await page.locator('.search-hit-at', { hasText: 'B〔2026〕0707号' }).waitFor()
    await field.fill('[2026]88')
    await page.locator('.search-hit', { hasText: '拘字〔2026〕88号' }).waitFor()

    await field.fill('')
    const before = asked.length
    const input = await context.newCDPSession(page)
    await input.send('Input.imeSetComposition', { text: 'shan xiong', selectionStart: 10, selectionEnd: 10 })
    await page.waitForTimeout(600)
    expect(asked.slice(before)).toEqual([])
    await input.send('Input.insertText', { text: '单雄信' })
    await hit.waitFor()
    expect(asked.slice(before)).toEqual(['{"q":"单雄信"}'])
    await page.keyboard.press('Enter')
    await page.waitForURL(`${workbench.url}/people/P-shan`)
    expect(troubles).toEqual([])
    await context.close()
  })
})

describe('a masked value', () => {
  it('is shown for a reason only, and is gone from the page when hidden', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'zhuli', 'zh')
    await open(page, '/people?q=单雄信', '单某某')
    expect(await page.locator('tr[aria-current=true]').count()).toBe(1)
    await page.getByRole('button', { name: /视\s*图/ }).waitFor()
    await page.locator('.pager', { hasText: '共 1 条' }).waitFor()
    await page.getByRole('button', { name: /^导\s*出$/ }).waitFor()
    await page.locator('tr[aria-current=true] .why').click()
    await page.getByText('包括同案其他人员').waitFor()
    await expectSound(page)
    await open(page, '/people/P-shan', '单某某')
    await expectSound(page)
    await page.getByRole('button', { name: '显示 证件号码' }).click()
    const dialog = page.getByRole('dialog')
    const submit = dialog.getByRole('button', { name: /显\s*示/ })
    expect(await submit.isDisabled()).toBe(true)
    await expectSound(page)
    await dialog.getByRole('combobox').click()
    await page.locator('.ant-select-item-option', { hasText: '核对身份' }).click()
    await submit.click()
    await page.getByText('990000199001021234').waitFor()
    await page.getByRole('button', { name: '隐藏' }).click()
    expect(await page.content()).not.toContain('990000199001021234')
    await page.reload()
    await page.getByText('990000********1234').waitFor()
    expect(await page.content()).not.toMatch(/990000199001021234|单雄信/)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('offers nothing to a clerk', async () => {
    const { context, page } = await signIn(browser, workbench, 'shuji', 'zh')
    await open(page, '/people/P-shan', '单某某')
    expect(await page.getByRole('button', { name: /^显示/ }).count()).toBe(0)
    await context.close()
  })
})
