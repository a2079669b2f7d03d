import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Adjustment } from './adjustment'
import { builtInCalendar, createCalendar } from './calendar'
import { parseInstant, SHANGHAI_OFFSET } from './date'
import { type DerivationStep, describeDuration, describeStep, describeSteps } from './derivation'
import { limitOf } from './limit'
import type { LimitStep } from './step'
import type { Count, Duration, Instant } from './time'

const at = (text: string): Instant => {
  const written = parseInstant(text)
  if (written === undefined) throw new Error(text)
  return written.instant
}

function derive(
  count: Count,
  of: Duration,
  from: string,
  adjustments: readonly Adjustment[] = [],
  offset = SHANGHAI_OFFSET,
): readonly DerivationStep[] {
  const steps: LimitStep[] = []
  limitOf({ count, of }, { at: at(from), offset }, builtInCalendar, adjustments, steps)
  return describeSteps(steps)
}

const told = (steps: readonly DerivationStep[]): readonly string[] =>
  steps.map(({ text, law, article, paragraph }) => `${text.zh}${law === null ? '' : `${law} ${article}(${paragraph})`}`)
const inEnglish = (steps: readonly DerivationStep[]): readonly string[] => steps.map(({ text }) => text.en)

describe('a derivation', () => {
  it('tells a term in hours', () => {
    const steps = derive('H', { hours: 24 }, '2026-05-06T14:20:00+08:00')
    expect(told(steps)).toEqual([
      '自 2026-05-06 14:20:00 起算，期限24小时。',
      '期间开始的时不算在期间以内，自 2026-05-06 15:00:00 起计算。CPL 105(2)',
      '计满24小时，至 2026-05-07 15:00:00。CPL 105(1)',
      '如不扣除开始的时，则于 2026-05-07 14:20:00 届满；自该时起预警，违法与否以前一结果为准。',
    ])
    expect(inEnglish(steps)).toEqual([
      'Counted from 2026-05-06 14:20:00: 24 hours.',
      'The hour of the start is not counted: the count begins at 2026-05-06 15:00:00.',
      'After 24 hours it runs out at 2026-05-07 15:00:00.',
      'With the starting hour counted it would run out at 2026-05-07 14:20:00: the alert is raised then, a breach is alleged only after the later instant.',
    ])
    expect(steps.map(({ input, output }) => [input, output])).toEqual([
      [{ from: '2026-05-06T14:20:00+08:00', count: 'H', of: { hours: 24 } }, {}],
      [{ from: '2026-05-06T14:20:00+08:00' }, { at: '2026-05-06T15:00:00+08:00' }],
      [{ from: '2026-05-06T15:00:00+08:00', count: 'H', of: { hours: 24 } }, { at: '2026-05-07T15:00:00+08:00' }],
      [{ from: '2026-05-06T14:20:00+08:00', milliseconds: 86_400_000 }, { alert: '2026-05-07T14:20:00+08:00' }],
    ])
  })

  it('tells a cap, an office number and plain time', () => {
    expect(told(derive('HX', { hours: 12 }, '2026-05-06T22:30:00+08:00'))[1]).toBe(
      '最长时限12小时按分秒精确计算，不作进位，至 2026-05-07 10:30:00。',
    )
    expect(inEnglish(derive('HX', { hours: 12 }, '2026-05-06T22:30:00+08:00'))[1]).toBe(
      'A cap of 12 hours is counted to the second and never rounded up: until 2026-05-07 10:30:00.',
    )
    expect(told(derive('IMM', { minutes: 30 }, '2026-05-06T22:30:00+08:00'))[1]).toBe(
      '法律只要求立即、及时，未规定时限；按本院设定的30分钟，至 2026-05-06 23:00:00。',
    )
    expect(inEnglish(derive('IMM', { minutes: 30 }, '2026-05-06T22:30:00+08:00'))[1]).toBe(
      "The law says at once and names no time; by the office's own number (30 minutes) until 2026-05-06 23:00:00.",
    )
    expect(told(derive('elapsed', { hours: 1 }, '2026-05-06T22:30:00+02:00', [], 120))).toEqual([
      '自 2026-05-06 22:30:00 起算，期限1小时。',
      '经过1小时，至 2026-05-06 23:30:00。',
    ])
    expect(inEnglish(derive('elapsed', { hours: 1 }, '2026-05-06T22:30:00+02:00', [], 120))[1]).toBe(
      '1 hour later: 2026-05-06 23:30:00.',
    )
  })

  it('tells days and the rest days that move them', () => {
    const steps = derive('D', { days: 3 }, '2026-09-28')
    expect(told(steps)).toEqual([
      '自 2026-09-28 00:00:00 起算，期限3日。',
      '期间开始的日 2026-09-28 不算在期间以内，2026-09-29 为第一日。CPL 105(2)',
      '自 2026-09-28 的次日起计满3日，最后一日为 2026-10-01。CPL 105(1)',
      '最后一日 2026-10-01 为节假日，以节假日后的第一日 2026-10-08 为期满日期。CPL 105(4)',
      '至 2026-10-08 24时届满。CPL 105(1)',
    ])
    expect(inEnglish(steps)).toEqual([
      'Counted from 2026-09-28 00:00:00: 3 days.',
      'The day of the start, 2026-09-28, is not counted: 2026-09-29 is day 1.',
      'Day 3 after 2026-09-28 is 2026-10-01.',
      'The last day, 2026-10-01, is a rest day: the first day after the rest days, 2026-10-08, ends the period.',
      'It runs out at 24:00 on 2026-10-08.',
    ])
    expect(steps.slice(1).map(({ input, output }) => [input, output])).toEqual([
      [{ from: '2026-09-28' }, { first: '2026-09-29' }],
      [{ from: '2026-09-28', days: 3 }, { to: '2026-10-01' }],
      [{ from: '2026-10-01' }, { to: '2026-10-08' }],
      [{ date: '2026-10-08' }, { latest: '2026-10-09T00:00:00+08:00' }],
    ])
    expect(steps.at(-1)?.at).toBe(at('2026-10-09T00:00:00+08:00'))
  })

  it('tells months in custody and the protective date', () => {
    const steps = derive('MC', { months: 2, days: 1 }, '2026-02-28')
    expect(told(steps)).toEqual([
      '自 2026-02-28 00:00:00 起算，期限2个月1日。',
      '期间开始的日 2026-02-28 不算在期间以内，2026-03-01 为第一日。CPL 105(2)',
      '自 2026-02-28 起2个月，至 2026-04-30：以同日为准，起算日为月末的至月末，无同日的至该月最后一日。SPC 202(1)',
      '上述月末规则系人民法院适用的规定；仅按同日计算为 2026-04-28，据此提前预警。',
      '自 2026-04-30 的次日起计满1日，最后一日为 2026-05-01。CPL 105(1)',
      '羁押等限制人身自由的期间至期满之日为止，不因节假日而延长。CPL 105(4)',
      '至 2026-05-01 24时届满。CPL 105(1)',
      '按较早的计算，至 2026-04-29 24时即应预警；违法与否以前一结果为准。',
    ])
    expect(inEnglish(steps).slice(2)).toEqual([
      '2 months from 2026-02-28 end on 2026-04-30: the same-numbered day; from the last day of a month the last day; where there is no such day, the last day.',
      'The rule of the last day was written for courts; by the same-numbered day alone it is 2026-04-28: the alert follows that date.',
      'Day 1 after 2026-04-30 is 2026-05-01.',
      'Custody, or another measure, ends on the day it expires and is not prolonged by rest days.',
      'It runs out at 24:00 on 2026-05-01.',
      'By the earlier reading the alert is raised at 24:00 on 2026-04-29; a breach is alleged only after the later one.',
    ])
    expect(steps.slice(2).map(({ input, output }) => [input, output])).toEqual([
      [{ from: '2026-02-28', months: 2 }, { to: '2026-04-30' }],
      [{ from: '2026-02-28', months: 2 }, { to: '2026-04-28' }],
      [{ from: '2026-04-30', days: 1 }, { to: '2026-05-01' }],
      [{ date: '2026-05-01' }, { date: '2026-05-01' }],
      [{ date: '2026-05-01' }, { latest: '2026-05-02T00:00:00+08:00' }],
      [{ date: '2026-04-29' }, { alert: '2026-04-30T00:00:00+08:00' }],
    ])
    expect(inEnglish(derive('MC', { months: 1 }, '2026-03-10'))[2]).toContain('1 month from 2026-03-10 end on')
  })

  it('tells working days and whole dates', () => {
    const working = derive('DW', { workingDays: 3 }, '2026-02-12')
    expect(told(working).slice(2)).toEqual([
      '只计工作日（含调休上班日），2026-02-12 之后的第3个工作日为 2026-02-24。',
      '至 2026-02-24 24时届满。CPL 105(1)',
    ])
    expect(inEnglish(working)[2]).toBe(
      'Only working days count, make-up working days among them: working day 3 after 2026-02-12 is 2026-02-24.',
    )
    expect(working[2]?.input).toEqual({ from: '2026-02-12', workingDays: 3 })
    const dates = derive('calendar', { days: 60 }, '2026-01-10')
    expect(told(dates).slice(1)).toEqual([
      '自 2026-01-10 起按日历相隔60日，为 2026-03-11。',
      '至 2026-03-11 24时届满。',
    ])
    expect(inEnglish(dates)[1]).toBe('60 days on the calendar from 2026-01-10 is 2026-03-11.')
    expect(dates[1]?.input).toEqual({ from: '2026-01-10', months: 0, days: 60 })
  })

  it('tells what moved the period and what did not', () => {
    const adjustments: readonly Adjustment[] = [
      { kind: 'extend', at: at('2026-03-04T09:00:00+08:00'), term: { count: 'DC', of: { days: 30 } } },
      { kind: 'extend', at: at('2026-03-05T09:00:00+08:00'), term: { count: 'DC', of: { days: 7 } } },
      { kind: 'extend', at: at('2026-03-06T09:00:00+08:00'), term: { count: 'DC', of: { days: 1 } }, after: 'due' },
      { kind: 'restart', at: at('2026-03-20T09:00:00+08:00'), term: { count: 'DC', of: { days: 7 } } },
      { kind: 'suspend', from: at('2026-03-22'), to: at('2026-03-22') },
      { kind: 'restart', at: at('2026-03-29T00:00:00+08:00') },
    ]
    const steps = derive('DC', { days: 3 }, '2026-03-02', adjustments)
    const changes = new Set(['extended', 'restarted', 'withoutEffect', 'leaveOutDays'])
    const some = steps.filter(({ rule }) => changes.has(rule))
    expect(told(some)).toEqual([
      '2026-03-04 09:00:00 依法延长，仍自原起算时起计算，共30日。',
      '2026-03-05 09:00:00 的延长不长于现有期限，期限不变。',
      '2026-03-06 09:00:00 依法延长，自原期满时起续算1日。',
      '2026-03-20 09:00:00 起重新计算，期限7日，此前的延长不再适用。',
      '2026-03-29 00:00:00 的重新计算在期满之后，期限不变。',
      '依法不计入期限的1日予以扣除，最后一日由 2026-03-27 顺延至 2026-03-28。',
    ])
    expect(inEnglish(some)).toEqual([
      'Lawfully extended at 2026-03-04 09:00:00: 30 days from the one start.',
      'The extension of 2026-03-05 09:00:00 is no longer than the period is: it changes nothing.',
      'Lawfully extended at 2026-03-06 09:00:00: 1 day from the end so far.',
      'Counted anew from 2026-03-20 09:00:00: 7 days; extensions before it fall away.',
      'The new start of 2026-03-29 00:00:00 came when the period had run out: it changes nothing.',
      '1 day are left out by law: the last day moves from 2026-03-27 to 2026-03-28.',
    ])
    expect(some.map(({ input, output }) => [input, output])).toEqual([
      [{ at: '2026-03-04T09:00:00+08:00', from: 'start', count: 'DC', of: { days: 30 } }, {}],
      [{ at: '2026-03-05T09:00:00+08:00', what: 'extend', why: 'shorter' }, {}],
      [{ at: '2026-03-06T09:00:00+08:00', from: 'due', count: 'DC', of: { days: 1 } }, {}],
      [{ at: '2026-03-20T09:00:00+08:00', count: 'DC', of: { days: 7 } }, {}],
      [{ at: '2026-03-29T00:00:00+08:00', what: 'restart', why: 'late' }, {}],
      [{ from: '2026-03-27', days: 1 }, { to: '2026-03-28' }],
    ])
    expect(some[0]?.at).toBe(at('2026-03-04T09:00:00+08:00'))
  })

  it('tells time and working days left out', () => {
    const sobering: Adjustment = {
      kind: 'suspend',
      from: at('2026-05-06T10:00:00+08:00'),
      to: at('2026-05-06T11:30:15+08:00'),
    }
    const time = derive('HX', { hours: 8 }, '2026-05-06T09:00:00+08:00', [sobering]).at(-1)
    expect(time?.text).toEqual({
      zh: '依法不计入时限的1小时30分钟15秒予以扣除，由 2026-05-06 17:00:00 顺延至 2026-05-06 18:30:15。',
      en: '1 hour 30 minutes 15 seconds are left out by law: the end moves from 2026-05-06 17:00:00 to 2026-05-06 18:30:15.',
    })
    expect([time?.input, time?.output]).toEqual([
      { from: '2026-05-06T17:00:00+08:00', milliseconds: 5_415_000 },
      { at: '2026-05-06T18:30:15+08:00' },
    ])
    const closed: Adjustment = { kind: 'suspend', from: at('2026-10-16'), to: at('2026-10-19') }
    const days = derive('DW', { workingDays: 4 }, '2026-10-14', [closed]).find(({ rule }) => rule === 'leaveOutDays')
    expect(days?.text).toEqual({
      zh: '依法不计入期限的2个工作日予以扣除，最后一日由 2026-10-20 顺延至 2026-10-22。',
      en: '2 working days are left out by law: the last day moves from 2026-10-20 to 2026-10-22.',
    })
    expect(days?.input).toEqual({ from: '2026-10-20', workingDays: 2 })
  })

  it('tells which year was not known', () => {
    const last = derive('D', { days: 3 }, '2026-12-30').at(-1)
    expect(last?.text).toEqual({
      zh: '2027年的放假安排尚未载入，结果为暂定。',
      en: 'The holidays of 2027 are not known yet: the result is provisional.',
    })
    expect(last?.input).toEqual({ year: 2027 })
    expect(derive('DW', { workingDays: 3 }, '2026-12-30').at(-1)?.input).toEqual({ year: 2027 })
  })

  it('writes a single step in the time of Shanghai', () => {
    expect(describeStep({ rule: 'endOfDay', date: 20_000 as never, statutory: true, at: 0 as Instant }).output).toEqual(
      {
        latest: '1970-01-01T08:00:00+08:00',
      },
    )
    expect(describeSteps([{ rule: 'unknownYear', year: 2030 }])[0]?.input).toEqual({ year: 2030 })
  })
})

