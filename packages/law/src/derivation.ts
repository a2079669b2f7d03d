import { formatDate, formatInstant, SHANGHAI_OFFSET } from './date'
import type { Bilingual } from './message'
import type { LimitStep } from './step'
import type { StatutoryTerm } from './term'
import type { Duration, Instant, PlainDate } from './time'

/** What went into a step or came out of it: ISO dates and instants, counts, lengths in words of the question. */
export type StepValues = Readonly<Record<string, string | number | Duration>>

/**
 * One step of a derivation, for a person to read and for another program to compute again.
 * `law`, `article` and `paragraph` name its source where the law has one.
 */
export interface DerivationStep {
  readonly rule: LimitStep['rule']
  readonly text: Bilingual
  readonly law: string | null
  readonly article: string | null
  readonly paragraph: string | null
  readonly input: StepValues
  readonly output: StepValues
  /** The instant the step arrives at, where it arrives at one. */
  readonly at: Instant | null
}

const UNITS = [
  ['months', '个月', 'month'],
  ['days', '日', 'day'],
  ['workingDays', '个工作日', 'working day'],
  ['hours', '小时', 'hour'],
  ['minutes', '分钟', 'minute'],
  ['seconds', '秒', 'second'],
] as const satisfies readonly (readonly [keyof Duration, string, string])[]

/** A length in words: `24小时`, `1 month 15 days`. Sixty minutes are said as an hour. */
export function describeDuration(of: Duration): Bilingual {
  const { hours = 0, minutes = 0 } = of
  const said: Duration = { ...of, hours: hours + Math.floor(minutes / 60), minutes: minutes % 60 }
  const parts = UNITS.flatMap(([unit, zh, en]) => {
    const value = said[unit]
    return value === undefined || value === 0
      ? []
      : [{ zh: `${value}${zh}`, en: `${value} ${en}${value === 1 ? '' : 's'}` }]
  })
  if (parts.length === 0) return { zh: '立即', en: 'at once' }
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') }
}

/** A length of milliseconds in words; what is less than a second is left out. */
function describeTime(milliseconds: number): Bilingual {
  const seconds = Math.floor(milliseconds / 1000)
  return describeDuration({
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  })
}

type Source = readonly [law: string, article: string, paragraph: string] | undefined

/** 期间以时、日、月计算。 */
const PERIODS: Source = ['CPL', '105', '1']
/** 期间开始的时和日不算在期间以内。 */
const START_NOT_COUNTED: Source = ['CPL', '105', '2']
/** 期间的最后一日为节假日的，以节假日后的第一日为期满日期，但在押期间不因节假日而延长。 */
const REST_DAYS: Source = ['CPL', '105', '4']
/** 以月计算的期间。 */
const MONTHS: Source = ['SPC', '202', '1']

interface Words {
  readonly zh: string
  readonly en: string
  readonly source?: Source
  readonly input?: StepValues
  readonly output?: StepValues
  readonly at?: Instant
}

const termOf = ({ count, of }: StatutoryTerm): StepValues => ({ count, of })

/** How the instants of one derivation are written. */
interface Clock {
  readonly iso: (at: Instant) => string
  readonly moment: (at: Instant) => string
}

const clockOf = (offset: number): Clock => ({
  iso: (at) => formatInstant(at, offset),
  moment: (at) => formatInstant(at, offset).slice(0, 19).replace('T', ' '),
})

type Told<Rule extends LimitStep['rule']> = Extract<LimitStep, { readonly rule: Rule }>

const tellStart = ({ at, term }: Told<'start'>, { iso, moment }: Clock): Words => {
  const { zh, en } = describeDuration(term.of)
  return {
    zh: `自 ${moment(at)} 起算，期限${zh}。`,
    en: `Counted from ${moment(at)}: ${en}.`,
    input: { from: iso(at), ...termOf(term) },
    at,
  }
}

