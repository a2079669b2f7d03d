import type { Model } from '../../language'

export const cmDetExt4dApproval: Model = {
  id: 'CM-DET-EXT-4D/approval',
  version: 1,
  title: { zh: '拘留三日届满后才批准延长', en: 'Detention extended after the three days had run out' },
  duty: { zh: '批准延长拘留（需要延长的）', en: 'Approve an extension of the detention, if one is needed' },
  meaning: {
    zh: '延长应当在三日期限届满前批准；期限已满再补办的，不产生延长的效力。',
    en: 'An extension is approved before the three days run out; one approved later extends nothing.',
  },
  cause: {
    zh: '审批流转迟延，或者发现超期后补办手续。',
    en: 'The approval was slow on its way, or made up after the overrun was noticed.',
  },
  cure: {
    zh: '核对审批系统中的批准时间；迟于届满的，按超期处理，监督变更措施并提出纠正意见。',
    en: 'Check the time of approval in the system. If it came too late treat the case as overrun: see that the measure is changed and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '91', paragraph: '1' },
    { law: 'MPS', article: '129', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '提请审查批准的时间可以延长一日至四日' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'measure',
  params: { limit: { days: 3 } },
  check: {
    deadline: {
      from: { event: 'detentionBegan' },
      to: {
        event: 'measureExtended',
        at: 'approvedAt',
        where: {
          and: [
            { '==': [{ var: 'event.measure.kind' }, 'detention'] },
            { '!': [{ in: [{ var: ['event.feature', 'none'] }, ['roaming', 'repeated', 'jointly']] }] },
          ],
        },
      },
      within: { count: 'DC', of: { var: 'param.limit' } },
      ifMissing: 'ignore',
    },
  },
}
