import { formatDate, formatInstant } from './date'
import type { LimitStep, StatutoryTerm } from './limit'
import type { Bilingual } from './message'
import type { Duration, Instant } from './time'

/** One step of a derivation as a person reads it; `law` and `article` name its source where there is one. */
export interface DerivationStep {
  readonly rule: LimitStep['rule']
  readonly text: Bilingual
  readonly law: string | null
  readonly article: string | null
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

/** A length in words: `24小时`, `1 month 15 days`. */
export function describeDuration(of: Duration): Bilingual {
  const parts = UNITS.flatMap(([unit, zh, en]) => {
    const value = of[unit]
    return value === undefined || value === 0
      ? []
      : [{ zh: `${value}${zh}`, en: `${value} ${en}${value === 1 ? '' : 's'}` }]
  })
  if (parts.length === 0) return { zh: '立即', en: 'at once' }
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') }
}

const moment = (at: Instant): string => formatInstant(at).slice(0, 19).replace('T', ' ')

const step = (
  rule: LimitStep['rule'],
  zh: string,
  en: string,
  [law, article]: readonly [string, string] | readonly [null, null] = [null, null],
  at: Instant | null = null,
): DerivationStep => ({ rule, text: { zh, en }, law, article, at })

const lengthOf = (term: StatutoryTerm): Bilingual => describeDuration(term.of)

/** Puts one step of a count into words, with the article it rests on. */
export function describeStep(one: LimitStep): DerivationStep {
  switch (one.rule) {
    case 'start': {
      const { zh, en } = lengthOf(one.term)
      return step(
        'start',
        `自 ${moment(one.at)} 起算，期限${zh}。`,
        `Counted from ${moment(one.at)}: ${en}.`,
        [null, null],
        one.at,
      )
    }
    case 'excludeStartingHour':
      return step(
        'excludeStartingHour',
        `开始的时不计算在期间以内，最迟至 ${moment(one.at)}。`,
        `The hour of the start is not counted: it runs out at ${moment(one.at)}.`,
        ['CPL', '105'],
        one.at,
      )
    case 'exact':
      return step(
        'exact',
        `按分秒精确计算，至 ${moment(one.at)}。`,
        `Counted to the second: until ${moment(one.at)}.`,
        [null, null],
        one.at,
      )
    case 'lastDay': {
      const { zh, en } = describeDuration({ months: one.months, days: one.days })
      const months = one.months > 0
      return step(
        'lastDay',
        `开始的日不计算在期间以内，${zh}的最后一日为 ${formatDate(one.date)}。`,
        `The day of the start is not counted: the last day of ${en} is ${formatDate(one.date)}.`,
        months ? ['SPC', '202'] : ['CPL', '105'],
      )
    }
    case 'workingDays':
      return step(
        'workingDays',
        `只计工作日，第${one.days}个工作日为 ${formatDate(one.date)}。`,
        `Only working days count: working day ${one.days} is ${formatDate(one.date)}.`,
      )
    case 'protectiveMonth':
      return step(
        'protectiveMonth',
        `存在更有利于被羁押人的计算，自 ${formatDate(one.date)} 之后即予预警。`,
        `A reading more favourable to the person ends on ${formatDate(one.date)}: the alert follows it.`,
        ['SPC', '202'],
      )
    case 'extended': {
      const { zh, en } = lengthOf(one.term)
      const base =
        one.from === 'start'
          ? { zh: '自原起算时', en: 'from the original start' }
          : { zh: '自原期满时', en: 'from the previous end' }
      return step(
        'extended',
        `${moment(one.at)} 依法延长，${base.zh}起共计${zh}。`,
        `Lawfully extended at ${moment(one.at)}: ${en} ${base.en}.`,
        [null, null],
        one.at,
      )
    }
    case 'restarted': {
      const { zh, en } = lengthOf(one.term)
      return step(
        'restarted',
        `${moment(one.at)} 起重新计算，期限${zh}。`,
        `Counted anew from ${moment(one.at)}: ${en}.`,
        [null, null],
        one.at,
      )
    }
    case 'suspendedDays':
      return step(
        'suspendedDays',
        `依法不计入的${one.days}日予以扣除，最后一日顺延至 ${formatDate(one.date)}。`,
        `${one.days} days are left out by law: the last day becomes ${formatDate(one.date)}.`,
      )
    case 'suspendedTime':
      return step(
        'suspendedTime',
        `依法不计入的${Math.round(one.milliseconds / 60_000)}分钟予以扣除，至 ${moment(one.at)}。`,
        `${Math.round(one.milliseconds / 60_000)} minutes are left out by law: until ${moment(one.at)}.`,
        [null, null],
        one.at,
      )
    case 'rolled':
      return step(
        'rolled',
        `最后一日 ${formatDate(one.from)} 为节假日，以节假日后的第一日 ${formatDate(one.to)} 为期满日。`,
        `The last day ${formatDate(one.from)} is a rest day: the first day after it, ${formatDate(one.to)}, ends the period.`,
        ['CPL', '105'],
      )
    case 'notRolled':
      return step(
        'notRolled',
        '在押期间至期满之日为止，不因节假日而延长。',
        'Custody runs to the day it expires and is not prolonged by rest days.',
        ['CPL', '105'],
      )
    case 'endOfDay':
      return step(
        'endOfDay',
        `期满日 ${formatDate(one.date)} 的24时为止。`,
        `Until 24:00 of ${formatDate(one.date)}.`,
        [null, null],
        one.at,
      )
  }
}
