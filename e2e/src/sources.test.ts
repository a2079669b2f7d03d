import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Line, layLine, type Passed } from './line'
import { type Desk, expectSound, signIn, type Workbench, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()
let line: Line
/** The workbench behind the line. */
let far: Workbench

beforeAll(async () => {
  line = await layLine(workbench.url)
  far = { ...workbench, url: line.url }
}, 180_000)

afterAll(async () => {
  await line?.close()
})

/** Asks the API as somebody signed in, from their own window. */
const put = (page: Page, method: string, path: string, body: unknown): Promise<unknown> =>
  page.evaluate(
    async ({ method, path, body }) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      const answer = await fetch(`/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
      return (await answer.json()) as unknown
    },
    { method, path, body },
  )

/** Asia/Shanghai's wall clock, some hours from now, to the second. */
const hoursFromNow = (hours: number): string =>
  `${new Date(Date.now() + (hours + 8) * 3_600_000).toISOString().slice(0, 19)}+08:00`

/** Reports a detention thirty hours ago without an interrogation, which is a violation. */
async function reportViolation(administrator: Desk, name: string): Promise<void> {
  const { key } = (await put(administrator.page, 'POST', '/ingest-keys', { source: 'policeProcessSystem' })) as {
    key: string
  }
  const detention = {
    source: 'policeProcessSystem',
    sourceRecord: name,
    kind: 'detentionBegan',
    occurredAt: hoursFromNow(-30),
    site: 'south',
    objects: [
      { role: 'person', type: 'person', id: `P-${name}`, attributes: { name: '测试人', county: '990001' } },
      { role: 'case', type: 'case', id: `C-${name}`, attributes: { number: `C-${name}`, track: 'criminal' } },
      {
        role: 'measure',
        type: 'measure',
        id: `M-${name}`,
        attributes: { kind: 'detention', track: 'criminal', decider: 'police' },
      },
    ],
    data: { shown: true, county: '990001', ground: 'identified' },
  }
  const answer = await fetch(`${workbench.url}/api/v1/facts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify(detention),
  })
  expect(await answer.json()).toMatchObject({ accepted: 1, rejected: 0 })
}

const standing = (page: Page) => page.locator('.judged', { hasText: /\d\d:\d\d:\d\d/ }).waitFor({ timeout: 60_000 })
/** Whether a stream goes on from an event: one that has to be restored does, that of a tab of its own would begin anew. */
const resumes = ({ asked }: Passed): boolean => /after=\d+$| \d+$/.test(asked)
const oneStream = () => vi.waitUntil(() => line.open() === 1, { timeout: 30_000, interval: 50 })

describe.each(['zh', 'en'] as const)('the board of sources in %s', (language) => {
  it('stands without overflow or accessibility violation, and explains its figures', async () => {
    for (const login of ['jiancha', 'xitong']) {
      const { context, page, troubles } = await signIn(browser, workbench, login, language)
      await page.goto(`${workbench.url}/sources`)
      await page.locator('.sources-board tbody tr td').first().waitFor()
      await page.locator('.sources-board .why').nth(3).click()
      await page.locator('.why-text').waitFor()
      await expectSound(page, login)
      expect(troubles).toEqual([])
      await context.close()
    }
  })
})

describe('sites and silence', () => {
  it('narrows the lists to the chosen site, also after a reload, and says which source is silent', async () => {
    const administrator = await signIn(browser, workbench, 'xitong', 'zh')
    await reportViolation(administrator, 'site')
    const { context, page } = await signIn(browser, workbench, 'jiancha', 'zh')
    await page.locator('.top').getByText('演示区人民检察院').waitFor()
    await page.goto(`${workbench.url}/cases?q=C-site`)
    await page.getByRole('link', { name: 'C-site' }).waitFor({ timeout: 30_000 })
    await page.locator('.site-switch').click()
    await page.getByText('北区执法办案中心').last().click()
    await page.getByRole('link', { name: 'C-site' }).waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('.site-switch', { hasText: '北区执法办案中心' }).waitFor()
    await page.locator('.empty').waitFor()
    expect(await page.getByRole('link', { name: 'C-site' }).count()).toBe(0)
    await put(administrator.page, 'PUT', '/sources/detentionCentreSystem/rhythm', { minutes: 60 })
    await page.goto(workbench.url)
    const band = page.locator('.ant-alert', { hasText: '数据源中断' })
    await band.waitFor({ timeout: 30_000 })
    expect(await band.textContent()).toContain('看守所管理系统 从未收到')
    await put(administrator.page, 'PUT', '/sources/detentionCentreSystem/rhythm', { minutes: null })
    await context.close()
    await administrator.context.close()
  })
})

