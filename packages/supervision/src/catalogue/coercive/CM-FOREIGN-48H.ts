import type { Model } from '../../language'

export const cmForeign48h: Model = {
  id: 'CM-FOREIGN-48H',
  version: 1,
  title: {
    zh: '对外国籍犯罪嫌疑人采取强制措施四十八小时内未报告',
    en: 'Measure against a foreign national not reported within 48 hours',
  },
  duty: { zh: '报告对外国人采取强制措施情况', en: 'Report the measure against a foreign national' },
  meaning: {
    zh: '对外国籍犯罪嫌疑人取保候审、监视居住、拘留、逮捕的，应当在四十八小时以内层报省级公安机关，并通报同级外事部门，以便履行领事通报义务。传唤、拘传不在此列。',
    en: 'Bail, residential surveillance, detention or arrest of a foreign national is reported to the provincial police and the foreign affairs office within 48 hours so that the consulate can be told. Not a summons or compelled appearance.',
  },
  cause: {
    zh: '国籍核实较晚，或者基层单位不熟悉涉外报告程序。',
    en: 'Nationality was established late, or the unit does not know the procedure.',
  },
  cure: {
    zh: '核实层报和通报时间；未报告的，要求立即补报并说明原因。',
    en: 'Establish when it was reported; if it was not, have it reported now and the delay explained.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'MPS', article: '367', paragraph: '1' }],
  quote: { law: 'MPS', text: '应当在四十八小时以内层报省级公安机关' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'person',
  params: { limit: { hours: 48 } },
  check: {
    deadline: {
      from: {
        event: ['bailBegan', 'surveillanceBegan', 'detentionBegan', 'arrestExecuted'],
        where: { '!=': [{ var: 'event.person.nationality' }, 'CHN'] },
      },
      to: { event: 'notified', where: { '==': [{ var: 'event.recipient' }, 'foreignAffairs'] } },
      within: { count: 'H', of: { var: 'param.limit' } },
    },
  },
}
