import type { Model } from '../../language'

export const cmBailForfeit3dApprover: Model = {
  id: 'CM-BAIL-FORFEIT-3D/approver',
  version: 1,
  title: { zh: '没收保证金批准层级不足', en: 'Forfeiture of the deposit approved at too low a level' },
  meaning: {
    zh: '没收保证金须经县级以上公安机关负责人批准；五万元以上（含五万元）的，须经设区的市一级以上公安机关负责人批准。',
    en: 'A forfeiture needs the county head; from 50,000 yuan on, that sum included, the head of the city police.',
  },
  cause: {
    zh: '未注意五万元的分界，或者拆分没收规避层级。',
    en: 'The line at 50,000 was overlooked, or the sum was split to stay below it.',
  },
  cure: {
    zh: '核对没收保证金审批表和金额；层级不足的，提出纠正意见，并告知当事人申请复议。',
    en: 'Check approval and sum; if the level was too low demand correction and tell the person of their right to contest.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'MPS', article: '97' }],
  quote: { law: 'MPS', text: '决定没收五万元以上保证金的，应当经设区的市一级以上公安机关负责人批准' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'measure',
  params: { cityFrom: 50000 },
  check: {
    field: {
      of: { event: 'depositForfeited' },
      require: {
        or: [
          { atLeast: [{ var: 'event.approverLevel' }, 'cityHead'] },
          {
            and: [
              { '<': [{ var: 'event.amount' }, { var: 'param.cityFrom' }] },
              { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
            ],
          },
        ],
      },
    },
  },
}
