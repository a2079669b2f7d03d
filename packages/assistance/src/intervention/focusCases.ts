import { type Condition, truthOf } from '../condition'
import { choice, type Known, type Questions, yesNo } from '../known'
import { both, local, rules } from '../source'
import { type Rule, type Spoken, spoken, type Table } from '../spoken'

interface FocusRule extends Rule {
  readonly when: Condition
}

interface FocusTable extends Table {
  readonly asks: Questions
  /** By the kind of case that the request then names. */
  readonly rules: Readonly<Record<string, FocusRule>>
}

const OFFENCES = {
  非法吸收公众存款: { zh: '非法吸收公众存款', en: 'Illegally taking public deposits' },
  集资诈骗: { zh: '集资诈骗', en: 'Fund-raising fraud' },
  '组织、领导传销活动': { zh: '组织、领导传销活动', en: 'Organising pyramid selling' },
  故意杀人: { zh: '故意杀人', en: 'Intentional homicide' },
  电信网络诈骗: { zh: '电信网络诈骗', en: 'Telecom and network fraud' },
  帮助信息网络犯罪活动: { zh: '帮助信息网络犯罪活动', en: 'Aiding crime on information networks' },
} as const

const charge = (...is: readonly (keyof typeof OFFENCES)[]): Condition => ({ field: 'charge', is })

/** 重点案件: cases in which the office should think of early intervention (Rules 256). Which they are is the office's own setting. */
export const focusCases: FocusTable = {
  id: 'focusCases',
  version: 1,
  title: { zh: '建议提前介入的重点案件', en: 'Cases in which early intervention is suggested' },
  source: both(rules('256'), local),
  asks: {
    charge: choice('罪名', 'Offence', OFFENCES),
    chargeClass: choice('罪名类别', 'Class of offence', {
      organised: { zh: '黑社会性质组织', en: 'Mafia-type organisation' },
      drugs: { zh: '毒品', en: 'Drugs' },
    }),
    features: {
      kind: 'choices',
      title: { zh: '案件情形', en: 'Circumstances' },
      options: {
        crimeGroup: { zh: '重大犯罪集团', en: 'Grave criminal group' },
        wideAndHard: { zh: '涉及面广取证困难', en: 'Wide, with evidence hard to take' },
        socialImpact: { zh: '重大社会影响', en: 'Grave effect on society' },
      },
    },
    complex: yesNo('重大复杂', 'Major and complex'),
    suspectCount: { kind: 'number', title: { zh: '嫌疑人数', en: 'Suspects' }, unit: { zh: '人', en: 'people' } },
    hasMinor: yesNo('涉未成年人', 'A minor is involved'),
  },
  rules: {
    organisedCrime: {
      title: { zh: '有组织犯罪', en: 'Organised crime' },
      when: {
        any: [
          { field: 'chargeClass', is: ['organised'] },
          { field: 'features', is: ['crimeGroup'] },
        ],
      },
      source: both(rules('256'), local),
    },
    massVictimCrime: {
      title: { zh: '涉众型犯罪', en: 'Many victims' },
      when: charge('非法吸收公众存款', '集资诈骗', '组织、领导传销活动'),
      source: both(rules('256'), local),
    },
    difficultCase: {
      title: { zh: '疑难、复杂案件', en: 'A difficult or complex case' },
      when: {
        any: [
          { field: 'complex', is: [true] },
          { field: 'features', is: ['wideAndHard', 'socialImpact'] },
          { field: 'suspectCount', least: 5 },
        ],
      },
      source: rules('256'),
    },
    homicide: {
      title: { zh: '命案', en: 'Homicide' },
      when: charge('故意杀人'),
      source: both(rules('256'), local),
    },
    drugs: {
      title: { zh: '毒品犯罪', en: 'Drugs' },
      when: { field: 'chargeClass', is: ['drugs'] },
      source: both(rules('256'), local),
    },
    minors: {
      title: { zh: '涉及未成年人', en: 'A minor is involved' },
      when: { field: 'hasMinor', is: [true] },
      source: both(rules('256'), local),
    },
    telecomFraud: {
      title: { zh: '电信网络犯罪', en: 'Telecom and network crime' },
      when: charge('电信网络诈骗', '帮助信息网络犯罪活动'),
      source: both(rules('256'), local),
    },
  },
}

/** The rules by which early intervention is suggested in a case; none where nothing known of it says so. */
export const focusOf = (known: Known): readonly Spoken[] =>
  Object.entries(focusCases.rules)
    .filter(([, { when }]) => truthOf(when, known) === 'yes')
    .map(([name, rule]) => spoken(focusCases, name, rule))
