import type { Model } from '../../language'
import { requestSent } from './arrestRequest'
import { custodyOver } from './custodyOver'
import { detentionExtensions } from './detentionExtensions'

export const cmDetReq3d: Model = {
  id: 'CM-DET-REQ-3D',
  version: 1,
  title: { zh: '拘留后未在法定期限内提请批准逮捕', en: 'Arrest not requested within the detention period' },
  duty: { zh: '提请批准逮捕', en: 'Request the arrest' },
  meaning: {
    zh: '拘留后三日以内应当提请批准逮捕，或者释放、变更措施、直接移送起诉。特殊情况经批准可以延长一日至四日；流窜、多次、结伙作案的重大嫌疑分子经批准可以延长至三十日。各期限均自拘留起算，身份不明不停止计算。',
    en: 'Within three days of detention the police request arrest, or release, change the measure or transfer the case. With approval the time grows by one to four days, or to day thirty for roaming, repeated or joint offending. All run from the detention; an unknown identity stops none of them.',
  },
  cause: {
    zh: '把三十日接在七日之后计算，按工作日计算，节假日顺延，或者延长审批晚于期限届满。',
    en: 'Thirty days were added to the seven, working days were counted, the date was moved past a holiday, or the extension was approved after the time was up.',
  },
  cure: {
    zh: '核对拘留、延长审批、提请送出和收到的时间。只有收到时间且恰好迟一日的，先核实送出时间再认定；确已超期的，监督释放或者变更措施，并提出纠正意见。',
    en: 'Compare detention, extensions, sending and receipt of the request. Where only the receipt is recorded and it is one day late, ask for the sending first. If the period was exceeded, see that the person is released or the measure changed and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '91', paragraph: '1' },
    { law: 'CPL', article: '91', paragraph: '2' },
    { law: 'MPS', article: '129' },
    { law: 'MPS', article: '131' },
  ],
  quote: { law: 'CPL', text: '应当在拘留后的三日以内，提请人民检察院审查批准' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  params: { limit: { days: 3 } },
  check: {
    deadline: {
      from: { event: 'detentionBegan' },
      to: {
        any: [requestSent, { event: ['arrestRequested', 'prosecutionTransferred'] }, custodyOver],
      },
      within: { count: 'DC', of: { var: 'param.limit' } },
      extend: detentionExtensions,
    },
  },
}
