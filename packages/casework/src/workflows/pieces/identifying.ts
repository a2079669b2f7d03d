import type { Options } from '../../form'

export const TRIGGERS: Options = {
  newCase: { zh: '轻刑案件受理', en: 'A light case was accepted' },
  campaign: { zh: '“回头看”', en: 'Look-back campaign' },
  lead: { zh: '线索', en: 'A lead' },
}
/** What makes somebody look further; none of it shows anything by itself. */
export const DOUBTS: Options = {
  deposits: { zh: '自称无业但有规律入账', en: '“Unemployed”, with regular deposits' },
  unitCar: { zh: '车辆登记地址为单位', en: 'A car at a unit’s address' },
  evasive: { zh: '对职业含糊其辞', en: 'Evasive on the employer' },
  officeHours: { zh: '上下班时段查获', en: 'Found near office hours' },
  blank: { zh: '户籍职业空白', en: 'Occupation blank in the household record' },
  unitPhone: { zh: '手机号登记在单位名下', en: 'A phone registered to a unit' },
  registerMatch: { zh: '名册比对命中（仅为线索）', en: 'A register matched: a lead only' },
  none: { zh: '无', en: 'None' },
}
export const RESULTS: Options = {
  noRecord: { zh: '无记录', en: 'No record' },
  privateEmployer: { zh: '非公职单位', en: 'A private employer' },
  publicEmployer: { zh: '机关、事业单位、国有企业等', en: 'A public employer' },
}
export const HOUSEHOLD: Options = {
  consistent: { zh: '与自述一致', en: 'As stated' },
  differs: { zh: '与自述不一致', en: 'Differs' },
}
export const ANSWERS: Options = {
  confirmed: { zh: '系在职公职人员', en: 'Holds public office' },
  denied: { zh: '不是', en: 'Does not' },
}
export const DECISIONS: Options = {
  before: { zh: '尚未作出处理决定', en: 'Before the decision' },
  nonProsecution: { zh: '已不起诉', en: 'Not prosecuted' },
  judgment: { zh: '已判决', en: 'Judged' },
}
