import type { Model } from '../../language'
import { adultAttendance, adultCame, minorQuestioned } from './guardian'

export const rgtMinorGuardianPartial: Model = {
  id: 'RGT-MINOR-GUARDIAN-PARTIAL',
  version: 1,
  title: { zh: '合适成年人未全程在场', en: 'Appropriate adult present for part of the interrogation only' },
  meaning: {
    zh: '法律要求的是“到场”，通常理解为全程在场；中途离开超过五分钟（本院设定）的，请公安机关说明。两名成年人先后接替、中间没有间断的，视为在场。',
    en: "The law asks for an adult to be present, usually read as throughout; an absence longer than this office's five minutes is to be explained. One adult relieved by another without a gap counts as present.",
  },
  cause: { zh: '多因成年人只到场签字，或者中途离开。', en: 'The adult came to sign only, or left in between.' },
  cure: {
    zh: '核对离场期间讯问了什么、笔录是否交其阅读；讯问实质内容时无人在场或者笔录未交其阅读的，按未到场处理。',
    en: 'Establish what was asked meanwhile and whether the adult read the record; if the substance was asked alone, treat it as no adult at all.',
  },
  stage: 'rights',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '281', paragraph: '1' },
    { law: 'CPL', article: '281', paragraph: '2' },
    { law: 'MPS', article: '325' },
  ],
  quote: { law: 'MPS', text: '讯问笔录应当交未成年犯罪嫌疑人、到场的法定代理人或者其他人员阅读' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  params: { local_gap_tolerance: { minutes: 5 } },
  check: {
    coverage: {
      of: {
        // From where there are both the questioning and an adult: who came late is the other duty, `/late`.
        begin: { all: [{ event: 'interrogationBegan', where: minorQuestioned }, adultCame] },
        end: { event: 'interrogationEnded' },
        key: ['interrogation'],
        // Who came when it was over came to none of it: RGT-MINOR-GUARDIAN.
        where: {
          or: [{ '==': [{ var: 'event.kind' }, 'interrogationBegan'] }, { var: 'event.interrogation.underWay' }],
        },
      },
      by: [adultAttendance],
      tolerance: { var: 'param.local_gap_tolerance' },
    },
  },
}
