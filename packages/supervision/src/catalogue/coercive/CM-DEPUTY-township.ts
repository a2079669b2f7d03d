import type { Model } from '../../language'
import { congressTold, townshipDeputy } from './deputies'

export const cmDeputyTownship: Model = {
  id: 'CM-DEPUTY/township',
  version: 1,
  title: {
    zh: '对乡级人大代表采取强制措施后未立即报告',
    en: 'Measure against a township deputy not reported at once',
  },
  duty: { zh: '向乡级人大报告采取强制措施情况', en: 'Report the measure against a township deputy' },
  meaning: {
    zh: '对乡、民族乡、镇人大代表采取强制措施不需要事先许可，但应当在执行后立即报告其所属人大。“立即”没有法定时数，本院以设定时长提醒。',
    en: 'A measure against a township deputy needs no permission, but their congress is told at once after it. “At once” has no number; the office’s own one is a reminder.',
  },
  cause: {
    zh: '误以为乡级代表无需报告，或者身份核查滞后。',
    en: 'Township deputies were thought exempt, or the check came late.',
  },
  cure: {
    zh: '核实报告时间，未报告的要求立即报告。',
    en: 'Establish when it was reported; if it was not, have it reported now.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'MPS', article: '166' }],
  quote: { law: 'MPS', text: '应当在执行后立即报告其所属的人民代表大会' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  params: { local_tolerance: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'measureBegan', where: townshipDeputy },
      to: congressTold,
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