const tellHourStart = ({ from, at }: Told<'excludeStartingHour'>, { iso, moment }: Clock): Words => ({
  zh: `期间开始的时不算在期间以内，自 ${moment(at)} 起计算。`,
  en: `The hour of the start is not counted: the count begins at ${moment(at)}.`,
  source: START_NOT_COUNTED,
  input: { from: iso(from) },
  output: { at: iso(at) },
})

const tellDayStart = ({ from, first }: Told<'excludeStartingDay'>): Words => ({
  zh: `期间开始的日 ${formatDate(from)} 不算在期间以内，${formatDate(first)} 为第一日。`,
  en: `The day of the start, ${formatDate(from)}, is not counted: ${formatDate(first)} is day 1.`,
  source: START_NOT_COUNTED,
  input: { from: formatDate(from) },
  output: { first: formatDate(first) },
})

/** Why time is added as it is: to the hour, to the second, or by the office's own number. */
function tellTime({ from, term, at }: Told<'addTime'>, { iso, moment }: Clock): Words {
  const { zh, en } = describeDuration(term.of)
  const io = { input: { from: iso(from), ...termOf(term) }, output: { at: iso(at) }, at }
  const until = moment(at)
  switch (term.count) {
    case 'H':
      return { zh: `计满${zh}，至 ${until}。`, en: `After ${en} it runs out at ${until}.`, source: PERIODS, ...io }
    case 'HX':
      return {
        zh: `最长时限${zh}按分秒精确计算，不作进位，至 ${until}。`,
        en: `A cap of ${en} is counted to the second and never rounded up: until ${until}.`,
        ...io,
      }
    case 'IMM':
      return {
        zh: `法律只要求立即、及时，未规定时限；按本院设定的${zh}，至 ${until}。`,
        en: `The law says at once and names no time; by the office's own number (${en}) until ${until}.`,
        ...io,
      }
    default:
      return { zh: `经过${zh}，至 ${until}。`, en: `${en} later: ${until}.`, ...io }
  }
}

const tellProtectiveHour = ({ from, milliseconds, at }: Told<'protectiveHour'>, { iso, moment }: Clock): Words => ({
  zh: `如不扣除开始的时，则于 ${moment(at)} 届满；自该时起预警，违法与否以前一结果为准。`,
  en: `With the starting hour counted it would run out at ${moment(at)}: the alert is raised then, a breach is alleged only after the later instant.`,
  input: { from: iso(from), milliseconds },
  output: { alert: iso(at) },
  at,
})

const movedDate = (from: PlainDate, to: PlainDate, values: StepValues): Pick<Words, 'input' | 'output'> => ({
  input: { from: formatDate(from), ...values },
  output: { to: formatDate(to) },
})

const tellMonths = ({ from, months, to }: Told<'addMonths'>): Words => ({
  zh: `自 ${formatDate(from)} 起${months}个月，至 ${formatDate(to)}：以同日为准，起算日为月末的至月末，无同日的至该月最后一日。`,
  en: `${months} month${months === 1 ? '' : 's'} from ${formatDate(from)} end on ${formatDate(to)}: the same-numbered day; from the last day of a month the last day; where there is no such day, the last day.`,
  source: MONTHS,
  ...movedDate(from, to, { months }),
})

const tellProtectiveMonth = ({ from, months, to }: Told<'protectiveMonth'>): Words => ({
  zh: `上述月末规则系人民法院适用的规定；仅按同日计算为 ${formatDate(to)}，据此提前预警。`,
  en: `The rule of the last day was written for courts; by the same-numbered day alone it is ${formatDate(to)}: the alert follows that date.`,
  ...movedDate(from, to, { months }),
})

const tellDays = ({ from, days, to }: Told<'addDays'>): Words => ({
  zh: `自 ${formatDate(from)} 的次日起计满${days}日，最后一日为 ${formatDate(to)}。`,
  en: `Day ${days} after ${formatDate(from)} is ${formatDate(to)}.`,
  source: PERIODS,
  ...movedDate(from, to, { days }),
})

