import type { Model } from '../../language'

export const cusRecalc: Model = {
  id: 'CUS-RECALC',
  version: 1,
  title: {
    zh: '发现另有重要罪行后五日内未报批重新计算羁押期限',
    en: 'Recalculation of custody not put up within 5 days of the discovery',
  },
  duty: { zh: '报批重新计算羁押期限', en: 'Put the recalculation of custody up' },
  meaning: {
    zh: '发现犯罪嫌疑人另有重要罪行、需要重新计算的，应当自发现之日起五日以内报县级以上公安机关负责人批准。对“五日”是报批还是批准有不同理解：五日内未批准的先提醒，五日内未报批的才认定。不重新计算的，不适用。',
    en: 'Where another important crime is found and custody is to be recalculated, this is put to the county head within five days of the discovery. Whether the five days mean submission or approval is disputed: be reminded of the approval, allege only a late submission. Where nothing is recalculated there is nothing to test.',
  },
  cause: {
    zh: '发现时间倒签，或者临近羁押届满才报批。',
    en: 'The discovery was backdated, or the request was kept until custody was about to end.',
  },
  cure: {
    zh: '核对发现另罪的证据形成时间、报批时间和批准时间；逾期的，提出纠正意见，并审查重新计算是否适当。',
    en: 'Compare when the evidence of the other crime arose with submission and approval; if late demand correction and examine whether recalculation was right.',
  },
  stage: 'custody',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '160', paragraph: '1' },
    { law: 'MPS', article: '151' },
    { law: 'SPP', article: '315', paragraph: '2' },
    { law: 'SPP', article: '317' },
    { law: 'SPP', article: '616', item: '2' },
  ],
  quote: { law: 'MPS', text: '应当自发现之日起五日以内报县级以上公安机关负责人批准后' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  params: { limit: { days: 5 } },
  check: {
    deadline: {
      from: { event: 'otherCrimeFound' },
      to: {
        any: [{ event: 'custodyRecalculated' }, { event: 'custodyRecalculated', at: 'submittedAt' }],
      },
      within: { count: 'DC', of: { var: 'param.limit' } },
      ifMissing: 'ignore',
    },
  },
}
