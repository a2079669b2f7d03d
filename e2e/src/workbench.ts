import { existsSync, rmSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  request,
} from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { firstStart, startOnCopy } from './demonstration'
import { type Environment, newFolder } from './startedServer'

/** A real server on a folder of its own, started as a user starts it, with the synthetic district. */
export interface Workbench {
  readonly url: string
  readonly passwords: ReadonlyMap<string, string>
  stop(): Promise<void>
}

/** A demonstration for one file; with settings of its own it is made anew. */
async function startWorkbench(environment: Environment | undefined): Promise<Workbench> {
  const folder = newFolder()
  const { url, passwords, stop } =
    environment === undefined
      ? await startOnCopy(inject('demonstration'), folder)
      : await firstStart(folder, environment)
  return {
    url,
    passwords: new Map(Object.entries(passwords)),
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The browser of this machine: Debian's, or the one named in CHROMIUM_PATH. */
function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Error(`no browser at ${executablePath}: install chromium or set CHROMIUM_PATH`)
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ]
  return chromium.launch({ executablePath, args })
}

/** What opens windows. */
type Windows = Pick<Browser, 'newContext'>

/** A server and a browser for the tests of a file: started before the first, ended after the last. */
export function workbenchForTests(environment?: Environment): {
  readonly workbench: Workbench
  readonly browser: Windows
} {
  let started: Workbench | undefined
  let opened: Browser | undefined
  beforeAll(async () => {
    started = await startWorkbench(environment)
    opened = await startBrowser()
  }, 180_000)
  afterAll(async () => {
    await Promise.all([opened?.close(), started?.stop()])
  })
  const running = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('asked for before the tests began')
    return one
  }
  return {
    workbench: {
      get url() {
        return running(started).url
      },
      get passwords() {
        return running(started).passwords
      },
      stop: () => running(started).stop(),
    },
    browser: { newContext: (options) => running(opened).newContext(options) },
  }
}

/** Somebody at the API alone: what others do while a page is open. */
export async function apart({ url, passwords }: Workbench, login: string) {
  const api = await request.newContext({ baseURL: url })
  const session = await api.post('/api/v1/session', { data: { login, password: passwords.get(login) ?? '' } })
  const csrf = /"csrf":"([^"]+)"/.exec(await session.text())?.[1] ?? ''
  return {
    get: (path: string) => api.get(`/api/v1${path}`),
    post: (path: string, data: object, headers: Readonly<Record<string, string>> = {}) =>
      api.post(`/api/v1${path}`, { data, headers: { 'x-csrf-token': csrf, ...headers } }),
  }
}

/** A page fits the office's screens and has no accessibility violation; `what` names it where a test looks at many. */
export async function expectSound(page: Page, what = 'page'): Promise<void> {
  // A button on its way from one colour to another has neither.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one instanceof CSSTransition)
        .map(({ finished }) => finished),
    ).then(() => undefined),
  )
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${what} overflows`).toBeLessThanOrEqual(0)
  // The preview of a document is a frame in which nothing runs, not even what looks it through; its text is read elsewhere.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').analyze()
  expect(await page.locator('iframe:not([title])').count(), `${what} has a frame without a title`).toBe(0)
  expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
}

/** A window of an office machine, in one language, with everything that goes wrong in it. */
export interface Desk {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors of the page and of its console, and answers of the server above 499. */
  readonly troubles: readonly string[]
}

/** The first visit shows a new user around the desk, over whatever a test wants to press; so this one has been shown around. */
async function markShownAround(workbench: Workbench, login: string): Promise<void> {
  const marked = await (await apart(workbench, login)).post('/tour', { seen: true })
  if (!marked.ok()) throw new Error(`the tour could not be marked: ${await marked.text()}`)
}

/** Opens a 1366×768 window and signs in as somebody who may never have been there. */
export async function visit(
  browser: Windows,
  workbench: Workbench,
  login: string,
  language: 'zh' | 'en',
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`page: ${error.message}`))
  page.on('console', (message) => {
    // A refused sign-in or a missing page is an answer, not a trouble.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`)
  })
  // Not in frames: the preview of a document keeps nothing.
  await page.addInitScript((chosen) => window === top && localStorage.setItem('hengjian.language', chosen), language)
  await page.goto(workbench.url)
  await page.locator('input[autocomplete=username]').fill(login)
  await page.locator('input[type=password]').fill(workbench.passwords.get(login) ?? '')
  await page.locator('button[type=submit]').click()
  await page.getByRole('navigation').waitFor()
  return { context, page, troubles }
}

/** Opens a 1366×768 window and signs in as somebody who knows the desk. */
export async function signIn(
  browser: Windows,
  workbench: Workbench,
  login: string,
  language: 'zh' | 'en',
  options: BrowserContextOptions = {},
): Promise<Desk> {
  await markShownAround(workbench, login)
  return visit(browser, workbench, login, language, options)
}
