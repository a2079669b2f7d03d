import type { Model } from '../../language'
import { reviewClock } from './reviewClock'

export const filReview3d: Model = {
  id: 'FIL-REVIEW-3D',
  version: 1,
  title: { zh: '刑事立案审查超过三（七、三十）日', en: 'Criminal filing review beyond 3 (7, 30) days' },
  duty: { zh: '完成刑事立案审查', en: 'Finish the filing review' },
  meaning: {
    zh: '受案后原则上三日内决定是否立案；线索需要查证的七日；重大疑难复杂案件经县级以上公安机关负责人批准可以延长至三十日。期限内已移送有管辖权机关的，不再审查；行政机关移送的案件另有三日的规定。三个数字来自公安部意见，部分已被未全文公开的新规定取代，故可由本院调整。',
    en: "A decision is due in principle three days after acceptance; seven where a lead must be verified; thirty for major, difficult cases with the county head's approval. A case passed on to the competent organ in time needs none; referrals by agencies have their own three days. The numbers come from a ministry opinion partly replaced by rules not fully public, so the office may adjust them.",
  },
  cause: {
    zh: '多因初查未结、警力不足，或者以受案代替立案。',
    en: 'Enquiries were open, staff short, or acceptance stood in for filing.',
  },
  cure: {
    zh: '了解审查进展，请办案单位说明；逾期仍不决定的，转入立案监督。',
    en: 'Ask how far it has come; if no decision follows take up filing supervision.',
  },
  stage: 'filing',
  severity: 'irregular',
  status: 'partial',
  basis: [
    { law: 'FIL15', article: '2', paragraph: '1', item: '2' },
    { law: 'CPL', article: '112' },
    { law: 'RPT23', article: '19' },
    { law: 'MPS', article: '175', paragraph: '1' },
  ],
  quote: { law: 'FIL15', text: '刑事案件立案审查期限原则上不超过3日' },
  remedies: ['ORAL', 'SIAN', 'EXPN'],
  effective: { from: '2015-11-04' },
  over: 'case',
  where: { '!=': [{ var: ['object.source', 'found'] }, 'adminReferral'] },
  params: { local_plain: { days: 3 }, local_verify: { days: 7 }, local_complex: { days: 30 } },
  check: { deadline: reviewClock },
  unless: { event: 'caseTransferred' },
}
