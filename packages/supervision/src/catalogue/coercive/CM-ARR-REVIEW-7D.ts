import type { Model } from '../../language'

export const cmArrReview7d: Model = {
  id: 'CM-ARR-REVIEW-7D',
  version: 1,
  title: {
    zh: '审查批准逮捕超期（已拘留七日；未拘留十五日、二十日）',
    en: 'Arrest review not decided in 7 days (15 or 20 where not detained)',
  },
  duty: { zh: '作出批准或者不批准逮捕的决定', en: 'Decide on the arrest' },
  meaning: {
    zh: '本院自收到提请批准逮捕书起，已拘留的应当在七日以内决定；未拘留的十五日以内，重大、复杂的不超过二十日。在押的到期不因节假日顺延。',
    en: 'From receipt of the request the procuratorate decides within 7 days where the person is detained, otherwise within 15, or 20 in a major and complex case. In custody a holiday moves nothing.',
  },
  cause: {
    zh: '收案登记迟于实际收到，或者未区分在押与未在押。',
    en: 'Receipt was registered late, or custody was not distinguished from liberty.',
  },
  cure: {
    zh: '这是本院自身期限：提醒承办检察官立即决定；已超期的，按内部流程监控处理并说明原因。',
    en: 'This is the office’s own period: remind the handler to decide now; if it was missed, deal with it under the internal process control and explain.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '91', paragraph: '3' },
    { law: 'SPP', article: '282' },
  ],
  quote: { law: 'CPL', text: '应当自接到公安机关提请批准逮捕书后的七日以内' },
  remedies: ['SELF'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  params: { detained: { days: 7 }, free: { days: 15 }, freeComplex: { days: 20 } },
  check: {
    deadline: {
      from: { event: 'arrestRequested' },
      to: { event: 'arrestDecided' },
      within: {
        cases: [
          {
            where: { '==': [{ var: 'anchor.person.inCustody' }, true] },
            term: { count: 'DC', of: { var: 'param.detained' } },
          },
          { term: { count: 'D', of: { var: 'param.free' } } },
        ],
      },
      extend: [
        {
          when: {
            event: 'arrestRequested',
            where: {
              and: [
                { '!=': [{ var: 'event.person.inCustody' }, true] },
                { '==': [{ var: 'event.case.complex' }, true] },
              ],
            },
          },
          within: { count: 'D', of: { var: 'param.freeComplex' } },
        },
      ],
    },
  },
}
