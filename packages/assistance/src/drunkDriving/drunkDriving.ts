import type { Options, Questions } from '../known'
import { yesNo } from '../known'
import { both, read, readItems, type Source, unreadArticles } from '../source'
import type { Rule, Table } from '../spoken'

/** Aggravating circumstances, in the order in which the opinion of 2023 lists them (article 10). */
export const AGGRAVATORS = {
  accident: { zh: '造成交通事故且负事故全部或者主要责任', en: 'Accident with full or main liability' },
  flight: { zh: '造成交通事故后逃逸', en: 'Flight after an accident' },
  noLicence: { zh: '未取得机动车驾驶证驾驶汽车', en: 'Driving a car without a licence' },
  overload: { zh: '严重超员、超载、超速驾驶', en: 'Serious overcrowding, overload or speeding' },
  drugs: { zh: '服用国家规定管制的精神药品或者麻醉药品后驾驶', en: 'After taking controlled drugs' },
  passengers: { zh: '驾驶机动车从事客运活动且载有乘客', en: 'Carrying passengers for hire' },
  schoolBus: { zh: '驾驶机动车从事校车业务且载有师生', en: 'School bus with pupils' },
  motorway: { zh: '在高速公路上驾驶', en: 'On a motorway' },
  heavyTruck: { zh: '驾驶重型载货汽车', en: 'Heavy truck' },
  dangerousGoods: { zh: '运输危险化学品、危险货物', en: 'Dangerous goods' },
  evading: { zh: '逃避、阻碍公安机关依法检查', en: 'Evading or obstructing the check' },
  obstruction: {
    zh: '实施威胁、打击报复、引诱、贿买证人、鉴定人或者毁灭、伪造证据等妨害司法行为',
    en: 'Obstruction of justice',
  },
  within2Years: {
    zh: '二年内曾因饮酒后驾驶机动车被查获或者受过行政处罚',
    en: 'Caught or penalised for drink driving within 2 years',
  },
  within5Years: {
    zh: '五年内曾因危险驾驶行为被判决有罪或者作相对不起诉',
    en: 'Convicted or not prosecuted for it within 5 years',
  },
  other: { zh: '其他需要从重处理的情形', en: 'Others' },
} as const satisfies Options

const MITIGATORS = {
  surrender: { zh: '自首、坦白、立功', en: 'Surrender, confession, merit' },
  plea: { zh: '自愿认罪认罚', en: 'Plea leniency' },
  redress: { zh: '造成事故但赔偿损失或者取得谅解', en: 'Accident paid for, or forgiven' },
  other: { zh: '其他需要从宽处理的情形', en: 'Others' },
} as const satisfies Options

/** Why driving may be clearly minor whatever the alcohol (article 12). */
const SLIGHT = {
  emergency: { zh: '出于急救伤病人员等紧急情况，且不构成紧急避险', en: 'Emergency aid short of necessity' },
  shortMove: {
    zh: '在居民小区、停车场等场所因挪车、停车入位等短距离驾驶',
    en: 'Short move of the car in a compound or car park',
  },
  handOver: {
    zh: '由他人驾驶至居民小区、停车场等场所短距离接替驾驶，或者为交由他人驾驶而短距离驶出',
    en: 'Short hand-over of the wheel',
  },
} as const satisfies Options

/** What generally shuts out probation beside the alcohol (article 14). */
const NO_PROBATION = {
  accidentInjury: {
    zh: '造成交通事故致他人轻微伤或者轻伤，且负全部或者主要责任',
    en: 'Accident with injury and full or main liability',
  },
  accidentUnpaid: { zh: '造成交通事故且负全部或者主要责任，未赔偿损失', en: 'Accident not paid for' },
  flight: { zh: '造成交通事故后逃逸', en: 'Flight after an accident' },
  noLicence: { zh: '未取得机动车驾驶证驾驶汽车', en: 'No licence for a car' },
  drugs: { zh: '服用国家规定管制的精神药品或者麻醉药品后驾驶', en: 'After taking controlled drugs' },
  violence: { zh: '采取暴力手段抗拒检查，或者实施妨害司法行为', en: 'Violent resistance, or obstruction of justice' },
  penaltyIn5Years: {
    zh: '五年内曾因饮酒后驾驶机动车被查获或者受过行政处罚',
    en: 'A drink-driving penalty within 5 years',
  },
  earlierConviction: {
    zh: '曾因危险驾驶行为被判决有罪或者作相对不起诉',
    en: 'An earlier conviction or non-prosecution for it',
  },
  other: { zh: '其他情节恶劣的情形', en: 'Others' },
} as const satisfies Options

