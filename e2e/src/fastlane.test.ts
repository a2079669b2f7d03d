import { addDays, builtInCalendar, dateOf, formatDate, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { field, pick, send, stands, write } from './forms'
import { type Desk, expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()

/** The last working day that is over: a hearing is on none other, and everything on it lies in the past. */
function lastWorkingDay(): string {
  let day = addDays(dateOf(Date.now() as Instant, SHANGHAI_OFFSET), -1)
  while (builtInCalendar.isRestDay(day)) day = addDays(day, -1)
  return formatDate(day)
}
const DAY = lastWorkingDay()
const at = (time: string): string => `${DAY}T${time}`
const PROPOSAL = '拘役一个月，缓刑二个月，并处罚金人民币三千元'
const NOTE = '家属联系方式另记，勿外传。'

/** Answers a question of yes and no. */
const say = (page: Page, name: string, answer: '是' | '否'): Promise<void> =>
  page.locator(`#field-${name}`).getByLabel(answer, { exact: true }).check()

describe('a case of drunk driving in the fast lane', () => {
  const desks = new Map<string, Desk>()
  async function by(login: string, path?: string): Promise<Page> {
    const desk = desks.get(login) ?? (await signIn(browser, workbench, login, 'zh'))
    desks.set(login, desk)
    if (path !== undefined) await desk.page.goto(`${workbench.url}${path}`)
    return desk.page
  }
  afterAll(async () => {
    for (const { context } of desks.values()) await context.close()
  })

  it('goes from the police through procurator, lawyer and court to its judgment, by five people', async () => {
    const police = await by('gongan', '/lanes')
    await police.getByRole('link', { name: '报送快侦案件' }).click()
    await write(police, {
      ...{ caseName: '闫怀远涉嫌危险驾驶案', suspect: '闫怀远' },
      ...{ birthDate: '1988-03-12', offenceOn: DAY, offence: '危险驾驶', filedOn: DAY },
      facts: '饮酒后驾驶小型轿车被当场查获，血液酒精含量152毫克/100毫升。',
    })
    await pick(police, 'gender', '男')
    await pick(police, 'measure', '取保候审')
    await pick(police, 'proposer', '公安机关')
    await say(police, 'isMinor', '否')
    await send(police)
    await police.waitForURL(/\/served\/[0-9a-f-]{36}/)
    const id = police.url().split('/').pop() ?? ''
    const matter = `/matters/${id}`

    const head = await by('fuzeren', '/lanes')
    await head.getByRole('region', { name: '快侦', exact: true }).getByText('闫怀远').waitFor()
    await expectSound(head, 'lanes')
    await head.goto(`${workbench.url}${matter}`)
    await write(head, { transferDate: DAY, acceptedOn: DAY })
    await say(head, 'longerThanYear', '否')
    await pick(head, 'handler', '演示轮值检察官（')
    if ((await field(head, 'allocationChange').count()) > 0) await pick(head, 'allocationChange', '关联事项')
    await send(head)
    await stands(head, '受理')

    const handler = await by('lunzhi', matter)
    await write(handler, { rightsNoticeDate: DAY })
    await send(handler)
    await stands(handler, '权利告知')
    await pick(handler, 'lawyerKind', '值班律师')
    await write(handler, { legalAidCentre: '演示区法律援助中心', helpAt: at('09:00'), helpPlace: '律师会见室' })
    // Whoever is on duty stands there already.
    await handler
      .locator('form.action-form')
      .getByTitle(/^演示值班律师（/)
      .first()
      .waitFor()
    await send(handler)
    await stands(handler, '已通知律师')

    const lawyer = await by('lvshi', '/')
    await lawyer.getByRole('heading', { level: 1, name: '法律帮助 (1)' }).waitFor()
    expect(await lawyer.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
      ...['法律帮助', '速裁快车道', '律师值班'],
    ])
    await lawyer.getByRole('button', { name: /^私密笔记/ }).click()
    await lawyer.getByLabel('新的笔记').fill(NOTE)
    await lawyer.getByRole('button', { name: '保存笔记' }).click()
    await lawyer.locator('.lawyer-notes', { hasText: NOTE }).waitFor()
    await expectSound(lawyer, 'notes')
    await lawyer.keyboard.press('Escape')
    await expectSound(lawyer, 'help')
    await lawyer.getByRole('link', { name: '去办理：法律帮助' }).click()
    await write(lawyer, { lawyer: '演示值班律师', lawyerHelpAt: at('09:00'), lawyerOpinion: '没有异议。' })
    await say(lawyer, 'fileRead', '是')
    await send(lawyer)
    await stands(lawyer, '已获法律帮助')

    await handler.goto(`${workbench.url}${matter}`)
    await write(handler, { heardAt: at('10:00'), factsView: '没有异议', sentenceView: '同意从宽' })
    await write(handler, { procedureView: '同意适用速裁', lawyerView: '没有异议' })
    await say(handler, 'lawyerViewTaken', '是')
    await say(handler, 'recorded', '是')
    await send(handler)
    await stands(handler, '已听取意见')
    await write(handler, { admittedFacts: '饮酒后驾驶小型轿车被当场查获。', proposal: PROPOSAL })
    await write(handler, { lawyer: '演示值班律师', lawyerArrivedAt: at('10:30'), pleaSignedAt: at('10:20') })
    await pick(handler, 'proposalKind', '确定刑')
    await pick(handler, 'procedure', '速裁程序')
    await pick(handler, 'lawyerKind', '值班律师')
    await send(handler)
    await handler
      .getByText(/具结书签署时间早于律师到场时间/)
      .first()
      .waitFor()
    await write(handler, { pleaSignedAt: at('10:40') })
    await send(handler)
    await stands(handler, '已具结')
    await write(handler, { court: '演示区人民法院', prosecutedOn: DAY, indictmentFacts: '饮酒后驾驶小型轿车。' })
    await write(handler, { pleaFacts: '自愿认罪认罚。', indictmentBasis: '刑法第一百三十三条之一第一款。' })
    await send(handler)
    await stands(handler, '已起诉')

    const judge = await by('faguan', `/court?day=${DAY}&days=1`)
    await judge.getByRole('navigation').getByRole('link').first().waitFor()
    expect(await judge.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['开庭排期', '速裁快车道'])
    await judge.getByRole('checkbox', { name: /^选择 .+号 闫怀远$/ }).check()
    await judge.getByLabel('日期', { exact: true }).last().fill('2026-10-01')
    await judge.getByLabel('开始时间').fill('15:00')
    await judge.getByLabel('法庭', { exact: true }).fill('第三法庭')
    await judge.getByLabel('法院受理日期').fill(DAY)
    await judge.getByText('HEARING_REST_DAY').waitFor()
    await expectSound(judge, 'a session with a conflict')
    await judge.getByLabel('日期', { exact: true }).last().fill(DAY)
    await judge.getByText('没有冲突').waitFor()
    await judge.getByRole('button', { name: /^确定排期/ }).click()
    await judge.getByRole('link', { name: '→ 开庭' }).click()
    await write(judge, { heldOn: DAY, hearingNote: '被告人当庭认罪认罚。' })
    await say(judge, 'prosecutorPresent', '是')
    await say(judge, 'lastStatement', '是')
    await send(judge)
    await stands(judge, '已开庭')
    await write(judge, { judgedOn: DAY, judgment: `犯危险驾驶罪，判处${PROPOSAL}。` })
    await say(judge, 'sentenceInCourt', '是')
    await pick(judge, 'proposalFollowed', '采纳')
    await send(judge)
    await stands(judge, '已宣判')
    await judge.goto(`${workbench.url}/court?day=${DAY}&days=1`)
    await judge.getByText('1件 · 当日宣判1件').waitFor()
    expect(await judge.locator('body').textContent()).not.toContain(NOTE)
    await expectSound(judge, 'the list of the day')

    await handler.goto(`${workbench.url}${matter}`)
    await pick(handler, 'proposalAdopted', '采纳')
    await write(handler, { proposalReviewOpinion: '量刑建议被采纳。' })
    await send(handler)
    await handler.getByText('量刑建议采纳审查表').first().waitFor()
    expect(await handler.locator('body').textContent()).not.toContain(NOTE)
    await head.goto(`${workbench.url}/lanes`)
    await head.getByRole('region', { name: '生效执行' }).getByText('闫怀远').waitFor()
    for (const { troubles } of desks.values()) expect(troubles).toEqual([])
  }, 180_000)
})
