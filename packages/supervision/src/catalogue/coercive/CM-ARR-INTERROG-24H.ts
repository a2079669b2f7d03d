import type { Model } from '../../language'
import { decidedByPolice } from './decidedByPolice'

export const cmArrInterrog24h: Model = {
  id: 'CM-ARR-INTERROG-24H',
  version: 1,
  title: { zh: '逮捕后二十四小时内未讯问', en: 'No interrogation within 24 hours of arrest' },
  duty: { zh: '逮捕后讯问', en: 'Interrogate after the arrest' },
  meaning: {
    zh: '经检察院批准逮捕的人，公安机关必须在逮捕后二十四小时以内讯问，以便及时发现不应当逮捕的情形。检察院、法院各自决定逮捕的，由决定机关讯问。',
    en: 'A person arrested with the procuratorate’s approval is interrogated by the police within 24 hours, so that a wrong arrest is found early. Where the procuratorate or a court decided the arrest, that organ interrogates.',
  },
  cause: {
    zh: '已在押人员执行逮捕后未安排提讯，或者以拘留期间的讯问代替。',
    en: 'Nobody arranged an interrogation of a person already in the house, or one from the detention was counted.',
  },
  cure: {
    zh: '核对逮捕证宣布时间与讯问笔录；确未讯问的，要求立即讯问并说明原因，提出纠正意见。',
    en: 'Compare the warrant with the records; if none was held, have it done now, the delay explained, and demand correction.',
  },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '94' },
    { law: 'MPS', article: '144' },
  ],
  quote: { law: 'CPL', text: '都必须在逮捕后的二十四小时以内进行讯问' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  params: { limit: { hours: 24 } },
  check: {
    deadline: {
      from: { event: 'arrestExecuted', where: decidedByPolice },
      to: { event: 'interrogationBegan', where: { '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] } },
      within: { count: 'H', of: { var: 'param.limit' } },
    },
  },
}
