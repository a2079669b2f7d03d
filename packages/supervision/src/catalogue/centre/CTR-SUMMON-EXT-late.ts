import type { Model } from '../../language'

export const ctrSummonExtLate: Model = {
  id: 'CTR-SUMMON-EXT/late',
  version: 1,
  title: { zh: '传唤满十二小时后才批准延长', en: 'Extension approved after the 12 hours had run out' },
  duty: { zh: '批准延长传唤（需要延长的）', en: 'Approve an extension of the summons, if one is needed' },
  meaning: {
    zh: '延长传唤应当在十二小时届满前批准；届满后补批的，超过十二小时的部分没有依据。',
    en: 'An extension is approved before the 12 hours run out. One approved afterwards leaves the time beyond them without basis.',
  },
  cause: { zh: '多因审批人不在岗，事后补签。', en: 'The approver was away and signed later.' },
  cure: {
    zh: '核对审批的实际时间（系统日志），届满后批准的，按超时传唤纠正。',
    en: 'Check when it was really approved (system log); if late, treat it as an over-long summons.',
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
  params: { limit: { hours: 12 } },
  check: {
    deadline: {
      from: { event: 'summonsBegan', where: { '==': [{ var: 'event.measure.track' }, 'criminal'] } },
      to: { event: 'measureExtended', at: 'approvedAt' },
      within: { count: 'HX', of: { var: 'param.limit' } },
      ifMissing: 'ignore',
    },
  },
}
