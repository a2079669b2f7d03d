import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { showMatters } from './shownMatters'
import { signIn, workbenchForTests } from './workbench'

const manual = fileURLToPath(new URL('../../docs/manual', import.meta.url))
/** With MANUAL_PICTURES set the manual's own pictures are made anew; a mere test leaves them as they are. */
const folder =
  process.env['MANUAL_PICTURES'] === undefined
    ? mkdtempSync(join(tmpdir(), 'hengjian-manual-'))
    : join(manual, 'pictures')
const MOST_BYTES = 150_000

interface Picture {
  readonly name: string
  readonly login: string
  /** May lead to the matter with the served notice. */
  readonly path: string | ((matter: string) => string)
  /** What the chapter says is there. */
  readonly shows: readonly string[]
  /** What is done before the picture is taken. */
  readonly first?: (page: Page) => Promise<void>
}

const openFirstRow = async (page: Page): Promise<void> => {
  await page.locator('tbody a').first().click()
}

/** Tries the register of visits with a slip in one of its times. */
const tryRegister = async (page: Page): Promise<void> => {
  const register = readFileSync(new URL('../../examples/outside/centre-visit-register.csv', import.meta.url), 'utf8')
  const buffer = Buffer.from(register.replace('2026-11-18 09:12', '2026-13-18 09:12'))
  await page.locator('input[type=file]').setInputFiles({ name: '入区登记表.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: '试导入' }).click()
}

const PICTURES: readonly Picture[] = [
  { name: 'desk', login: 'jiancha', path: '/', shows: ['值班台', '已判断至'] },
  { name: 'centre', login: 'zhuli', path: '/centre', shows: ['办案中心'] },
  { name: 'findings', login: 'jiancha', path: '/findings?state=open', shows: ['待处理', '查看全部证据和推导'] },
  {
    name: 'batch',
    login: 'jiancha',
    path: '/findings?state=open',
    shows: ['逐条分别记录'],
    first: async (page) => {
      await page.locator('tr[aria-current=true]').waitFor()
      for (const key of ['x', 'j', 'x', 'd']) await page.keyboard.press(key)
    },
  },
  {
    name: 'finding',
    login: 'jiancha',
    path: '/findings?state=open',
    shows: ['法律条文', '推导', '证据'],
    first: openFirstRow,
  },
  {
    name: 'cases',
    login: 'zhuli',
    path: '/cases',
    shows: ['案号', '视 图', '导 出'],
    first: (page) => page.locator('tbody a').first().waitFor(),
  },
  { name: 'case', login: 'zhuli', path: '/cases', shows: ['时间轴'], first: openFirstRow },
  {
    name: 'export',
    login: 'shuji',
    path: '/findings',
    shows: ['导出当前条件下的', '记入日志'],
    first: async (page) => {
      await page.locator('tr[aria-current=true]').waitFor()
      await page.getByRole('button', { name: /导\s*出/ }).click()
    },
  },
  { name: 'models', login: 'lingdao', path: '/models', shows: ['适用', '近30天发现', '条文状态'] },
  { name: 'model', login: 'lingdao', path: '/models/CM-DET-24H', shows: ['期限：24小时', '查看该模型的发现'] },
  { name: 'sources', login: 'xitong', path: '/sources', shows: ['数据源'] },
  { name: 'users', login: 'guanli', path: '/users', shows: ['用户'] },
  { name: 'keys', login: 'xitong', path: '/keys', shows: ['接入密钥'] },
  { name: 'calendar', login: 'xitong', path: '/calendar', shows: ['节假日'] },
  { name: 'unit', login: 'jiancha', path: `/units/${encodeURIComponent('松涧派出所')}`, shows: ['有期限在运行的案件'] },
  { name: 'matter', login: 'jiancha', path: (matter) => `/matters/${matter}`, shows: ['闫怀远涉嫌盗窃案', '流程图'] },
  { name: 'import', login: 'shuji', path: '/imports', shows: ['尚未入库', '2026-13-18 09:12'], first: tryRegister },
  { name: 'matters', login: 'shuji', path: '/matters', shows: ['侦查活动监督〔', '未答复'] },
  {
    name: 'document',
    login: 'shuji',
    path: (matter) => `/matters/${matter}`,
    shows: ['下载 Word'],
    first: async (page) => {
      await page
        .locator('.documents')
        .getByRole('link', { name: /侦查活动监督通知书/ })
        .first()
        .click()
      await page.frameLocator('iframe').getByText('同步录制').first().waitFor()
    },
  },
  { name: 'roster', login: 'fuzeren', path: '/roster', shows: ['值班表'] },
  { name: 'served', login: 'gongan', path: '/served', shows: ['去办理：签收'] },
  {
    name: 'answer',
    login: 'gongan',
    path: '/served',
    shows: ['现在要做的 · 签收'],
    first: async (page) => {
      await page.getByRole('link', { name: '去办理：签收' }).first().click()
      await page.frameLocator('iframe').getByText('同步录制').first().waitFor()
    },
  },
  { name: 'court', login: 'faguan', path: '/court', shows: ['待排期', '闫怀远'] },
  { name: 'help', login: 'lvshi', path: '/help', shows: ['待提供法律帮助', '祁远山'] },
]

const { workbench, browser } = workbenchForTests()

let matter = ''

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  matter = await showMatters(workbench)
}, 180_000)

async function take(page: Page, { name, path, shows, first }: Picture): Promise<void> {
  await page.goto(`${workbench.url}${typeof path === 'string' ? path : path(matter)}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await first?.(page)
  for (const text of shows) await page.getByText(text).first().waitFor()
  // Nothing may still be on its way when the picture is taken.
  await expect.poll(() => page.getByText('正在载入').count(), { timeout: 30_000 }).toBe(0)
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined)
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 60 })
}

describe('the manual', () => {
  const logins = [...new Set(PICTURES.map(({ login }) => login))]
  it.each(logins)('shows %s what the chapters tell', async (login) => {
    const { context, page, troubles } = await signIn(browser, workbench, login, 'zh')
    for (const picture of PICTURES.filter((one) => one.login === login)) {
      await take(page, picture)
      expect(statSync(join(folder, `${picture.name}.jpg`)).size, picture.name).toBeLessThan(MOST_BYTES)
    }
    expect(troubles).toEqual([])
    await context.close()
  })

  it('has every picture that a chapter names, and no other', () => {
    const chapters = readdirSync(manual).filter((name) => name.endsWith('.md'))
    const text = chapters.map((name) => readFileSync(join(manual, name), 'utf8')).join('\n')
    const named = new Set([...text.matchAll(/\(pictures\/([a-z]+)\.jpg\)/g)].map(([, name]) => name))
    expect([...named].sort()).toEqual(PICTURES.map(({ name }) => name).sort())
    for (const name of named) expect(existsSync(join(manual, 'pictures', `${name}.jpg`)), name).toBe(true)
  })
})
