import type { Model } from '../../language'

export const cmArrExecExecute: Model = {
  id: 'CM-ARR-EXEC/execute',
  version: 1,
  title: { zh: '批准逮捕后未立即执行', en: 'Approved arrest not carried out at once' },
  duty: { zh: '执行逮捕', en: 'Carry out the arrest' },
  meaning: {
    zh: '收到批准逮捕决定书后应当立即签发逮捕证并执行；未能执行的，应当把写明原因的回执送达检察院。“立即”没有法定时数，本院以设定时长提醒。',
    en: 'An approved arrest is carried out at once; where that is impossible a receipt with the reason goes back to the procuratorate. “At once” has no number; the office’s own one is a reminder.',
  },
  cause: {
    zh: '犯罪嫌疑人在逃未回执，或者决定书内部流转迟缓。',
    en: 'The suspect is at large and no receipt was sent, or the decision moved slowly inside the police.',
  },
  cure: {
    zh: '请公安机关说明未执行的原因并送达回执；在逃的，核实追逃情况。',
    en: 'Ask why the arrest was not carried out and for the receipt; where the suspect is at large check the search.',
  },
  stage: 'coercive',
  severity: 'irregular',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '90' },
    { law: 'MPS', article: '142' },
  ],
  quote: { law: 'CPL', text: '对于批准逮捕的决定，公安机关应当立即执行' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2018-10-26' },
  over: 'person',
  per: 'case',
  params: { local_tolerance: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'arrestDecisionReceived', where: { '==': [{ var: 'event.decision' }, 'approved'] } },
      to: { event: 'arrestExecuted' },
      within: { count: 'IMM', of: { var: 'param.local_tolerance' } },
    },
  },
  unless: {
    event: 'documentServed',
    where: {
      and: [{ '==': [{ var: 'event.document.kind' }, 'executionReceipt'] }, { '!=': [{ var: 'event.reason' }, ''] }],
    },
  },
}
