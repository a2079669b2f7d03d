import type { Model } from '../../language'
import { bailOver } from './bailPeriod'

export const cmBailIdle: Model = {
  id: 'CM-BAIL-IDLE',
  version: 1,
  title: { zh: '取保候审期间中断侦查（保而不侦）', en: 'Investigation interrupted during bail' },
  duty: { zh: '取保候审期间开展侦查', en: 'Go on with the investigation during bail' },
  meaning: {
    zh: '取保候审期间不得中断侦查，严禁以取保候审搁置案件。长时间没有侦查活动的作为线索提示，天数由本院设定；等待鉴定等已登记事由的期间不计。',
    en: 'During bail the investigation must go on; bail must not shelve a case. A long time without any act is a lead; the number of days is the office’s own, and time spent waiting for a recorded event, such as an appraisal, does not count.',
  },
  cause: {
    zh: '取保后案件压力减小、无人跟进，或者侦查活动未录入。',
    en: 'With the suspect on bail the pressure is gone and nobody follows up, or acts were not entered.',
  },
  cure: {
    zh: '请办案单位说明案件进展和等待事由；确属搁置的，监督继续侦查或者依法处理。',
    en: 'Ask the unit how the case stands and what it waits for; if it was shelved, see that it goes on or is concluded.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '79', paragraph: '2' },
    { law: 'MPS', article: '107', paragraph: '1' },
    { law: 'BAIL', article: '3', paragraph: '2' },
  ],
  quote: { law: 'BAIL', text: '严禁以取保候审变相放纵犯罪' },
  remedies: ['INFO', 'ORAL', 'SIAN'],
  effective: { from: '2022-09-05' },
  over: 'person',
  per: 'case',
  params: { local_idle: { days: 60 } },
  check: {
    deadline: {
      from: {
        event: ['bailBegan', 'investigativeAct'],
        where: {
          and: [
            { '==': [{ var: 'object.onBail' }, true] },
            { '==': [{ var: ['event.case.stage', 'investigation'] }, 'investigation'] },
            { '==': [{ var: ['event.measure.decider', 'police'] }, 'police'] },
            { '==': [{ var: ['event.case.waiting', ''] }, ''] },
          ],
        },
      },
      to: { any: [{ event: ['investigativeAct', 'caseConcluded'] }, bailOver] },
      within: { count: 'D', of: { var: 'param.local_idle' } },
      suspend: [{ interval: 'appraisal' }],
    },
  },
}
