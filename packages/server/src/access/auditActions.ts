import { actionOf } from '@hengjian/casework'
import { everyWorkflow } from '@hengjian/casework/workflows'
import type { Bilingual } from '@hengjian/law'

/** Everything the read log knows by name, in the words of whoever reads it. What is done to a matter is named by its workflow. */
export const AUDIT_ACTIONS = {
  'attachment.discard': { zh: '撤下附件', en: 'Discard an attachment' },
  'attachment.download': { zh: '下载附件', en: 'Download an attachment' },
  'attachment.drafts': { zh: '查看未提交的附件', en: 'Read attachments not yet used' },
  'attachment.infected': { zh: '上传的附件含有病毒，已拒收', en: 'Upload an infected attachment, refused' },
  'attachment.upload': { zh: '上传附件', en: 'Upload an attachment' },
  'audit.export': { zh: '导出审计日志', en: 'Export the audit' },
  'audit.read': { zh: '查看审计日志', en: 'Read the audit' },
  'audit.verify': { zh: '核验审计日志', en: 'Verify the audit' },
  'backup.make': { zh: '备份', en: 'Back up' },
  'backup.restore': { zh: '恢复备份', en: 'Restore a backup' },
  'bulletin.read': { zh: '查看月通报数字', en: 'Read the numbers of a bulletin' },
  'calendar.approve': { zh: '确认节假日安排', en: 'Approve a calendar' },
  'calendar.load': { zh: '载入节假日安排', en: 'Load a calendar' },
  'case.allocations': { zh: '查看案件的分案记录', en: 'Read the allocations of a case' },
  'case.card': { zh: '查看案卡', en: 'Read a case card' },
  'case.evidence': { zh: '查看证据清单', en: 'Read a checklist of evidence' },
  'case.evidenceFound': { zh: '填写证据清单', en: 'Fill in a checklist of evidence' },
  'case.export': { zh: '导出案件列表', en: 'Export cases' },
  'case.list': { zh: '查看案件列表', en: 'List cases' },
  'case.read': { zh: '查看案件', en: 'Read a case' },
  'centre.read': { zh: '查看办案中心', en: 'Read the centre' },
  'desk.cell': { zh: '查看二十四小时核查项', en: 'Read a cell of the first 24 hours' },
  'desk.figure': { zh: '查看值班台数字明细', en: 'Read a figure of the desk' },
  'desk.read': { zh: '查看值班台', en: 'Read the desk' },
  'document.download': { zh: '下载文书', en: 'Download a document' },
  'document.list': { zh: '查看事项的文书', en: 'List the documents of a matter' },
  'document.pdf': { zh: '下载文书PDF', en: 'Download a document as PDF' },
  'document.preview': { zh: '预览文书', en: 'Preview a document' },
  'document.proof': { zh: '预览文书清样', en: 'Read the proof of a document' },
  'emergency.end': { zh: '结束紧急查阅', en: 'End an emergency access' },
  'emergency.open': { zh: '申请紧急查阅', en: 'Open an emergency access' },
  'emergency.read': { zh: '查看紧急查阅记录', en: 'Read an emergency access' },
  'emergency.review': { zh: '复核紧急查阅', en: 'Review an emergency access' },
  'evaluation.dashboard': { zh: '查看评价看板', en: 'Read the dashboard' },
  'evaluation.export': { zh: '导出评价', en: 'Export the evaluation' },
  'evaluation.metric': { zh: '查看评价指标', en: 'Read a metric' },
  'evaluation.publish': { zh: '固定评价数字', en: 'Freeze a figure' },
  'evaluation.read': { zh: '查看评价', en: 'Read the evaluation' },
  'evaluation.rows': { zh: '查看评价数字明细', en: 'Read the rows behind a figure' },
  'fact.read': { zh: '查看原始记录', en: 'Read a record' },
  'factor.begin': { zh: '开始设置二次验证', en: 'Begin a second factor' },
  'factor.code': { zh: '通过二次验证', en: 'Show the second factor' },
  'factor.make': { zh: '启用二次验证', en: 'Set up a second factor' },
  'factor.recovery': { zh: '使用恢复码', en: 'Use a recovery code' },
  'factor.refused': { zh: '二次验证未通过', en: 'Second factor refused' },
  'factor.reset': { zh: '重置二次验证', en: 'Reset a second factor' },
  'facts.export': { zh: '导出全部事实', en: 'Export the facts' },
  'feed.list': { zh: '查看日历订阅', en: 'List calendar feeds' },
  'feed.make': { zh: '新建日历订阅', en: 'Make a calendar feed' },
  'feed.read': { zh: '读取日历订阅', en: 'Read a calendar feed' },
  'feed.revoke': { zh: '停用日历订阅', en: 'Revoke a calendar feed' },
  'finding.confirm': { zh: '确认发现', en: 'Confirm a finding' },
  'finding.dismiss': { zh: '排除发现', en: 'Dismiss a finding' },
  'finding.export': { zh: '导出发现列表', en: 'Export findings' },
  'finding.list': { zh: '查看发现列表', en: 'List findings' },
  'finding.read': { zh: '查看发现', en: 'Read a finding' },
  'finding.takeBack': { zh: '收回对发现的决定', en: 'Take a decision on a finding back' },
  'hearing.calendar': { zh: '下载开庭日历', en: 'Take the hearings along as a calendar' },
  'hearing.check': { zh: '核对集中开庭排期', en: 'Check a session of hearings' },
  'hearing.export': { zh: '导出开庭排期表', en: 'Export hearings' },
  'hearing.import': { zh: '读入开庭排期表', en: 'Read a list of hearings in' },
  'hearing.list': { zh: '查看开庭排期', en: 'List hearings' },
  'heading.set': { zh: '修改文书抬头', en: 'Set the heading of documents' },
  'import.check': { zh: '试读导入文件', en: 'Check a file' },
  'import.list': { zh: '查看导入批次', en: 'List imports' },
  'import.preview': { zh: '预览导入文件', en: 'Preview a file' },
  'import.rejectSheet': { zh: '下载退回记录表', en: 'Download the sheet of rejects' },
  'import.report': { zh: '查看试读结果', en: 'Read the report of a check' },
  'import.run': { zh: '导入文件', en: 'Import a file' },
  'import.undo': { zh: '撤销导入', en: 'Undo an import' },
  'import.upload': { zh: '上传导入文件', en: 'Upload a file to import' },
  'importMapping.keep': { zh: '保存导入映射', en: 'Keep a mapping' },
  'ingestKey.make': { zh: '新建接入密钥', en: 'Make an ingest key' },
  'ingestKey.revoke': { zh: '停用接入密钥', en: 'Revoke an ingest key' },
  'integrity.declare': { zh: '申报回避', en: 'Declare a recusal' },
  'integrity.lift': { zh: '解除回避', en: 'Lift a recusal' },
  'integrity.meddling': { zh: '记录过问干预', en: 'Record meddling' },
  'integrity.read': { zh: '查看廉政记录', en: 'Read records of integrity' },
  'keys.rotate': { zh: '更换主密钥', en: 'Replace the master key' },
  'lane.read': { zh: '查看速裁快车道', en: 'Read the board of the fast lane' },
  'lawyer.help': { zh: '查看法律帮助申请', en: 'List who asked for legal help' },
  'lawyer.note': { zh: '记律师私密笔记', en: "Write a lawyer's own note" },
  'lawyer.notes': { zh: '查看律师私密笔记', en: "Read a lawyer's own notes" },
  'lawyer.roster': { zh: '查看律师值班表', en: 'Read the roster of the lawyers' },
  'lawyer.shift': { zh: '安排律师值班', en: 'Put a lawyer on duty' },
  'lawyer.shiftTakenBack': { zh: '撤回律师值班', en: 'Take a shift of a lawyer back' },
  'leads.set': { zh: '修改提醒时间', en: 'Set the leads' },
  'ledger.download': { zh: '下载台账文件', en: 'Download a ledger' },
  'ledger.export': { zh: '导出台账', en: 'Export a ledger' },
  'ledger.lock': { zh: '台账封账', en: 'Lock a month of a ledger' },
  'ledger.months': { zh: '查看台账封账情况', en: 'Read the locked months of a ledger' },
  'ledger.order': { zh: '申请导出台账', en: 'Order an export of a ledger' },
  'ledger.read': { zh: '查看台账', en: 'Read a ledger' },
  'ledger.why': { zh: '查看台账数字的依据', en: 'Ask why a ledger says so' },
  'matter.actions': { zh: '查看可批量办理的事项', en: 'Read what can be done to several matters' },
  'matter.approveSealed': { zh: '批准查看保密信息', en: 'Approve the opening of sealed data' },
  'matter.askSealed': { zh: '申请查看保密信息', en: 'Ask for sealed data' },
  'matter.board': { zh: '查看事项看板', en: 'Read the board of matters' },
  'matter.export': { zh: '导出事项列表', en: 'Export matters' },
  'matter.list': { zh: '查看事项列表', en: 'List matters' },
  'matter.openSealed': { zh: '查看保密信息', en: 'Open sealed data' },
  'matter.parties': { zh: '查看可选承办人', en: 'Read who may handle a matter' },
  'matter.prefill': { zh: '准备新事项', en: 'Prepare a new matter' },
  'matter.queues': { zh: '查看本人待办', en: 'Read what waits for oneself' },
  'matter.read': { zh: '查看事项', en: 'Read a matter' },
  'matter.served': { zh: '查看送达本单位的文书', en: 'List what was served on the unit' },
  'matter.similar': { zh: '查找相似事项', en: 'Find similar matters' },
  'matter.volume': { zh: '生成归档卷', en: 'Make an archive volume' },
  'matter.volumes': { zh: '查看归档卷', en: 'List archive volumes' },
  'person.list': { zh: '查看人员列表', en: 'List people' },
  'person.read': { zh: '查看人员', en: 'Read a person' },
  'person.search': { zh: '搜索', en: 'Search' },
  'person.unmask': { zh: '查看人员完整信息', en: 'Show a value in full' },
  'register.list': { zh: '查看文号登记', en: 'List the registers of numbers' },
  'register.read': { zh: '查看文号登记簿', en: 'Read a register of numbers' },
  'performance.approveWeight': { zh: '批准办理情况权重', en: 'Approve a weight' },
  'performance.proposeWeight': { zh: '提出办理情况权重', en: 'Propose a weight' },
  'performance.weights': { zh: '查看办理情况权重', en: 'Read the weights' },
  'performance.read': { zh: '查看办理情况', en: 'Read a statement of work' },
  'reject.drop': { zh: '作废退回记录', en: 'Drop a reject' },
  'reject.list': { zh: '查看退回记录', en: 'List rejects' },
  'reject.mend': { zh: '补正退回记录', en: 'Mend a reject' },
  'reject.mendSheet': { zh: '按表补正退回记录', en: 'Mend rejects by a sheet' },
  'reject.read': { zh: '查看一条退回记录', en: 'Read a reject' },
  'reject.show': { zh: '查看退回记录完整内容', en: 'Show a reject in full' },
  'reject.take': { zh: '认领退回记录', en: 'Take a reject over' },
  'roster.away': { zh: '登记值班人员外出', en: 'Enter an absence' },
  'roster.back': { zh: '登记值班人员返岗', en: 'Enter a return' },
  'roster.note': { zh: '填写值班备注', en: 'Write a note on a shift' },
  'roster.noteTaken': { zh: '撤下值班备注', en: 'Take a note back' },
  'roster.now': { zh: '查看当前值班', en: 'Read who is on duty' },
  'roster.plan': { zh: '排定值班', en: 'Plan the roster' },
  'roster.read': { zh: '查看值班表', en: 'Read the roster' },
  'roster.substitution': { zh: '替换值班人员', en: 'Substitute on a shift' },
  'roster.swap': { zh: '申请换班', en: 'Ask for a swap' },
  'roster.swapStep': { zh: '处理换班申请', en: 'Act on a swap' },
  'session.end': { zh: '退出', en: 'Sign out' },
  'session.endOther': { zh: '结束本人其他会话', en: 'End own sessions elsewhere' },
  'session.refused': { zh: '登录被拒绝', en: 'Sign-in refused' },
  'session.start': { zh: '登录', en: 'Sign in' },
  'site.name': { zh: '命名派驻点', en: 'Name a site' },
  'source.rhythm': { zh: '修改数据源报送间隔', en: 'Set the rhythm of a source' },
  'stream.open': { zh: '接收实时更新', en: 'Open the live stream' },
  tour: { zh: '查看或者跳过使用引导', en: 'See the tour' },
  'team.enter': { zh: '登记团队、培训、交流', en: 'Enter teams, trainings, exchanges' },
  'team.read': { zh: '查看队伍', en: 'Read the team' },
  'urgency.acknowledge': { zh: '签收紧急期限', en: 'Acknowledge an urgent clock' },
  'urgency.list': { zh: '查看紧急期限', en: 'List urgent clocks' },
  'user.disable': { zh: '停用用户', en: 'Disable a user' },
  'user.enable': { zh: '恢复用户', en: 'Enable a user' },
  'user.endSessions': { zh: '结束用户的会话', en: 'End the sessions of a user' },
  'user.make': { zh: '新建用户', en: 'Make a user' },
  'user.newPassword': { zh: '重置密码', en: 'Give a new password' },
  'user.password': { zh: '修改本人密码', en: "Change one's own password" },
  'user.titles': { zh: '修改用户岗位', en: 'Set the duties of a user' },
  'verdict.read': { zh: '查看判断依据', en: 'Ask why a verdict stands' },
  'verdict.recompute': { zh: '重新计算', en: 'Recompute a verdict' },
  'view.forget': { zh: '删除保存的视图', en: 'Forget a saved view' },
  'view.save': { zh: '保存视图', en: 'Save a view' },
  'workLog.corrected': { zh: '更正工作日志', en: 'Correct a work log' },
  'workLog.instructed': { zh: '批示工作日志', en: 'Instruct on a work log' },
  'workLog.month': { zh: '查看工作日志月历', en: 'Read a month of work logs' },
  'workLog.read': { zh: '查看工作日志', en: 'Read a work log' },
  'workLog.signed': { zh: '签署工作日志', en: 'Sign a work log' },
} as const satisfies Readonly<Record<string, Bilingual>>
export type AuditAction = keyof typeof AUDIT_ACTIONS