const opinion = (...articles: readonly string[]): Source => unreadArticles('DUI23', ...articles)

interface DrunkDrivingTable extends Table {
  readonly asks: Questions
  /** Alcohol in the blood, mg in 100 ml: from here drunk, from here no longer clearly minor, above here no probation. */
  readonly limits: { readonly drunk: number; readonly minor: number; readonly probation: number }
  readonly aggravators: Options
  readonly mitigators: Options
  readonly slight: Options
  readonly noProbation: Options
  readonly rules: Readonly<
    Record<
      | 'administrative'
      | 'clearlyMinor'
      | 'crime'
      | 'discretionary'
      | 'probationOpen'
      | 'probationExcluded'
      | 'noArrest',
      Rule
    >
  >
}

/** 醉驾案件办理: what the opinion of 2023 makes of alcohol and circumstances. Its text was not read whole: to be checked before it counts. */
export const drunkDriving: DrunkDrivingTable = {
  id: 'drunkDriving',
  version: 1,
  title: { zh: '醉酒危险驾驶处理参考', en: 'Drunk driving' },
  source: opinion('4', '10', '11', '12', '13', '14', '15'),
  asks: {
    alcohol: {
      kind: 'number',
      title: { zh: '血液酒精含量', en: 'Alcohol in the blood' },
      unit: { zh: '毫克/100毫升', en: 'mg/100 ml' },
    },
    aggravators: { kind: 'choices', title: { zh: '从重情形', en: 'Aggravating' }, options: AGGRAVATORS },
    mitigators: { kind: 'choices', title: { zh: '从宽情形', en: 'Mitigating' }, options: MITIGATORS },
    slight: { kind: 'choices', title: { zh: '情节显著轻微的情形', en: 'Clearly minor' }, options: SLIGHT },
    noProbation: {
      kind: 'choices',
      title: { zh: '一般不适用缓刑的情形', en: 'Generally no probation' },
      options: NO_PROBATION,
    },
    bailBreach: yesNo('严重违反取保候审、监视居住规定', 'Grave breach of bail'),
  },
  limits: { drunk: 80, minor: 150, probation: 180 },
  aggravators: AGGRAVATORS,
  mitigators: MITIGATORS,
  slight: SLIGHT,
  noProbation: NO_PROBATION,
  rules: {
    administrative: {
      title: {
        zh: '未达到醉酒标准，按饮酒后驾驶（20毫克以上）作行政处理',
        en: 'Not drunk: administrative (drink driving from 20 mg)',
      },
      source: read('RTL', '91'),
    },
    clearlyMinor: {
      title: {
        zh: '情节显著轻微、危害不大，不认为是犯罪：不立案、撤案或者法定不起诉，依法吊销驾驶证等',
        en: 'Clearly minor, no crime: not filed, withdrawn or not prosecuted; the licence is dealt with',
      },
      source: both(opinion('12'), readItems('CPL', '16', '1')),
    },
    crime: {
      title: { zh: '构成危险驾驶罪，处拘役并处罚金', en: 'Dangerous driving: criminal detention and a fine' },
      source: both(opinion('10'), read('XFL', '133-1')),
    },
    discretionary: {
      title: { zh: '综合情节，犯罪情节轻微的可以相对不起诉', en: 'Discretionary non-prosecution may be weighed' },
      source: both(opinion('13'), read('CPL', '177')),
    },
    probationOpen: {
      title: { zh: '可以依法考虑缓刑', en: 'Probation is open' },
      source: both(opinion('14'), read('XFL', '72')),
    },
    probationExcluded: { title: { zh: '一般不适用缓刑', en: 'Generally no probation' }, source: opinion('14') },
    noArrest: {
      title: {
        zh: '单纯危险驾驶不可能判处徒刑以上刑罚，不具备逮捕条件',
        en: 'Pure dangerous driving has no condition of arrest',
      },
      source: both(read('CPL', '81'), read('XFL', '133-1')),
    },
  },
}
