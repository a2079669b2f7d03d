import { builtInWorkflows } from '@hengjian/casework/workflows'
import {
  type CaseColumn,
  type FindingColumn,
  type FindingRowDto,
  type LoopDto,
  type MatterColumn,
  type PersonColumn,
  QUEUE_TITLES,
} from '@hengjian/contract'
import type { Bilingual } from '@hengjian/law'

/** The titles of the columns, as the lists on the screen have them. */
export const FINDING_TITLES: Readonly<Record<FindingColumn, Bilingual>> = {
  severity: { zh: '程度', en: 'Severity' },
  what: { zh: '事项', en: 'What' },
  who: { zh: '对象', en: 'Whom' },
  case: { zh: '案件', en: 'Case' },
  unit: { zh: '办案单位', en: 'Handling unit' },
  arose: { zh: '发生时间', en: 'Arose' },
  found: { zh: '发现时间', en: 'Found' },
  late: { zh: '逾期（小时）', en: 'Late (hours)' },
  stage: { zh: '环节', en: 'Stage' },
  model: { zh: '模型编号', en: 'Model' },
  state: { zh: '状态', en: 'State' },
}
export const CASE_TITLES: Readonly<Record<CaseColumn, Bilingual>> = {
  number: { zh: '案号', en: 'Number' },
  unit: { zh: '办案单位', en: 'Handling unit' },
  site: { zh: '派驻点', en: 'Site' },
  due: { zh: '最近期限', en: 'Next limit' },
  charge: { zh: '罪名', en: 'Offence' },
  track: { zh: '程序类别', en: 'Procedure' },
  persons: { zh: '人员', en: 'Persons' },
  last: { zh: '最近事实', en: 'Last fact' },
  open: { zh: '待处理发现', en: 'Open findings' },
  clocks: { zh: '运行期限', en: 'Running clocks' },
}
export const MATTER_TITLES: Readonly<Record<MatterColumn, Bilingual>> = {
  number: { zh: '编号', en: 'Number' },
  what: { zh: '标题', en: 'Title' },
  workflow: { zh: '流程', en: 'Workflow' },
  state: { zh: '状态', en: 'State' },
  turn: { zh: '轮到谁', en: 'Whose turn' },
  loop: { zh: '闭环', en: 'Loop' },
  due: { zh: '期限', en: 'Due' },
  handler: { zh: '承办人', en: 'Handler' },
  unit: { zh: '办案单位', en: 'Handling unit' },
  opened: { zh: '登记时间', en: 'Opened' },
  changed: { zh: '最近办理', en: 'Last changed' },
}
export const PERSON_TITLES: Readonly<Record<PersonColumn, Bilingual>> = {
  person: { zh: '姓名', en: 'Name' },
  measures: { zh: '现行措施', en: 'Measures in force' },
  cases: { zh: '案件', en: 'Cases' },
  open: { zh: '待处理发现', en: 'Open findings' },
  last: { zh: '最近事实', en: 'Last fact' },
}

const LOOP_NAMES: Readonly<Record<LoopDto | 'overdue', Bilingual>> = {
  open: { zh: '未答复', en: 'unanswered' },
  answered: { zh: '已答复，待办结', en: 'answered, not ended' },
  closed: { zh: '已办结', en: 'ended' },
  overdue: { zh: '超期', en: 'overdue' },
}
const LATE_NAMES: Readonly<Record<LoopDto, Bilingual>> = {
  open: { zh: '超期未答复', en: 'overdue, unanswered' },
  answered: { zh: '已答复，超期未办结', en: 'answered, overdue' },
  closed: LOOP_NAMES.closed,
}
/** Where the loop stands, and whether a limit has passed meanwhile. */
export const loopName = (loop: LoopDto, overdue: boolean): Bilingual => (overdue ? LATE_NAMES : LOOP_NAMES)[loop]