/** What an entry is about. */
export const AUDIT_SUBJECTS = {
  attachment: { zh: '附件', en: 'attachment' },
  audit: { zh: '审计日志', en: 'audit' },
  calendarYear: { zh: '节假日安排', en: 'calendar' },
  case: { zh: '案件', en: 'case' },
  centre: { zh: '办案中心', en: 'centre' },
  desk: { zh: '值班台', en: 'desk' },
  document: { zh: '文书', en: 'document' },
  emergency: { zh: '紧急查阅', en: 'emergency access' },
  evaluation: { zh: '评价', en: 'evaluation' },
  fact: { zh: '原始记录', en: 'record' },
  feed: { zh: '日历订阅', en: 'calendar feed' },
  finding: { zh: '发现', en: 'finding' },
  hearing: { zh: '开庭排期', en: 'hearing' },
  import: { zh: '导入批次', en: 'import' },
  importMapping: { zh: '导入映射', en: 'mapping' },
  ingestKey: { zh: '接入密钥', en: 'ingest key' },
  leads: { zh: '提醒时间', en: 'leads' },
  ledger: { zh: '台账', en: 'ledger' },
  list: { zh: '列表', en: 'list' },
  matter: { zh: '事项', en: 'matter' },
  office: { zh: '本院', en: 'office' },
  person: { zh: '人员', en: 'person' },
  reject: { zh: '退回记录', en: 'reject' },
  roster: { zh: '值班表', en: 'roster' },
  site: { zh: '派驻点', en: 'site' },
  source: { zh: '数据源', en: 'source' },
  integrity: { zh: '廉政', en: 'integrity' },
  team: { zh: '队伍', en: 'team' },
  urgency: { zh: '紧急期限', en: 'urgent clock' },
  user: { zh: '用户', en: 'user' },
  verdict: { zh: '判断', en: 'verdict' },
  workLog: { zh: '工作日志', en: 'work log' },
} as const satisfies Readonly<Record<string, Bilingual>>
export type AuditSubject = keyof typeof AUDIT_SUBJECTS

