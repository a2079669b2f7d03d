import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectSound, signIn, visit, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()
const press = (page: Page, name: RegExp | string): Promise<void> => page.getByRole('button', { name }).first().click()

/** What an authenticator shows now for a secret in base 32, a step later where asked. */
function codeOf(secret: string, later = 0): string {
  const bits = [...secret].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const mac = createHmac('sha1', key).update(counter).digest()
  const number = (mac.readUInt32BE(mac.readUInt8(19) & 15) & 0x7f_ff_ff_ff) % 1_000_000
  return String(number).padStart(6, '0')
}

describe('rights on the screen', () => {
  it('set up a second factor from a picture, and ask for it at the next sign-in', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'zhuli', 'zh')
    await page.getByRole('button', { name: /演示助理/ }).click()
    await page.getByText('我的账号').click()
    await press(page, '开始设置')
    await page.getByRole('img', { name: /二维码/ }).waitFor()
    await expectSound(page, 'account')
    const secret = ((await page.locator('code').last().textContent()) ?? '').replaceAll(' ', '')
    await page.getByLabel('验证码').fill(codeOf(secret))
    await page.getByLabel('验证码').press('Enter')
    await page.getByText('恢复码只显示这一次').waitFor()
    expect(await page.locator('.recovery-codes code').count()).toBe(10)
    await expectSound(page, 'recovery codes')
    await press(page, /已妥善保存/)
    await page.getByText('已启用。').waitFor()
    await context.close()
    const again = await visit(browser, workbench, 'zhuli', 'en')
    await again.page.getByRole('heading', { name: 'Enter the code' }).waitFor()
    await expectSound(again.page, 'second factor')
    expect(await again.page.getByRole('navigation').getByRole('link').count()).toBe(0)
    await again.page.getByLabel('Code or recovery code').fill(codeOf(secret, 1))
    await again.page.keyboard.press('Enter')
    await again.page.getByRole('navigation').getByRole('link').first().waitFor()
    expect([...troubles, ...again.troubles]).toEqual([])
    await again.context.close()
  })

  it('make one key of a double click', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'xitong', 'zh')
    await page.goto(`${workbench.url}/keys`)
    await page.getByRole('heading', { name: '接入密钥' }).waitFor()
    const rows = page.locator('tbody tr.ant-table-row')
    // The keys of the demonstration are there, or those that come late would be taken for new ones.
    await rows.first().waitFor()
    const before = await rows.count()
    let sent = 0
    page.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname === '/api/v1/ingest-keys') sent += 1
    })
    await page.getByLabel('来源').click()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '新建密钥' }).dblclick()
    await page.locator('.ant-alert-success code').waitFor()
    await rows.nth(before).waitFor()
    await page.waitForLoadState('networkidle')
    expect((await rows.count()) - before).toBe(1)
    expect(sent).toBe(1)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('open an emergency loudly, have it reviewed by another, and leave it in the audit', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'lunzhi', 'zh')
    await page.getByRole('button', { name: /演示轮值检察官/ }).click()
    await page.getByText('申请紧急查阅').click()
    await page.getByLabel('事由').click()
    await page.getByTitle('承办人无法联系').click()
    await page.getByLabel(/具体情况/).fill('夜间突发情况，承办人无法联系，须立即查阅。')
    await expectSound(page, 'asking')
    await page.getByRole('dialog').getByRole('button', { name: '申请紧急查阅' }).click()
    await page.getByText(/紧急查阅进行中/).waitFor()
    await page.goto(`${workbench.url}/matters`)
    await page.getByText(/紧急查阅进行中/).waitFor()
    await expectSound(page, 'emergency')

    const security = await signIn(browser, workbench, 'guanli', 'zh')
    await security.page.goto(`${workbench.url}/emergencies`)
    await security.page.locator('tr', { hasText: '演示轮值检察官' }).getByText('进行中').waitFor()
    expect(await security.page.locator('body').textContent()).not.toContain('夜间突发')
    await expectSound(security.page, 'emergencies')
    await security.page.goto(`${workbench.url}/users`)
    await security.page
      .locator('tr', { hasText: 'lunzhi' })
      .getByRole('button', { name: /在线会话/ })
      .click()
    await security.page.getByRole('dialog').getByText(/Linux/).first().waitFor()
    await expectSound(security.page, 'sessions of a user')

    await press(page, /^结\s*束$/)
    await page.getByText(/紧急查阅进行中/).waitFor({ state: 'detached' })
    const head = await signIn(browser, workbench, 'fuzeren', 'zh')
    await head.page.getByRole('link', { name: '前往查看' }).click()
    await press(head.page, /^复\s*核$/)
    await head.page.getByText('查看事项列表').first().waitFor()
    await head.page.getByText('确有必要').click()
    await head.page.getByLabel('复核说明').fill('情况属实，确有必要。')
    await expectSound(head.page, 'review')
    await head.page
      .locator('.ant-drawer')
      .getByRole('button', { name: /复\s*核/ })
      .click()
    await head.page.locator('tr', { hasText: '已复核' }).waitFor()
    expect(await head.page.getByRole('link', { name: '前往查看' }).count()).toBe(0)

    const auditor = await signIn(browser, workbench, 'shenji', 'zh')
    await auditor.page.getByLabel('用户名').fill('lunzhi')
    await auditor.page.getByRole('button', { name: /查\s*询/ }).click()
    await auditor.page.getByText('紧急查阅期间').first().waitFor()
    await press(auditor.page, '校验是否完整')
    await auditor.page.getByText('完整，未发现改动').waitFor()
    await expectSound(auditor.page, 'audit')
    expect([...troubles, ...security.troubles, ...head.troubles, ...auditor.troubles]).toEqual([])
    for (const one of [context, security.context, head.context, auditor.context]) await one.close()
  }, 300_000)
})
