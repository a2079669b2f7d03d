import { both, read, type Source, unread } from '../source'
import type { Rule, Table } from '../spoken'

/** Where the reckoning starts for one range of an offence, in months. */
export interface StartingPoint extends Rule {
  readonly least: number
  readonly most: number
}

/** What a circumstance does to the base, in percent; less than nothing mitigates. */
export interface SentenceAdjustment extends Rule {
  readonly least: number
  readonly most: number
  /** Multiplies the base before the others are added together: minor, elderly, limited capacity, excess, preparation, attempt, accessory. */
  readonly first?: true
  /** Counted already with these: not both. */
  readonly notBeside?: readonly string[]
}

export interface SentencingGuide extends Table {
  readonly startingPoints: Readonly<Record<string, StartingPoint>>
  readonly adjustments: Readonly<Record<string, SentenceAdjustment>>
  /** How far the court may move what comes out, in percent. */
  readonly discretion: number
}

const guide: Source = unread
const adjustment = (least: number, most: number, zh: string, en: string, source = guide): SentenceAdjustment => ({
  least,
  most,
  title: { zh, en },
  source,
})
const first = (one: SentenceAdjustment): SentenceAdjustment => ({ ...one, first: true })
const start = (least: number, most: number, zh: string, en: string): StartingPoint => ({
  least,
  most,
  title: { zh, en },
  source: guide,
})

const BESIDE_PLEA = [
  'surrender',
  'confession',
  'inCourt',
  'restitution',
  'compensation',
  'compensationOnly',
  'forgivenessOnly',
  'reconciliation',
  'goodConduct',
]

/**
 * 量刑参考: the national guide of 2021 as it is known, not read in its text, to be replaced by the table that court and procuratorate of the
 * province made. It is a reckoning to compare with, no sentence.
 */
export const nationalGuide: SentencingGuide = {
  id: 'nationalGuide2021',
  version: 1,
  title: {
    zh: '常见犯罪量刑参考（2021年指导意见，待核对原文）',
    en: 'Sentencing reference (guide of 2021, text to be checked)',
  },
  source: guide,
  startingPoints: {
    trafficDeath: start(1, 24, '交通肇事致人重伤、死亡或者重大财产损失', 'Traffic casualty: death or serious injury'),
    trafficFlight: start(36, 60, '交通运输肇事后逃逸', 'Traffic casualty with flight'),
    trafficFlightDeath: start(84, 120, '因逃逸致一人死亡', 'Death by flight'),
    injuryLight: start(1, 24, '故意伤害致一人轻伤', 'Light injury of one person'),
    injurySerious: start(36, 60, '故意伤害致一人重伤', 'Serious injury of one person'),
    injuryCruel: start(120, 156, '以特别残忍手段致一人重伤造成严重残疾', 'Grave disability by special cruelty'),
    theftLarge: start(
      1,
      12,
      '盗窃数额较大，或者多次、入户、携带凶器、扒窃',
      'Theft: large amount, or its special kinds',
    ),
    theftHuge: start(36, 48, '盗窃数额巨大', 'Theft: huge amount'),
    theftSpecial: start(120, 144, '盗窃数额特别巨大', 'Theft: specially huge amount'),
    fraudLarge: start(1, 12, '诈骗数额较大', 'Fraud: large amount'),
    fraudHuge: start(36, 48, '诈骗数额巨大', 'Fraud: huge amount'),
    fraudSpecial: start(120, 144, '诈骗数额特别巨大', 'Fraud: specially huge amount'),
    depositBase: start(1, 12, '非法吸收公众存款', 'Illegal deposit-taking'),
    depositHuge: start(36, 48, '非法吸收公众存款数额巨大', 'Illegal deposit-taking: huge'),
    depositSpecial: start(120, 144, '非法吸收公众存款数额特别巨大', 'Illegal deposit-taking: specially huge'),
    drugsSmall: start(1, 36, '贩卖少量毒品', 'Drugs: small amount'),
    drugsSerious: start(36, 48, '贩卖少量毒品情节严重', 'Drugs: small, serious'),
    drugsLarge: start(84, 96, '贩卖海洛因、甲基苯丙胺十克以上不满五十克', 'Heroin or methamphetamine, 10 to 50 g'),
    drugsHuge: start(180, 180, '贩卖海洛因、甲基苯丙胺五十克以上', 'Heroin or methamphetamine, 50 g or more'),
  },
  adjustments: {
    minor14: first(
      adjustment(-60, -30, '已满十四周岁不满十六周岁', '14 to 16 years old', both(read('XFL', '17'), guide)),
    ),
    minor16: first(
      adjustment(-50, -10, '已满十六周岁不满十八周岁', '16 to 18 years old', both(read('XFL', '17'), guide)),
    ),
    elderlyIntent: first(adjustment(-40, 0, '已满七十五周岁故意犯罪', '75 or older, intentional')),
    elderlyNegligence: first(adjustment(-50, -20, '已满七十五周岁过失犯罪', '75 or older, negligent')),
    attempt: first(adjustment(-50, 0, '未遂', 'Attempt')),
    accessory: first(adjustment(-50, -20, '从犯', 'Accessory')),
    surrender: adjustment(-40, 0, '自首', 'Surrender', both(read('XFL', '67'), guide)),
    confession: adjustment(-20, 0, '坦白', 'Confession', both(read('XFL', '67'), guide)),
    inCourt: adjustment(-10, 0, '当庭自愿认罪', 'Admission in court'),
    restitution: adjustment(-30, 0, '退赃退赔', 'Restitution'),
    compensation: adjustment(-40, 0, '赔偿并取得谅解', 'Compensation and forgiveness'),
    compensationOnly: adjustment(-30, 0, '赔偿但未取得谅解', 'Compensation without forgiveness'),
    forgivenessOnly: adjustment(-20, 0, '未赔偿但取得谅解', 'Forgiveness without compensation'),
    reconciliation: adjustment(-50, 0, '达成刑事和解协议', 'Reconciliation'),
    goodConduct: adjustment(-10, 0, '羁押期间表现好', 'Good conduct in custody'),
    plea: {
      ...adjustment(-30, 0, '认罪认罚', 'Plea leniency', both(read('CPL', '176'), guide)),
      notBeside: BESIDE_PLEA,
    },
    pleaWithMore: {
      ...adjustment(
        -60,
        0,
        '认罪认罚并有自首、重大坦白、退赃退赔、赔偿谅解、和解等',
        'Plea leniency with surrender, restitution, settlement or the like',
      ),
      notBeside: [...BESIDE_PLEA, 'plea'],
    },
    recidivist: adjustment(
      10,
      40,
      '累犯（增加不少于三个月）',
      'Recidivist, three months at least',
      both(read('XFL', '65'), guide),
    ),
    record: adjustment(0, 10, '前科', 'Former convictions'),
    weakVictims: adjustment(0, 20, '犯罪对象为未成年人、老年人、残疾人、孕妇等', 'Weak victims'),
    disaster: adjustment(0, 20, '重大自然灾害、疫情期间', 'In a disaster'),
  },
  discretion: 20,
}