const MATTER = 'matter.'

/** What somebody does to a matter, by the code of the action: of the workflow named, or else of the first that has it. */
function matterActionOf(code: string, workflow: string | undefined): Bilingual | undefined {
  const own = everyWorkflow.filter(({ id }) => id === workflow)
  for (const definition of [...own, ...everyWorkflow]) {
    const title = actionOf(definition, code)?.title
    const of = own.includes(definition) ? definition.title : { zh: '事项', en: 'Matter' }
    if (title !== undefined) return { zh: `${of.zh}：${title.zh}`, en: `${of.en}: ${title.en}` }
  }
  return undefined
}

const isNamed = (code: string): code is AuditAction => Object.hasOwn(AUDIT_ACTIONS, code)

/** What an action of the read log is called; the code itself where an earlier release alone knew it. */
export function nameOfAct(code: string, workflow?: string): Bilingual {
  if (isNamed(code)) return AUDIT_ACTIONS[code]
  const ofMatter = code.startsWith(MATTER) ? matterActionOf(code.slice(MATTER.length), workflow) : undefined
  return ofMatter ?? { zh: code, en: code }
}

const isSubject = (type: string): type is AuditSubject => Object.hasOwn(AUDIT_SUBJECTS, type)

/** What the subject of an entry is; the type itself where none is known. */
export const nameOfSubject = (type: string): Bilingual =>
  isSubject(type) ? AUDIT_SUBJECTS[type] : { zh: type, en: type }

/** Every code that the read log may hold. */
const codes: readonly string[] = [
  ...new Set([
    ...Object.keys(AUDIT_ACTIONS),
    ...everyWorkflow.flatMap(({ actions }) => Object.keys(actions).map((action) => `${MATTER}${action}`)),
  ]),
]

/** The codes of the actions whose name has the words in it, in either language. */
export function actsCalled(words: string): readonly string[] {
  const sought = words.toLowerCase()
  return codes.filter((code) => {
    const { zh, en } = nameOfAct(code)
    return zh.includes(sought) || en.toLowerCase().includes(sought)
  })
}
