import { yesNo } from '../known'
import { local, read } from '../source'
import { item, listOf } from './commonEvidence'

/** 盗窃: amounts are set by each province within the interpretation of 2013. */
export const theftEvidence = listOf({
  id: 'theftEvidence',
  version: 1,
  title: { zh: '盗窃证据清单', en: 'Theft' },
  source: read('XFL', '264'),
  asks: { special: yesNo('入户、携带凶器、扒窃、多次盗窃', 'Dwelling, weapon, pickpocketing, or many times') },
  own: {
    report: item('报案、被害人陈述', 'Report, victim'),
    sceneInspection: item('现场勘验、痕迹', 'Scene and traces'),
    cameras: item('监控轨迹', 'Cameras'),
    value: item('价格认定', 'Value'),
    stolenGoods: item('赃物扣押、辨认、发还', 'Stolen goods: seized, identified, returned'),
    selling: item('销赃证言、转账', 'Selling: witnesses, payments'),
    tools: item('作案工具', 'Tools'),
    specialFacts: {
      ...item('入户、凶器、扒窃、二年内三次以上', 'Dwelling, weapon, pickpocketing, three times in two years'),
      when: { field: 'special', is: [true] },
    },
    formerTheft: item('前科和一年内同种处罚', 'Record, like penalties within a year'),
    restitution: item('退赃退赔、谅解', 'Restitution, forgiveness'),
    statement: item('供述和辩解', 'Statement of the suspect'),
  },
  crossChecks: {
    seizedThenValued: {
      kind: 'order',
      first: 'stolenGoods',
      then: 'value',
      title: { zh: '价格认定早于扣押', en: 'Valued before it was seized' },
      cure: { zh: '核对扣押清单与价格认定的物品和日期。', en: 'Compare things and dates.' },
      source: local,
    },
  },
})
