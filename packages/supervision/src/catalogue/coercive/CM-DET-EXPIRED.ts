import type { Model } from '../../language'
import { requestSent } from './arrestRequest'
import { custodyOver } from './custodyOver'
import { detentionExtensions } from './detentionExtensions'

export const cmDetExpired: Model = {
  id: 'CM-DET-EXPIRED',
  version: 1,
  title: { zh: '拘留期限届满未释放、未变更', en: 'Detention period over, neither released nor under another measure' },
  duty: { zh: '拘留届满前释放或者变更强制措施', en: 'Release or change the measure before the detention ends' },
  meaning: {
    zh: '拘留期限由本案的提请时间和七日审查期限决定，三十七日不是法定期限。提请期限内提请的，加上自检察院收到之日起七日；期满应当释放、逮捕或者变更措施，移送起诉不延长拘留。',
    en: 'How long detention may last follows from this case’s own request and the seven days of review from its receipt; 37 days is not a statutory number. At the end the person is released, arrested or put under another measure; transfer for prosecution does not prolong detention.',
  },
  cause: {
    zh: '一律按三十七日掌握，检察院收到提请后未按七日倒计时，或者移送起诉后以为拘留可以顺延。',
    en: 'Thirty-seven days are taken for granted, nobody counted the seven days from receipt, or transfer was thought to carry detention on.',
  },
  cure: {
    zh: '立即核实在押状态；确已届满的，当即要求释放或者变更，发出纠正违法通知书。',
    en: 'Verify at once whether the person is still held; if so demand release or another measure immediately and issue a correction notice.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '91' },
    { law: 'CPL', article: '99' },
    { law: 'MPS', article: '161', paragraph: '1' },
    { law: 'SPP', article: '567', item: '5' },
    { law: 'MPS', article: '131' },
  ],
  quote: { law: 'CPL', text: '对被采取强制措施法定期限届满的犯罪嫌疑人、被告人，应当予以释放' },
  remedies: ['CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  params: { limit: { days: 3 }, review: { days: 7 } },
  check: {
    deadline: {
      from: { event: 'detentionBegan' },
      to: { any: [{ event: 'arrestExecuted' }, custodyOver] },
      within: { count: 'DC', of: { var: 'param.limit' } },
      extend: detentionExtensions,
      restart: [
        { when: requestSent, within: { count: 'DC', of: { var: 'param.review' } } },
        { when: { event: 'arrestRequested' }, within: { count: 'DC', of: { var: 'param.review' } } },
      ],
    },
  },
}
