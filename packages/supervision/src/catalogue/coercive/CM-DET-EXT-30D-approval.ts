import type { Model } from '../../language'
import { shortExtension } from './detentionExtensions'

export const cmDetExt30dApproval: Model = {
  id: 'CM-DET-EXT-30D/approval',
  version: 1,
  title: {
    zh: '原拘留期限届满后才批准延长至三十日',
    en: 'Extension to 30 days approved after the running period had ended',
  },
  duty: { zh: '批准延长拘留至三十日（需要延长的）', en: 'Approve an extension to 30 days, if one is needed' },
  meaning: {
    zh: '延长至三十日应当在正在计算的期限（三日，或者已延长后的期限）届满前批准，届满后补办的无效。',
    en: 'The extension to day thirty is approved before the running period ends, be it the three days or the extended one; one approved later is void.',
  },
  cause: {
    zh: '先超期后补批，或者先延四日再议而错过届满日。',
    en: 'The approval was made up after the overrun, or the end of the first extension was missed.',
  },
  cure: {
    zh: '核对批准时间；迟于届满的，按超期处理，监督变更措施并提出纠正意见。',
    en: 'Check the time of approval. If it came too late treat the case as overrun: see that the measure is changed and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '91', paragraph: '2' },
    { law: 'MPS', article: '129', paragraph: '2' },
  ],
  quote: { law: 'CPL', text: '提请审查批准的时间可以延长至三十日' },
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
            { in: [{ var: ['event.feature', 'none'] }, ['roaming', 'repeated', 'jointly']] },
          ],
        },
      },
      within: { count: 'DC', of: { var: 'param.limit' } },
      extend: [shortExtension],
      ifMissing: 'ignore',
    },
  },
}
