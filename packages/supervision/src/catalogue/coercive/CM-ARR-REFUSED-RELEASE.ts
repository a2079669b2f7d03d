import type { Model } from '../../language'
import { arrestRefusedInCustody } from './arrestRefused'
import { custodyOver } from './custodyOver'

export const cmArrRefusedRelease: Model = {
  id: 'CM-ARR-REFUSED-RELEASE',
  version: 1,
  title: { zh: '不批准逮捕后未立即释放', en: 'Arrest refused, detained person not released at once' },
  duty: { zh: '不批准逮捕后释放', en: 'Release after the refusal of the arrest' },
  meaning: {
    zh: '收到不批准逮捕决定后应当立即释放在押人员；需要继续侦查且符合条件的，依法取保候审或者监视居住。要求复议、提请复核不停止释放。“立即”没有法定时数，本院以设定时长提醒。',
    en: 'On receiving the refusal the police release the person at once, or take bail or residential surveillance where its conditions are met. Asking for reconsideration suspends nothing. “At once” has no number; the office’s own one is a reminder.',
  },
  cause: {
    zh: '等待复议结果、补办取保手续，或者决定书送达与看守所之间脱节。',
    en: 'Waiting for reconsideration or for bail papers, or the decision did not reach the detention house.',
  },
  cure: {
    zh: '立即核实在押状态，要求当场释放或者变更；至下一诉讼环节仍未释放，或者经人工确认拖延的，发出纠正违法通知书。',
    en: 'Verify at once whether the person is still held and demand release or change on the spot; issue a correction notice where they were not released by the next stage or delay is confirmed.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '91', paragraph: '3' },
    { law: 'CPL', article: '92' },
    { law: 'MPS', article: '140' },
    { law: 'SPP', article: '286' },
  ],
  quote: { law: 'CPL', text: '公安机关应当在接到通知后立即释放，并且将执行情况及时通知人民检察院' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  params: { local_tolerance: { hours: 6 } },
  check: {
    deadline: {
      from: arrestRefusedInCustody,
      to: custodyOver,
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
}
