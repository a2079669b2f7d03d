import type { Model } from '../../language'
import { extendedSummons } from './summonsClock'

export const ctrSummonExpiredHeld: Model = {
  id: 'CTR-SUMMON-EXPIRED-HELD',
  version: 1,
  title: { zh: '传唤期限届满未立即放人', en: 'Summons period over, no measure, person not released' },
  duty: { zh: '传唤届满后放人或者采取强制措施', en: 'Release after the summons, or take a measure' },
  meaning: {
    zh: '传唤期限届满，没有作出采取其他强制措施决定的，应当立即结束传唤。半小时只是核对用的宽限，不是法律给的时间：法定时限已经届满，超过的即属违法。',
    en: 'When the period is over and no other measure has been decided, the summons ends at once. The half hour only allows for the checking and is no time that the law gives: the cap of the law has run out, and what goes beyond is a breach.',
  },
  cause: {
    zh: '多因等待领导决定或者家属来接，继续留在区内。',
    en: 'The person is kept while a decision or a relative is awaited.',
  },
  cure: {
    zh: '立即联系办案单位放人或者出示措施决定；已超时的，发纠正违法通知书。',
    en: 'Call the unit at once to release the person or show the decision; if it ran over, issue a correction notice.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '200', paragraph: '2' },
    { law: 'MPS', article: '80', paragraph: '2' },
  ],
  quote: { law: 'MPS', text: '未作出采取其他强制措施决定的，应当立即结束传唤' },
  remedies: ['CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  // The cap decides, not the allowance: hence no number of the office's own.
  params: { limit: { hours: 12 }, extended: { hours: 24 }, allowance: { minutes: 30 } },
  check: {
    deadline: {
      from: {
        due: {
          from: { event: 'summonsBegan', where: { '==': [{ var: 'event.measure.track' }, 'criminal'] } },
          to: {
            any: [
              { event: ['centreLeft', 'released', 'measureBegan'] },
              {
                event: 'measureApproved',
                where: {
                  in: [
                    { var: 'event.measure.kind' },
                    ['coercedSummons', 'detention', 'arrest', 'bail', 'residentialSurveillance'],
                  ],
                },
              },
            ],
          },
          within: { count: 'HX', of: { var: 'param.limit' } },
          extend: [{ when: extendedSummons, within: { count: 'HX', of: { var: 'param.extended' } } }],
        },
      },
      to: {
        any: [
          { event: ['centreLeft', 'released', 'measureBegan'] },
          {
            event: 'measureApproved',
            where: {
              in: [
                { var: 'event.measure.kind' },
                ['coercedSummons', 'detention', 'arrest', 'bail', 'residentialSurveillance'],
              ],
            },
          },
        ],
      },
      within: { count: 'IMM', of: { var: 'param.allowance' } },
    },
  },
}
