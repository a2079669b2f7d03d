import type { Model } from '../../language'

export const cmRsPlaceStay: Model = {
  id: 'CM-RS-PLACE/stay',
  version: 1,
  title: {
    zh: '监视居住期间滞留办案区超过二十四小时',
    en: 'Person under residential surveillance held in the centre for more than 24 hours',
  },
  duty: { zh: '带离办案区，送监视居住场所', en: 'Take the person from the centre to the place of surveillance' },
  meaning: {
    zh: '被监视居住人可以经传讯到办案区接受讯问，但停留不得超过传唤的上限；超过二十四小时的停留就是在专门的办案场所执行监视居住。十二小时至二十四小时之间由传唤时限模型判断。',
    en: 'A person under surveillance may come to the centre on a summons, within its limit. A stay of more than 24 hours is surveillance carried out there; between 12 and 24 hours the models of the summons judge.',
  },
  cause: {
    zh: '以连续讯问为由留宿办案区，或者离区未登记。',
    en: 'The person was kept overnight for more questioning, or leaving was not registered.',
  },
  cure: {
    zh: '调取出入区记录和视频；确属滞留的，要求立即送回住处或者居所，发出纠正违法通知书。',
    en: 'Obtain the gate log and video; if the person was kept, have them returned now and issue a correction notice.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '75', paragraph: '1' },
    { law: 'CPL', article: '77', paragraph: '1', item: '3' },
    { law: 'CPL', article: '119', paragraph: '2' },
    { law: 'MPS', article: '112', paragraph: '3' },
  ],
  quote: { law: 'CPL', text: '不得在羁押场所、专门的办案场所执行' },
  remedies: ['CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { longest: { hours: 24 } },
  check: {
    deadline: {
      from: {
        begin: {
          any: [
            { event: 'centreEntered', where: { '==': [{ var: 'object.underSurveillance' }, true] } },
            { event: 'surveillanceBegan', where: { '==': [{ var: 'object.inCentre' }, true] } },
          ],
        },
        end: { event: 'centreLeft' },
        key: ['person'],
      },
      within: { count: 'HX', of: { var: 'param.longest' } },
    },
  },
}
