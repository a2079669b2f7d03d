import { builtInCalendar, formatInstant, type StatutoryTerm } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { type Clock, clocks } from './clocks'
import type { Form } from './form'
import type { Matter } from './matter'
import { replay } from './replay'
import { local } from './source'
import { at, somebody } from './trial'
import type { ClockDefinition, Workflow } from './workflow'

const words = { zh: '甲', en: 'A' }
const step = { title: words, who: [{ roles: ['clerk'] as const }], form: {}, source: local }

const workflow = (clock: Partial<ClockDefinition<string>>): Workflow => ({
  id: 'test',
  version: 1,
  title: words,
  meaning: words,
  readers: [],
  states: { open: { title: words, turn: 'office', next: 'end' }, over: { title: words, turn: null, ends: true } },
  actions: {
    begin: { ...step, from: 'opening', to: 'open' },
    again: { ...step, from: ['open'], to: 'same' },
    note: { ...step, from: ['open'], to: 'same' },
    extend: { ...step, from: ['open'], to: 'same' },
    stop: { ...step, from: ['open'], to: 'same' },
    go: { ...step, from: ['open'], to: 'same' },
    end: { ...step, from: ['open'], to: 'over', answers: 'reply' },
  },
  clocks: {
    it: {
      title: words,
      whose: 'police',
      from: [{ action: 'begin' }, { action: 'again' }],
      term: { count: 'D', of: { days: 7 } },
      endedBy: [{ action: 'note', field: 'on' }],
      proposes: 'end',
      source: local,
      ...clock,
    },
  },
  closing: [],
})

function matterOf(
  definition: Workflow,
  ...deeds: readonly (readonly [action: string, when: string, form?: Form])[]
): Matter {
  const rebuilt = replay(
    definition,
    deeds.map(([action, when, form = {}], index) => ({
      sequence: index + 1,
      workflow: 'test',
      workflowVersion: 1,
      action,
      actor: somebody('clerk-1', 'clerk'),
      at: at(`2026-${when}+08:00`),
      form,
      reason: null,
      before: index === 0 ? null : 'open',
      after: action === 'end' ? 'over' : 'open',
    })),
  )
  if (!rebuilt.ok) throw new Error(rebuilt.problem.message.en)
  return rebuilt.matter
}

const brief = ({ startedBy, limit, state, ended, proposes }: Clock) => [
  startedBy,
  formatInstant(limit.latest).slice(0, 16),
  state,
  ended?.by ?? null,
  proposes,
]
function told(
  clock: Partial<ClockDefinition<string>>,
  asOf: string,
  ...deeds: Parameters<typeof matterOf>[1][]
): unknown {
  const definition = workflow(clock)
  return clocks(definition, matterOf(definition, ...deeds), at(`2026-${asOf}+08:00`), builtInCalendar).map(brief)
}

const BEGIN = ['begin', '11-02T10:00:00'] as const
const hours = (count: number): StatutoryTerm => ({ count: 'H', of: { hours: count } })

