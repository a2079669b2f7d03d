import type { Model } from '../../language'

export const ctrSummonExt: Model = {
  id: 'CTR-SUMMON-EXT',
  version: 1,
  title: { zh: '传唤延长至二十四小时不符合条件', en: 'Summons extended to 24 hours without the conditions' },
  meaning: {
    zh: '传唤延长至二十四小时须同时具备：案情特别重大、复杂，需要采取拘留、逮捕措施，办案部门负责人（或者其上级）批准。是否需要拘留、逮捕以批准时的判断为准，其后取保候审或者释放的，只是线索。',
    en: 'Extending a summons to 24 hours needs all of: an especially major and complex case, the need for detention or arrest, and the approval of the head of the handling department or above. The need is judged when approving; bail or release afterwards is only a lead.',
  },
  cause: {
    zh: '多为普通案件一律延长，或者由值班民警、值班负责人代批。',
    en: 'Ordinary cases are extended as a habit, or the duty officer approves instead.',
  },
  cure: {
    zh: '调取延长审批表，核对案情、理由和批准人；不符合条件的，提出纠正，并审查超过十二小时后取得的供述。',
    en: 'Obtain the approval form, check case, reason and approver; where conditions are missing demand correction and examine statements taken after hour 12.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '119', paragraph: '2' },
    { law: 'MPS', article: '200', paragraph: '1' },
  ],
  quote: { law: 'MPS', text: '经办案部门负责人批准，传唤持续的时间不得超过二十四小时' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'measure',
  check: {
    field: {
      of: {
        event: 'measureExtended',
        where: {
          and: [
            { '==': [{ var: 'event.measure.kind' }, 'summons'] },
            { '==': [{ var: 'event.measure.track' }, 'criminal'] },
          ],
        },
      },
      require: {
        and: [
          { atLeast: [{ var: 'event.approverLevel' }, 'departmentHead'] },
          { '==': [{ var: 'event.case.complex' }, true] },
          { '==': [{ var: 'event.custodyNeeded' }, true] },
        ],
      },
    },
  },
}
