import type { Model } from '../../language'

export const ctrDrunkRestraintGuard: Model = {
  id: 'CTR-DRUNK-RESTRAINT/guard',
  version: 1,
  title: { zh: '醉酒约束无专人看护', en: 'Nobody assigned to watch a restrained drunk person' },
  meaning: {
    zh: '约束过程中应当指定专人看护，防止呕吐窒息等意外。登记中没有看护人的，请公安机关说明。',
    en: 'Somebody is assigned to watch throughout, to prevent choking and other accidents. Where the register names nobody, the police are asked to explain.',
  },
  cause: { zh: '多因值班人员兼顾多处。', en: 'The duty officer had several rooms to watch.' },
  cure: {
    zh: '核对监控中的看护情况和登记，要求落实专人。',
    en: 'Check the video and the register, and have somebody assigned.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [{ law: 'MPA', article: '58', paragraph: '2' }],
  quote: { law: 'MPA', text: '约束过程中，应当指定专人严加看护' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-11-25' },
  over: 'measure',
  check: { field: { of: { event: 'restraintBegan' }, require: { '!': [{ missing: ['event.guard'] }] } } },
}
