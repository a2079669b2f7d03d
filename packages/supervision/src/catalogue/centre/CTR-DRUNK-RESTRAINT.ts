import type { Model } from '../../language'

export const ctrDrunkRestraint: Model = {
  id: 'CTR-DRUNK-RESTRAINT',
  version: 1,
  title: { zh: '醉酒约束使用手铐、脚镣', en: 'Handcuffs or shackles in sobering-up restraint' },
  meaning: {
    zh: '对醉酒的人可以用约束带、警绳约束至酒醒，不得使用手铐、脚镣等警械：约束是保护，不是惩罚。',
    en: 'A drunk person may be restrained with belts or ropes until sober, never with handcuffs or shackles: it protects and does not punish.',
  },
  cause: { zh: '多因现场没有约束带。', en: 'No restraint belt was at hand.' },
  cure: {
    zh: '核对监控和约束登记，提出纠正并检查约束器材配备。',
    en: 'Check video and register, demand correction and see that belts are provided.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'MPA', article: '58', paragraph: '1' },
    { law: 'PAL', article: '15', paragraph: '2' },
  ],
  quote: { law: 'MPA', text: '不得使用手铐、脚镣等警械' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-11-25' },
  over: 'measure',
  check: {
    field: {
      of: { event: 'restraintBegan' },
      require: { none: [{ var: 'event.tools' }, { in: [{ var: '' }, ['handcuffs', 'shackles']] }] },
    },
  },
}
