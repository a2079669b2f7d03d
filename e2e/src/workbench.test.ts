import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()

const PAGES = [
  '/',
  '/centre',
  '/cases',
  '/people',
  '/findings',
  '/findings?backlog=yes&state=open',
  '/sources',
  '/imports',
  '/rejects',
  '/models',
  '/leads',
  '/calendar',
  '/about',
] as const

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${workbench.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('load')
}

/** Asks the API as somebody signed in, from their own window. */
const ask = (page: Page, path: string, body?: unknown): Promise<{ status: number; json: unknown }> =>
  page.evaluate(
    async ({ path, body }) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
      const headers = { 'content-type': 'application/json', 'x-csrf-token': session.csrf }
      const answer = await fetch(
        `/api/v1${path}`,
        body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) },
      )
      return { status: answer.status, json: (await answer.json()) as unknown }
    },
    { path, body },
  )

/** Reports facts as an outside system does, with a key that the administrator made. */
async function report(desk: Desk, source: string, lines: readonly object[]): Promise<unknown> {
  const { json } = await ask(desk.page, '/ingest-keys', { source })
  const { key } = json as { key: string }
  const answer = await fetch(`${workbench.url}/api/v1/facts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  })
  return answer.json()
}

/** Asia/Shanghai's wall clock, some hours from now, to the second. */
const hoursFromNow = (hours: number): string =>
  `${new Date(Date.now() + (hours + 8) * 3_600_000).toISOString().slice(0, 19)}+08:00`

describe.each(['zh', 'en'] as const)(
  'in %s, without overflow, error or accessibility violation at 1366×768',
  (language) => {
    let desk: Desk
    beforeAll(async () => {
      desk = await signIn(browser, workbench, 'jiancha', language)
    })
    afterEach(() => expect(desk.troubles).toEqual([]))
    afterAll(() => desk.context.close())

    it.each(PAGES)('stands %s', async (path) => {
      await open(desk.page, path)
      await expectSound(desk.page, path)
    })

    it('stands a case', async () => {
      await open(desk.page, '/cases')
      await desk.page.locator('tbody a').first().click()
      await desk.page.locator('.timeline').waitFor()
      await expectSound(desk.page, 'case')
      // What helps with drunk driving is of no use for another offence.
      const drives = ((await desk.page.locator('main').textContent()) ?? '').includes('危险驾驶')
      expect(await desk.page.getByRole('heading', { name: /^(醉驾办案助手|Drunk-driving helper)$/ }).count()).toBe(
        drives ? 1 : 0,
      )
    })

    it('stands a finding', async () => {
      await open(desk.page, '/findings')
      await desk.page.locator('tbody a').first().click()
      await desk.page.locator('.sentence').waitFor()
      await expectSound(desk.page, 'finding')
    })
  },
)

describe('the duty desk', () => {
  it('says DEMO, shows running clocks, and explains an instant step by step with its article', async () => {
    const { context, page } = await signIn(browser, workbench, 'jiancha', 'zh')
    await page.locator('.demo-band', { hasText: '演示数据：所有人员均为虚构' }).first().waitFor()
    const clock = page.locator('.clock').first()
    await clock.getByRole('button', { name: '为什么是这个时刻？' }).click()
    await page.locator('.reason li').first().waitFor()
    expect(await page.locator('.reason').textContent()).toContain('起算')
    await context.close()
  })

  it('shows an injected violation without being reloaded, and takes its confirmation', async () => {
    const administrator = await signIn(browser, workbench, 'xitong', 'zh')
    const procurator = await signIn(browser, workbench, 'jiancha', 'zh')
    await procurator.page.getByRole('heading', { name: '值班台' }).waitFor()
    const before = hoursFromNow(-30)
    const person = {
      role: 'person',
      type: 'person',
      id: 'P-injected',
      attributes: { name: '测试人', county: '990001' },
    }
    const answer = await report(administrator, 'policeProcessSystem', [
      {
        source: 'policeProcessSystem',
        sourceRecord: 'injected-1',
        kind: 'detentionBegan',
        occurredAt: before,
        objects: [
          person,
          { role: 'case', type: 'case', id: 'C-injected', attributes: { number: 'C-injected', track: 'criminal' } },
          {
            role: 'measure',
            type: 'measure',
            id: 'M-injected',
            attributes: { kind: 'detention', track: 'criminal', decider: 'police' },
          },
        ],
        data: { shown: true, county: '990001', ground: 'identified' },
      },
    ])
    expect(answer).toMatchObject({ accepted: 1, rejected: 0 })
    const group = procurator.page.locator('.finding-group', { hasText: 'C-injected' })
    await group.waitFor({ timeout: 15_000 })
    // Whatever one detention left undone stands in one line.
    await group.getByRole('button', { name: '同因' }).click()
    const line = group.locator('.finding-line', { hasText: '拘留后二十四小时内未讯问' })
    await line.first().click()
    await procurator.page.locator('.sentence').waitFor()
    expect(await procurator.page.locator('.articles').first().textContent()).toContain(
      '应当在拘留后的二十四小时以内进行讯问',
    )
    await procurator.page.keyboard.press('c')
    await procurator.page
      .getByRole('button', { name: '提 交' })
      .or(procurator.page.getByRole('button', { name: '提交' }))
      .click()
    await procurator.page.getByText('已成案').waitFor()
    // What is open is told live as well: the system takes its record back.
    await report(administrator, 'policeProcessSystem', [
      {
        source: 'policeProcessSystem',
        sourceRecord: 'injected-1-withdrawn',
        kind: 'recordWithdrawn',
        supersedes: 'policeProcessSystem:injected-1',
        occurredAt: hoursFromNow(0),
        objects: [],
        data: {},
      },
    ])
    await procurator.page.locator('.title-line').getByText('已撤回').waitFor({ timeout: 15_000 })
    await administrator.context.close()
    await procurator.context.close()
  })
})

describe.each([
  { login: 'xitong', pages: ['/keys', '/calendar'] },
  { login: 'guanli', pages: ['/users'] },
])('the administrator $login', ({ login, pages }) => {
  it('runs a part of the system and sees no case', async () => {
    const { context, page } = await signIn(browser, workbench, login, 'zh')
    expect(await page.getByRole('navigation').textContent()).not.toContain('案件')
    for (const path of ['/cases', '/findings', '/desk', '/facts/x']) {
      expect((await ask(page, path)).status, path).toBe(403)
    }
    for (const path of pages) {
      await open(page, path)
      await expectSound(page, path)
    }
    await context.close()
  })

  it('disables a user, whose open page asks to sign in at once', async () => {
    const administrator = await signIn(browser, workbench, 'guanli', 'zh')
    const clerk = await signIn(browser, workbench, 'shuji', 'zh')
    await clerk.page.getByText('已判断至').waitFor()
    await open(administrator.page, '/users')
    const login = administrator.page.getByRole('cell', { name: 'shuji', exact: true })
    const row = administrator.page.locator('tr').filter({ has: login })
    await row.getByRole('button', { name: /停\s?用/ }).click()
    const asked = administrator.page.getByRole('dialog')
    await asked.getByText('立即退出').waitFor()
    await expectSound(administrator.page, 'disabling')
    await asked.getByRole('button', { name: /^停\s?用$/ }).click()
    await row.getByText('已停用').waitFor()
    await clerk.page.locator('input[autocomplete=username]').waitFor()
    await row.getByRole('button', { name: /启\s?用/ }).click()
    await asked.getByRole('button', { name: /^启\s?用$/ }).click()
    await row.getByText('使用中').waitFor()
    expect([...administrator.troubles, ...clerk.troubles]).toEqual([])
    await administrator.context.close()
    await clerk.context.close()
  })
})
