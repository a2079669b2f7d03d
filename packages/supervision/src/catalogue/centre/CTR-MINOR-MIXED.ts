import type { Model } from '../../language'
import { adultStay, minorStay } from './stays'

export const ctrMinorMixed: Model = {
  id: 'CTR-MINOR-MIXED',
  version: 1,
  title: { zh: '未成年人与成年人未分别关押', en: 'Minor held together with adults' },
  meaning: {
    zh: '对被拘留、逮捕和执行刑罚的未成年人与成年人应当分别关押，防止交叉感染和伤害。',
    en: 'Detained or arrested minors are held apart from adults, to protect them from harm and bad influence.',
  },
  cause: { zh: '多因监室紧张，或者年龄登记有误。', en: 'Too few cells, or a wrong date of birth.' },
  cure: {
    zh: '立即要求调整监室，核对同室时段和双方情况，提出纠正。',
    en: 'Have the minor moved at once, establish how long and with whom, and demand correction.',
  },
  stage: 'centre',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '280', paragraph: '2' },
    { law: 'MPS', article: '328' },
    { law: 'KSS', article: '14' },
    { law: 'SPP', article: '488', paragraph: '1' },
  ],
  quote: { law: 'CPL', text: '未成年人与成年人应当分别关押、分别管理、分别教育' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'room',
  where: { in: [{ var: 'object.placeKind' }, ['detentionCentre', 'lockup', 'prison']] },
  check: { overlap: { of: minorStay, with: adultStay } },
}