describe('a clock', () => {
  it.each([
    ['11-09T23:59:59', 'running', null],
    ['11-10T00:00:00', 'overdue', 'end'],
  ])('as of %s is %s', (asOf, state, proposes) => {
    expect(told({}, asOf, BEGIN)).toEqual([[1, '2026-11-10T00:00', state, null, proposes]])
  })

  it('alerts at the protective reading of a term in hours', () => {
    // 24 hours from 10:20 are 10:20 read protectively, 11:00 with the starting hour left out.
    const begin = ['begin', '11-02T10:20:00'] as const
    expect(told({ term: hours(24) }, '11-03T10:20:00', begin)).toEqual([[1, '2026-11-03T11:00', 'alert', null, null]])
    expect(told({ term: hours(24) }, '11-03T11:00:00', begin)).toEqual([
      [1, '2026-11-03T11:00', 'overdue', null, 'end'],
    ])
  })

  it('is kept or late by the date that the ending form names, however late it was written down', () => {
    const noted = (on: string) => told({}, '11-20T00:00:00', BEGIN, ['note', '11-12T09:00:00', { on }])
    expect(noted('2026-11-09')).toEqual([[1, '2026-11-10T00:00', 'kept', 2, null]])
    expect(noted('2026-11-10')).toEqual([[1, '2026-11-10T00:00', 'late', 2, null]])
  })

  it('says where no more than the day of its end is known', () => {
    const definition = workflow({})
    const onDay = (...deed: Parameters<typeof matterOf>[1]) =>
      clocks(definition, matterOf(definition, BEGIN, deed), at('2026-11-20T00:00:00+08:00'), builtInCalendar).map(
        ({ startedOnDay, ended }) => [startedOnDay, ended?.onDay],
      )
    expect([
      onDay('note', '11-02T12:00:00', { on: '2026-11-02' }),
      onDay('note', '11-02T12:00:00', { on: '2026-11-02T11:00:00+08:00' }),
    ]).toEqual([[[false, true]], [[false, false]]])
  })

  it('begins anew with each start, which ends the run before it', () => {
    expect(told({}, '11-06T00:00:00', BEGIN, ['again', '11-05T10:00:00'])).toEqual([
      [1, '2026-11-10T00:00', 'kept', 2, null],
      [2, '2026-11-13T00:00', 'running', null, null],
    ])
  })

  it('is moved by an extension in time, and by none that comes too late', () => {
    const extendedBy = { action: 'extend', term: { count: 'D', of: { days: 3 } }, after: 'due' } as const
    expect(told({ extendedBy }, '11-09T12:00:00', BEGIN, ['extend', '11-09T10:00:00'])).toEqual([
      [1, '2026-11-13T00:00', 'running', null, null],
    ])
    expect(told({ extendedBy }, '11-11T12:00:00', BEGIN, ['extend', '11-11T10:00:00'])).toEqual([
      [1, '2026-11-10T00:00', 'overdue', null, 'end'],
    ])
  })

  it('leaves out the time between two actions', () => {
    const suspended = { from: 'stop', to: 'go' } as const
    // Stopped from the 3rd to the 6th: the four days it touches are left out.
    expect(told({ suspended }, '11-06T12:00:00', BEGIN, ['stop', '11-03T00:00:00'], ['go', '11-06T00:00:00'])).toEqual([
      [1, '2026-11-14T00:00', 'running', null, null],
    ])
  })

  it('runs to the last day that a form has named, also one before the start', () => {
    const until = { term: { until: 'by' }, from: [{ action: 'again' }] } as const
    expect(
      told(until, '11-05T00:00:00', ['begin', '11-02T10:00:00', { by: '2026-11-08' }], ['again', '11-03T10:00:00']),
    ).toEqual([
      // A Sunday: a date that was written is that date.
      [2, '2026-11-09T00:00', 'running', null, null],
    ])
    expect(told(until, '11-05T00:00:00', BEGIN, ['again', '11-03T10:00:00'])).toEqual([])
  })

  it('lapses where the matter ends first, and knows nothing of what came after the instant asked', () => {
    expect(told({}, '11-20T00:00:00', BEGIN, ['end', '11-05T10:00:00'])).toEqual([
      [1, '2026-11-10T00:00', 'lapsed', null, null],
    ])
    expect(told({}, '11-03T00:00:00', BEGIN, ['note', '11-04T10:00:00'])).toEqual([
      [1, '2026-11-10T00:00', 'running', null, null],
    ])
  })

  it('shows how it was counted', () => {
    const definition = workflow({})
    const [clock] = clocks(definition, matterOf(definition, BEGIN), at('2026-11-03T00:00:00+08:00'), builtInCalendar)
    expect(clock?.derivation.map(({ rule }) => rule)).toEqual(['start', 'excludeStartingDay', 'addDays', 'endOfDay'])
  })
})
