import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { apart, expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()

const TITLES = {
  jiancha: 'residentProcurator',
  zhuli: 'assistantProcurator',
  lingdao: 'departmentHead',
} as const

/** Waits until the page says where the matter stands. */
const stands = (page: Page, state: string): Promise<void> =>
  page.locator('.state-line [aria-current=step]', { hasText: state }).waitFor()

const press = (page: Page, name: RegExp): Promise<void> => page.getByRole('button', { name }).click()

beforeAll(async () => {
  const administrator = await apart(workbench, 'guanli')
  for (const [login, title] of Object.entries(TITLES)) {
    const given = await administrator.post(`/users/${login}/titles`, { titles: [title], unit: null })
    expect(given.status()).toBe(200)
  }
})

describe('a matter on the screen', () => {
  let matter = ''

  it('is opened from a finding by one press, once although it is pressed twice, and leads back', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'zhuli', 'zh')
    await page.goto(`${workbench.url}/findings?state=open`)
    await page.locator('tr[aria-current=true]').waitFor()
    await page.keyboard.press('Enter')
    await press(page, /^登记线索$/)
    await page.getByRole('heading', { level: 1, name: '登记线索' }).waitFor()
    expect((await page.getByLabel('事实').inputValue()).length).toBeGreaterThan(20)
    await expectSound(page, 'opening')

    const writes: string[] = []
    page.on('request', (one) => one.method() === 'POST' && one.url().endsWith('/matters') && writes.push(one.url()))
    await page.getByRole('button', { name: /^登\s*记$/ }).dblclick()
    await stands(page, '已登记')
    expect(writes).toHaveLength(1)
    matter = page.url()
    await expectSound(page, 'matter')

    await page.locator('.matter-links a').click()
    await page
      .locator('.matters-of', { hasText: '未答复' })
      .getByRole('link', { name: /^线索〔\d{4}〕\d+号$/ })
      .click()
    await stands(page, '已登记')
    expect(page.url()).toBe(matter)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('is assigned by keyboard alone: what is missing is named and led to, what is typed outlives a reload', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
    await page.goto(`${workbench.url}/matters?loop=open`)
    await page.locator('tr[aria-current=true]').waitFor()
    await expectSound(page, 'list')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: '下一步 · 分流' }).waitFor()

    await page.getByRole('button', { name: /^分\s*流$/ }).focus()
    await page.keyboard.press('Enter')
    const summary = page.getByRole('alert').filter({ hasText: '操作未被接受' })
    await summary.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-assignmentGround')
    await page.locator('.field-fault', { hasText: '“分流理由”未填写' }).waitFor()
    await page.getByText('按值班表建议：演示轮值检察官（当日轮值）').waitFor()
    await expectSound(page, 'refused')
    await page.locator('#field-handler').focus()
    await page.keyboard.type('演示检察官')
    await page.keyboard.press('Enter')
    await page.locator('#field-allocationChange').focus()
    await page.keyboard.press('ArrowDown')
    await page.locator('.ant-select-item-option-active', { hasText: '专业更为对口' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('分流理由').focus()
    await page.keyboard.type('值班检察官办理')

    await page.reload()
    await page.getByText('在本机保存的草稿').waitFor()
    expect(await page.getByLabel('分流理由').inputValue()).toBe('值班检察官办理')
    await page.getByRole('button', { name: /^分\s*流$/ }).focus()
    await page.keyboard.press('Enter')
    await stands(page, '已分流')
    expect(troubles).toEqual([])
    await context.close()
  })

  it('shows what another did meanwhile beside what is typed, and loses nothing when the session ends', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
    await page.goto(matter)
    await page.getByLabel('核查步骤与措施').fill('调取讯问录像并询问办案民警')

    const head = await apart(workbench, 'lingdao')
    const handed = await head.post(
      `/matters/${matter.split('/').pop()}/actions`,
      { action: 'handOver', form: { handler: ['jiancha'] }, reason: { code: 'roster' } },
      { 'if-match': '"2"', 'idempotency-key': 'hand-over-1' },
    )
    expect(handed.status()).toBe(200)
    const changed = page.getByRole('alert').filter({ hasText: '填写期间事项已有变化' })
    await changed.getByText('变更承办人').waitFor()
    expect(await page.getByLabel('核查步骤与措施').inputValue()).toBe('调取讯问录像并询问办案民警')
    await expectSound(page, 'changed')
    await press(page, /已知悉/)

    await context.clearCookies()
    await press(page, /^接收核查$/)
    await press(page, /重新登录/)
    await page.locator('input[autocomplete=username]').fill('jiancha')
    await page.locator('input[type=password]').fill(workbench.passwords.get('jiancha') ?? '')
    await page.locator('button[type=submit]').click()
    await page.getByText('在本机保存的草稿').waitFor()
    expect(await page.getByLabel('核查步骤与措施').inputValue()).toBe('调取讯问录像并询问办案民警')
    await press(page, /^接收核查$/)
    await stands(page, '核查中')
    await page.locator('.record', { hasText: '调取讯问录像并询问办案民警' }).waitFor()
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hengjian.draft'))),
    ).toEqual([])
    expect(troubles).toEqual([])
    await context.close()
  })

  it('takes no step of its reader for a change by others where the matter stays where it is', async () => {
    const [own, head] = [await apart(workbench, 'jiancha'), await apart(workbench, 'lingdao')]
    const request = {
      ...{ startMode: 'ownMotion', requestedOn: '2026-05-01', caseName: '某某涉嫌盗窃案', unit: '松涧派出所' },
      ...{
        servedUnit: '松涧派出所',
        suspectCount: 1,
        offence: '盗窃',
        focusType: 'difficultCase',
        involvesMinor: false,
      },
      requestReason: '对取证方向提出意见。',
    }
    const opened = await own.post(
      '/matters',
      { workflow: 'earlyIntervention', action: 'request', form: request },
      { 'idempotency-key': 'joined-1' },
    )
    const { id } = (await opened.json()) as { id: string }
    const acted = {
      ...{ interventionMode: ['fileReading'], intervenedAt: '2026-05-02T09:00:00+08:00', inPerson: true },
      ...{ participants: '承办检察官', issues: '称量程序需要见证。' },
    }
    const steps = [
      [head, 'approve', { approvalReason: '同意介入侦查。' }],
      [head, 'assign', { handler: ['jiancha'], allocationChange: 'speciality' }],
      [own, 'act', acted],
    ] as const
    for (const [index, [who, action, form]] of steps.entries()) {
      const headers = { 'if-match': `"${index + 1}"`, 'idempotency-key': `joined-${action}` }
      expect((await who.post(`/matters/${id}/actions`, { action, form }, headers)).status()).toBe(200)
    }
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
    await page.goto(`${workbench.url}/matters/${id}?act=addAdvice`)
    await page.getByLabel('取证意见').fill('补充称量笔录和见证人材料')
    await page.getByLabel('目的').fill('固定数量')
    await page.getByLabel('法律依据').fill('刑事诉讼法第五十二条')
    await page.locator('#field-advicePriority').click()
    await page.locator('.ant-select-item-option[title="紧急"]').click()
    await press(page, /^提出取证意见$/)
    await page.getByRole('heading', { level: 2, name: '下一步 · 拟介入意见书' }).waitFor()
    await page.locator('.record', { hasText: '补充称量笔录和见证人材料' }).first().waitFor()
    expect(await page.getByRole('alert').filter({ hasText: '填写期间事项已有变化' }).count()).toBe(0)
    expect(troubles).toEqual([])
    await context.close()
  })

  it('tells a leader in English who may go on, and why a limit ends when it does', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'lingdao', 'en')
    await page.goto(matter)
    await stands(page, 'Being verified')
    await page.locator('.who-may', { hasText: 'handler' }).getByText('演示检察官').waitFor()
    await expectSound(page, 'who may')
    await page.getByRole('button', { name: 'Why this instant?' }).first().click()
    await page.locator('.reason .steps li').first().waitFor()
    await page.goto(`${workbench.url}/matters`)
    await page.locator('tr', { hasText: 'unanswered' }).first().waitFor()
    await expectSound(page, 'list in English')
    expect(troubles).toEqual([])
    await context.close()
  })
})

