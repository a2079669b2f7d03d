import type { WrittenCodes } from '../written'

/** Nationality by the three letters of ISO 3166: the neighbours and those who come most often. */
const nationality = {
  CHN: { zh: '中国', en: 'China' },
  VNM: { zh: '越南', en: 'Viet Nam' },
  LAO: { zh: '老挝', en: 'Laos' },
  MMR: { zh: '缅甸', en: 'Myanmar' },
  KHM: { zh: '柬埔寨', en: 'Cambodia' },
  THA: { zh: '泰国', en: 'Thailand' },
  MYS: { zh: '马来西亚', en: 'Malaysia' },
  SGP: { zh: '新加坡', en: 'Singapore' },
  IDN: { zh: '印度尼西亚', en: 'Indonesia' },
  PHL: { zh: '菲律宾', en: 'Philippines' },
  KOR: { zh: '韩国', en: 'Republic of Korea' },
  PRK: { zh: '朝鲜', en: 'DPR Korea' },
  JPN: { zh: '日本', en: 'Japan' },
  MNG: { zh: '蒙古', en: 'Mongolia' },
  RUS: { zh: '俄罗斯', en: 'Russia' },
  KAZ: { zh: '哈萨克斯坦', en: 'Kazakhstan' },
  KGZ: { zh: '吉尔吉斯斯坦', en: 'Kyrgyzstan' },
  TJK: { zh: '塔吉克斯坦', en: 'Tajikistan' },
  UZB: { zh: '乌兹别克斯坦', en: 'Uzbekistan' },
  PAK: { zh: '巴基斯坦', en: 'Pakistan' },
  AFG: { zh: '阿富汗', en: 'Afghanistan' },
  IND: { zh: '印度', en: 'India' },
  NPL: { zh: '尼泊尔', en: 'Nepal' },
  BGD: { zh: '孟加拉国', en: 'Bangladesh' },
  NGA: { zh: '尼日利亚', en: 'Nigeria' },
  USA: { zh: '美国', en: 'United States' },
  GBR: { zh: '英国', en: 'United Kingdom' },
  FRA: { zh: '法国', en: 'France' },
  DEU: { zh: '德国', en: 'Germany' },
  CAN: { zh: '加拿大', en: 'Canada' },
  AUS: { zh: '澳大利亚', en: 'Australia' },
} as const satisfies WrittenCodes

/** Languages by the codes of ISO 639. */
const language = {
  zh: { zh: '汉语', en: 'Chinese' },
  cmn: { zh: '普通话', en: 'Mandarin' },
  yue: { zh: '粤语', en: 'Cantonese' },
  ug: { zh: '维吾尔语', en: 'Uyghur' },
  bo: { zh: '藏语', en: 'Tibetan' },
  mn: { zh: '蒙古语', en: 'Mongolian' },
  za: { zh: '壮语', en: 'Zhuang' },
  ii: { zh: '彝语', en: 'Yi' },
  kk: { zh: '哈萨克语', en: 'Kazakh' },
  ko: { zh: '朝鲜语', en: 'Korean' },
  ja: { zh: '日语', en: 'Japanese' },
  vi: { zh: '越南语', en: 'Vietnamese' },
  my: { zh: '缅甸语', en: 'Burmese' },
  th: { zh: '泰语', en: 'Thai' },
  lo: { zh: '老挝语', en: 'Lao' },
  ru: { zh: '俄语', en: 'Russian' },
  en: { zh: '英语', en: 'English' },
  fr: { zh: '法语', en: 'French' },
  de: { zh: '德语', en: 'German' },
  ar: { zh: '阿拉伯语', en: 'Arabic' },
} as const satisfies WrittenCodes

/** How a person came into the hands of the police. */
const cameBy = {
  summoned: '传唤到案',
  coercedSummons: '拘传到案',
  caughtOnScene: '现场抓获',
  caughtAtHome: '在住处抓获',
  caughtAtWork: '在单位抓获',
  stopped: '盘查发现',
  surrendered: '主动投案',
  broughtByCitizens: '群众扭送',
  handedOver: '其他机关移交',
} as const satisfies WrittenCodes

/** Where a person went from the handling area. */
const outcome = {
  released: '离开',
  detained: '拘留',
  bailed: '取保候审',
  surveilled: '监视居住',
  transferred: '移交其他单位',
  administrativeDetention: '行政拘留',
  hospital: '送医',
} as const satisfies WrittenCodes

/** In which capacity somebody signed. */
const signedBy = {
  suspect: '犯罪嫌疑人',
  offender: '违法行为人',
  officer: '办案人员',
  witness: '证人',
  victim: '被害人',
  interpreter: '翻译',
  legalRepresentative: '法定代理人',
  appropriateAdult: '合适成年人',
  counsel: '辩护人',
  dutyLawyer: '值班律师',
  procurator: '检察官',
} as const satisfies WrittenCodes

/** What a paper told a person, or what a check looked at. */
const items = {
  rights: '诉讼权利义务',
  leniency: '认罪认罚从宽',
  counsel: '委托辩护人',
  legalAid: '申请法律援助',
  interpreter: '配备翻译',
  recusal: '申请回避',
} as const satisfies WrittenCodes

/** What somebody was notified of. */
const subject = {
  summons: '传唤',
  continuedQuestioning: '继续盘问',
  detention: '拘留',
  arrest: '逮捕',
  surveillance: '监视居住',
  bail: '取保候审',
  bailExpiry: '取保候审期限届满',
  release: '释放',
  dutyLawyer: '约见值班律师',
  custodyPeriod: '羁押期限',
  custodyExpiry: '羁押期限即将届满',
  transfer: '移送审查起诉',
  expertOpinion: '鉴定意见',
} as const satisfies WrittenCodes

const tools = {
  handcuffs: '手铐',
  shackles: '脚镣',
  restraintBelt: '约束带',
  policeRope: '警绳',
} as const satisfies WrittenCodes

/** Why a person was taken out of the handling area or the detention house. */
const purpose = {
  recoverLoot: '起赃',
  medical: '就医',
  identifyScene: '辨认现场',
  identifyBody: '辨认尸体',
  handOver: '移交',
  talk: '谈话',
} as const satisfies WrittenCodes

const health = { deaf: '耳聋', mute: '失语', blind: '失明' } as const satisfies WrittenCodes
const actKind = { theft: '盗窃', fraud: '诈骗', robbery: '抢劫', assault: '殴打他人' } as const satisfies WrittenCodes
const reason = {
  automatic: '自动',
  continued: '继续',
  exported: '导出',
  moved: '迁移',
  reencoded: '转码',
} as const satisfies WrittenCodes

/**
 * What codes in open texts mean, by field. The texts stay open: a system may write words of its own there, and these are shown
 * as they are.
 */
export const codes = {
  nationality,
  language,
  cameBy,
  outcome,
  signedBy,
  items,
  subject,
  tools,
  purpose,
  health,
  actKind,
  reason,
} as const satisfies Readonly<Record<string, WrittenCodes>>