export const STATE_NAMES: Readonly<Record<FindingRowDto['state'], Bilingual>> = {
  open: { zh: '待处理', en: 'open' },
  confirmed: { zh: '已成案', en: 'confirmed' },
  dismissed: { zh: '已排除', en: 'dismissed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}
export const STANDING_NAMES: Readonly<Record<FindingRowDto['standing'], Bilingual>> = {
  illegal: { zh: '违法', en: 'illegal' },
  irregular: { zh: '瑕疵', en: 'irregular' },
  advisory: { zh: '提示', en: 'advisory' },
}
const STAGE_NAMES: Readonly<Record<string, Bilingual>> = {
  filing: { zh: '受立案', en: 'filing' },
  centre: { zh: '办案区', en: 'centre' },
  coercive: { zh: '强制措施', en: 'coercive measures' },
  custody: { zh: '侦查羁押', en: 'custody' },
  investigation: { zh: '侦查行为', en: 'investigation' },
  rights: { zh: '诉讼权利', en: 'rights' },
  plea: { zh: '认罪认罚', en: 'plea' },
  review: { zh: '审查', en: 'review' },
  correction: { zh: '文书跟踪', en: 'follow-up' },
  crossdata: { zh: '数据比对', en: 'cross-data' },
}
export const stageName = (stage: string): Bilingual => STAGE_NAMES[stage] ?? { zh: stage, en: stage }

const FILTER_NAMES: Readonly<Record<string, Bilingual>> = {
  state: { zh: '状态', en: 'state' },
  severity: { zh: '程度', en: 'severity' },
  stage: { zh: '环节', en: 'stage' },
  model: { zh: '模型', en: 'model' },
  from: { zh: '发生自', en: 'arose from' },
  to: { zh: '发生至', en: 'arose to' },
  q: { zh: '查找', en: 'search' },
  sort: { zh: '排序', en: 'order' },
  site: { zh: '派驻点', en: 'site' },
  unit: { zh: '办案单位', en: 'handling unit' },
  backlog: { zh: '积压', en: 'backlog' },
  running: { zh: '有期限在运行', en: 'a clock runs' },
  open: { zh: '有待处理发现', en: 'a finding waits' },
  workflow: { zh: '流程', en: 'workflow' },
  loop: { zh: '闭环', en: 'loop' },
  mine: { zh: '我的', en: 'mine' },
  turn: { zh: '轮到我', en: 'my turn' },
  queue: { zh: '值班队列', en: 'queue' },
  handler: { zh: '承办人', en: 'handler' },
  answeredFrom: { zh: '答复自', en: 'answered from' },
  answeredTo: { zh: '答复至', en: 'answered to' },
  case: { zh: '案件', en: 'case' },
  period: { zh: '期间', en: 'period' },
  base: { zh: '对比', en: 'beside it' },
}
const SORT_NAMES: Readonly<Record<string, Bilingual>> = {
  'found-desc': { zh: '发现时间由近到远', en: 'found last first' },
  'found-asc': { zh: '发现时间由远到近', en: 'found first first' },
  'arose-desc': { zh: '发生时间由近到远', en: 'arose last first' },
  'arose-asc': { zh: '发生时间由远到近', en: 'arose first first' },
  'urgent-asc': { zh: '期限由急到缓', en: 'most urgent first' },
  'urgent-desc': { zh: '期限由缓到急', en: 'least urgent first' },
  'last-desc': { zh: '最近事实由近到远', en: 'last fact last first' },
  'last-asc': { zh: '最近事实由远到近', en: 'last fact first first' },
  due: { zh: '期限由急到缓', en: 'due first' },
  changed: { zh: '最近办理由近到远', en: 'changed last first' },
  opened: { zh: '登记时间由近到远', en: 'opened last first' },
}

const YES: Bilingual = { zh: '是', en: 'yes' }
const YES_OR_NO = { yes: YES, no: { zh: '否', en: 'no' } }

const valueName = (filter: string, value: string): Bilingual => {
  const names: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
    state: STATE_NAMES,
    severity: STANDING_NAMES,
    stage: STAGE_NAMES,
    sort: SORT_NAMES,
    loop: LOOP_NAMES,
    workflow: Object.fromEntries(builtInWorkflows.map(({ id, title }) => [id, title])),
    ...{ mine: YES_OR_NO, backlog: YES_OR_NO, running: YES_OR_NO, open: YES_OR_NO, turn: { mine: YES } },
    queue: QUEUE_TITLES,
  }
  return names[filter]?.[value] ?? { zh: value, en: value }
}

/** A query in words: `状态 待处理；排序 发现时间由近到远`. */
export function queryWords(query: Readonly<Record<string, string | undefined>>, language: keyof Bilingual): string {
  return Object.entries(query)
    .flatMap(([filter, value]) => {
      const name = FILTER_NAMES[filter] ?? { zh: filter, en: filter }
      return value === undefined ? [] : [`${name[language]} ${valueName(filter, value)[language]}`]
    })
    .join(language === 'zh' ? '；' : '; ')
}
