import { counted, type Metric } from '../metric'
import { ownMeasure, published } from './sources'

/** 诉前羁押率: arrests over persons decided upon. */
export const preProsecutionCustodyRate: Metric = {
  id: 'preProsecutionCustodyRate',
  code: 'M2',
  version: 1,
  title: { zh: '诉前羁押率', en: 'Pre-prosecution custody rate' },
  meaning: {
    zh: '批准（决定）逮捕人数÷（起诉人数＋不起诉人数），均为同一期间决定。不含拘留；变化以百分点表示。',
    en: 'Persons whose arrest was approved ÷ (persons prosecuted + not prosecuted), all decided in the period. Police detention is left out; changes are told in percentage points.',
  },
  unit: 'persons',
  shape: 'percent',
  numerator: [counted('arrestDecided', { any: ['approved'] })],
  denominator: [counted('prosecutionDecided')],
  source: published(
    '最高人民检察院口径：批捕人数占起诉与不起诉人数之和（2023 年发表的研究转述）',
    'Measure of the Supreme People’s Procuratorate as told by research of 2023: arrests over persons prosecuted and not prosecuted',
  ),
}

/** The same with police detention: whoever was held at all before the decision. */
export const heldBeforeProsecutionRate: Metric = {
  id: 'heldBeforeProsecutionRate',
  code: 'M2b',
  version: 1,
  title: { zh: '审前羁押率（含拘留）', en: 'Custody rate with police detention' },
  meaning: {
    zh: '起诉或者不起诉的人中，此前曾被拘留或者逮捕的人所占比例。',
    en: 'Of the persons decided upon, those who had been detained or arrested before.',
  },
  unit: 'persons',
  shape: 'percent',
  numerator: [counted('prosecutionDecided', { any: ['detained', 'arrested'] })],
  denominator: [counted('prosecutionDecided')],
  source: ownMeasure,
}
