import type { Model } from '../../language'
import { begunWhileHeld, heldInHouse, interrogatedAt } from './heldInHouse'

export const invPlaceCustodyHospital: Model = {
  id: 'INV-PLACE-CUSTODY/hospital',
  version: 1,
  title: { zh: '羁押期间在医院讯问', en: 'Interrogated in hospital while in custody' },
  meaning: {
    zh: '法律对羁押期间住院讯问没有规定例外，但也难以一概认定违反规定：请办案单位说明讯问的必要、病情和看管情况。',
    en: 'The text has no exception for hospital, nor can every such interrogation be called a breach: ask for the need, the condition and the guarding.',
  },
  cause: { zh: '多因住院期间办案期限将满。', en: 'A time limit was running out during the stay.' },
  cure: {
    zh: '请办案单位说明原因，核对病历和录像。',
    en: 'Ask the unit why, and check the medical record and the video.',
  },
  stage: 'investigation',
  severity: 'advisory',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '118', paragraph: '2' },
    { law: 'MPS', article: '198', paragraph: '2' },
  ],
  quote: { law: 'CPL', text: '侦查人员对其进行讯问，应当在看守所内进行' },
  remedies: ['INFO', 'ORAL'],
  effective: { from: '2018-10-26' },
  over: 'person',
  check: {
    overlap: {
      of: interrogatedAt({ '==': [{ var: 'event.placeKind' }, 'hospital'] }),
      with: heldInHouse,
      where: begunWhileHeld,
    },
  },
}
