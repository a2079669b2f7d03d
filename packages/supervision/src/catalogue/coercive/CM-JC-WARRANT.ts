import type { Model } from '../../language'

export const cmJcWarrant: Model = {
  id: 'CM-JC-WARRANT',
  version: 1,
  title: { zh: '拘传时未出示拘传证', en: 'Compelled appearance without showing the warrant' },
  meaning: {
    zh: '拘传限制人身自由，必须向犯罪嫌疑人出示拘传证，使其知道由何机关、因何事被带走。',
    en: 'Compelled appearance takes a person’s liberty, so the warrant must be shown: the person has to know who takes them and for what.',
  },
  cause: {
    zh: '先带人后补证，或者以口头传唤代替拘传。',
    en: 'The person is fetched first and the warrant made out later, or an oral summons is used instead.',
  },
  cure: {
    zh: '调取拘传证及到案经过；确未出示的，提出纠正意见。',
    en: 'Obtain the warrant and the account of how the person came in; if it was not shown, demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [{ law: 'MPS', article: '79', paragraph: '1' }],
  quote: { law: 'MPS', text: '公安机关拘传犯罪嫌疑人应当出示拘传证' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'measure',
  check: {
    field: { of: { event: 'coercedSummonsBegan' }, require: { '==': [{ var: 'event.shown' }, true] } },
  },
}
