import type { Model } from '../../language'
import { arrestRefusedInCustody, executionReceipt } from './arrestRefused'
import { custodyOver } from './custodyOver'

export const cmArrRefusedReleaseReceipt: Model = {
  id: 'CM-ARR-REFUSED-RELEASE/receipt',
  version: 1,
  title: {
    zh: '不批准逮捕执行后三日内未送达执行回执',
    en: 'Receipt of the release not returned within 3 days after a refusal of arrest',
  },
  duty: { zh: '送达不批准逮捕的执行回执', en: 'Return the receipt of the release' },
  meaning: {
    zh: '释放或者变更措施后三日以内应当把执行回执送达作出不批准逮捕决定的检察院。检察规则自收到决定起算，公安规定自执行完毕起算；认定以较晚者为准。',
    en: 'Within three days of the release or change the receipt goes to the procuratorate that refused. Its own rules count from receipt of the decision, those of the police from the execution; a breach is alleged on the later.',
  },
  cause: {
    zh: '回执随卷移送，或者无人负责送达。',
    en: 'The receipt waits in the file, or nobody is charged with it.',
  },
  cure: {
    zh: '催要执行回执并核实执行时间；屡次迟送的，口头或者书面纠正。',
    en: 'Ask for the receipt and verify the time of execution; correct orally or in writing where it is habitually late.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '140' },
    { law: 'SPP', article: '286', paragraph: '1' },
  ],
  quote: { law: 'MPS', text: '在执行完毕后三日以内将执行回执送达作出不批准逮捕决定的人民检察院' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  params: { limit: { days: 3 } },
  check: {
    deadline: {
      from: { all: [arrestRefusedInCustody, custodyOver] },
      to: executionReceipt,
      within: { count: 'D', of: { var: 'param.limit' } },
    },
  },
}
