import type { Model } from '../../language'

export const cusRecalcGround: Model = {
  id: 'CUS-RECALC/ground',
  version: 1,
  title: {
    zh: '重新计算羁押期限理由不当或批准层级不足',
    en: 'Recalculation of custody on a wrong ground or at too low a level',
  },
  meaning: {
    zh: '只有与逮捕时罪行不同种的重大犯罪，或者同种但将影响罪名认定、量刑档次的重大犯罪，才是“另有重要罪行”；重新计算须经县级以上公安机关负责人批准。',
    en: 'Only a major crime of another kind, or one of the same kind that changes the charge or the sentencing bracket, is “another important crime”; the county head approves the recalculation.',
  },
  cause: {
    zh: '以同种余罪重新计算，变相延长羁押。',
    en: 'Further acts of the same kind were used to prolong custody in disguise.',
  },
  cure: {
    zh: '审查新发现罪行的性质及对定罪量刑的影响；不当的，提出纠正意见，按原期限认定。',
    en: 'Examine the new crime and what it changes; if the ground is wrong demand correction and judge on the original period.',
  },
  stage: 'custody',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '151', paragraph: '2' },
    { law: 'SPP', article: '315', paragraph: '2' },
    { law: 'SPP', article: '317' },
  ],
  quote: { law: 'MPS', text: '不同种的重大犯罪以及同种犯罪并将影响罪名认定、量刑档次的重大犯罪' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  check: {
    field: {
      of: { event: 'custodyRecalculated' },
      require: {
        and: [
          { atLeast: [{ var: 'event.approverLevel' }, 'countyHead'] },
          { in: [{ var: 'event.recalculationGround' }, ['differentKind', 'sameKindAffecting']] },
        ],
      },
    },
  },
}
