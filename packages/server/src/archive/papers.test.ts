import {
  type ComposedDocument,
  proofOfService,
  volumeCatalogue,
  volumeCourse,
  volumeCover,
  volumeRemarks,
} from '@hengjian/casework'
import { investigationSupervision } from '@hengjian/casework/workflows'
import { type Instant, parseDate, parseInstant } from '@hengjian/law'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../documents/renderDocx'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (0 as Instant)

/** The paper as a Word file, read back by another program. */
async function linesOf(composed: ComposedDocument): Promise<readonly string[]> {
  const { value } = await mammoth.extractRawText({ buffer: await renderDocx(composed) })
  return value.split('\n').filter((line) => line.trim() !== '')
}

describe('the papers of a volume', () => {
  it('tell on the cover what is inside, and leave to the hand what only the archivist knows', async () => {
    const cover = volumeCover({
      ...{ office: '青石市北原区人民检察院', workflow: '侦查活动监督', number: '侦查活动监督〔2026〕1号' },
      ...{ title: '𠮷野某盗窃案', unit: '北原分局', handler: null, archiveNo: '2026-侦监-001' },
      ...{ openedAt: at('2026-05-06T09:00:00+08:00'), closedAt: at('2026-06-05T09:00:00+08:00') },
      ...{ answer: 'reply', sensitivities: ['涉及未成年人'] },
    })
    expect(await linesOf(cover)).toEqual([
      ...['青石市北原区人民检察院', '卷宗封面', '归档号', '2026-侦监-001', '类别', '侦查活动监督'],
      ...['编号', '侦查活动监督〔2026〕1号', '事项', '𠮷野某盗窃案', '办案单位', '北原分局', '承办人', '\\'],
      ...['登记日期', '2026年5月6日', '办结日期', '2026年6月5日', '办理结果', '已答复'],
      ...['查阅限制', '涉及未成年人', '保管期限：', '密级：'],
    ])
  })

  it('list every piece in its order, a void one with its mark', async () => {
    const day = at('2026-05-06T09:00:00+08:00')
    const catalogue = volumeCatalogue([
      { number: null, author: '某院', title: '核实笔录', at: day, remark: '' },
      { number: '青北检侦纠违〔2026〕1号', author: '某院', title: '纠正违法通知书', at: day, remark: '作废' },
    ])
    expect(await linesOf(catalogue)).toEqual([
      ...['卷内目录', '序号', '文号', '责任者', '题名', '日期', '备注'],
      ...['1', '\\', '某院', '核实笔录', '2026年5月6日', '\\'],
      ...['2', '青北检侦纠违〔2026〕1号', '某院', '纠正违法通知书', '2026年5月6日', '作废'],
    ])
  })

  it('tell the course, a reason by its title', async () => {
    const record = {
      ...{ sequence: 1, workflow: 'investigationSupervision', workflowVersion: 1, action: 'cancel' },
      actor: { id: 'fuzeren' as never, roles: ['departmentHead'] as const, unit: null },
      ...{ at: at('2026-05-06T09:05:00+08:00'), form: {}, before: 'found', after: 'cancelled' },
      reason: { code: 'twice', words: '与2号重复' },
    }
    const matter = {
      ...{ workflow: 'investigationSupervision', workflowVersion: 1, version: 1, state: 'cancelled' },
      ...({ records: [record], closed: true, answer: { sequence: 1, kind: 'lawfulReason' } } as const),
    } as const
    expect(await linesOf(volumeCourse(investigationSupervision, matter, () => '沈知白'))).toEqual([
      ...['办理经过', '第1步', '作废', '办理人', '沈知白（部门负责人）', '时间', '2026年5月6日9时5分'],
      ...['状态', '已发现 → 已作废', '理由', '重复登记 与2号重复'],
    ])
  })

  it('prove a service: filled in as far as it is recorded, blank where the receiver writes', async () => {
    const service = { office: '某院', document: '纠正违法通知书', number: '青北检侦纠违〔2026〕1号', unit: '北原分局' }
    const printed = await linesOf(proofOfService({ ...service, manner: null, servedOn: null, receivedBy: null }))
    const recorded = await linesOf(
      proofOfService({
        ...service,
        manner: '直接送达',
        servedOn: parseDate('2026-05-08') ?? null,
        receivedBy: '陆青禾',
      }),
    )
    const lines = [
      ...['某院', '送达回证', '送达机关', '某院', '受送达人（单位）', '北原分局', '送达文书', '《纠正违法通知书》'],
      ...['文号', '青北检侦纠违〔2026〕1号', '送达地点', '送达方式', '收到日期', '签收人', '代收人及代收理由', '备注'],
      ...['受送达人签名（盖章）：', '送达人：', '见证人：'],
    ]
    expect(printed).toEqual(lines)
    expect(recorded).toEqual(
      lines.flatMap((line) => [
        line,
        ...({ 送达方式: ['直接送达'], 收到日期: ['2026年5月8日'], 签收人: ['陆青禾'] }[line] ?? []),
      ]),
    )
  })

  it('remark what was left out and how the volume is proved whole', async () => {
    const remarks = volumeRemarks({ pieces: 2, chain: 'ab12', leftOut: ['第1步密存的“举报人身份”'] })
    expect(await linesOf(remarks)).toEqual([
      ...['备考表', '件数', '本卷共2件', '未入卷', '第1步密存的“举报人身份”', '办理记录链', 'ab12', '核验'],
      '各件的散列值载于 manifest.json，办理记录逐条相连载于 actions.jsonl，可以脱机核验。',
      ...['立卷人：', '检查人：', '日期：'],
    ])
  })
})
