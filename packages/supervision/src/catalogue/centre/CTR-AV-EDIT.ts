import type { Model } from '../../language'

export const ctrAvEdit: Model = {
  id: 'CTR-AV-EDIT',
  version: 1,
  title: { zh: '录音录像剪接、删改', en: 'Recording cut or changed' },
  meaning: {
    zh: '封存后的录音录像不得剪接、删改；校验值与封存时不一致，说明文件发生了变化。有转码、导出、迁移登记的，另作线索比对。',
    en: 'A sealed recording is not cut or changed; a hash that differs from the sealed one says the file changed. With a logged re-encoding, export or move it is a lead for comparison instead.',
  },
  cause: { zh: '多为擅自剪辑，或者转存后未登记。', en: 'It was edited, or copied elsewhere without a log entry.' },
  cure: {
    zh: '立即固定原始存储介质，核对日志和时长；构成违法的书面纠正，涉嫌犯罪的移送线索。',
    en: 'Secure the original medium, compare logs and duration; correct in writing, and pass on the lead if a crime is suspected.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '208', paragraph: '3' },
    { law: 'PAL', article: '139', paragraph: '1', item: '13' },
    { law: 'SPP', article: '567', item: '4' },
  ],
  quote: { law: 'MPS', text: '不得选择性地录制，不得剪接、删改' },
  remedies: ['CORR', 'LEAD'],
  effective: { from: '2020-09-01' },
  over: 'recording',
  check: {
    field: {
      of: { event: 'recordingClosed', where: { missing: ['event.reason'] } },
      require: { '==': [{ var: 'event.hash' }, { var: 'object.hash' }] },
    },
  },
}
