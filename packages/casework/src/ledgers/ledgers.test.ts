import { describe, expect, it } from 'vitest'
import type { Clock } from '../clocks'
import type { Matter } from '../matter'
import { at, course } from '../trial'
import type { Workflow } from '../workflow'
import { actionOf } from '../workflow'
import {
  caseAcceptance,
  currentWorkflow,
  filingSupervision,
  investigationSupervision,
  jointResolution,
  patrol,
} from '../workflows'
import { builtInLedgers, type Cell, type Column, type Ledger, type RowContext, rowOf } from '.'
import { caseAcceptanceLedger } from './caseAcceptance'
import { filingSupervisionLedger } from './filingSupervision'
import { investigationSupervisionLedger } from './investigationSupervision'
import { jointResolutionLedger } from './jointResolution'
import { patrolLedger } from './patrol'

const run = (clock: string, latest: string, state: Clock['state'] = 'running'): Clock => ({
  clock,
  whose: 'police',
  startedBy: 4,
  startedAt: at('2026-11-02T00:00:00+08:00'),
  startedOnDay: false,
  limit: { alert: null, latest: at(latest), inclusive: false, provisional: false },
  derivation: [],
  ended: null,
  state,
  proposes: null,
})

const contextWith = (clocks: readonly Clock[] = []): RowContext => ({
  seq: 1,
  number: '立监2026-1',
  documentNumber: (sequence) => `〔2026〕${sequence}号`,
  clocks: () => clocks,
  linked: (way, workflow) => (workflow === 'clue' ? [`线索 ${way}`] : []),
})

const row = (ledger: Ledger, definition: Workflow, matter: Matter, clocks?: readonly Clock[]) => {
  const cells = rowOf(ledger.columns, definition, matter, contextWith(clocks))
  return Object.fromEntries(ledger.columns.map(({ id }, index) => [id, cells[index]])) as Record<string, Cell>
}
const values = (...given: Parameters<typeof row>) =>
  Object.fromEntries(Object.entries(row(...given)).map(([id, { value }]) => [id, value]))

/** What a source names: actions, fields, clocks and workflows that must be there. */
function unknownIn(definition: Workflow, { id, source }: Column): readonly string[] {
  const fields = new Set(Object.values(definition.actions).flatMap(({ form }) => Object.keys(form)))
  const actions = 'actions' in source ? source.actions : []
  const cases = source.from === 'course' ? Object.values(source.cases) : []
  const named = [
    ...[...actions, ...cases.map(({ action }) => action)].map((one) => actionOf(definition, one) !== undefined),
    ...cases.flatMap(({ when }) => (when === undefined ? [] : [fields.has(when.field)])),
    ...(source.from === 'each' ? [fields.has(source.field)] : []),
    ...(source.from === 'tally'
      ? [actionOf(definition, source.of) !== undefined, fields.has(source.by), fields.has(source.field)]
      : []),
    ...(source.from === 'kept' ? [fields.has(source.met), fields.has(source.unmet)] : []),
    ...(source.from === 'span' ? [fields.has(source.since), fields.has(source.until)] : []),
    ...(source.from === 'since' ? source.states.map((one) => definition.states[one] !== undefined) : []),
    ...('clocks' in source ? source.clocks.map((one) => definition.clocks[one] !== undefined) : []),
    ...(source.from === 'linked' ? [currentWorkflow(source.workflow) !== undefined] : []),
    ...(source.from === 'field'
      ? [
          source.action === undefined
            ? fields.has(source.field)
            : actionOf(definition, source.action)?.form[source.field] !== undefined,
        ]
      : []),
  ]
  return named.every(Boolean) ? [] : [id]
}

