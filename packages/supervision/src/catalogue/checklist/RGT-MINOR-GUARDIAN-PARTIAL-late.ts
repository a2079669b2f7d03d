import type { Model } from '../../language'
import { isAdult, minorQuestioned } from './guardian'

export const rgtMinorGuardianPartialLate: Model = {
  id: 'RGT-MINOR-GUARDIAN-PARTIAL/late',
  version: 1,
  title: { zh: '讯问开始后成年人才到场', en: 'The adult came only after the questioning had begun' },
  meaning: {
    zh: '成年人应当在讯问开始前到场。第一名成年人在讯问开始超过五分钟（本院设定）、结束以前才到的，请公安机关说明此前讯问了什么。',
    en: "The adult is there before the questioning begins. Where the first adult comes more than five minutes (this office's number) after that and before the end, the police explain what was asked before.",
  },
  cause: { zh: '多因边等边问。', en: 'Questions were asked while waiting.' },
  cure: {
    zh: '核对到场前的录像；已讯问实质内容的，按未到场处理。',
    en: 'Check the video before the arrival; if the substance was asked, treat it as no adult at all.',
  },
  stage: 'rights',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '281', paragraph: '1' },
    { law: 'CPL', article: '281', paragraph: '5' },
    { law: 'MPS', article: '323', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '应当通知未成年犯罪嫌疑人、被告人的法定代理人到场' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  params: { local_gap_tolerance: { minutes: 5 } },
  check: {
    presence: {
      at: { event: 'interrogationBegan', where: minorQuestioned },
      of: {
        event: 'attendanceBegan',
        where: {
          and: [
            isAdult,
            { or: [{ '<=': [{ var: 'event.at' }, { var: 'anchor.at' }] }, { var: 'event.interrogation.underWay' }] },
          ],
        },
        pick: 'first',
      },
      window: 'after',
      tolerance: { var: 'param.local_gap_tolerance' },
    },
  },
}