const tellWorkingDays = ({ from, days, to }: Told<'addWorkingDays'>): Words => ({
  zh: `只计工作日（含调休上班日），${formatDate(from)} 之后的第${days}个工作日为 ${formatDate(to)}。`,
  en: `Only working days count, make-up working days among them: working day ${days} after ${formatDate(from)} is ${formatDate(to)}.`,
  ...movedDate(from, to, { workingDays: days }),
})

const tellDates = ({ from, months, days, to }: Told<'addDates'>): Words => {
  const { zh, en } = describeDuration({ months, days })
  return {
    zh: `自 ${formatDate(from)} 起按日历相隔${zh}，为 ${formatDate(to)}。`,
    en: `${en} on the calendar from ${formatDate(from)} is ${formatDate(to)}.`,
    ...movedDate(from, to, { months, days }),
  }
}

const tellExtended = ({ at, term, from }: Told<'extended'>, { iso, moment }: Clock): Words => {
  const { zh, en } = describeDuration(term.of)
  const fromStart = from === 'start'
  return {
    zh: `${moment(at)} 依法延长，${fromStart ? '仍自原起算时起计算，共' : '自原期满时起续算'}${zh}。`,
    en: `Lawfully extended at ${moment(at)}: ${en} ${fromStart ? 'from the one start' : 'from the end so far'}.`,
    input: { at: iso(at), from, ...termOf(term) },
    at,
  }
}

const tellRestarted = ({ at, term }: Told<'restarted'>, { iso, moment }: Clock): Words => {
  const { zh, en } = describeDuration(term.of)
  return {
    zh: `${moment(at)} 起重新计算，期限${zh}，此前的延长不再适用。`,
    en: `Counted anew from ${moment(at)}: ${en}; extensions before it fall away.`,
    input: { at: iso(at), ...termOf(term) },
    at,
  }
}

const tellWithoutEffect = ({ what, at, why }: Told<'withoutEffect'>, { iso, moment }: Clock): Words => {
  const act = what === 'extend' ? { zh: '延长', en: 'extension' } : { zh: '重新计算', en: 'new start' }
  const reason =
    why === 'late'
      ? { zh: '在期满之后', en: 'came when the period had run out' }
      : { zh: '不长于现有期限', en: 'is no longer than the period is' }
  return {
    zh: `${moment(at)} 的${act.zh}${reason.zh}，期限不变。`,
    en: `The ${act.en} of ${moment(at)} ${reason.en}: it changes nothing.`,
    input: { at: iso(at), what, why },
    at,
  }
}

const tellLeftOutDays = ({ from, days, working, to }: Told<'leaveOutDays'>): Words => ({
  zh: `依法不计入期限的${days}${working ? '个工作日' : '日'}予以扣除，最后一日由 ${formatDate(from)} 顺延至 ${formatDate(to)}。`,
  en: `${days} ${working ? 'working ' : ''}day${days === 1 ? '' : 's'} are left out by law: the last day moves from ${formatDate(from)} to ${formatDate(to)}.`,
  ...movedDate(from, to, working ? { workingDays: days } : { days }),
})

const tellLeftOutTime = ({ from, milliseconds, at }: Told<'leaveOutTime'>, { iso, moment }: Clock): Words => {
  const { zh, en } = describeTime(milliseconds)
  return {
    zh: `依法不计入时限的${zh}予以扣除，由 ${moment(from)} 顺延至 ${moment(at)}。`,
    en: `${en} are left out by law: the end moves from ${moment(from)} to ${moment(at)}.`,
    input: { from: iso(from), milliseconds },
    output: { at: iso(at) },
    at,
  }
}

const tellRollOver = ({ from, to }: Told<'rollOver'>): Words => ({
  zh: `最后一日 ${formatDate(from)} 为节假日，以节假日后的第一日 ${formatDate(to)} 为期满日期。`,
  en: `The last day, ${formatDate(from)}, is a rest day: the first day after the rest days, ${formatDate(to)}, ends the period.`,
  source: REST_DAYS,
  ...movedDate(from, to, {}),
})