/** The headings of the printed books. */
const BOOKS = {
  filingSupervision: [
    '序号 编号 线索编号 监督类型 线索来源 受理日期 控告人（申诉人） 被控告人/犯罪嫌疑人 案由 ',
    '简要案情 公安受案/立案文号及日期 办案单位 要求说明理由文书号 发出日期 应回复日期 公安说明理由日期 ',
    '公安说明理由摘要 审查意见 审查意见内容 检察长决定日期 通知立案（撤案）书文号 送达日期 ',
    '应立案（撤案）日期 公安立案（撤案）日期 公安立案（撤案）文号 复议复核情况 是否发纠正违法 催办函日期 ',
    '侦查进展 判决结果 答复控告人日期 答复方式 办结日期 归档号 状态 承办人 登记人 登记时间 备注',
  ].join(''),
  investigationSupervision: [
    '序号 监督编号 线索来源 发现日期 发现环节 案件名称 犯罪嫌疑人 办案单位 办案人员 违法情形类别 ',
    '违法事实 依据条款 证据材料 情节 监督方式 审批人 审批日期 文书号 送达日期 要求回复期限 ',
    '公安是否异议 异议/复查结果 回复日期 整改情况（公安原文） 是否采纳 核实情况 督促次数 报上级日期 ',
    '反馈申诉控告人日期 办结日期 归档号 状态 承办人 登记人 登记时间 备注',
  ].join(''),
  caseAcceptance: [
    '序号 案件编号 全国系统编号 受理日期 受理类型 移送单位 移送文书号 犯罪嫌疑人 人数 案由 强制措施 ',
    '羁押处所 羁押到期日 卷宗册数 光盘 涉案财物 管辖 材料齐备 财物相符 在案情况 期限 是否认罪认罚 ',
    '是否建议速裁 分案方式 指定理由 分案时间 审查逮捕期限 审查起诉期限 审结日期 审结结果 文书号 ',
    '退补次数 延期次数 执行回执日期 办理天数 是否超期 状态 承办人 登记人 登记时间 备注',
  ].join(''),
  patrol: [
    '序号 巡查编号 巡查日期时间 巡查方式 巡查人员 区域 在区人数 女性 未成年 病伤 抽查人员 案由 ',
    '办案单位 入区时间 在区时长（小时） 手续齐备 权利告知 家属通知 饮食休息 体检伤情 讯问录音录像 ',
    '讯问人数 女性、未成年特别保护 律师会见、值班律师 涉案财物 与涉案人员谈话 与民警谈话 听取律师意见 ',
    '发现问题 当场处理 线索编号 公安签收 整改期限 整改结果 复查日期 附件 状态 承办人 登记人 ',
    '登记时间 备注',
  ].join(''),
  diversion: [
    '序号 分流编号 受理日期 公安立案号 犯罪嫌疑人 性别 出生日期 是否未成年 案由 办案单位 强制措施 ',
    '拘留起算 拘留到期 基本事实 可能判处刑罚 认罪认罚 社会危险性评估得分 等级 径行逮捕情形 ',
    '是否符合和解条件 追赃金额（元） 赔偿金额（元） 谅解 和解日期 履行 值班律师意见 被害人意见 分流意见 ',
    '意见书文号 轮值检察官 出具时间 公安采纳 公安回复（不采纳理由） 后续处理 分流后逮捕 起诉结果 ',
    '判决结果 是否再犯或脱保 状态 承办人 登记人 登记时间 备注',
  ].join(''),
  earlyIntervention: [
    '序号 介入编号 启动方式 商请函文号 商请日期 案件名称 犯罪嫌疑人人数 案由 案件类型 办案单位 立案日期 ',
    '审批人 审批日期 办案组成员 介入时间 介入方式 次数 主要问题 取证意见条数 意见书文号 送达日期 ',
    '已落实 未落实 未反馈 无法落实 非法证据意见 公安反馈日期 后续 退补延期情况 判决结果 是否典型案例 ',
    '状态 承办人 登记人 登记时间 备注',
  ].join(''),
  pleaLeniency: [
    '序号 案件编号 犯罪嫌疑人 案由 办案单位 刑拘时间 移送起诉日期 受理日期 建议速裁来源 速裁资格审查 ',
    '不适用情形 权利告知日期 值班律师、辩护人 法律帮助时间 听取被害人意见 和解、赔偿 社会调查评估 ',
    '具结书签署时间 量刑建议类型 量刑建议内容 起诉日期 起诉书文号 审查起诉用时（天） 开庭时间 ',
    '审判程序 独任法官 集中开庭批次 当庭宣判 判决结果 是否采纳 未采纳理由 上诉 交付执行 全流程用时（天） ',
    '状态 承办人 登记人 登记时间 备注',
  ].join(''),
  jointResolution: [
    '序号 化解编号 案件名称 办案单位 矛盾双方 涉及人数 风险等级 报告检察长日期 化解方案日期 化解方式 化解次数 ',
    '协议种类 达成日期 化解人数 履行日期 政治效果 法律效果 社会效果 移交控申日期 状态 承办人 登记人 登记时间 备注',
  ].join(''),
}

