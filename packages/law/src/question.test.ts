import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCalendar } from './calendar'
import { answer, parseQuestion } from './question'

const ask = (json: unknown) => {
  const question = parseQuestion(json)
  return question.ok
    ? answer(question.value, builtInCalendar)
    : question.problems.map(({ code, place }) => `${code} ${place}`)
}

describe('a question about a period', () => {
  it('is answered with the instants and the derivation', () => {
    expect(ask({ count: 'D', of: { days: 3 }, from: '2026-09-28' })).toMatchObject({
      alert: null,
      latest: '2026-10-09T00:00:00+08:00',
      inclusive: false,
      provisional: false,
    })
    expect(ask({ count: 'HX', of: { hours: 12 }, from: '2026-05-06T22:30:00+08:00' })).toMatchObject({
      latest: '2026-05-07T10:30:00+08:00',
      inclusive: true,
    })
  })

  it('names the article of each step that has one', () => {
    const found = ask({ count: 'D', of: { days: 3 }, from: '2026-09-28' })
    expect(found).toMatchObject({
      derivation: [
        { rule: 'start' },
        { rule: 'excludeStartingDay', law: 'CPL', article: '105', paragraph: '2' },
        { rule: 'addDays', law: 'CPL', article: '105', paragraph: '1' },
        { rule: 'rollOver', law: 'CPL', article: '105', paragraph: '4' },
        { rule: 'endOfDay', at: 1_791_475_200_000 },
      ],
    })
  })

  it('may carry extensions, restarts and suspensions', () => {
    const extend = [{ at: '2026-09-30T10:00:00+08:00', count: 'DC', of: { days: 7 } }]
    expect(ask({ count: 'DC', of: { days: 3 }, from: '2026-09-28', extend })).toMatchObject({
      latest: '2026-10-06T00:00:00+08:00',
    })
    const suspend = [{ from: '2026-04-01', to: '2026-04-20' }]
    expect(ask({ count: 'MC', of: { months: 2 }, from: '2026-03-10', suspend })).toMatchObject({
      latest: '2026-05-31T00:00:00+08:00',
      alert: '2026-05-30T00:00:00+08:00',
    })
  })

  it('counts on from the end so far where an extension says so, and takes changes in the order of their instants', () => {
    const from = '2026-03-10'
    const extend = [{ at: '2026-03-20T09:00:00+08:00', count: 'MC', of: { months: 1 }, after: 'due' }]
    expect(ask({ count: 'MC', of: { months: 2 }, from, extend })).toMatchObject({ latest: '2026-06-11T00:00:00+08:00' })
    // The extension of 3 March comes before the new start, which drops it, however the question lists them.
    const early = [{ at: '2026-03-11T09:00:00+08:00', count: 'DC', of: { days: 30 } }]
    const restart = [{ at: '2026-03-12T09:00:00+08:00', count: 'DC', of: { days: 7 } }]
    expect(ask({ count: 'DC', of: { days: 3 }, from, extend: early, restart })).toMatchObject({
      latest: '2026-03-20T00:00:00+08:00',
    })
    expect(ask({ count: 'DC', of: { days: 3 }, from, restart: [{ at: '2026-03-12T09:00:00+08:00' }] })).toMatchObject({
      latest: '2026-03-16T00:00:00+08:00',
    })
    const suspend = [{ from: '2026-03-11', to: '2026-03-11' }]
    expect(ask({ count: 'DC', of: { days: 3 }, from, suspend, restart })).toMatchObject({
      latest: '2026-03-20T00:00:00+08:00',
    })
  })

  it('takes a new start before an extension that came after it, whichever list stands first', () => {
    const extend = [{ at: '2026-03-13T09:00:00+08:00', count: 'DC', of: { days: 10 } }]
    const restart = [{ at: '2026-03-12T09:00:00+08:00' }]
    expect(ask({ count: 'DC', of: { days: 3 }, from: '2026-03-10', extend, restart })).toMatchObject({
      latest: '2026-03-23T00:00:00+08:00',
    })
  })

  it('counts working days by either name', () => {
    const from = '2026-09-30'
    expect(ask({ count: 'DW', of: { workingDays: 2 }, from })).toMatchObject({ latest: '2026-10-10T00:00:00+08:00' })
    expect(ask({ count: 'DW', of: { days: 2 }, from })).toMatchObject({ latest: '2026-10-10T00:00:00+08:00' })
  })

  it('gives the mark of the asker back, and none where there was none', () => {
    const question = { count: 'D', of: { days: 3 }, from: '2026-05-06' }
    expect(ask({ ...question, id: 'a' })).toMatchObject({ id: 'a', latest: '2026-05-10T00:00:00+08:00' })
    expect(ask({ ...question, id: 7 })).toMatchObject({ id: 7 })
    expect(ask(question)).not.toHaveProperty('id')
    expect(ask({ ...question, id: true })).toEqual(['DUE_FIELD id'])
  })

  it('counts Chinese periods on the clock of Asia/Shanghai and others on their own', () => {
    const from = '2026-05-06T22:30:00+01:00'
    expect(ask({ count: 'D', of: { days: 1 }, from })).toMatchObject({ latest: '2026-05-09T00:00:00+08:00' })
    expect(ask({ count: 'calendar', of: { days: 1 }, from })).toMatchObject({ latest: '2026-05-08T00:00:00+01:00' })
    expect(ask({ count: 'elapsed', of: { days: 1 }, from })).toMatchObject({ latest: '2026-05-07T22:30:00+01:00' })
  })

  it('takes “at once” with and without a number', () => {
    const from = '2026-05-06T14:20:00+08:00'
    expect(ask({ count: 'IMM', from })).toMatchObject({ latest: '2026-05-06T14:20:00+08:00', inclusive: true })
    expect(ask({ count: 'IMM', of: {}, from })).toMatchObject({ latest: '2026-05-06T14:20:00+08:00' })
    expect(ask({ count: 'IMM', of: { days: 1, seconds: 5 }, from })).toMatchObject({
      latest: '2026-05-07T14:20:05+08:00',
    })
  })

  it.each([
    [{ hours: 8_784_000 }, 'HX'],
    [{ minutes: 527_040_000 }, 'HX'],
    [{ seconds: 31_622_400_000 }, 'HX'],
    [{ days: 366_000 }, 'DC'],
    [{ months: 12_000 }, 'MC'],
    [{ days: 0 }, 'DC'],
  ])('takes a length of a thousand years at most: %j', (of, count) => {
    const from = '2026-05-06T14:20:00+08:00'
    const [[unit, most] = ['', 0]] = Object.entries(of)
    expect(parseQuestion({ count, of, from }).ok).toBe(true)
    if (most > 0) expect(ask({ count, of: { [unit]: most + 1 }, from })).toEqual([`DUE_LENGTH of.${unit}`])
  })

  const day = { count: 'D', of: { days: 3 }, from: '2026-09-28' }
  const moment = '2026-09-28T10:00:00+08:00'
  it.each([
    [{ count: 'H', of: { hours: 24 }, from: '2026-09-28' }, ['DUE_HOURS_FROM_DATE from']],
    [{ count: 'HX', of: { minutes: 30 }, from: '2026-09-28' }, ['DUE_HOURS_FROM_DATE from']],
    [{ count: 'IMM', of: { minutes: 30 }, from: '2026-09-28' }, ['DUE_HOURS_FROM_DATE from']],
    [{ count: 'elapsed', of: { seconds: 30 }, from: '2026-09-28' }, ['DUE_HOURS_FROM_DATE from']],
    [{ count: 'elapsed', of: { hours: 1 }, from: '2026-09-28' }, ['DUE_HOURS_FROM_DATE from']],
    [{ ...day, count: 'X' }, ['DUE_COUNT count']],
    [{ ...day, count: 7 }, ['DUE_COUNT count']],
    [{ ...day, of: { hours: 3 } }, ['DUE_UNITS of']],
    [{ ...day, of: { workingDays: 3 } }, ['DUE_UNITS of']],
    [{ ...day, count: 'DC', of: { seconds: 3 } }, ['DUE_UNITS of']],
    [{ ...day, count: 'M', of: { minutes: 3 } }, ['DUE_UNITS of']],
    [{ ...day, count: 'MC', of: { hours: 3 } }, ['DUE_UNITS of']],
    [{ ...day, count: 'calendar', of: { hours: 3 } }, ['DUE_UNITS of']],
    [{ ...day, count: 'DW', of: { months: 3 } }, ['DUE_UNITS of']],
    [{ count: 'H', of: { days: 1 }, from: moment }, ['DUE_UNITS of']],
    [{ count: 'HX', of: { hours: 1, months: 1 }, from: moment }, ['DUE_UNITS of']],
    [{ count: 'IMM', of: { months: 1 }, from: moment }, ['DUE_UNITS of']],
    [{ count: 'elapsed', of: { workingDays: 1 }, from: moment }, ['DUE_UNITS of']],
    [{ ...day, of: { days: -1 } }, ['DUE_LENGTH of.days']],
    [{ ...day, of: { days: 1.5 } }, ['DUE_LENGTH of.days']],
    [{ ...day, of: { days: '3' } }, ['DUE_LENGTH of.days']],
    [{ ...day, of: {} }, ['DUE_LENGTH of']],
    [{ ...day, of: [3] }, ['DUE_LENGTH of']],
    [{ ...day, of: null }, ['DUE_LENGTH of']],
    [{ ...day, of: 3 }, ['DUE_LENGTH of']],
    [{ ...day, of: { fortnights: 1 } }, ['DUE_UNIT of.fortnights']],
    [{ ...day, of: { toString: 1 } }, ['DUE_UNIT of.toString']],
    [{ ...day, from: '2026-02-30' }, ['DUE_FROM from']],
    [{ ...day, from: 20_260_928 }, ['DUE_FROM from']],
    [{ count: 'D' }, ['DUE_LENGTH of', 'DUE_FROM from']],
    [{ ...day, until: '2026-10-01' }, ['DUE_FIELD until']],
    [{ ...day, extend: {} }, ['DUE_LIST extend']],
    [{ ...day, restart: 'x' }, ['DUE_LIST restart']],
    [{ ...day, suspend: [1, null, []] }, ['DUE_LIST suspend[0]', 'DUE_LIST suspend[1]', 'DUE_LIST suspend[2]']],
    [{ ...day, extend: [{ at: moment }] }, ['DUE_COUNT extend[0].count', 'DUE_LENGTH extend[0].of']],
    [{ ...day, extend: [{ count: 'D', of: { days: 1 } }] }, ['DUE_FROM extend[0].at']],
    [{ ...day, extend: [{ at: moment, count: 'D', of: { days: 1 }, after: 'x' }] }, ['DUE_AFTER extend[0].after']],
    [{ ...day, extend: [{ at: moment, count: 'D', of: { days: 1 }, to: 'x' }] }, ['DUE_FIELD extend[0].to']],
    [{ ...day, restart: [{}] }, ['DUE_FROM restart[0].at']],
    [{ ...day, restart: [{ at: moment, count: 'D' }] }, ['DUE_LENGTH restart[0].of']],
    [{ ...day, restart: [{ at: moment, of: { days: 1 } }] }, ['DUE_COUNT restart[0].count']],
    [{ ...day, restart: [{ at: '2026-09-29', count: 'H', of: { hours: 1 } }] }, ['DUE_HOURS_FROM_DATE restart[0].at']],
    [
      { count: 'H', of: { hours: 24 }, from: moment, restart: [{ at: '2026-09-28' }] },
      ['DUE_HOURS_FROM_DATE restart[0].at'],
    ],
    [{ ...day, suspend: [{ from: '2026-09-29' }] }, ['DUE_FROM suspend[0].to']],
    [{ ...day, suspend: [{ to: '2026-09-29' }] }, ['DUE_FROM suspend[0].from']],
    [{ ...day, suspend: [{ from: '2026-09-30', to: '2026-09-29' }] }, ['DUE_ORDER suspend[0].to']],
    [{ ...day, suspend: [{ from: '2026-09-30', to: '2026-09-30', at: 1 }] }, ['DUE_FIELD suspend[0].at']],
    [{ ...day, suspend: Array.from({ length: 1001 }, () => ({})) }, ['DUE_LIST suspend']],
    [[], ['DUE_JSON ']],
    [null, ['DUE_JSON ']],
    ['D', ['DUE_JSON ']],
  ])('is refused with code and place: %j', (json, expected) => {
    expect(ask(json)).toEqual(expected)
  })

  it('says what it found there', () => {
    const found = (json: unknown): readonly string[] => {
      const question = parseQuestion(json)
      return question.ok ? [] : question.problems.map(({ message }) => message.en)
    }
    expect(found({ ...day, from: 'noon' })).toEqual(['The time “noon” cannot be read or does not exist.'])
    expect(found({ ...day, count: 7 })).toEqual(['Unknown counting code “7”.'])
    expect(found({ count: 'D', of: { days: 3 } })).toEqual(['The time “” cannot be read or does not exist.'])
    expect(found({ ...day, count: 'H', of: { hours: 1 } })).toEqual([
      'A term of hours cannot start from the bare date “2026-09-28”.',
    ])
  })

  it('never throws, whatever it is asked', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        parseQuestion(json)
      }),
    )
  })
})
