import type { Model } from '../../language'

export const cmBailBoth: Model = {
  id: 'CM-BAIL-BOTH',
  version: 1,
  title: { zh: '同时责令提出保证人和交纳保证金', en: 'Guarantor and deposit required at the same time' },
  meaning: {
    zh: '保证人保证和保证金保证只能择一适用，不得同时要求，以免加重被取保候审人负担。',
    en: 'Bail rests on a guarantor or on a deposit, never on both; the person must not bear more than the law allows.',
  },
  cause: {
    zh: '为求稳妥双重担保，或者变更担保方式后未解除原担保。',
    en: 'Both were taken to be safe, or the first was not released when the form was changed.',
  },
  cure: {
    zh: '核对取保候审决定书；确属并用的，要求撤销其一，退还保证金或者解除保证人。',
    en: 'Check the bail decision; where both were required, have one of them lifted and the deposit returned or the guarantor released.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'BAIL', article: '4', paragraph: '2' },
    { law: 'MPS', article: '84', paragraph: '2' },
  ],
  quote: { law: 'BAIL', text: '不得同时使用保证人保证和保证金保证' },
  remedies: ['ORAL', 'SIAN'],
  effective: { from: '2022-09-05' },
  over: 'measure',
  check: {
    field: {
      of: { event: 'bailBegan' },
      require: {
        '!': [{ and: [{ '==': [{ var: 'event.guarantor' }, true] }, { '>': [{ var: ['event.deposit', 0] }, 0] }] }],
      },
    },
  },
}