describe('a ledger', () => {
  it.each(builtInLedgers.map((ledger) => ({ id: ledger.id, ledger })))(
    '$id names what its workflow has, and ends as every ledger does',
    ({ ledger }) => {
      const definition = currentWorkflow(ledger.workflow)
      if (definition === undefined) throw new Error(ledger.workflow)
      expect(ledger.columns.flatMap((column) => unknownIn(definition, column))).toEqual([])
      const ids = ledger.columns.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ledger.usual.filter((id) => !ids.includes(id))).toEqual([])
      expect(ids.slice(0, 2)).toEqual(['seq', 'number'])
      expect(ids.slice(-4)).toEqual(['handler', 'registrar', 'registeredAt', 'remark'])
    },
  )

  it.each(Object.entries(BOOKS))('has the columns of the printed book %s in its order', (id, titles) => {
    const ledger = builtInLedgers.find((one) => one.id === id)
    expect(ledger?.columns.map(({ title }) => title.zh).join(' ')).toBe(titles)
  })

  it('is there for each book', () => {
    expect(builtInLedgers.map(({ id }) => id)).toEqual(Object.keys(BOOKS))
  })

  it('counts conflicts by rows and people by columns of their own', () => {
    const matter = course(
      jointResolution,
      ['identify', { peopleCount: 5 }],
      ['rate', { riskLevel: 'low', peopleCount: 4 }],
      'plan',
      'holdSession',
      'holdSession',
      ['agree', { settledPeople: 3 }],
      'perform',
      ['noteEffects', { socialEffect: '邻里关系恢复' }],
    )
    const cells = row(jointResolutionLedger, jointResolution, matter, [])
    expect(Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]))).toMatchObject({
      ...{ peopleCount: 4, settledPeople: 3, sessions: 2, riskLevel: 'low', socialEffect: '邻里关系恢复' },
      ...{ state: 'closed', performedOn: '2026-11-02' },
    })
  })

  it('makes a row of a matter, each cell with what it follows from', () => {
    const matter = course(
      filingSupervision,
      'open',
      'askReasons',
      'signRequest',
      ['serveRequest', { servedOn: '2026-11-02' }],
      'remind',
      ['annotate', { remark: '电话催办一次' }],
      ['annotate', { remark: '已约谈' }],
    )
    const cells = row(filingSupervisionLedger, filingSupervision, matter, [
      run('policeReasons', '2026-11-10T00:00:00+08:00'),
    ])
    expect(Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]))).toMatchObject({
      seq: 1,
      number: '立监2026-1',
      clueNumber: ['线索 origin'],
      supervisionKind: 'notFiled',
      handlingUnit: 'unit-1',
      reasonRequestNo: '〔2026〕3号',
      reasonRequestDate: '2026-11-02',
      reasonDueDate: '2026-11-09',
      reasonReplyDate: null,
      reviewOpinion: null,
      challenge: null,
      noticeNo: null,
      correctionIssued: false,
      handler: ['departmentProcurator-1'],
      registrar: ['residentProcurator-1'],
      state: 'reasonRequested',
      remark: '已约谈',
    })
    const from = Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell.from]))
    expect(from).toMatchObject({
      seq: [],
      number: [1],
      supervisionKind: [1],
      reasonRequestNo: [3],
      reasonDueDate: [4],
      handler: [1],
      state: [7],
      remark: [7],
      reasonReplyDate: [],
    })
    expect(cells['reasonDueDate']?.clock?.clock).toBe('policeReasons')
  })

  it('tells by the step that was taken how serious a breach was and how it was corrected', () => {
    const toCorrection = ['open', 'verify', ['draftCorrection', { method: 'proposal' }]] as const
    const signed = ['agreeCorrection', 'decideCorrection'] as const
    const of = (...steps: Parameters<typeof course> extends [unknown, ...infer Steps] ? Steps : never) => {
      const { severity, method } = values(
        investigationSupervisionLedger,
        investigationSupervision,
        course(investigationSupervision, ...steps),
      )
      return [severity, method]
    }
    expect(of('open')).toEqual([null, null])
    expect(of('open', 'verify', 'correctOrally')).toEqual(['lightOral', 'oral'])
    expect(of(...toCorrection)).toEqual(['widespread', null])
    expect(of(...toCorrection, ...signed)).toEqual(['widespread', 'proposal'])
    expect(of('open', 'verify', 'refer')).toEqual(['crime', 'referral'])
  })

  it('says when a breach was closed: by the step that closed it, and not while it is at work', () => {
    const served = [
      ...['open', 'verify', 'draftCorrection', 'agreeCorrection', 'decideCorrection', 'serveCorrection'],
    ] as const
    const closedOn = (...steps: Parameters<typeof course> extends [unknown, ...infer Steps] ? Steps : never) => {
      const matter = course(investigationSupervision, ...steps)
      const { closedDate } = row(investigationSupervisionLedger, investigationSupervision, matter)
      return [
        closedDate?.from,
        closedDate?.value === matter.records.find(({ sequence }) => sequence === closedDate?.from[0])?.at,
      ]
    }
    const checked = [...served, 'answer', ['checkRectification', { rectified: 'yes' }]] as const
    expect(closedOn(...served, 'answer', ['checkRectification', { rectified: 'no' }])).toEqual([[], false])
    expect(closedOn(...checked)).toEqual([[8], true])
    expect(closedOn(...checked, 'recordNobodyToTell', 'annotate', 'archive')).toEqual([[8], true])
    expect(closedOn(...checked, 'recordNobodyToTell', 'archive', 'reopen')).toEqual([[], false])
    expect(closedOn('open', 'verify', 'refer')).toEqual([[3], true])
  })

  it('counts the days of a case, its returns and whether a limit was missed', () => {
    const decided = course(
      caseAcceptance,
      ['receive', { acceptanceKind: 'prosecution', jurisdiction: true, materialComplete: true }],
      ['accept', { acceptedOn: '2026-10-20' }],
      'allocate',
      ['decide', { decisionKind: 'returned', decidedOn: '2026-11-02' }],
    )
    expect(
      values(caseAcceptanceLedger, caseAcceptance, decided, [
        run('prosecutionHeld', '2026-11-01T00:00:00+08:00', 'kept'),
        run('receipt', '2026-11-01T00:00:00+08:00', 'late'),
      ]),
    ).toMatchObject({ days: 13, returns: 1, overdue: false, hasProperty: null })
    const missed = [
      run('fastTrack', '2026-11-01T00:00:00+08:00', 'late'),
      run('prosecutionFree', '2026-12-01T00:00:00+08:00'),
    ]
    expect(values(caseAcceptanceLedger, caseAcceptance, decided, missed)['overdue']).toBe(true)
    expect(values(caseAcceptanceLedger, caseAcceptance, course(caseAcceptance, 'receive'))).toMatchObject({
      days: null,
      returns: 0,
      overdue: null,
    })
  })

  it('gathers everybody a patrol looked at, and says of a point whether it was kept for all', () => {
    const seen = { enteredAt: '2026-11-02T06:00:00+08:00', met: ['rights', 'family', 'warrant', 'filing'], unmet: [] }
    const unfed = { enteredAt: '2026-11-02T09:00:00+08:00', met: ['rights', 'warrant'], unmet: ['foodRest'] }
    const matter = course(
      patrol,
      'plan',
      ['start', { patrolAt: '2026-11-02T09:30:00+08:00' }],
      ['checkPerson', { sampledPerson: '甲某', ...seen }],
      ['talk', { talkWith: 'officer', talkWords: '值班民警称人手不足。' }],
      ['checkPerson', { sampledPerson: '乙某', ...unfed }],
    )
    const cells = row(patrolLedger, patrol, matter)
    expect(Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]))).toMatchObject({
      sampledPerson: ['甲某', '乙某'],
      stayHours: ['3.5', '0.5'],
      rightsTold: true,
      foodAndRest: false,
      familyNotified: null,
      papersComplete: null,
      talkOfficer: ['值班民警称人手不足。'],
      talkSuspect: null,
      clueNumber: ['线索 opened'],
    })
    expect([cells['foodAndRest']?.from, cells['rightsTold']?.from]).toEqual([[5], [3, 5]])
  })
})
