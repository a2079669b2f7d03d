import type { Model } from '../../language'
import { familyNotified } from './familyNotice'

export const cmDetFamilyResume: Model = {
  id: 'CM-DET-FAMILY-RESUME',
  version: 1,
  title: {
    zh: '无法通知、有碍侦查情形消失后未立即通知家属',
    en: 'Ground for not notifying has ended and the family still was not told',
  },
  duty: { zh: '补行通知家属', en: 'Tell the family, now that nothing stands against it' },
  meaning: {
    zh: '不通知家属只是暂缓。无法通知或者有碍侦查的情形一旦消失，应当立即通知。法律未规定具体时数，本院以设定时长作为提醒。',
    en: 'Not telling the family only postpones it. Once the obstacle is gone they must be told at once. The law names no number; the office’s own one serves as a reminder.',
  },
  cause: {
    zh: '情形消失后无人跟进，或者查到家属联系方式后未补通知。',
    en: 'Nobody followed up after the obstacle ended, or contact details were found and not used.',
  },
  cure: {
    zh: '核实情形消失的时间，要求立即通知并说明未及时通知的原因；至案件下一环节仍未通知的，提出纠正意见。',
    en: 'Establish when the obstacle ended, have the family told now and the delay explained; if they were still not told by the next stage of the case, demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '85', paragraph: '2' },
    { law: 'MPS', article: '127', paragraph: '4' },
    { law: 'MPS', article: '145', paragraph: '3' },
    { law: 'MPS', article: '113', paragraph: '3' },
  ],
  quote: { law: 'MPS', text: '有碍侦查的情形消失以后，应当立即通知被拘留人的家属' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { local_tolerance: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'excuseEnded', where: { '==': [{ var: ['event.recipient', 'family'] }, 'family'] } },
      to: familyNotified,
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
