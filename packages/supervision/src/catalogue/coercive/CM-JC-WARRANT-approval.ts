import type { Model } from '../../language'

export const cmJcWarrantApproval: Model = {
  id: 'CM-JC-WARRANT/approval',
  version: 1,
  title: { zh: '拘传未经县级以上公安机关负责人批准', en: 'Compelled appearance not approved by the county head' },
  meaning: {
    zh: '需要拘传的，应当事先报县级以上公安机关负责人批准；办案部门负责人无权批准拘传。',
    en: 'Compelled appearance needs the prior approval of the head of a county-level or higher police organ; a department head may not grant it.',
  },
  cause: {
    zh: '参照传唤由办案部门负责人审批，或者到案后补办审批。',
    en: 'It was approved by the department head as a summons would be, or the approval was made up afterwards.',
  },
  cure: {
    zh: '调取呈请拘传报告书，核对批准人和批准时间；未经批准或者层级不足的，提出纠正意见。',
    en: 'Obtain the request report and check who approved and when; without approval, or at too low a level, demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'MPS', article: '78', paragraph: '2' }],
  quote: { law: 'MPS', text: '报县级以上公安机关负责人批准' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'measure',
  check: {
    absence: {
      at: { event: 'coercedSummonsBegan' },
      of: {
        event: 'measureApproved',
        where: { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
      },
      window: 'before',
    },
  },
}
