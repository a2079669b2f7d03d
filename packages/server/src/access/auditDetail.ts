import { builtInWorkflows } from '@hengjian/casework/workflows'
import type { UnmaskingReasonDto } from '@hengjian/contract'
import { criminalProcedure } from '@hengjian/facts'
import type { Bilingual } from '@hengjian/law'
import { z } from 'zod'

type UnmaskingReason = UnmaskingReasonDto['reason']

/** What the details of an entry are called. */
const DETAILS: Readonly<Record<string, Bilingual>> = {
  after: { zh: '办理后状态', en: 'state after' },
  at: { zh: '查看时点', en: 'as of' },
  attribute: { zh: '项目', en: 'value' },
  batch: { zh: '导入批次', en: 'import' },
  before: { zh: '办理前状态', en: 'state before' },
  columns: { zh: '列', en: 'columns' },
  emergency: { zh: '紧急查阅', en: 'emergency access' },
  export: { zh: '导出编号', en: 'export' },
  field: { zh: '项目', en: 'field' },
  figure: { zh: '数字', en: 'figure' },
  format: { zh: '格式', en: 'format' },
  former: { zh: '原密钥', en: 'former key' },
  from: { zh: '起', en: 'from' },
  identities: { zh: '含身份信息', en: 'with identities' },
  item: { zh: '核查项', en: 'item' },
  kind: { zh: '种类', en: 'kind' },
  knownAt: { zh: '截至某时已知', en: 'as known on' },
  left: { zh: '含已离开的', en: 'with those who left' },
  loop: { zh: '办理环节', en: 'stage' },
  madeAt: { zh: '备份时间', en: 'made at' },
  master: { zh: '主密钥', en: 'master key' },
  matter: { zh: '事项', en: 'matter' },
  minutes: { zh: '分钟', en: 'minutes' },
  model: { zh: '监督模型', en: 'model' },
  next: { zh: '新密钥', en: 'next key' },
  number: { zh: '序号', en: 'number' },
  reason: { zh: '理由', en: 'reason' },
  register: { zh: '登记簿', en: 'register' },
  request: { zh: '申请', en: 'request' },
  role: { zh: '角色', en: 'role' },
  root: { zh: '卷宗摘要', en: 'root hash' },
  row: { zh: '行', en: 'row' },
  rows: { zh: '行数', en: 'rows' },
  scan: { zh: '查毒结果', en: 'scan' },
  searched: { zh: '使用了检索词', en: 'searched' },
  seen: { zh: '看过', en: 'seen' },
  seenBefore: { zh: '曾经上传', en: 'seen before' },
  sequence: { zh: '办理序号', en: 'step' },
  sha256: { zh: '文件摘要', en: 'file hash' },
  site: { zh: '派驻点', en: 'site' },
  size: { zh: '字节', en: 'bytes' },
  source: { zh: '数据源', en: 'source' },
  state: { zh: '状态', en: 'state' },
  status: { zh: '结果', en: 'result' },
  text: { zh: '说明（已加密）', en: 'words (sealed)' },
  titles: { zh: '岗位', en: 'duties' },
  to: { zh: '止', en: 'to' },
  unit: { zh: '单位', en: 'unit' },
  version: { zh: '版本', en: 'version' },
  withKey: { zh: '附密钥', en: 'with the key' },
  workflow: { zh: '业务', en: 'procedure' },
  year: { zh: '年份', en: 'year' },
}

/** Why something was shown in full. */
const UNMASKED_FOR: Readonly<Record<UnmaskingReason, Bilingual>> = {
  checkIdentity: { zh: '核对身份', en: 'checking who it is' },
  contact: { zh: '联系本人、家属或者辩护人', en: 'contacting the person, family or counsel' },
  document: { zh: '制作法律文书', en: 'writing a legal document' },
  inquiry: { zh: '向其他系统查询核实', en: 'asking another system' },
  handover: { zh: '移交同案办理人员', en: 'handing over to who handles the case' },
  mendRecord: { zh: '补正退回的记录', en: 'mending a rejected record' },
  other: { zh: '其他', en: 'other' },
}
const isUnmaskingReason = (code: string): code is UnmaskingReason => Object.hasOwn(UNMASKED_FOR, code)

const same = (text: string): Bilingual => ({ zh: text, en: text })

const detailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
type Detail = z.output<typeof detailSchema>

/** Codes that have a name elsewhere are told by it. */
function namedCode(key: string, code: string, workflow: string | undefined): Bilingual | undefined {
  const procedure = builtInWorkflows.find(({ id }) => id === workflow)
  switch (key) {
    case 'workflow':
      return procedure?.title
    case 'before':
    case 'after':
      return procedure?.states[code]?.title
    case 'source':
      return [...criminalProcedure.sources].find(([source]) => source === code)?.[1]
    case 'attribute':
      return criminalProcedure.objects.get('person')?.attributes.get(code)?.title
    case 'reason':
      return isUnmaskingReason(code) ? UNMASKED_FOR[code] : undefined
    default:
      return undefined
  }
}

function read(detail: string): Detail {
  try {
    return detailSchema.catch({}).parse(JSON.parse(detail))
  } catch {
    return {}
  }
}

/** The workflow whose matter an entry is about, where its details say so. */
export function workflowIn(detail: string): string | undefined {
  const { workflow } = read(detail)
  return typeof workflow === 'string' ? workflow : undefined
}

/** The details of an entry in words; what is not there, or not so, is not told. */
export function tellDetail(detail: string): Bilingual {
  const workflow = workflowIn(detail)
  const told = Object.entries(read(detail)).flatMap(([key, value]): Bilingual[] => {
    // Which key the words are sealed with is of use to nobody who reads.
    if (value === null || value === false || value === '' || key === 'textKey') return []
    const name = DETAILS[key] ?? same(key)
    // Words are kept sealed: that there are some is all there is to tell.
    if (value === true || key === 'text') return [name]
    const said = namedCode(key, String(value), workflow) ?? same(String(value))
    return [{ zh: `${name.zh} ${said.zh}`, en: `${name.en} ${said.en}` }]
  })
  return { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') }
}
