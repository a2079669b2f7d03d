import type { Model } from '../../language'
import { inTime } from './inTime'
import { measureTrack } from './measureTrack'

export const filCoerceBeforeFiling: Model = {
  id: 'FIL-COERCE-BEFORE-FILING',
  version: 1,
  title: {
    zh: '立案前采取强制措施、查封扣押冻结、技术侦查',
    en: 'Coercive measure, seizure, freezing or technical measure before filing',
  },
  duty: { zh: '办理刑事立案', en: 'File the case' },
  meaning: {
    zh: '立案前的调查核实只能采取不限制人身、财产权利的措施。只有对现行犯、重大嫌疑分子先行拘留的，立案手续可以随后即补：本院以两小时为核对宽限；其他措施没有宽限。依行政程序采取的措施不在此列。',
    en: "Before filing only steps that limit neither liberty nor property are allowed. Only where a person caught in the act or gravely suspected is detained first may the filing follow at once: two hours is this office's allowance; no other measure has any. Measures under the administrative track are not covered.",
  },
  cause: { zh: '多因先扣人、扣物，再补办立案。', en: 'People or things were taken first and the case opened later.' },
  cure: {
    zh: '核对立案时间与措施时间；没有紧急情形的，书面纠正，违法查封、扣押、冻结的要求解除。',
    en: 'Compare filing and measure; without urgency correct in writing and have unlawful seizure or freezing lifted.',
  },
  stage: 'filing',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '174', paragraph: '2' },
    { law: 'CPL', article: '115' },
    { law: 'CPL', article: '150', paragraph: '1' },
  ],
  quote: { law: 'MPS', text: '不得对被调查对象采取强制措施，不得查封、扣押、冻结被调查对象的财产' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'case',
  params: { local_minutes: 120 },
  check: {
    absence: {
      at: {
        event: ['measureBegan', 'seized', 'freezeBegan', 'technicalInvestigationBegan'],
        where: { '==': [measureTrack, 'criminal'] },
      },
      of: {
        event: 'caseFiled',
        where: {
          or: [
            { '<=': [{ var: 'event.at' }, { var: 'anchor.at' }] },
            { and: [{ '==': [{ var: 'anchor.kind' }, 'detentionBegan'] }, inTime] },
          ],
        },
      },
      window: 'ever',
      within: {
        cases: [
          {
            where: { '==': [{ var: 'anchor.kind' }, 'detentionBegan'] },
            term: { count: 'IMM', of: { minutes: { var: 'param.local_minutes' } } },
          },
          { term: { count: 'elapsed', of: { seconds: 0 } } },
        ],
      },
    },
  },
}
