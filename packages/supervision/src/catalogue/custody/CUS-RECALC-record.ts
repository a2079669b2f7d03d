import type { Model } from '../../language'

export const cusRecalcRecord: Model = {
  id: 'CUS-RECALC/record',
  version: 1,
  title: { zh: '重新计算羁押期限未报检察院备案', en: 'Recalculation of custody not filed with the procuratorate' },
  meaning: {
    zh: '重新计算侦查羁押期限由公安机关自行批准，因此应当报原批准逮捕的检察院备案，接受审查。',
    en: 'The police approve a recalculation themselves; it is therefore filed with the procuratorate that approved the arrest, for its examination.',
  },
  cause: {
    zh: '只送达看守所，未报检察院。',
    en: 'It was sent to the detention house only.',
  },
  cure: {
    zh: '要求补报备案材料，审查重新计算的理由和时间。',
    en: 'Ask for the papers and examine ground and time.',
  },
  stage: 'custody',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'MPS', article: '151', paragraph: '1' },
    { law: 'SPP', article: '317' },
  ],
  quote: { law: 'MPS', text: '并报批准逮捕的人民检察院备案' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2020-09-01' },
  over: 'person',
  per: 'case',
  check: {
    field: { of: { event: 'custodyRecalculated' }, require: { '==': [{ var: 'event.filed' }, true] } },
  },
}
