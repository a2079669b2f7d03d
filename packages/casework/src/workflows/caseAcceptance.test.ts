import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import type { Form } from '../form'
import { at, course, doneBy } from '../trial'
import { caseAcceptance as workflow } from '.'

const told = (matter: ReturnType<typeof course>, when: string) =>
  clocks(workflow, matter, at(when), builtInCalendar).map(({ clock, state, limit, proposes }) => [
    clock,
    state,
    formatInstant(limit.latest).slice(0, 10),
    proposes,
  ])
const CHECKED = {
  jurisdiction: true,
  materialComplete: true,
  propertyMatches: true,
  suspectPresent: true,
  inTime: true,
}
const received = (form: Form, ...more: readonly string[]) =>
  course(workflow, ['receive', { ...CHECKED, receivedOn: '2026-09-25', fastTrack: false, ...form }], ...more)
const limits = (form: Form, ...more: readonly string[]) =>
  told(received(form, ...more), '2026-11-03T00:00:00+08:00')
    .filter(([clock]) => clock !== 'sameDay' && clock !== 'allocation')
    .map(([clock, , latest]) => [clock, latest])

describe('an arrest or prosecution case', () => {
  it('is checked in five ways, allocated, decided, served and archived', () => {
    const matter = course(
      workflow,
      ['receive', CHECKED],
      'accept',
      'allocate',
      'decide',
      'serveDecision',
      'recordReceipt',
      'archive',
    )
    expect([matter.state, matter.answer?.kind]).toEqual(['archived', 'reply'])
    const { form } = workflow.actions.receive
    expect(
      ['jurisdiction', 'materialComplete', 'propertyMatches', 'suspectPresent', 'inTime'].map(
        (name) => form[name]?.required,
      ),
    ).toEqual([true, true, true, true, true])
  })

  // 25 September 2026 is a Friday; 1 to 7 October are holidays.
  it.each<[string, Form, string[], unknown]>([
    [
      'detained: 7 days, no rest day moves them',
      { acceptanceKind: 'arrest', custody: 'detained' },
      [],
      [['arrestHeld', '2026-10-03']],
    ],
    ['free: 15 days', { acceptanceKind: 'arrest', custody: 'free' }, [], [['arrestFree', '2026-10-11']]],
    [
      'free, extended too late: 15 days',
      { acceptanceKind: 'arrest', custody: 'free' },
      ['accept', 'allocate', 'extend'],
      [['arrestFree', '2026-10-11']],
    ],
    [
      'in custody: a month',
      { acceptanceKind: 'prosecution', custody: 'arrested' },
      [],
      [['prosecutionHeld', '2026-10-26']],
    ],
    [
      'free: a month, moved by a Sunday',
      { acceptanceKind: 'prosecution', custody: 'free' },
      [],
      [['prosecutionFree', '2026-10-27']],
    ],
    [
      'fast track: 10 days beside the month',
      { acceptanceKind: 'prosecution', custody: 'arrested', fastTrack: true, longerThanYear: false },
      [],
      [
        ['prosecutionHeld', '2026-10-26'],
        ['fastTrack', '2026-10-09'],
      ],
    ],
  ])('has its limit — %s', (_, form, more, expected) => {
    expect(limits(form, ...more)).toEqual(expected)
  })

  it('has 20 days from receipt where it is complex and extended in time', () => {
    const matter = received(
      { acceptanceKind: 'arrest', custody: 'free', receivedOn: '2026-11-02' },
      'accept',
      'allocate',
      'extend',
    )
    // 22 November is a Sunday.
    expect(told(matter, '2026-11-03T00:00:00+08:00')[0]).toEqual(['arrestFree', 'running', '2026-11-24', null])
  })

  it('asks for the reason of an allocation by choice', () => {
    const accepted = course(workflow, ['receive', CHECKED], 'accept')
    const refused = doneBy(workflow, accepted, 'allocate', { allocation: 'assigned', allocationGround: '' })
    expect(refused?.ok === false && refused.refusals.map(({ code, place }) => [code, place])).toEqual([
      ['FIELD_MISSING', 'allocationGround'],
    ])
  })

  it('hands a fast-track case on the same day', () => {
    const matter = received({ acceptanceKind: 'prosecution', fastTrack: true, receivedOn: '2026-11-02' })
    expect(told(matter, '2026-11-03T00:00:00+08:00').find(([clock]) => clock === 'sameDay')).toEqual([
      'sameDay',
      'overdue',
      '2026-11-03',
      'accept',
    ])
  })

  it('follows a non-approval for want of a crime: receipt in 3 days, action in 15', () => {
    const matter = course(
      workflow,
      ['receive', CHECKED],
      'accept',
      'allocate',
      ['decide', { decisionKind: 'noArrestNoCrime' }],
      ['serveDecision', { servedOn: '2026-11-02' }],
    )
    expect(told(matter, '2026-11-18T00:00:00+08:00').slice(-2)).toEqual([
      ['receipt', 'overdue', '2026-11-06', 'correct'],
      ['noAction', 'overdue', '2026-11-18', 'correct'],
    ])
  })

  it('is not accepted outside its jurisdiction or without its papers, and otherwise only with words for what is amiss', () => {
    const may = (form: Form, given: Form = {}) => {
      const done = doneBy(workflow, received(form), 'accept', given)
      return done === undefined ? 'nobody' : done.ok || done.refusals.map(({ code, place }) => [code, place])
    }
    expect([may({}), may({ jurisdiction: false }), may({ materialComplete: false })]).toEqual([
      true,
      'nobody',
      'nobody',
    ])
    for (const check of ['suspectPresent', 'propertyMatches', 'inTime']) {
      const words = `${check}Words`
      expect(may({ [check]: false }, { [words]: ' ' })).toEqual([['FIELD_MISSING', words]])
      expect(may({ [check]: false })).toBe(true)
    }
  })

  it('asks the unit for what is missing by a notice that is served and acknowledged', () => {
    const asked = ['askSupplement', 'serveSupplement', 'acknowledge'] as const
    const waiting = received({ materialComplete: false }, ...asked)
    expect([waiting.state, waiting.records.at(-1)?.actor.roles]).toEqual(['supplementing', ['policeLiaison']])
    const supplied = doneBy(workflow, waiting, 'receiveSupplement', { materialComplete: true })
    const accepted = supplied?.ok === true ? doneBy(workflow, supplied.matter, 'accept') : undefined
    expect(accepted?.ok).toBe(true)
  })

  it('lets the unit acknowledge the decision', () => {
    const decided = ['accept', 'allocate', 'decide', 'serveDecision', 'acknowledge'] as const
    expect(received({ acceptanceKind: 'arrest' }, ...decided).state).toBe('served')
  })
})
