import type { Model } from '../../language'
import { congressTold, countyDeputy } from './deputies'

export const cmDeputyRedHanded: Model = {
  id: 'CM-DEPUTY/redHanded',
  version: 1,
  title: {
    zh: '拘留现行犯发现系县级以上人大代表未立即报告',
    en: 'Deputy detained in the act and not reported at once',
  },
  duty: { zh: '向人大报告拘留代表情况', en: 'Report the detention of a deputy' },
  meaning: {
    zh: '对现行犯拘留时发现其是县级以上人大代表的，可以先拘留，但应当立即向其所属人大主席团或者常委会报告。“立即”没有法定时数，本院以设定时长提醒。',
    en: 'A deputy caught in the act may be detained first, but the congress’s presidium or standing committee must be told at once. “At once” has no number; the office’s own one is a reminder.',
  },
  cause: {
    zh: '拘留后未及时核查身份，或者报告未留痕。',
    en: 'The office was not checked after the detention, or the report left no trace.',
  },
  cure: {
    zh: '核实报告时间，未报告的要求立即报告。',
    en: 'Establish when it was reported; if it was not, have it reported now.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'MPS', article: '165', paragraph: '1' }],
  quote: { law: 'MPS', text: '应当立即向其所属的人民代表大会主席团或者常务委员会报告' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  params: { local_tolerance: { hours: 24 } },
  check: {
    deadline: {
      from: {
        event: 'detentionBegan',
        where: { and: [countyDeputy, { '==': [{ var: 'event.ground' }, 'redHanded'] }] },
      },
      // Who permits it has been told.
      to: { any: [congressTold, { event: 'permissionGranted' }] },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