describe('the stream of a browser', () => {
  it('is one for all tabs, says when it is lost, and brings afterwards what happened meanwhile', async () => {
    const administrator = await signIn(browser, workbench, 'xitong', 'zh')
    const { context, page: first } = await signIn(browser, far, 'jiancha', 'zh', { timezoneId: 'America/New_York' })
    await standing(first)
    const second = await context.newPage()
    await second.goto(far.url)
    await standing(second)
    await oneStream()
    expect(line.streams.filter((one) => !resumes(one))).toHaveLength(1)
    // Whatever this PC takes for the time, what is shown is Beijing's; judging catches up with the history first.
    const behind = async (): Promise<number> => {
      const shown = (await first.locator('.judged').textContent())?.slice(-8) ?? ''
      const shownMs = Date.parse(`${hoursFromNow(0).slice(0, 11)}${shown}+08:00`)
      return Math.abs(shownMs - Date.now()) % 86_400_000
    }
    await vi.waitUntil(async () => (await behind()) < 60_000, { timeout: 60_000, interval: 250 })
    for (const page of [first, second]) await page.locator('.clock').first().waitFor({ timeout: 60_000 })

    line.cut()
    for (const page of [first, second]) {
      await page.locator('.ant-alert', { hasText: '实时连接已中断' }).waitFor({ timeout: 30_000 })
      expect(await page.locator('.clock:not(.clock-stale)').count()).toBe(0)
      expect(await page.locator('.clock-stale').count()).toBeGreaterThan(0)
    }
    await reportViolation(administrator, 'away')
    line.mend()
    for (const page of [first, second]) {
      await page.locator('.finding-line', { hasText: 'C-away' }).first().waitFor({ timeout: 60_000 })
      await page.locator('.ant-alert', { hasText: '实时连接已中断' }).waitFor({ state: 'detached', timeout: 30_000 })
      // Clocks are trusted again when the stream stands and judging has caught up.
      await page.locator('.clock-stale').first().waitFor({ state: 'detached', timeout: 60_000 })
      expect(await page.locator('.clock').count()).toBeGreaterThan(0)
    }
    await oneStream()
    const brought = () => line.streams.some((one) => resumes(one) && one.text().includes('C-away'))
    await vi.waitUntil(brought, { timeout: 30_000, interval: 100 })
    expect(line.streams.filter((one) => !resumes(one))).toHaveLength(1)
    await context.close()
    await administrator.context.close()
  })

  it('is one without shared workers as well, and goes on in another tab when its own is closed', async () => {
    const { context, page: first } = await signIn(browser, far, 'jiancha', 'zh')
    await context.addInitScript(() => Reflect.deleteProperty(window, 'SharedWorker'))
    // A tab that gets no time loses the lead to the other, so it is not always the first that holds the stream.
    const askers: Page[] = []
    context.on('request', (request) => {
      if (request.url().includes('/api/v1/stream')) askers.push(request.frame().page())
    })
    await first.goto(far.url)
    await standing(first)
    const second = await context.newPage()
    await second.goto(far.url)
    await standing(second)
    await oneStream()
    const leader = askers.at(-1)
    const other = leader === first ? second : first
    const heard = await other.locator('.judged').textContent()
    await leader?.close({ runBeforeUnload: false })
    // Whether it takes the lead now or had it back already, what it hears goes on by one stream.
    await vi.waitUntil(async () => (await other.locator('.judged').textContent()) !== heard && line.open() === 1, {
      timeout: 90_000,
      interval: 250,
    })
    expect(line.streams.at(-1)?.asked).toMatch(/after=\d+$/)
    await context.close()
  })
})
