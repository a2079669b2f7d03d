import type { Model } from '../../language'
import { decidedByPolice } from './decidedByPolice'
import { familyNotified, familyUnreachable } from './familyNotice'

export const cmArrFamily24h: Model = {
  id: 'CM-ARR-FAMILY-24H',
  version: 1,
  title: { zh: '逮捕后二十四小时内未通知家属', en: 'Family not notified within 24 hours of arrest' },
  duty: { zh: '通知被逮捕人家属', en: 'Tell the family of the arrest' },
  meaning: {
    zh: '逮捕后二十四小时以内应当通知家属，只有无法通知一种例外；“有碍侦查”不适用于逮捕。检察院、法院决定逮捕的，由决定机关通知。',
    en: 'Within 24 hours of arrest the family is told; the only exception is that they cannot be. “Hinders the investigation” does not exist for arrest. Arrests decided by the procuratorate or a court are notified by them.',
  },
  cause: {
    zh: '以拘留时已通知为由不再通知，或者沿用拘留阶段“有碍侦查”的理由。',
    en: 'The notice of the detention was thought to be enough, or the excuse used for detention was carried over.',
  },
  cure: {
    zh: '核对逮捕通知书及送达记录；未通知的，要求立即通知并注明原因，视情节纠正。',
    en: 'Check the notice of arrest and its delivery; if missing have the family told now and the reason noted, and correct as the case deserves.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '93', paragraph: '2' },
    { law: 'MPS', article: '145' },
  ],
  quote: { law: 'CPL', text: '应当在逮捕后二十四小时以内，通知被逮捕人的家属' },
  remedies: ['ORAL', 'SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'arrestExecuted', where: decidedByPolice },
      to: familyNotified,
      within: { count: 'H', of: { var: 'param.limit' } },
    },
  },
  unless: familyUnreachable,
}
