import type { Model } from '../../language'

export const cusIdentityApproval: Model = {
  id: 'CUS-IDENTITY/approval',
  version: 1,
  title: { zh: '身份不明暂不计算羁押期限未经批准', en: 'Custody not running for unknown identity without approval' },
  meaning: {
    zh: '以身份不明为由不计算侦查羁押期限的，须经县级以上公安机关负责人批准，防止随意停止计算。',
    en: 'That custody does not run because identity is unknown needs the approval of the county head, lest it be done at will.',
  },
  cause: {
    zh: '由办案部门自行决定，未履行审批。',
    en: 'The unit decided it alone.',
  },
  cure: {
    zh: '核对审批文书；未经批准的，羁押期限照常计算，并提出纠正意见。',
    en: 'Check the approval; without it custody runs as usual; demand correction.',
  },
  stage: 'custody',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'MPS', article: '152', paragraph: '1' }],
  quote: { law: 'MPS', text: '经县级以上公安机关负责人批准，侦查羁押期限自查清其身份之日起计算' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  check: {
    field: {
      of: { event: 'identityUnknownDeclared' },
      require: { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
    },
  },
}
