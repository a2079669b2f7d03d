import type { Model } from '../../language'

export const ctrAvEditConverted: Model = {
  id: 'CTR-AV-EDIT/converted',
  version: 1,
  title: { zh: '转存后的录音录像校验值变化', en: 'Hash changed after a logged conversion' },
  meaning: {
    zh: '经登记的转码、导出或者迁移会改变校验值，本身不说明剪接；在比对时长和内容之前只作线索。',
    en: 'A logged re-encoding, export or move changes the hash without any cut; until duration and content are compared it is only a lead.',
  },
  cause: { zh: '多为正常转码。', en: 'Mostly an ordinary re-encoding.' },
  cure: {
    zh: '比对转存前后的时长和关键内容，一致的予以排除。',
    en: 'Compare duration and key content before and after; dismiss if they agree.',
  },
  stage: 'centre',
  severity: 'advisory',
  status: 'verified',
  basis: [{ law: 'MPS', article: '208', paragraph: '3' }],
  quote: { law: 'MPS', text: '不得选择性地录制，不得剪接、删改' },
  remedies: ['INFO', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'recording',
  check: {
    field: {
      of: {
        event: 'recordingClosed',
        where: { in: [{ var: ['event.reason', 'none'] }, ['reencoded', 'exported', 'moved']] },
      },
      require: { '==': [{ var: 'event.hash' }, { var: 'object.hash' }] },
    },
  },
}