describe('the documents of a matter', () => {
  /** A clue for which material was asked for, and that was then found registered twice: a numbered document, and an end. */
  async function endedClue(): Promise<string> {
    const [clerk, head] = await Promise.all([apart(workbench, 'shuji'), apart(workbench, 'lingdao')])
    const form = { source: 'complaint', clueKind: 'breach', foundOn: '2026-01-05', facts: '反映讯问没有录音录像。' }
    const opened = await clerk.post(
      '/matters',
      { workflow: 'clue', action: 'register', form },
      { 'idempotency-key': 'document-1' },
    )
    const { id } = (await opened.json()) as { id: string }
    const asked = { missingMaterial: '身份证明复印件', supplyBy: '2030-01-20' }
    const ask = await clerk.post(
      `/matters/${id}/actions`,
      { action: 'requestMaterial', form: asked },
      { 'if-match': '"1"', 'idempotency-key': 'document-2' },
    )
    const cancelled = await head.post(
      `/matters/${id}/actions`,
      { action: 'cancel', form: {}, reason: { code: 'twice', words: '与另一线索重复登记' } },
      { 'if-match': '"2"', 'idempotency-key': 'document-3' },
    )
    expect([opened.status(), ask.status(), cancelled.status()]).toEqual([200, 200, 200])
    return id
  }

  it('are seen as on paper, taken along, found in their register and bound in a volume', async () => {
    const id = await endedClue()
    const { context, page, troubles } = await signIn(browser, workbench, 'lingdao', 'zh')
    const taken = async (name: RegExp) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
      return download.suggestedFilename()
    }
    await page.goto(`${workbench.url}/matters/${id}`)
    await page
      .locator('.documents')
      .getByText(/控补〔\d{4}〕1号/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: '补正材料告知书' }).click()
    const preview = await page.locator('iframe.paper').getAttribute('src')
    expect(await (await page.request.get(`${workbench.url}${preview}`)).text()).toContain('身份证明复印件')
    await page.getByText('预览使用本机字体').waitFor()
    await expectSound(page, 'document')
    expect(await taken(/^下载 Word$/)).toMatch(/控补〔\d{4}〕1号\.docx$/)
    expect(await taken(/^送达回证$/)).toMatch(/控补〔\d{4}〕1号 送达回证\.docx$/)

    await page.getByRole('navigation').getByRole('link', { name: '文号登记' }).click()
    await page.locator('tr', { hasText: '补正材料告知书' }).getByText('1—1 号齐全').waitFor()
    await expectSound(page, 'registers')
    await page.getByRole('link', { name: '补正材料告知书' }).click()
    await page.getByRole('link', { name: /^线索〔\d{4}〕\d+号$/ }).click()

    await press(page, /^导出归档卷$/)
    await page.getByLabel('导出理由').fill('办结立卷归档')
    const dialog = page.getByRole('dialog')
    const [volume] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: /导出归档卷/ }).click(),
    ])
    expect(volume.suggestedFilename()).toMatch(/^线索〔\d{4}〕\d+号\.zip$/)
    await page.locator('.volumes code', { hasText: /^[0-9a-f]{64}$/ }).waitFor()
    await expectSound(page, 'volume')
    expect(troubles).toEqual([])
    await context.close()
  })
})

describe('the page of users', () => {
  it('gives a police user a title and a unit', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'guanli', 'zh')
    await page.goto(`${workbench.url}/users`)
    await page.getByLabel('用户名').fill('fazhi')
    await page.getByLabel('姓名').fill('法制员')
    await page.getByLabel('角色').click()
    await page.getByTitle('公安机关').click()
    await page.getByLabel('办案职务').click()
    await page.getByTitle('公安法制联络员').click()
    await page.keyboard.press('Escape')
    await page.getByLabel('所属公安单位').fill('竹溪派出所')
    await press(page, /新建用户/)
    await page.locator('tr', { hasText: 'fazhi' }).getByText('公安法制联络员 · 竹溪派出所').waitFor()
    await expectSound(page, 'users')
    expect(troubles).toEqual([])
    await context.close()
  })
})
