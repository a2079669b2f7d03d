import type { ModelDto } from '@hengjian/contract'
import type { Vocabulary } from '@hengjian/facts'
import { type Bilingual, type Duration, describeDuration } from '@hengjian/law'
import type { Model, ParameterValue } from '@hengjian/supervision'

type Unit = 'minutes' | 'days' | 'months' | 'years' | 'yuan' | 'people' | 'times'

interface ParameterName extends Bilingual {
  /** Of a plain number. */
  readonly unit?: Unit
}

/** What the numbers of the models are called, by their name in the model, or in one model alone. */
const NAMES: Readonly<Record<string, ParameterName>> = {
  limit: { zh: '期限', en: 'limit' },
  extended: { zh: '延长后的期限', en: 'limit when extended' },
  complex: { zh: '案情复杂时的期限', en: 'limit of a complex case' },
  many: { zh: '人数众多时的期限', en: 'limit where many are involved' },
  first: { zh: '首次延长后的期限', en: 'limit after the first extension' },
  second: { zh: '再次延长后的期限', en: 'limit after the second extension' },
  secondFromMinutes: { zh: '再次延长的起点', en: 'where the second extension begins', unit: 'minutes' },
  referred: { zh: '移送案件的期限', en: 'limit of a referred case' },
  review: { zh: '审查逮捕的期限', en: 'limit of the review of arrest' },
  detained: { zh: '在押时的期限', en: 'limit for who is detained' },
  free: { zh: '未被羁押时的期限', en: 'limit for who is free' },
  freeComplex: { zh: '未被羁押且重大复杂时的期限', en: 'limit for who is free in a complex case' },
  allowance: { zh: '办理手续的余量', en: 'allowance for formalities' },
  lead: { zh: '提前提醒', en: 'told ahead' },
  lookBack: { zh: '向前核对的时段', en: 'how far it looks back' },
  longest: { zh: '最长停留', en: 'longest stay' },
  least: { zh: '最少人数', en: 'fewest people', unit: 'people' },
  'CM-BAIL-MIN.least': { zh: '保证金不低于', en: 'least deposit', unit: 'yuan' },
  most: { zh: '最多次数', en: 'most often', unit: 'times' },
  leastDays: { zh: '最少天数', en: 'fewest days', unit: 'days' },
  mostDays: { zh: '最多天数', en: 'most days', unit: 'days' },
  acts: { zh: '多次作案的次数', en: 'acts that are many', unit: 'times' },
  persons: { zh: '结伙作案的人数', en: 'people that are a gang', unit: 'people' },
  months: { zh: '刑期', en: 'length of the penalty', unit: 'months' },
  leastMonths: { zh: '可能判处的刑期不低于', en: 'expected penalty at least', unit: 'months' },
  under: { zh: '不满', en: 'younger than', unit: 'years' },
  from: { zh: '年满', en: 'from the age of', unit: 'years' },
  leastMinor: { zh: '未成年人保证金不低于', en: 'least deposit of a minor', unit: 'yuan' },
  cityFrom: { zh: '须报上级批准的保证金数额', en: 'deposit from which the higher level decides', unit: 'yuan' },
  purposes: { zh: '可以外出的事由', en: 'purposes of an outing' },
  grounds: { zh: '法定情形', en: 'grounds of the law' },
  kinds: { zh: '适用的案件情形', en: 'cases it applies to' },
  forbidden: { zh: '不得使用的场所', en: 'places not to be used' },
  excludedArrivals: { zh: '不适用的到案方式', en: 'ways of coming it does not apply to' },
  local_tolerance: { zh: '记录误差', en: 'tolerance of the record' },
  local_gap_tolerance: { zh: '允许的间断', en: 'gap allowed' },
  local_edge_tolerance: { zh: '首尾允许的间断', en: 'gap allowed at the ends' },
  local_edge: { zh: '首尾允许的间断', en: 'gap allowed at the ends' },
  local_min_gap: { zh: '两次之间的最短间隔', en: 'shortest time between two' },
  local_min_overlap: { zh: '视为重叠的最短时间', en: 'shortest overlap that counts' },
  local_max_between_meals: { zh: '两餐最长间隔', en: 'longest time between meals' },
  local_first_meal: { zh: '首餐最迟', en: 'latest first meal' },
  local_night_minutes: { zh: '夜间不计用餐的时间', en: 'night in which no meal is due', unit: 'minutes' },
  local_span: { zh: '核对的时段', en: 'stretch looked at' },
  local_window: { zh: '核对的时段', en: 'stretch looked at' },
  local_max_minutes: { zh: '时段内的最长时间', en: 'most within the stretch', unit: 'minutes' },
  local_minutes: { zh: '时限', en: 'limit', unit: 'minutes' },
  local_limit: { zh: '时限', en: 'limit' },
  local_check_minutes: { zh: '查看的间隔', en: 'time between checks', unit: 'minutes' },
  local_note_minutes: { zh: '补记的时限', en: 'limit of a late note', unit: 'minutes' },
  local_fault_minutes: { zh: '设备故障可以解释的时间', en: 'what a fault explains', unit: 'minutes' },
  local_blind_zones: { zh: '不设监控的区域', en: 'places without cameras' },
  local_all_cases: { zh: '适用于全部案件', en: 'applies to every case' },
  local_languages: { zh: '无需翻译的语言', en: 'languages that need no interpreter' },
  local_plain: { zh: '一般线索的期限', en: 'limit of a plain lead' },
  local_verify: { zh: '需要核实时的期限', en: 'limit where it must be verified' },
  local_complex: { zh: '重大疑难复杂时的期限', en: 'limit of a complex one' },
  local_grace: { zh: '宽限', en: 'grace' },
  local_idle: { zh: '视为停滞的时间', en: 'time that counts as idle' },
  local_warn: { zh: '提示的比例', en: 'share at which it warns' },
}

