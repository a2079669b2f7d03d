import type { Model } from '../../language'
import { houseIntake } from './houseIntake'

export const cmArrSend: Model = {
  id: 'CM-ARR-SEND',
  version: 1,
  title: { zh: '逮捕后未立即送看守所', en: 'Arrested person not sent to the detention house at once' },
  duty: { zh: '逮捕后送看守所', en: 'Lodge in the detention house after the arrest' },
  meaning: {
    zh: '逮捕后应当立即送看守所。二十四小时的上限只属于拘留，逮捕没有时数规定，本院以设定时长提醒；执行逮捕时已在看守所的，不适用。',
    en: 'An arrested person goes to the detention house at once. The 24-hour limit belongs to detention only; arrest has no number and the office’s own one is a reminder. It does not concern a person already in the house.',
  },
  cause: {
    zh: '取保候审、监视居住转逮捕后继续在办案区讯问，或者入所时间漏登。',
    en: 'After bail or surveillance the person was kept in the centre for questioning, or the intake was not entered.',
  },
  cure: {
    zh: '核实去向，要求立即送押；滞留期间有讯问的，审查笔录合法性。',
    en: 'Establish where the person is and have them delivered now; examine any interrogation held meanwhile.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '93', paragraph: '2' },
    { law: 'MPS', article: '143', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '逮捕后，应当立即将被逮捕人送看守所羁押' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { local_tolerance: { hours: 24 } },
  check: {
    deadline: {
      from: {
        event: 'arrestExecuted',
        where: { '!': { var: 'event.person.inDetentionCentre' } },
      },
      to: houseIntake,
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
  unless: { event: ['released', 'bailBegan', 'surveillanceBegan'] },
}
