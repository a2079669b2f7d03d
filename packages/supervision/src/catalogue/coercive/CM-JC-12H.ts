import type { Model } from '../../language'

export const cmJc12h: Model = {
  id: 'CM-JC-12H',
  version: 1,
  title: { zh: '拘传超过十二（二十四）小时', en: 'Compelled appearance longer than 12 (24) hours' },
  duty: { zh: '结束拘传', en: 'End the compelled appearance' },
  meaning: {
    zh: '拘传只为讯问，不得变相拘禁。自到案起最长十二小时；案情特别重大、复杂，需要拘留、逮捕，并在十二小时届满前经县级以上公安机关负责人批准的，最长二十四小时。',
    en: 'Compelled appearance serves questioning and must not become custody. It lasts at most 12 hours from arrival; 24 where the case is especially major and complex, detention or arrest is needed, and the county head approved before the 12 hours ran out.',
  },
  cause: {
    zh: '多因等待审批拘留手续而继续留置，或者把传唤的延长审批（办案部门负责人）误用于拘传；也有结束时间漏填的。',
    en: 'Mostly the person is kept while detention papers are awaited, or the department head approves as for a summons; sometimes the end was simply not entered.',
  },
  cure: {
    zh: '核对拘传证上的到案、结束时间和延长审批；仍在控制中的，要求立即结束拘传或者依法变更措施；已超时的，提出纠正意见并审查其间取得的供述。',
    en: 'Check arrival, end and the approval of the extension on the warrant. If the person is still held, ask that the measure end or be changed now; if it was exceeded, demand correction and examine the statements taken in that time.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '119', paragraph: '2' },
    { law: 'MPS', article: '80', paragraph: '1' },
  ],
  quote: { law: 'MPS', text: '经县级以上公安机关负责人批准，拘传持续的时间不得超过二十四小时' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { limit: { hours: 12 }, extended: { hours: 24 } },
  check: {
    deadline: {
      from: { interval: 'coercedSummons' },
      within: { count: 'HX', of: { var: 'param.limit' } },
      extend: [
        {
          when: {
            event: 'measureExtended',
            at: 'approvedAt',
            where: {
              and: [
                { '==': [{ var: 'event.measure.kind' }, 'coercedSummons'] },
                { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
                {
                  or: [
                    { '==': [{ var: 'event.case.complex' }, true] },
                    { '==': [{ var: 'anchor.case.complex' }, true] },
                  ],
                },
                { '==': [{ var: 'event.custodyNeeded' }, true] },
              ],
            },
          },
          within: { count: 'HX', of: { var: 'param.extended' } },
        },
      ],
    },
  },
}
