import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import { permitted } from '../permitted'
import { at, course, somebody } from '../trial'
import { reconsideration as workflow } from '.'

describe('a reconsideration', () => {
  it.each([
    ['nonApproval', '2026-11-10'],
    // 2 December is the 30th day.
    ['nonProsecution', '2026-12-03'],
  ])('of a %s is decided in time', (challengeKind, latest) => {
    const matter = course(workflow, ['receive', { challengeKind, challengedOn: '2026-11-02' }])
    const told = clocks(workflow, matter, at('2026-11-03T00:00:00+08:00'), builtInCalendar)
    expect(told.map(({ clock, limit }) => [clock, formatInstant(limit.latest).slice(0, 10)])).toEqual([
      [challengeKind, latest],
    ])
  })

  it('is closed to those who decided before', () => {
    const matter = course(workflow, ['receive', { originalHandlers: ['departmentHead-1'] }])
    const original = permitted(workflow, matter, somebody('departmentHead-1', 'departmentHead'))
    expect(original.actions.find(({ action }) => action === 'assign')?.refusal?.code).toBe('RECUSED')
  })

  it('ends with the decision, or with that of the higher procuratorate', () => {
    const decided = ['receive', 'assign', 'report', 'agree', 'decide', 'serve'] as const
    expect(course(workflow, ...decided, 'close', 'archive').closed).toBe(true)
    expect(course(workflow, ...decided, 'askHigherReview', 'recordHigherDecision', 'archive').closed).toBe(true)
  })
})
