import type { Model } from '../../language'
import { continuedQuestioning } from './continuedQuestioning'

export const ctrContq12h: Model = {
  id: 'CTR-CONTQ-12H',
  version: 1,
  title: { zh: '继续盘问超过十二（二十四、四十八）小时', en: 'Continued questioning beyond 12 (24, 48) hours' },
  duty: { zh: '结束继续盘问', en: 'End the continued questioning' },
  meaning: {
    zh: '继续盘问自带至公安机关之时起一般不超过十二小时；确难证实或者排除嫌疑的，经县级公安机关值班负责人在届满前批准，延长至二十四小时；不讲真实身份且二十四小时内仍不能查明的，经县级公安机关主管负责人批准，延长至四十八小时，不得由十二小时直接延长至四十八小时。人民警察法的二十四小时较宽，按较严的执行。',
    en: "From arrival at the police it lasts 12 hours as a rule; 24 with the approval of the county's duty head before they run out; 48 where identity is withheld and still unknown, with the approval of the head in charge, never from 12 to 48 in one step. The Police Law's 24 hours are wider; the stricter rule applies.",
  },
  cause: {
    zh: '多因以继续盘问代替传唤，或者届满后补批延长。',
    en: 'It was used in place of a summons, or the extension was approved late.',
  },
  cure: {
    zh: '仍在控制中的，要求立即释放或者依法采取措施；已超时的，核对审批和离开时间，提出纠正。',
    en: 'If still held, demand release or a lawful measure at once; if exceeded, check approvals and exit and demand correction.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CONT', article: '11', paragraph: '1' },
    { law: 'CONT', article: '17' },
    { law: 'POL', article: '9', paragraph: '2' },
    { law: 'MPA', article: '57', paragraph: '2' },
    { law: 'CONT', article: '6' },
  ],
  quote: { law: 'CONT', text: '继续盘问的时限一般为十二小时' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2004-10-01' },
  over: 'measure',
  where: { '==': [{ var: 'object.kind' }, 'continuedQuestioning'] },
  params: { limit: { hours: 12 }, first: { hours: 24 }, second: { hours: 48 }, secondFromMinutes: 720 },
  check: {
    deadline: {
      from: continuedQuestioning,
      within: { count: 'HX', of: { var: 'param.limit' } },
      extend: [
        {
          when: {
            event: 'measureExtended',
            at: 'approvedAt',
            // The duty head of the county's police (CONT 17); the head of a station or department cannot stand in for him.
            where: {
              or: [
                { '==': [{ var: 'event.approverLevel' }, 'dutyHead'] },
                { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
              ],
            },
          },
          within: { count: 'HX', of: { var: 'param.first' } },
        },
        // Approved after hour 12, it is in time only if a first extension had moved the end: never 12 to 48 in one step.
        {
          when: {
            event: 'measureExtended',
            at: 'approvedAt',
            where: {
              and: [
                { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
                { '==': [{ var: 'event.person.identityKnown' }, false] },
                {
                  '>': [
                    { minutesBetween: [{ var: 'anchor.at' }, { var: 'event.approvedAt' }] },
                    { var: 'param.secondFromMinutes' },
                  ],
                },
              ],
            },
          },
          within: { count: 'HX', of: { var: 'param.second' } },
        },
      ],
    },
  },
}
