import { expect, it } from 'vitest'
import { expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests({ HENGJIAN_DEMO: 'article' })

const PERIOD = 'from=2020-01-01&to=2021-06-30'
const BASE = 'base=chosen&baseFrom=2019-01-01&baseTo=2019-12-31'

it('the head finds the published figures, opens one, and sees the 25 cases behind it', async () => {
  const { context, page, troubles } = await signIn(browser, workbench, 'fuzeren', 'zh')
  const row = (title: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) })
  // What was loaded is judged meanwhile: the last of it counts last.
  await expect
    .poll(
      async () => {
        await page.goto(`${workbench.url}/evaluation?${PERIOD}&${BASE}`)
        await row('M1 案-件比').first().waitFor()
        return [await row('M1 案-件比').first().textContent(), await row('M2 诉前羁押率').first().textContent()]
      },
      { timeout: 150_000, interval: 3000 },
    )
    .toEqual(['M1 案-件比1.02255 / 250 件1.07−0.05', 'M2 诉前羁押率30.00%75 / 250 人52.00%−22.0 个百分点'])
  await expectSound(page, 'evaluation')
  for (const [title, figure] of [
    ['S19 速裁法庭审理案件', '14'],
    ['M14b 速裁案件审查起诉平均用时（天）', '4.32'],
    ['M11b 确定刑量刑建议采纳率', '100.00%'],
    ['S71 未成年人一站式询问', '12'],
    ['S71b 未成年人心理辅导', '12'],
    ['S73 化解社会矛盾（件）', '10'],
    ['S73b 化解社会矛盾（人）', '12'],
    ['M27a 核查出隐瞒公职身份人数', '12'],
    ['M27c 向相关单位通报人数', '12'],
  ] as const)
    expect(await row(title).first().getByRole('link').textContent(), title).toBe(figure)

  await page.getByRole('link', { name: '4.32' }).click()
  const behind = page.getByRole('region', { name: '明细' })
  await behind.getByRole('row').nth(25).waitFor()
  expect(await behind.getByRole('row').count()).toBe(26)
  await page.getByText('108 / 25 件').first().waitFor()
  await expectSound(page, 'metric')
  await page.getByRole('button', { name: '留存本期数字' }).click()
  await page.getByText('数值未变，明细未核对').waitFor()
  await page.getByRole('button', { name: '核对明细' }).click()
  await page.getByText('数值、明细均未变').waitFor()

  await page.goto(`${workbench.url}/evaluation?from=2021-06-30&to=2020-01-01`)
  await page.getByText('期间倒置：结束日期“2020-01-01”早于开始日期。').waitFor()
  await page.getByText(/PERIOD_REVERSED/).waitFor()
  // What was asked stays, to be mended there.
  await page.getByLabel('开始日期').fill('2019-06-30')
  await row('M1 案-件比').first().waitFor()
  await context.close()
  expect(troubles.filter((one) => !one.includes('400'))).toEqual([])

  const clerk = await signIn(browser, workbench, 'shuji', 'zh')
  await clerk.page.goto(`${workbench.url}/evaluation`)
  await clerk.page.getByText('您的角色不能查看本页').waitFor()
  expect(await clerk.page.getByRole('navigation').getByRole('link', { name: '评价' }).count()).toBe(0)
  await clerk.context.close()
})

it('the resident procurator drafts the bulletin of a month from its numbers', async () => {
  const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', 'zh')
  await page.goto(`${workbench.url}/bulletin?month=2020-12&unit=${encodeURIComponent('松涧派出所')}`)
  await page.getByRole('heading', { name: '典型问题（本月确认最多）' }).waitFor()
  await expectSound(page, 'bulletin')
  await page.getByRole('button', { name: '起草通报' }).click()
  await page.getByRole('heading', { name: /情况通报/ }).waitFor()
  expect(await page.getByLabel('基本数字').inputValue()).toMatch(
    /^刑事立案监督：无。\n纠正违法：无。\n追捕追诉：无。\n批准逮捕：批准逮捕\d+人（本年累计\d+人）。/,
  )
  expect(await page.getByLabel('通报期间').inputValue()).toBe('2020年12月')
  await page.goto(`${workbench.url}/performance`)
  await page.getByRole('heading', { name: '办理情况' }).waitFor()
  await expectSound(page, 'performance')
  await context.close()
  expect(troubles).toEqual([])
})

it('the head reads the dashboard behind each number, makes a team and plans a training', async () => {
  const { context, page, troubles } = await signIn(browser, workbench, 'fuzeren', 'zh')
  await page.goto(`${workbench.url}/evaluation/dashboard?${PERIOD}&${BASE}`)
  const paths = page.getByRole('region', { name: /退回补充侦查和延期的路径/ })
  await paths.getByRole('row').first().waitFor()
  await expectSound(page, 'dashboard')
  await page.getByRole('link', { name: '4.32' }).click()
  await page.getByText('108 / 25 件').first().waitFor()
  await page.goBack()
  const straight = paths.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '一次办结' }) })
  const count = Number(await straight.getByRole('link').first().textContent())
  await straight.getByRole('link').first().click()
  await page.getByRole('heading', { name: /退延路径：一次办结/ }).waitFor()
  expect(await page.locator('.metric-figure').textContent()).toContain(String(count))

  await page.goto(`${workbench.url}/team`)
  await page.getByRole('button', { name: '组建团队' }).click()
  await page.getByRole('textbox', { name: '名称' }).fill('毒品办案团队')
  await page.getByRole('textbox', { name: /专长/ }).fill('毒品、麻醉药品')
  await page.getByRole('combobox', { name: '成员' }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '专业化办案团队' }).click()
  await page.getByRole('button', { name: /保\s*存/ }).click()
  await page.getByRole('row').filter({ hasText: '毒品办案团队' }).waitFor()
  await expectSound(page, 'team')
  await context.close()
  expect(troubles).toEqual([])
})

