import type { Model } from '../../language'
import { executionReceipt } from './arrestRefused'
import { decidedByPolice } from './decidedByPolice'

export const cmArrExecReceipt: Model = {
  id: 'CM-ARR-EXEC/receipt',
  version: 1,
  title: { zh: '执行逮捕后三日内未送达执行回执', en: 'Receipt of the arrest not returned within 3 days' },
  duty: { zh: '送达逮捕的执行回执', en: 'Return the receipt of the arrest' },
  meaning: {
    zh: '执行逮捕完毕后三日以内应当把执行回执送达批准逮捕的检察院，检察院据此掌握羁押起算时间。三日自执行完毕起算，不自决定起算。',
    en: 'Within three days of the execution, not of the decision, the receipt goes to the procuratorate that approved the arrest, which learns from it when custody began.',
  },
  cause: {
    zh: '回执随卷移送，或者无人负责送达。',
    en: 'The receipt waits in the file, or nobody is charged with it.',
  },
  cure: {
    zh: '催要执行回执并核对执行时间；屡次迟送的，口头纠正。',
    en: 'Ask for the receipt and check the time of execution; correct orally where it is habitually late.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '142' },
    { law: 'SPP', article: '286', paragraph: '1' },
  ],
  quote: { law: 'MPS', text: '并在执行完毕后三日以内将执行回执送达作出批准逮捕决定的人民检察院' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  params: { limit: { days: 3 } },
  check: {
    deadline: {
      from: { event: 'arrestExecuted', where: decidedByPolice },
      to: executionReceipt,
      within: { count: 'D', of: { var: 'param.limit' } },
    },
  },
}
