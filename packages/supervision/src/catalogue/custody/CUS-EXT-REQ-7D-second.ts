import type { Model } from '../../language'
import { requestedSevenDaysAhead } from './extensionRequest'

export const cusExtReq7dSecond: Model = {
  id: 'CUS-EXT-REQ-7D/second',
  version: 1,
  title: { zh: '未在期限届满七日前提请第二次延长', en: 'Second extension requested later than 7 days before expiry' },
  duty: { zh: '提请第二次延长羁押（需要延长的）', en: 'Request the second extension, if one is needed' },
  meaning: {
    zh: '第二次延长应当在三个月届满七日前送请检察院层报省级检察院；届满后提请的不予受理。没有提请的，不适用。',
    en: 'The second extension is requested at least seven days before the three months are over and goes up to the provincial procuratorate; one after the end is not accepted. Where none is made there is nothing to test.',
  },
  cause: {
    zh: '案件临近届满才决定延长，或者审批、转报耗时过长。',
    en: 'The extension was decided on only near the end, or approval and forwarding took too long.',
  },
  cure: {
    zh: '核对期限届满日与收到提请的日期；迟于届满七日前的，提示办案单位；届满后才提请的，依法不予受理并按超期羁押处理。',
    en: 'Compare the end of custody with the receipt of the request. If it came later than seven days ahead point it out; one after the end is not accepted and custody is overrun.',
  },
  stage: 'custody',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '149' },
    { law: 'SPP', article: '309', paragraph: '1' },
    { law: 'SPP', article: '309', paragraph: '3' },
  ],
  quote: { law: 'MPS', text: '在期限届满七日前送请同级人民检察院层报省、自治区、直辖市人民检察院批准' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  check: requestedSevenDaysAhead(2, 3),
}
