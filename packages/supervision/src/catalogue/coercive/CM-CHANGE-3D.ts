import type { Model } from '../../language'

export const cmChange3d: Model = {
  id: 'CM-CHANGE-3D',
  version: 1,
  title: { zh: '变更强制措施申请三日内未作决定', en: 'Application to change a measure not answered in 3 days' },
  duty: { zh: '对变更强制措施的申请作出决定', en: 'Decide on the application to change the measure' },
  meaning: {
    zh: '收到变更强制措施申请后三日以内应当作出决定。申请人在押的，节假日是否顺延有不同理解：未顺延的日期即应提醒，顺延后仍未决定的才认定。',
    en: 'An application to change a measure is decided within three days. For an applicant in custody it is disputed whether a holiday moves the date: be reminded on the unmoved date, allege a breach after the moved one.',
  },
  cause: {
    zh: '申请由看守所或者律师转交，收到时间未登记；或者口头答复未留痕。',
    en: 'The application came through the house or counsel and its receipt was not registered, or the answer was given orally.',
  },
  cure: {
    zh: '核对收到时间；未决定的，催促立即决定并书面告知；公安机关超期的提出纠正意见，本院超期的内部提示。',
    en: 'Check the receipt; if undecided ask for a decision in writing now; demand correction from the police, remind internally where it is the office’s own.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '97' },
    { law: 'MPS', article: '160' },
    { law: 'SPP', article: '151', paragraph: '1' },
    { law: 'CNR', article: '19', paragraph: '2' },
  ],
  quote: { law: 'CPL', text: '公安机关收到申请后，应当在三日以内作出决定' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'application',
  where: { '==': [{ var: 'object.matter' }, 'measureChange'] },
  params: { limit: { days: 3 } },
  check: {
    deadline: {
      from: { event: 'applicationReceived' },
      to: { event: 'applicationDecided' },
      within: { count: 'D', of: { var: 'param.limit' } },
    },
  },
}
