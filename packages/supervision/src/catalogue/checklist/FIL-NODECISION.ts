import type { Model } from '../../language'
import { reviewClock } from './reviewClock'

export const filNodecision: Model = {
  id: 'FIL-NODECISION',
  version: 1,
  title: { zh: '受案后逾期不作出是否立案决定', en: 'Accepted, period over, no decision either way' },
  meaning: {
    zh: '审查期限已过而既不立案也不决定不立案的，当事人的救济无从启动。检察机关应当要求公安机关七日内书面说明逾期不决定的理由；仍不说明又不决定的，才是违法。',
    en: 'Where the period is over with neither filing nor refusal, nobody can seek a remedy. The procuratorate asks for written reasons within seven days; only silence after that is an illegality.',
  },
  cause: {
    zh: '多因“挂案”等待鉴定、等待和解，或者担心破案率。',
    en: 'The case was left hanging for an appraisal or a settlement, or for the sake of figures.',
  },
  cure: { zh: '要求公安机关七日内书面说明逾期不决定的理由。', en: 'Ask for written reasons within seven days.' },
  stage: 'filing',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'SPP', article: '562' },
    { law: 'SPP', article: '557', paragraph: '2' },
  ],
  quote: { law: 'SPP', text: '应当要求公安机关在七日以内书面说明逾期不作出是否立案决定的理由' },
  remedies: ['EXPN', 'CORR', 'FILE'],
  effective: { from: '2019-12-30' },
  over: 'case',
  params: { local_plain: { days: 3 }, local_verify: { days: 7 }, local_complex: { days: 30 } },
  check: { absence: { at: { due: reviewClock }, of: { event: 'filingDecided' }, window: 'ever' } },
}
