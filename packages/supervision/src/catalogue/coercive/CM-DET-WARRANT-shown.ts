import type { Model } from '../../language'

export const cmDetWarrantShown: Model = {
  id: 'CM-DET-WARRANT/shown',
  version: 1,
  title: { zh: '执行拘留未出示拘留证', en: 'Detention without showing the warrant' },
  meaning: {
    zh: '执行拘留必须出示拘留证，这是被拘留人知悉拘留机关和依据的保障。',
    en: 'The warrant must be shown when a person is detained; it is how they learn who detains them and why.',
  },
  cause: {
    zh: '拘留证制作在后，或者宣布环节未记录出示。',
    en: 'The warrant was made out afterwards, or showing it was not recorded.',
  },
  cure: {
    zh: '调取拘留证及宣布时的录音录像；确未出示的，提出纠正意见。',
    en: 'Obtain the warrant and the recording of the announcement; if it was not shown, demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '85', paragraph: '1' },
    { law: 'MPS', article: '125', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '公安机关拘留人的时候，必须出示拘留证' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'measure',
  check: {
    field: { of: { event: 'detentionBegan' }, require: { '==': [{ var: 'event.shown' }, true] } },
  },
}
