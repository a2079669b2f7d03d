import type { RuleAskDto } from '@hengjian/contract/rules'

type Clauses = RuleAskDto['clauses']

const NOTE = '演示文本：条款为虚构，仅说明规则库如何与流程步骤对应。'
const ALL_FOUR: RuleAskDto['signatories'] = ['police', 'procuratorate', 'court', 'justice']
const WITH_POLICE: RuleAskDto['signatories'] = ['police', 'procuratorate']

const agreed = (
  title: string,
  number: string,
  issuedOn: string,
  signatories: RuleAskDto['signatories'],
  clauses: Clauses,
): RuleAskDto => ({
  kind: 'agreement',
  title,
  number,
  signatories,
  issuedOn,
  effectiveOn: issuedOn,
  note: NOTE,
  clauses,
})

const clause = (name: string, text: string, ...steps: readonly string[]): Clauses[number] => ({
  clause: name,
  text,
  steps: [...steps],
})

/** The “1+5” and the office's own two, with a few invented clauses each. */
export const DEMO_RULES: readonly RuleAskDto[] = [
  agreed('检察机关向公安机关派驻检察室的工作办法（试行）', '演示会〔2019〕1号', '2019-07-01', WITH_POLICE, [
    clause('第四条', '派驻检察室统一受理线索，登记后移交承办人。', 'clue.register', 'clue.assign'),
    clause(
      '第九条',
      '办案单位收到监督文书后签收，并在期限内书面回复。',
      'investigationSupervision.serveNotice',
      'investigationSupervision.answer',
    ),
  ]),
  agreed('捕前分流工作的实施细则', '演示会〔2019〕2号', '2019-09-01', WITH_POLICE, [
    clause('第五条', '刑事拘留后应当在报捕前报送分流材料。', 'diversion.submit'),
  ]),
  agreed('提前介入侦查工作的规定', '演示会〔2019〕3号', '2019-09-01', WITH_POLICE, [
    clause('第三条', '重大、疑难、涉众案件，办案单位可以商请介入。', 'earlyIntervention.request'),
  ]),
  agreed('刑事侦查重大监督事项案件化办理实施办法', '演示会〔2019〕4号', '2019-10-01', WITH_POLICE, [
    clause('第六条', '立项、审查、结案均须审批，全程留痕。', 'supervisionAsCase.open'),
  ]),
  agreed('派驻检察室信息通报办法', '演示会〔2019〕5号', '2019-10-01', WITH_POLICE, [
    clause('第二条', '每月向办案单位通报监督情况和典型问题。', 'bulletin.open'),
  ]),
  agreed('速裁法庭认罪认罚速裁案件办理程序的规定（试行）', '演示会〔2020〕1号', '2020-05-01', ALL_FOUR, [
    clause('第七条', '适用速裁程序前逐项核对条件，不符合的转为其他程序。', 'pleaLeniency.checkEligibility'),
  ]),
  {
    ...{ kind: 'own', title: '派驻检察室工作规范', number: '演示院〔2020〕3号', signatories: ['procuratorate'] },
    ...{ issuedOn: '2020-01-01', effectiveOn: '2020-01-01', note: NOTE },
    clauses: [
      clause('第八条', '一站式询问须有成年人到场并同步录音录像。', 'minorsSession.prepare', 'minorsSession.start'),
      clause('第十二条', '身份核查逐级进行，名册命中不得单独认定。', 'identityCheck.open', 'identityCheck.suspect'),
    ],
  },
]
