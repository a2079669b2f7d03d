import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import { at, course, doneBy } from '../trial'
import { custodyNecessity as workflow } from '.'

const told = (matter: ReturnType<typeof course>, when: string) =>
  clocks(workflow, matter, at(when), builtInCalendar).map(({ clock, state, limit, proposes }) => [
    clock,
    state,
    formatInstant(limit.latest).slice(0, 10),
    proposes,
  ])

describe('a custody necessity review', () => {
  it('proposes, is answered within ten days, and tells the applicant', () => {
    const served = course(workflow, ['open', { receivedOn: '2026-11-02' }], 'propose', 'sign', [
      'serve',
      { servedOn: '2026-11-02' },
    ])
    // The tenth day, 12 November, is a Thursday.
    expect(told(served, '2026-11-13T00:00:00+08:00')).toEqual([
      ['decision', 'kept', '2026-11-13', null],
      ['answer', 'overdue', '2026-11-13', 'correct'],
    ])
    const matter = course(workflow, 'open', 'propose', 'sign', 'serve', 'answer', 'tellApplicant', 'archive')
    expect([matter.state, matter.answer?.kind]).toEqual(['archived', 'reply'])
  })

  it('changes custody directly only while prosecution is reviewed', () => {
    const at = (proceduralStage: string) =>
      doneBy(workflow, course(workflow, ['open', { proceduralStage }]), 'changeDirectly')?.ok
    expect([at('investigation'), at('prosecution')]).toEqual([undefined, true])
  })

  it('tells nobody where nobody asked', () => {
    const own = course(workflow, ['open', { startedBy: 'ownMotion' }], 'keepCustody')
    expect([doneBy(workflow, own, 'tellApplicant'), doneBy(workflow, own, 'close')?.ok]).toEqual([undefined, true])
  })
})