const UNITS: Readonly<Record<Unit, Bilingual>> = {
  minutes: { zh: '分钟', en: ' minutes' },
  days: { zh: '日', en: ' days' },
  months: { zh: '个月', en: ' months' },
  years: { zh: '周岁', en: ' years' },
  yuan: { zh: '元', en: ' yuan' },
  people: { zh: '人', en: ' people' },
  times: { zh: '次', en: ' times' },
}

/** What a parameter is called; its own name where it has none in words. */
export const parameterName = (name: string, model = ''): ParameterName =>
  NAMES[`${model}.${name}`] ?? NAMES[name] ?? { zh: name, en: name }

const isDuration = (value: ParameterValue): value is Duration => typeof value === 'object' && !Array.isArray(value)
const isList = (value: ParameterValue): value is readonly string[] => Array.isArray(value)

/** Codes in the words of the enumeration that knows them all. */
function listText(codes: readonly string[], { enums }: Vocabulary): Bilingual {
  const known = [...enums.values()].find(({ values }) => codes.every((code) => values.has(code)))
  const words = codes.map((code) => known?.values.get(code) ?? { zh: code, en: code })
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') }
}

function valueText(value: ParameterValue, unit: Unit | undefined, vocabulary: Vocabulary): Bilingual {
  if (isList(value)) return listText(value, vocabulary)
  if (isDuration(value)) return describeDuration(value)
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const { zh, en } = unit === undefined ? { zh: '', en: '' } : UNITS[unit]
  return { zh: `${value}${zh}`, en: `${value}${en}` }
}

/** The numbers of a model in words, those of the law and those of the office. */
export const presentParameters = ({ id, params = {} }: Model, vocabulary: Vocabulary): ModelDto['params'] =>
  Object.entries(params).map(([name, value]) => {
    const { zh, en, unit } = parameterName(name, id)
    return { name, title: { zh, en }, value: valueText(value, unit, vocabulary), local: name.startsWith('local_') }
  })
