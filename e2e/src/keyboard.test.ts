import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { field, stands } from './forms'
import { apart, type Desk, expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()
const UNIT = '松涧派出所'
/** Today in Shanghai. */
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
/** The same as somebody types it into a field for dates. */
const typedToday = today.replaceAll('-', '')

interface Step {
  readonly who: string
  readonly action: string
  readonly form: object
}
const FACTS = '讯问没有同步录音录像，笔录未签名。'
/** The ways of two matters, as far as others go before somebody sits down at the keyboard. */
const WAYS = {
  clue: [
    {
      who: 'zhuli',
      action: 'register',
      form: { source: 'complaint', clueKind: 'breach', foundOn: today, facts: FACTS },
    },
    { who: 'jiancha', action: 'assign', form: { handler: ['lunzhi'], assignmentGround: '当日轮值' } },
    { who: 'lunzhi', action: 'accept', form: { plan: '调取登记表册核对', team: ['shuji'] } },
    {
      who: 'lunzhi',
      action: 'conclude',
      form: { methods: ['registers'], findings: '查明讯问没有录音录像。', result: 'noAction', opinion: '已经自行纠正' },
    },
    { who: 'fuzeren', action: 'approve', form: {} },
    {
      who: 'shuji',
      action: 'reply',
      form: {
        ...{ repliedTo: '来访人', repliedOn: today, replyManner: 'written', replyBasis: '刑诉规则第五百五十一条' },
        replyText: '经核查，所反映的情况属实，已监督纠正。',
      },
    },
  ],
  investigationSupervision: [
    {
      who: 'jiancha',
      action: 'open',
      form: {
        ...{ source: 'patrol', foundOn: today, stage: 'questioning', caseName: '某某盗窃案', unit: UNIT, facts: FACTS },
        ...{ violationType: ['recording'], handler: ['lunzhi'], allocationChange: 'related' },
      },
    },
    { who: 'lunzhi', action: 'verify', form: { methods: ['recordings'], findings: FACTS, team: ['shuji'] } },
    {
      who: 'lunzhi',
      action: 'draftNotice',
      form: { findings: FACTS, legalBasis: '刑事诉讼法第一百二十三条', correctionOpinion: '立即纠正', replyBy: today },
    },
    { who: 'fuzeren', action: 'signNotice', form: {} },
    {
      who: 'shuji',
      action: 'serveNotice',
      form: { servedUnit: UNIT, serviceManner: 'direct', servedOn: today, receivedBy: '陆青禾' },
    },
    {
      who: 'gongan',
      action: 'answer',
      form: { answeredOn: today, adopted: true, policeWords: '已经补录并批评教育。' },
    },
  ],
} as const satisfies Readonly<Record<string, readonly Step[]>>

/** A matter that others have taken so many steps of its way; its page. */
async function gone(workflow: keyof typeof WAYS, steps: number): Promise<string> {
  let id = ''
  for (const [version, { who, ...body }] of WAYS[workflow].slice(0, steps).entries()) {
    const path = version === 0 ? '/matters' : `/matters/${id}/actions`
    const headers = { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` }
    const answer = await (await apart(workbench, who)).post(path, { workflow, ...body }, headers)
    if (!answer.ok()) throw new Error(await answer.text())
    id = /"id":"([^"]+)"/.exec(await answer.text())?.[1] ?? ''
  }
  return `${workbench.url}/matters/${id}`
}

const FAR = 250
/** Goes on with Tab until the focus is there: what cannot be reached so cannot be done without a mouse. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let tabs = 0; tabs < FAR; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by Tab: ${target}`)
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await reach(page, field(page, name))
  await page.keyboard.type(text)
}
/** Chooses the first that fits in a list that opens below the field. */
async function choose(page: Page, name: string, text = ''): Promise<void> {
  await reach(page, field(page, name))
  if (text === '') await page.keyboard.press('ArrowDown')
  else await page.keyboard.type(text)
  await page.locator('.ant-select-item-option-active:visible').waitFor()
  await page.keyboard.press('Enter')
}
/** Sends the form, and sees where the matter stands then. */
async function submit(page: Page, state: string): Promise<void> {
  await reach(page, page.locator('form button[type=submit]'))
  await page.keyboard.press('Enter')
  await stands(page, state)
}

describe('without a mouse', () => {
  const desks: Desk[] = []
  const at = async (login: string): Promise<Page> => {
    const desk = await signIn(browser, workbench, login, 'zh')
    desks.push(desk)
    return desk.page
  }
  afterEach(async () => {
    for (const { context, troubles } of desks.splice(0)) {
      expect(troubles).toEqual([])
      await context.close()
    }
  })

  it('a finding becomes a clue, a clue is found and assigned, urgent clocks are acknowledged, a list is taken along', async () => {
    const page = await at('jiancha')
    await page.goto(`${workbench.url}/findings?state=open`)
    await page.locator('tr[aria-current=true]').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await reach(page, page.getByRole('button', { name: /^登记线索$/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '登记线索' }).waitFor()
    await submit(page, '已登记')

    const waiting = await gone('clue', 1)
    const title = FACTS.slice(0, 9)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type(title)
    await page.getByRole('dialog').getByText(FACTS).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: '下一步 · 分流' }).waitFor()
    expect(page.url()).toBe(waiting)
    await choose(page, 'handler', '演示轮值检察官')
    await type(page, 'assignmentGround', '当日轮值')
    await submit(page, '已分流')

    await page.goto(`${workbench.url}/board`)
    await reach(page, page.locator('.board-column .why').first())
    await page.keyboard.press('Enter')
    await page.getByText('您可以查看的事项').waitFor()
    await expectSound(page, 'board')

    await reach(page, page.getByRole('button', { name: '全部确认' }))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '全部确认' }).waitFor({ state: 'detached' })

    await page.goto(`${workbench.url}/matters?loop=open&columns=number.what.loop`)
    await page.locator('tr', { hasText: '未答复' }).first().waitFor()
    await expectSound(page, 'list of matters')
    await reach(page, page.getByRole('button', { name: /^导\s*出$/ }))
    await page.keyboard.press('Enter')
    await reach(page, page.getByLabel('导出事由'))
    await page.keyboard.type('月度核对')
    await reach(page, page.getByRole('dialog').getByRole('button', { name: /^导\s*出$/ }))
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toBe('事项.xlsx')
  })

  it('a breach is verified and its correction checked by its handler, approved and issued by the head', async () => {
    const handler = await at('lunzhi')
    await handler.goto(await gone('investigationSupervision', 1))
    await reach(handler, handler.getByRole('checkbox', { name: /调取笔录及录音录像/ }))
    await handler.keyboard.press('Space')
    await choose(handler, 'team', '演示助理')
    await handler.keyboard.press('Escape')
    await type(handler, 'findings', FACTS)
    await submit(handler, '已核实')

    await handler.goto(await gone('investigationSupervision', 6))
    await choose(handler, 'rectified')
    await type(handler, 'checkResult', '已到场核对，情况属实')
    await submit(handler, '办结')

    const head = await at('fuzeren')
    await head.goto(await gone('clue', 4))
    await submit(head, '已处理')
    await head.goto(await gone('investigationSupervision', 3))
    await submit(head, '监督通知书待送达')
  })

  it('a notice is served, answered by the police, a source replied to and a volume archived', async () => {
    const clerk = await at('shuji')
    await clerk.goto(await gone('investigationSupervision', 4))
    await type(clerk, 'servedUnit', UNIT)
    await clerk.keyboard.press('Escape')
    await choose(clerk, 'serviceManner')
    await type(clerk, 'servedOn', typedToday)
    await type(clerk, 'receivedBy', '陆青禾')
    await submit(clerk, '监督通知书已送达')

    await clerk.goto(await gone('clue', 5))
    await type(clerk, 'repliedTo', '来访人')
    await type(clerk, 'repliedOn', typedToday)
    await choose(clerk, 'replyManner')
    await type(clerk, 'replyText', '经核查，所反映的情况属实，已监督纠正。')
    await type(clerk, 'replyBasis', '刑诉规则第五百五十一条')
    await submit(clerk, '已反馈')
    await type(clerk, 'archiveNo', '2026-1')
    await submit(clerk, '已归档')

    const served = await gone('investigationSupervision', 5)
    const police = await at('gongan')
    await reach(police, police.locator(`.served-go[href$="${served.split('/').pop()}"]`))
    await police.keyboard.press('Enter')
    await reach(police, police.locator('form button[type=submit]'))
    await police.keyboard.press('Enter')
    await police.getByRole('heading', { level: 2, name: '现在要做的 · 公安回复' }).waitFor()
    await reach(police, police.getByRole('radio', { name: '是' }).first())
    await police.keyboard.press('Space')
    await type(police, 'policeWords', '已经补录并对责任人员批评教育。')
    await reach(police, police.locator('form button[type=submit]'))
    await police.keyboard.press('Enter')
    await police.getByText('我单位已办理完毕').waitFor()
  })
})