const tellNotRolled = ({ date }: Told<'notRolledInCustody'>): Words => ({
  zh: `羁押等限制人身自由的期间至期满之日为止，不因节假日而延长。`,
  en: 'Custody, or another measure, ends on the day it expires and is not prolonged by rest days.',
  source: REST_DAYS,
  input: { date: formatDate(date) },
  output: { date: formatDate(date) },
})

const tellEndOfDay = ({ date, statutory, at }: Told<'endOfDay'>, { iso }: Clock): Words => ({
  zh: `至 ${formatDate(date)} 24时届满。`,
  en: `It runs out at 24:00 on ${formatDate(date)}.`,
  source: statutory ? PERIODS : undefined,
  input: { date: formatDate(date) },
  output: { latest: iso(at) },
  at,
})

const tellProtectiveEnd = ({ date, at }: Told<'protectiveEnd'>, { iso }: Clock): Words => ({
  zh: `按较早的计算，至 ${formatDate(date)} 24时即应预警；违法与否以前一结果为准。`,
  en: `By the earlier reading the alert is raised at 24:00 on ${formatDate(date)}; a breach is alleged only after the later one.`,
  input: { date: formatDate(date) },
  output: { alert: iso(at) },
  at,
})

const tellUnknownYear = ({ year }: Told<'unknownYear'>): Words => ({
  zh: `${year}年的放假安排尚未载入，结果为暂定。`,
  en: `The holidays of ${year} are not known yet: the result is provisional.`,
  input: { year },
})

function tell(one: LimitStep, clock: Clock): Words {
  switch (one.rule) {
    case 'start':
      return tellStart(one, clock)
    case 'excludeStartingHour':
      return tellHourStart(one, clock)
    case 'excludeStartingDay':
      return tellDayStart(one)
    case 'addTime':
      return tellTime(one, clock)
    case 'protectiveHour':
      return tellProtectiveHour(one, clock)
    case 'addMonths':
      return tellMonths(one)
    case 'protectiveMonth':
      return tellProtectiveMonth(one)
    case 'addDays':
      return tellDays(one)
    case 'addWorkingDays':
      return tellWorkingDays(one)
    case 'addDates':
      return tellDates(one)
    case 'extended':
      return tellExtended(one, clock)
    case 'restarted':
      return tellRestarted(one, clock)
    case 'withoutEffect':
      return tellWithoutEffect(one, clock)
    case 'leaveOutDays':
      return tellLeftOutDays(one)
    case 'leaveOutTime':
      return tellLeftOutTime(one, clock)
    case 'rollOver':
      return tellRollOver(one)
    case 'notRolledInCustody':
      return tellNotRolled(one)
    case 'endOfDay':
      return tellEndOfDay(one, clock)
    case 'protectiveEnd':
      return tellProtectiveEnd(one, clock)
    case 'unknownYear':
      return tellUnknownYear(one)
  }
}

function described(one: LimitStep, clock: Clock): DerivationStep {
  const { zh, en, source, input = {}, output = {}, at = null } = tell(one, clock)
  const [law, article, paragraph] = source ?? [null, null, null]
  return { rule: one.rule, text: { zh, en }, law, article, paragraph, input, output, at }
}

/** Puts one step of a count into words, with the article it rests on; instants are written in the time of Asia/Shanghai. */
export const describeStep = (one: LimitStep): DerivationStep => described(one, clockOf(SHANGHAI_OFFSET))

/** Puts a whole count into words, its instants written on the wall clock of its start. */
export function describeSteps(steps: readonly LimitStep[]): readonly DerivationStep[] {
  const start = steps.find((one) => one.rule === 'start')
  const clock = clockOf(start?.offset ?? SHANGHAI_OFFSET)
  return steps.map((one) => described(one, clock))
}
