import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { field, mark, pick, send, stands, write } from './forms'
import { apart, type Desk, expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()
const UNIT = '松涧派出所'
const CASE = '闫怀远涉嫌盗窃案'
const ANSWER = '经查属实。因等待体检结果延误，已对带班民警谈话提醒，今后拘留后立即送所。'
const VERIFY = fileURLToPath(new URL('../../examples/archive/verify.py', import.meta.url))

const HOUR = 3_600_000
const inShanghai = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 19)
const today = inShanghai(Date.now()).slice(0, 10)
const inTenDays = inShanghai(Date.now() + 240 * HOUR).slice(0, 10)

/** The centre reports somebody who came to the detention house thirty hours after the detention. */
async function inject(): Promise<void> {
  const system = await apart(workbench, 'xitong')
  const made = await system.post('/ingest-keys', { source: 'policeProcessSystem' })
  const { key } = (await made.json()) as { key: string }
  const person = { name: '闫怀远', idNumber: '990000199203045672', nationality: 'CHN', sex: 'male' }
  const fact = (record: string, kind: string, at: number) =>
    JSON.stringify({
      ...{ source: 'policeProcessSystem', sourceRecord: record, kind, occurredAt: `${inShanghai(at)}+08:00` },
      objects: [
        { role: 'person', type: 'person', id: 'P-loop', attributes: person },
        {
          ...{ role: 'case', type: 'case', id: 'C-loop' },
          attributes: { number: 'A〔2026〕0311号', charge: '盗窃', handlingUnit: UNIT, track: 'criminal' },
        },
        {
          ...{ role: 'measure', type: 'measure', id: 'M-loop' },
          attributes: { number: '拘字〔2026〕311号', kind: 'detention', track: 'criminal' },
        },
      ],
    })
  const begun = Date.now() - 40 * HOUR
  const answer = await fetch(`${workbench.url}/api/v1/facts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: [fact('loop-1', 'detentionBegan', begun), fact('loop-2', 'detentionCentreEntered', begun + 30 * HOUR)].join(
      '\n',
    ),
  })
  expect(await answer.json()).toMatchObject({ accepted: 2 })
}

interface AuditPage {
  readonly rows: readonly { readonly actor: string; readonly action: string }[]
  readonly next: number | null
}

/** Everything that the read log says of something, the first first. */
async function auditOf(subject: string): Promise<readonly string[]> {
  const { get } = await apart(workbench, 'shenji')
  const lines: string[] = []
  for (let before = ''; ; ) {
    const { rows, next } = (await (await get(`/audit?subject=${subject}${before}`)).json()) as AuditPage
    lines.push(...rows.map(({ actor, action }) => `${actor} ${action}`))
    if (next === null) return lines.reverse()
    before = `&before=${next}`
  }
}

describe('the closed loop', () => {
  const desks = new Map<string, Desk>()
  /** The window of somebody, who stays signed in for the whole journey. */
  async function at(login: string, url?: string): Promise<Page> {
    const desk = desks.get(login) ?? (await signIn(browser, workbench, login, 'zh'))
    desks.set(login, desk)
    if (url !== undefined) await desk.page.goto(url)
    return desk.page
  }
  let clue = ''
  let matter = ''

  beforeAll(inject)
  afterAll(async () => {
    for (const { context } of desks.values()) await context.close()
  })

  it('a violation at the centre becomes a finding, and one press makes of it a clue that is verified', async () => {
    const clerk = await at('shuji')
    const finding = clerk.getByRole('link', { name: /拘留后二十四小时内未送看守所/ }).first()
    await expect
      .poll(
        async () => {
          await clerk.goto(`${workbench.url}/cases/C-loop`)
          await clerk.getByRole('heading', { level: 1 }).or(clerk.locator('.ant-alert')).first().waitFor()
          return finding.count()
        },
        { timeout: 90_000, interval: 1000 },
      )
      .toBe(1)
    await finding.click()
    await clerk.getByRole('heading', { level: 1, name: /拘留后二十四小时内未送看守所/ }).waitFor()
    await clerk.getByRole('button', { name: /^登记线索$/ }).click()
    await clerk.getByRole('heading', { level: 1, name: '登记线索' }).waitFor()
    expect(await field(clerk, 'facts').inputValue()).toContain('二十四小时')
    expect(await field(clerk, 'unit').inputValue()).toBe(UNIT)
    await send(clerk)
    await stands(clerk, '已登记')
    clue = clerk.url()

    const head = await at('fuzeren', clue)
    await pick(head, 'handler', '演示轮值检察官（')
    await write(head, { assignmentGround: '按当日轮值分流' })
    await send(head)
    await stands(head, '已分流')

    const handler = await at('lunzhi', clue)
    await write(handler, { plan: '调取拘留证和看守所收押登记，询问带班民警。' })
    await send(handler)
    await stands(handler, '核查中')
    await mark(handler, '询问办案人员')
    await write(handler, {
      findings: '拘留后三十小时才送看守所，押解登记没有延误原因。',
      opinion: '属实，建议启动监督。',
    })
    await pick(handler, 'result', '启动侦查活动监督')
    await send(handler)
    await stands(handler, '待审核')

    await head.goto(clue)
    await send(head)
    await stands(head, '已处理')
    await expectSound(head, 'clue')
  })

  it('the matter it leads to gets a correction notice that is drafted, looked at, decided, numbered and served', async () => {
    const resident = await at('jiancha', clue)
    await resident.getByRole('button', { name: /^登记事项/ }).click()
    await resident.getByRole('menuitem', { name: '侦查活动监督' }).click()
    await pick(resident, 'stage', '拘留')
    await pick(resident, 'handler', '演示轮值检察官（')
    await pick(resident, 'allocationChange', '关联事项由其承办')
    await write(resident, { caseName: CASE })
    await resident.getByLabel(/^（五）/).check()
    await send(resident)
    await stands(resident, '已发现')
    matter = resident.url()

    const handler = await at('lunzhi', matter)
    await mark(handler, '询问办案人员')
    await pick(handler, 'team', '演示书记员（')
    await write(handler, { findings: '拘留证执行时间与看守所收押时间相差三十小时。' })
    await send(handler)
    await stands(handler, '已核实')
    await pick(handler, 'method', '纠正违法通知书')
    await write(handler, {
      findings: '拘留后三十小时才将被拘留人送看守所羁押。',
      legalBasis: '《中华人民共和国刑事诉讼法》第八十五条',
      correctionOpinion: '查明延误原因，今后至迟在二十四小时以内送看守所。',
      replyBy: inTenDays,
    })
    await send(handler)
    await stands(handler, '纠正违法待审核')

    const head = await at('fuzeren', matter)
    await write(head, { headOpinion: '同意制发。' })
    await send(head)
    await stands(head, '纠正违法待决定')
    const chief = await at('lingdao', matter)
    await send(chief)
    await stands(chief, '纠正违法待送达')
    await chief
      .locator('.documents')
      .getByText(/纠违〔\d{4}〕1号/)
      .first()
      .waitFor()

    const clerk = await at('shuji', matter)
    await write(clerk, { servedUnit: UNIT, servedOn: today, receivedBy: '法制值班窗口' })
    await pick(clerk, 'serviceManner', '系统送达')
    await send(clerk)
    await stands(clerk, '纠正违法已送达')
    await expectSound(clerk, 'served')
  })

  it('nothing that anybody of the office can press or send ends it before the unit has answered', async () => {
    const possible: Record<string, readonly string[]> = {}
    for (const login of ['jiancha', 'lunzhi', 'fuzeren', 'lingdao', 'shuji']) {
      const page = await at(login, matter)
      await stands(page, '纠正违法已送达')
      await page.getByRole('button', { name: /^其他操作/ }).click()
      const mine = page.locator('.ant-dropdown-menu-item-group', { hasText: '您可以办理' })
      await page.locator('.ant-dropdown-menu-item-group').first().waitFor()
      possible[login] = await mine.locator('.ant-dropdown-menu-item').allTextContents()
      await page.keyboard.press('Escape')
    }
    expect(possible).toEqual({
      jiancha: ['自行回避', '补记台账'],
      lunzhi: ['登记送达回证', '申请复查', '督促回复', '自行回避', '补记台账'],
      fuzeren: ['变更承办人', '补记台账'],
      lingdao: ['报告上一级检察院', '变更承办人', '决定回避'],
      shuji: ['登记送达回证', '申请复查', '自行回避', '补记台账'],
    })
    const id = matter.split('/').pop()
    const answers: number[] = []
    for (const login of Object.keys(possible)) {
      const person = await apart(workbench, login)
      for (const [action, form] of Object.entries({
        checkRectification: { rectified: 'yes', checkResult: '已经整改' },
        archive: { archiveNo: '侦监卷第一号' },
        dismiss: { dismissalNote: '不属实' },
        cancel: {},
      })) {
        const headers = { 'if-match': '"6"', 'idempotency-key': `end-${login}-${action}` }
        answers.push((await person.post(`/matters/${id}/actions`, { action, form }, headers)).status())
      }
    }
    expect([...new Set(answers)]).toEqual([409])
  })

  it('the police find it alone on their page, receive it and answer with a file, whatever happens to their session', async () => {
    const police = await at('gongan', `${workbench.url}/`)
    await police.getByRole('heading', { level: 1, name: '待我单位办理 (1)' }).waitFor()
    expect(await police.locator('.served-card h3').allTextContents()).toEqual([
      expect.stringMatching(/^纠正违法通知书 .*纠违〔\d{4}〕1号$/),
    ])
    await police.getByText(`案件：${CASE}`).waitFor()
    expect(await police.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['待办文书', '速裁快车道'])
    await expectSound(police, 'what was served')
    await police.getByRole('link', { name: '去办理：签收' }).click()
    await police.getByRole('heading', { level: 2, name: '现在要做的 · 签收' }).waitFor()
    expect(await field(police, 'acknowledgedBy').inputValue()).toBe('演示公安法制员')
    await send(police)
    await police.getByRole('heading', { level: 2, name: '现在要做的 · 公安回复' }).waitFor()
    const preview = await police.locator('iframe').getAttribute('src')
    const paper = await police.request.get(`${workbench.url}${preview}`)
    expect(await paper.text()).toContain('拘留后三十小时才将被拘留人送看守所羁押')
    expect(await field(police, 'answeredOn').inputValue()).toBe(today)

    await field(police, 'policeWords').fill(ANSWER)
    await police.getByLabel('是', { exact: true }).check()
    await desks.get('gongan')?.context.clearCookies()
    const file = { name: '整改说明.txt', mimeType: 'text/plain', buffer: Buffer.from('整改说明：已谈话提醒。') }
    await police.locator('input[type=file]').setInputFiles(file)
    await police.getByText('“整改说明.txt”没有上传，重新登录后请再选一次。').waitFor()
    await expectSound(police, 'a session that ended')
    await police.getByRole('button', { name: /重新登录/ }).click()
    await police.locator('input[autocomplete=username]').fill('gongan')
    await police.locator('input[type=password]').fill(workbench.passwords.get('gongan') ?? '')
    await police.locator('button[type=submit]').click()
    await police.getByText('在本机保存的草稿').waitFor()
    expect(await field(police, 'policeWords').inputValue()).toBe(ANSWER)
    await police.locator('input[type=file]').setInputFiles(file)
    await police.locator('.file-name', { hasText: '整改说明.txt' }).waitFor()
    await expectSound(police, 'an answer')
    await send(police)
    await police.getByText('我单位已办理完毕').waitFor()
    await police.getByText('已办理，没有待办期限').waitFor()
    await police.goto(`${workbench.url}/served`)
    await police.getByRole('heading', { level: 1, name: '待我单位办理', exact: true }).waitFor()

    const { get } = await apart(workbench, 'gongan')
    const served = (await (await get('/matters')).json()) as { rows: readonly { number: string }[] }
    expect(served.rows.map(({ number }) => number)).toEqual([expect.stringMatching(/^侦查活动监督〔\d{4}〕1号$/)])
    expect((await get(`/matters/${clue.split('/').pop()}`)).status()).toBe(404)
    expect((await get('/findings')).status()).toBe(403)
  })

  it('another than the issuer checks it, it is put away, and its volume proves itself without us', async () => {
    const chief = await at('lingdao', matter)
    await chief.getByText('承办人').first().waitFor()
    expect(await chief.locator('form.action-form').count()).toBe(0)
    const handler = await at('lunzhi', matter)
    await handler.locator('.police-words', { hasText: ANSWER }).waitFor()
    await pick(handler, 'rectified', '已经整改')
    await write(handler, { checkResult: '到场核对谈话记录和押解登记，整改属实。' })
    await send(handler)
    await stands(handler, '办结')
    const clerk = await at('shuji', matter)
    await write(clerk, { archiveNo: '侦监卷第一号' })
    await send(clerk)
    await stands(clerk, '已归档')

    await clerk.getByRole('button', { name: '导出归档卷' }).click()
    await clerk.getByLabel('导出理由').fill('办结立卷归档')
    const [volume] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk
        .getByRole('dialog')
        .getByRole('button', { name: /导出归档卷/ })
        .click(),
    ])
    expect(volume.suggestedFilename()).toMatch(/^侦查活动监督〔\d{4}〕1号\.zip$/)
    const root = await clerk.locator('.volumes code').textContent()
    const { status, stdout, stderr } = spawnSync('python3', [VERIFY, await volume.path(), root ?? ''], {
      encoding: 'utf8',
    })
    expect([status, stderr, stdout]).toEqual([
      ...[0, ''],
      expect.stringMatching(/^✓ 侦查活动监督〔\d{4}〕1号: \d+ files, 10 actions\n/),
    ])
    await expectSound(clerk, 'archived')
  })

  it('the book has its row and the audit its lines, which nobody wrote', async () => {
    const resident = await at('jiancha', `${workbench.url}/ledgers/investigationSupervision`)
    const row = resident.locator('tbody tr', { hasText: /侦查活动监督〔\d{4}〕1号/ })
    await row.waitFor()
    expect(await row.textContent()).toMatch(/松涧派出所.*纠正违法通知书.*纠违〔\d{4}〕1号.*已归档/)
    const acts = await auditOf(matter.split('/').pop() ?? '')
    expect(acts.filter((one) => !/ (matter\.read|matter\.volumes|document\.list)$/.test(one))).toEqual([
      'jiancha matter.open',
      'lunzhi matter.verify',
      'lunzhi matter.draftCorrection',
      'fuzeren matter.agreeCorrection',
      'lingdao matter.decideCorrection',
      'shuji matter.serveCorrection',
      'gongan matter.acknowledge',
      'gongan matter.answer',
      'lunzhi matter.checkRectification',
      'shuji matter.archive',
      'shuji matter.volume',
    ])
    for (const { troubles } of desks.values()) expect(troubles).toEqual([])
  })
})
