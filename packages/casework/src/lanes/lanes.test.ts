import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { at, course } from '../trial'
import { pleaLeniency as workflow } from '../workflows'
import { laneCourse } from './course'
import { laneStages, stageOf } from './stages'

const NOW = at('2026-11-05T09:00:00+08:00')
const looked = (...steps: Parameters<typeof course> extends [unknown, ...infer Steps] ? Steps : never) => {
  const { stage, clock, runs } = laneCourse(workflow, course(workflow, ...steps), NOW, builtInCalendar)
  return {
    stage,
    clock: clock === null ? null : `${clock.clock} ${clock.state} ${formatInstant(clock.limit.latest).slice(0, 10)}`,
    runs: runs.map((run) => `${run.stage} ${run.days}`),
  }
}
const toSigned = ['accept', 'tellRights', 'requestLawyer', 'recordHelp', 'hear', 'signPlea'] as const

describe('the fast lane', () => {
  it('has a stage for every state in which a case is in it', () => {
    const out = Object.keys(workflow.states).filter((state) => stageOf(state) === undefined)
    expect(out).toEqual(['exitOrdinary', 'retracted', 'nonProsecuted', 'cancelled', 'archived'])
    expect(laneStages).toEqual(['investigate', 'prosecute', 'schedule', 'try', 'execute'])
  })

  it('measures each stage by its own clock', () => {
    const filed = ['markFast', { filedOn: '2026-11-01' }] as const
    // Seven days of investigation after 1 November end with the 8th, a Sunday: Monday the 9th.
    expect(looked(filed)).toEqual({
      stage: 'investigate',
      clock: 'fastInvestigation running 2026-11-10',
      runs: ['investigate 3'],
    })
    const accepted = ['accept', { acceptedOn: '2026-10-20', transferDate: '2026-10-20' }] as const
    expect(looked(filed, accepted).clock).toBe('reviewTen overdue 2026-10-31')
    expect(looked('markFast', ...toSigned, 'prosecute', ['schedule', { courtAcceptedOn: '2026-11-02' }])).toEqual({
      stage: 'schedule',
      clock: 'trialTen running 2026-11-13',
      runs: ['investigate 0', 'prosecute 0', 'schedule 3'],
    })
    expect(looked('markFast', ...toSigned, 'prosecute', 'schedule', 'hold', 'sentence').clock).toBe(
      'appealPeriod running 2026-11-13',
    )
  })

  it('is left by a retraction', () => {
    expect(looked('markFast', ...toSigned, 'retract')).toMatchObject({ stage: null, clock: null })
  })
})