describe('a length in words', () => {
  it.each<[Duration, string, string]>([
    [{ months: 1, days: 15 }, '1个月15日', '1 month 15 days'],
    [{ workingDays: 3 }, '3个工作日', '3 working days'],
    [{ hours: 1, minutes: 1, seconds: 1 }, '1小时1分钟1秒', '1 hour 1 minute 1 second'],
    [{ hours: 24, minutes: 0 }, '24小时', '24 hours'],
    [{ minutes: 1440 }, '24小时', '24 hours'],
    [{ hours: 1, minutes: 90 }, '2小时30分钟', '2 hours 30 minutes'],
    [{}, '立即', 'at once'],
  ])('%j', (of, zh, en) => {
    expect(describeDuration(of)).toEqual({ zh, en })
  })
})

describe('properties', () => {
  const instants = fc.integer({ min: 1_500_000_000, max: 1_760_000_000 }).map((seconds) => (seconds * 1000) as Instant)
  const terms = fc.constantFrom<{ readonly count: Count; readonly of: Duration }>(
    { count: 'H', of: { hours: 24 } },
    { count: 'HX', of: { hours: 12 } },
    { count: 'D', of: { days: 7 } },
    { count: 'DC', of: { days: 30 } },
    { count: 'DW', of: { workingDays: 3 } },
    { count: 'M', of: { months: 3 } },
    { count: 'MC', of: { months: 1, days: 15 } },
    { count: 'IMM', of: {} },
    { count: 'elapsed', of: { minutes: 90 } },
    { count: 'calendar', of: { months: 1 } },
  )
  const hours = fc.integer({ min: 0, max: 2000 }).map((value) => value * 3_600_000)
  const changes = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('extend' as const), at: hours, term: terms }),
      fc.record({ kind: fc.constant('extend' as const), at: hours, term: terms, after: fc.constant('due' as const) }),
      fc.record({ kind: fc.constant('restart' as const), at: hours, term: terms }),
      fc.record({ kind: fc.constant('suspend' as const), from: hours, to: hours }),
    ),
    { maxLength: 5 },
  )
  type Changes = typeof changes extends fc.Arbitrary<infer List> ? List : never
  const shifted = (start: Instant, list: Changes): Adjustment[] =>
    list
      .map((one): Adjustment => {
        if (one.kind === 'suspend')
          return { kind: 'suspend', from: (start + one.from) as Instant, to: (start + one.to) as Instant }
        return { ...one, at: (start + one.at) as Instant }
      })
      .sort(
        (left, right) =>
          (left.kind === 'suspend' ? left.from : left.at) - (right.kind === 'suspend' ? right.from : right.at),
      )

  it('answers the same with and without steps, and the last output of a derivation is the answer', () => {
    fc.assert(
      fc.property(
        instants,
        terms,
        changes,
        fc.constantFrom(builtInCalendar, createCalendar([])),
        (from, term, list, calendar) => {
          const start = { at: from, offset: SHANGHAI_OFFSET }
          const adjustments = shifted(from, list)
          const steps: LimitStep[] = []
          const explained = limitOf(term, start, calendar, adjustments, steps)
          expect(explained).toEqual(limitOf(term, start, calendar, adjustments))
          const described = describeSteps(steps)
          const results = described.flatMap(({ output }) =>
            [output['latest'] ?? output['at']].filter((one) => typeof one === 'string'),
          )
          expect(parseInstant(results.at(-1) ?? '')?.instant).toBe(explained.latest)
          expect(described.some(({ rule }) => rule === 'unknownYear')).toBe(explained.provisional)
          for (const { text } of described) {
            expect(text.zh).toMatch(/。$/)
            expect(text.en).toMatch(/\.$/)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
