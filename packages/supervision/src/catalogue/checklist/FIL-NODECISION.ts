import type { Model } from '../../language'
import { reviewClock } from './reviewClock'

export const filNodecision: Model = {
  id: 'FIL-NODECISION',
  version: 1,
  title: { zh: '受案后逾期不作出是否立案决定', en: 'Accepted, period over, no decision either way' },
  duty: { zh: '作出立案或者不立案决定', en: 'Decide whether to file' },
  meaning: {
    zh: '审查期限已过，既不立案也不决定不立案的，当事人无从寻求救济。检察机关应当要求公安机关七日内书面说明逾期不决定的理由；仍不说明又不决定的，才作为违法提出纠正。案件已移送有管辖权机关的，不在此列。审查期限由本院按公安部意见设定，可以另加宽限；行政机关移送的案件为法定三日。',
    en: 'Where the period is over with neither filing nor refusal, nobody can seek a remedy. The procuratorate asks for written reasons within seven days; only silence after that is an illegality. A case passed on to the competent organ is excepted. The period is set by the office after the ministry opinion and may be given an allowance; for a case referred by an agency it is the three days of the rules.',
  },
  cause: {
    zh: '多因“挂案”等待鉴定、等待和解，或者担心影响破案率。',
    en: 'The case was left hanging for an appraisal or a settlement, or for the sake of figures.',
  },
  cure: {
    zh: '要求公安机关七日内书面说明逾期不作决定的理由。',
    en: 'Ask for written reasons for the delay within seven days.',
  },
  stage: 'filing',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'SPP', article: '562' },
    { law: 'SPP', article: '557', paragraph: '2' },
    { law: 'MPS', article: '180', paragraph: '1' },
  ],
  quote: { law: 'SPP', text: '应当要求公安机关在七日以内书面说明逾期不作出是否立案决定的理由' },
  remedies: ['EXPN', 'CORR', 'FILE'],
  effective: { from: '2019-12-30' },
  over: 'case',
  params: {
    referred: { days: 3 },
    local_plain: { days: 3 },
    local_verify: { days: 7 },
    local_complex: { days: 30 },
    local_grace: { days: 0 },
  },
  check: {
    absence: {
      at: {
        due: {
          ...reviewClock,
          within: {
            cases: [
              {
                where: { '==': [{ var: ['anchor.case.source', 'found'] }, 'adminReferral'] },
                term: { count: 'D', of: { var: 'param.referred' } },
              },
              { term: reviewClock.within },
            ],
          },
        },
      },
      of: { event: 'filingDecided' },
      window: 'ever',
      within: { count: 'IMM', of: { var: 'param.local_grace' } },
    },
  },
  unless: { event: 'caseTransferred' },
}
