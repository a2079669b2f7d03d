import type { Model } from '../../language'

export const cmDetWarrant: Model = {
  id: 'CM-DET-WARRANT',
  version: 1,
  title: { zh: '拘留未经批准', en: 'Detention without approval' },
  meaning: {
    zh: '拘留应当先经县级以上公安机关负责人批准并制作拘留证，再宣布执行。紧急情况下可以口头传唤到公安机关后立即审查、办理手续，但宣布拘留时批准应当已经作出。',
    en: 'Detention is approved by the county head and a warrant made out before it is announced. In urgency the person may be summoned orally and the papers done at once, but the approval must exist when detention is announced.',
  },
  cause: {
    zh: '先宣布后补批，或者批准人层级不足。',
    en: 'Detention was announced first and approved later, or approved at too low a level.',
  },
  cure: {
    zh: '核对呈请拘留报告书的批准人、批准时间与拘留证上的宣布时间；确无有效批准的，监督撤销或者变更，并提出纠正意见。',
    en: 'Compare approver and time on the request report with the time on the warrant; without a valid approval see that detention is revoked or changed and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '85', paragraph: '1' },
    { law: 'MPS', article: '125', paragraph: '1' },
  ],
  quote: { law: 'MPS', text: '经县级以上公安机关负责人批准，制作拘留证' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'measure',
  check: {
    absence: {
      at: { event: 'detentionBegan' },
      of: {
        event: 'measureApproved',
        where: { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
      },
      window: 'before',
    },
  },
}
