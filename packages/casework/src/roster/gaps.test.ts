import { formatInstant, type Instant } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onDutyAt } from './duty'
import { gapsIn } from './gaps'
import { at, calendar, date, person, roster, STAFF } from './trial'

const days = (from: string, to: string) => ({ from: date(`2026-05-${from}`), to: date(`2026-05-${to}`) })
const shown = (gaps: ReturnType<typeof gapsIn>) =>
  gaps.map(({ kind, from, to }) => `${kind} ${formatInstant(from).slice(5, 16)} ${formatInstant(to).slice(5, 16)}`)
const away = (who: string, from: string, to = from) => ({
  kind: 'away' as const,
  person: person(who),
  ...days(from, to),
  reason: 'leave' as const,
})

describe('a gap', () => {
  it('is not there where the roster holds', () => {
    expect(gapsIn(roster(), STAFF, calendar, days('01', '31'))).toEqual([])
  })

  it('of the day’s procurator is at night and on holidays, when the resident one is not there either', () => {
    const gaps = gapsIn(roster(away('zhao', '06')), STAFF, calendar, days('01', '31'))
    expect(shown(gaps)).toEqual(['noProcurator 05-06T17:30 05-07T08:30', 'noSecond 05-06T17:30 05-07T08:30'])
  })

  it('goes on over days as one, and ends where somebody else takes the shift', () => {
    const missing = [away('wang', '05'), away('zhao', '06')]
    expect(shown(gapsIn(roster(away('qian', '05'), ...missing), STAFF, calendar, days('04', '07')))).toEqual([
      'noProcurator 05-05T08:30 05-06T08:30',
      'noSecond 05-05T08:30 05-06T08:30',
      'noProcurator 05-06T17:30 05-07T08:30',
      'noSecond 05-06T17:30 05-07T08:30',
    ])
    const shift = { line: 'day', date: date('2026-05-06') }
    const taken = { kind: 'substitution', shift, person: person('li'), reason: 'leave' } as const
    expect(shown(gapsIn(roster(...missing, taken), STAFF, calendar, days('06', '07')))).toEqual([])
  })

  it('is the whole time where there is no plan', () => {
    expect(shown(gapsIn(roster(), STAFF, calendar, { from: date('2026-04-29'), to: date('2026-05-01') }))).toEqual([
      'noProcurator 04-29T00:00 05-01T08:30',
      'noSecond 04-29T00:00 05-01T08:30',
    ])
  })

  it('is exactly where fewer than two are on duty, or none who decides', () => {
    const who = fc.constantFrom('li', 'wang', 'zhao', 'chen', 'sun', 'qian', 'wu')
    const absences = fc.array(fc.tuple(who, fc.integer({ min: 10, max: 19 })), { maxLength: 8 })
    const minute = fc.integer({ min: 0, max: 9 * 1440 })
    fc.assert(
      fc.property(absences, minute, (list, offset) => {
        const one = roster(...list.map(([id, day]) => away(id, `${day}`)))
        const instant = (at('2026-05-10T08:30:00') + offset * 60_000) as Instant
        const duty = onDutyAt(one, STAFF, calendar, instant)
        const within = gapsIn(one, STAFF, calendar, days('10', '19')).filter(
          ({ from, to }) => from <= instant && instant < to,
        )
        const kinds = within.map(({ kind }) => kind).sort()
        const decides = duty.some((id) => ['li', 'wang', 'zhao', 'chen'].includes(id))
        expect(kinds).toEqual([...(decides ? [] : ['noProcurator']), ...(duty.length < 2 ? ['noSecond'] : [])])
      }),
    )
  })
})
