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

  it.each([
    [{ count: 'H', of: { hours: 24 }, from: '2026-09-28' }, ['DUE_HOURS_FROM_DATE from']],
    [{ count: 'X', of: { days: 3 }, from: '2026-09-28' }, ['DUE_COUNT count']],
    [{ count: 'D', of: { hours: 3 }, from: '2026-09-28' }, ['DUE_UNITS of']],
    [{ count: 'D', of: { days: -1 }, from: '2026-09-28' }, ['DUE_LENGTH of.days']],
    [{ count: 'D', of: { days: 1.5 }, from: '2026-09-28' }, ['DUE_LENGTH of.days']],
    [{ count: 'D', of: { days: 3 }, from: '2026-02-30' }, ['DUE_FROM from']],
    [{ count: 'D' }, ['DUE_LENGTH of', 'DUE_FROM from']],
    [[], ['DUE_JSON ']],
  ])('is refused with code and place: %j', (json, expected) => {
    expect(ask(json)).toEqual(expected)
  })

  it('never throws, whatever it is asked', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        parseQuestion(json)
      }),
    )
  })
})
