import type { Model } from '../../language'
import { bailOver, bailTerm } from './bailPeriod'

export const cmBailExpired: Model = {
  id: 'CM-BAIL-EXPIRED',
  version: 1,
  title: { zh: '取保候审期限届满未解除、未变更', en: 'Bail over, neither lifted nor followed by another decision' },
  duty: { zh: '解除或者变更取保候审', en: 'Lift the bail or change the measure' },
  meaning: {
    zh: '取保候审期满，决定机关应当及时解除或者变更。已执行更重措施、不起诉、判决生效等自动解除的情形，以及受案机关重新取保的，不需要解除手续；未生效的判决不使取保候审终止。“及时”没有法定天数，本院以设定天数提醒。',
    en: 'When bail has run out the deciding organ lifts or changes it without delay. No formality is needed where it ends by itself (a heavier measure carried out, non-prosecution, a judgment in force) or the next organ took bail anew; a judgment not yet in force ends nothing. The number of days is the office’s own.',
  },
  cause: {
    zh: '到期无提醒，或者案件移送后两家机关都未处理。',
    en: 'Nobody was reminded, or after a transfer neither organ acted.',
  },
  cure: {
    zh: '案件在公安机关的，要求立即解除并通知本人；在检察院的，按内部流程提示承办人；在法院的，向法院提示。',
    en: 'With the police: ask that bail be lifted now and the person told. In the procuratorate: remind the handler. In court: point it out to the court.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '79', paragraph: '2' },
    { law: 'CPL', article: '99' },
    { law: 'BAIL', article: '24' },
    { law: 'MPS', article: '108' },
    { law: 'MPS', article: '161', paragraph: '1' },
    { law: 'BAIL', article: '26', paragraph: '2' },
  ],
  quote: { law: 'BAIL', text: '取保候审期限届满，决定机关应当作出解除取保候审或者变更强制措施的决定' },
  remedies: ['ORAL', 'SIAN', 'CORR', 'SELF', 'INFO'],
  effective: { from: '2022-09-05' },
  over: 'person',
  per: 'case',
  params: { local_tolerance: { days: 3 } },
  check: {
    deadline: {
      from: { due: { from: { event: 'bailBegan' }, to: bailOver, within: bailTerm } },
      to: { any: [bailOver, { event: 'measureChanged' }] },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