it('a look-back goes from proposal over register and match to a conclusion; rules and model cases are entered beside it', async () => {
  const clerk = await signIn(browser, workbench, 'zhuli', 'zh')
  await clerk.page.goto(`${workbench.url}/special`)
  await clerk.page.getByRole('link', { name: '身份“回头看”' }).waitFor()
  await expectSound(clerk.page, 'special')
  await clerk.page.getByRole('link', { name: '身份“回头看”' }).click()
  await clerk.page.getByRole('button', { name: '提出“回头看”' }).click()
  const form = clerk.page.getByRole('region', { name: '提出“回头看”' })
  await form.getByLabel('名称').fill('轻刑案件身份回头看')
  await form.getByLabel('目的').fill('逐案核查隐瞒的公职身份')
  await form.getByLabel('至').fill('2018-12-31')
  await expectSound(clerk.page, 'look-back-form')
  await form.getByRole('button', { name: '提出“回头看”' }).click()
  await clerk.page.getByRole('heading', { name: '轻刑案件身份回头看' }).waitFor()
  const address = clerk.page.url()

  const head = await signIn(browser, workbench, 'fuzeren', 'zh')
  await head.page.goto(address)
  await head.page.getByRole('button', { name: '批准并建立名单' }).click()
  await head.page.getByRole('button', { name: '全部 60' }).waitFor()
  await expectSound(head.page, 'look-back')

  await clerk.page.goto(`${workbench.url}/special/identityRegisters`)
  await clerk.page.getByRole('button', { name: '登记并上传名册' }).click()
  for (const [label, text] of [
    ['提供单位', '青石市社会保险中心'],
    ['使用目的', '轻刑案件身份核查'],
    ['调取依据（文书号）', '调证〔2021〕1号'],
  ] as const)
    await clerk.page.getByLabel(label).fill(text)
  await clerk.page.locator('input[type=file]').setInputFiles({
    name: '名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '姓名,身份证号,参保单位,单位性质\n王某,990000199001021235,某局,机关\n李某,990000199001021234,某公司,企业\n',
    ),
  })
  await clerk.page.getByText('NUMBER_FALSE').waitFor()
  await expectSound(clerk.page, 'identity-register')

  await clerk.page.goto(address)
  await clerk.page.getByRole('button', { name: '与名册比对' }).click()
  await clerk.page.getByText('新命中 0 条').waitFor()
  await clerk.page.getByRole('button', { name: '写明无异常' }).first().click()
  await clerk.page.getByLabel('核查情况和依据').fill('户籍、社保均与自述一致')
  await clerk.page
    .getByRole('button', { name: '提 交' })
    .or(clerk.page.getByRole('button', { name: '提交' }))
    .click()
  await clerk.page.getByRole('button', { name: '已查无异常 1' }).waitFor()

  await head.page.goto(`${workbench.url}/special/rules`)
  await head.page.getByRole('button', { name: '登记规则' }).click()
  await head.page.getByLabel('名称').fill('派驻检察室工作规范')
  await head.page.getByLabel('印发日期').fill('2020-01-01')
  await head.page.getByLabel('施行日期').fill('2020-01-01')
  await head.page.getByLabel('条 1').fill('第一条')
  await head.page.getByLabel('内容 1').fill('身份核查逐级进行。')
  await expectSound(head.page, 'rule-form')
  await head.page.getByRole('button', { name: '提交登记' }).click()
  await head.page.getByRole('heading', { name: '派驻检察室工作规范' }).waitFor()
  await expectSound(head.page, 'rule')
  for (const area of ['responsibilities', 'rooms', 'modelCases']) {
    await head.page.goto(`${workbench.url}/special/${area}`)
    await head.page.getByRole('heading', { level: 1 }).waitFor()
    await expectSound(head.page, area)
  }
  await head.page.getByRole('button', { name: '脱敏工具' }).click()
  await head.page.getByLabel('原文（只在本页处理，不保存）').fill('王安柏，13900000000')
  await head.page.getByLabel('需要隐去的姓名（空格分隔）').fill('王安柏')
  await head.page
    .getByRole('button', { name: '脱敏', exact: true })
    .or(head.page.getByRole('button', { name: '脱 敏' }))
    .click()
  await head.page.getByText('已替换 电话 1、姓名 1').waitFor()
  for (const { context, troubles } of [clerk, head]) {
    await context.close()
    expect(troubles).toEqual([])
  }
})
