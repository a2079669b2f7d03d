import { builtInCalendar } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import { knownValue } from '../matter'
import { at, course, doneBy } from '../trial'
import { jointResolution as workflow } from '.'

describe('a joint resolution', () => {
  it('is rated, planned, agreed, performed and its three effects noted; persons are counted apart', () => {
    const matter = course(
      workflow,
      ['identify', { peopleCount: 3 }],
      'rate',
      'plan',
      'holdSession',
      ['agree', { settledPeople: 2 }],
      'perform',
      'noteEffects',
      'archive',
    )
    expect([matter.state, matter.answer, knownValue(matter, 'settledPeople')]).toEqual([
      'archived',
      { sequence: 7, kind: 'reply' },
      2,
    ])
  })

  it('of a high risk is reported to the chief the same day, or cannot end', () => {
    const rated = course(workflow, 'identify', ['rate', { riskLevel: 'high' }])
    const states = (when: string) =>
      clocks(workflow, rated, at(when), builtInCalendar)
        .filter(({ clock }) => clock === 'report')
        .map(({ state, proposes }) => [state, proposes])
    expect([states('2026-11-02T20:00:00+08:00'), states('2026-11-03T00:00:00+08:00')]).toEqual([
      [['running', null]],
      [['overdue', 'reportToChief']],
    ])
    const closed = course(
      workflow,
      'identify',
      ['rate', { riskLevel: 'high' }],
      'plan',
      'agree',
      'perform',
      'noteEffects',
    )
    const outcome = doneBy(workflow, closed, 'archive')
    expect(outcome?.ok === false && outcome.refusals.map(({ code, message }) => [code, message.zh])).toEqual([
      ['CLOSING_UNMET', '办结条件未满足：高风险事项应当报告检察长。'],
    ])
  })

  it('that fails goes to the petition desk with a reason', () => {
    const matter = course(workflow, 'identify', 'rate', 'plan', 'fail', 'handToPetitions', 'archive')
    expect(matter.answer?.kind).toBe('lawfulReason')
  })

  it('lets only the chief approve what is said in public', () => {
    expect(workflow.actions['approveStatement']?.who).toEqual([{ roles: ['chief'] }])
  })
})
