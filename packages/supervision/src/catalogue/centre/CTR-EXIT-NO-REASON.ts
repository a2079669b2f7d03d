import type { Model } from '../../language'

export const ctrExitNoReason: Model = {
  id: 'CTR-EXIT-NO-REASON',
  version: 1,
  title: { zh: '离开办案区无去向、无法律手续', en: 'Left the centre with no recorded outcome' },
  duty: { zh: '登记离开去向、补齐法律手续', en: 'Record the outcome of the stay and its papers' },
  meaning: {
    zh: '人员离开办案区时，去向（释放、拘留、取保等）和对应手续应当记录，保证每个人的去处可查。被害人、证人除外。两小时为本院设定的补登时间。',
    en: "When a person leaves, where to (release, detention, bail) and on what papers is recorded, so that everyone can be traced. Victims and witnesses are excepted. Two hours is this office's allowance.",
  },
  cause: { zh: '多因夜间离区无人登记。', en: 'Nobody entered it at night.' },
  cure: {
    zh: '核对出区录像和法律手续，要求补登；去向不明的立即查找。',
    en: 'Check video and papers and have it entered; if nobody knows where the person is, find out at once.',
  },
  stage: 'centre',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '199', paragraph: '2' },
    { law: 'MPS', article: '200', paragraph: '2' },
    { law: 'BAQ', article: '5' },
  ],
  quote: { law: 'MPS', text: '传唤结束时，应当由其在传唤证上填写传唤结束时间' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'visit',
  where: { in: [{ var: 'object.personRole' }, ['suspect', 'offender']] },
  params: { local_tolerance: { hours: 2 } },
  check: {
    deadline: {
      from: { event: 'centreLeft' },
      to: { event: 'outcomeRecorded' },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
  unless: { event: 'centreLeft', where: { '!=': [{ var: ['event.outcome', ''] }, ''] } },
}
