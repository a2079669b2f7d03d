import { describe, expect, it } from 'vitest'
import { whyNotEntered } from './checkEntry'
import type { RosterEntry } from './entry'
import { rosterOf } from './entry'
import { at, date, made, PLAN, person, roster, STAFF } from './trial'

const why = (entry: RosterEntry, by = 'feng', one = roster()) =>
  whyNotEntered(entry, { roster: one, staff: STAFF, by: person(by), at: at('2026-05-06T10:00:00') })
const plan = (change: object) => why({ kind: 'plan', plan: { ...PLAN, from: date('2026-05-06'), ...change } })

describe('an entry', () => {
  it('of a plan begins today at the earliest, and names whoever may sit there', () => {
    expect(plan({})).toBeNull()
    expect(plan({ from: date('2026-05-05') })).toBe('PLAN_PAST')
    expect(plan({ handover: 600 })).toBe('PLAN_HOURS')
    expect(plan({ lines: [] })).toBe('PLAN_LINES')
    expect(plan({ lines: [...PLAN.lines, ...PLAN.lines] })).toBe('PLAN_LINES')
    expect(plan({ lines: PLAN.lines.map((line) => ({ ...line, people: [person('sun')] })) })).toBe('PERSON_UNFIT')
    expect(plan({ lines: PLAN.lines.map((line) => ({ ...line, days: 0 })) })).toBe('PLAN_LINES')
  })

  it('of an absence is of days that are not over, and not of years', () => {
    const away = {
      kind: 'away',
      person: person('li'),
      from: date('2026-05-06'),
      to: date('2026-05-07'),
      reason: 'ill',
    } as const
    expect(why(away)).toBeNull()
    expect(why({ ...away, to: date('2026-05-05') })).toBe('AWAY_DAYS')
    expect(why({ ...away, to: date('2027-05-06') })).toBeNull()
    expect(why({ ...away, to: date('2027-05-07') })).toBe('AWAY_DAYS')
    expect(why({ ...away, person: person('nobody') })).toBe('PERSON_UNFIT')
  })

  it('of a substitution is of a shift that is not over, for somebody fit and there', () => {
    const shift = { line: 'day', date: date('2026-05-06') }
    const one = { kind: 'substitution', shift, person: person('li'), reason: 'ill' } as const
    expect(why(one)).toBeNull()
    expect(why({ ...one, shift: { ...shift, line: 'night' } })).toBe('SHIFT_UNKNOWN')
    expect(why({ ...one, shift: { ...shift, date: date('2026-05-05') } })).toBe('SHIFT_PAST')
    expect(why({ ...one, person: person('sun') })).toBe('PERSON_UNFIT')
    const away = { kind: 'away', person: person('li'), from: shift.date, to: shift.date, reason: 'ill' } as const
    expect(why(one, 'feng', roster(away))).toBe('SWAP_AWAY')
  })

  it('of a hand-over is by whoever had the shift, and taken by another, once', () => {
    const note = { kind: 'note', id: 'n', date: date('2026-05-05'), words: '候问室一人须复查伤情' } as const
    expect(why(note, 'wang')).toBeNull()
    expect(why(note, 'li')).toBe('NOTE_SHIFT')
    expect(why({ ...note, date: date('2026-05-04') }, 'li')).toBe('NOTE_SHIFT')
    const written = [made({ kind: 'plan', plan: PLAN }), made(note, 'wang')]
    const taken = { kind: 'noteTaken', id: 'n' } as const
    expect(why(taken, 'wang', rosterOf(written))).toBe('NOTE_UNKNOWN')
    expect(why(taken, 'zhao', rosterOf(written))).toBeNull()
    const over = rosterOf([...written, made(taken, 'zhao', '2026-05-06T08:40:00')])
    expect(over.notes.get('n')?.taken).toEqual({ by: 'zhao', at: at('2026-05-06T08:40:00') })
    expect(why(taken, 'chen', over)).toBe('NOTE_UNKNOWN')
  })
})
