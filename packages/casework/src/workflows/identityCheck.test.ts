import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import { mayRead } from '../permission'
import { at, course, doneBy, somebody } from '../trial'
import { identityCheck as workflow } from '.'

const ladder = ['open', 'checkHousehold', 'requestInsurance', 'recordInsurance'] as const

describe('an identity check', () => {
  it('goes up the ladder to the unit’s own word, and is notified', () => {
    const matter = course(
      workflow,
      ['open', { decided: 'nonProsecution' }],
      ...ladder.slice(1),
      'requestFund',
      'recordFund',
      'suspect',
      'inquire',
      ['recordConfirmation', { unitAnswer: 'confirmed' }],
      ['notify', { notificationKind: 'opinion' }],
      'recordFeedback',
      'archive',
    )
    expect([matter.state, matter.answer]).toEqual(['archived', { sequence: 9, kind: 'reply' }])
  })

  it('marks nobody by a match alone: confirmed only by the unit in writing', () => {
    const matched = course(workflow, 'open', ['checkHousehold', { doubts: ['registerMatch'] }])
    expect(doneBy(workflow, matched, 'notify')).toBeUndefined()
    expect(doneBy(workflow, matched, 'recordConfirmation')).toBeUndefined()
    const asked = course(workflow, ...ladder, 'suspect', 'inquire')
    expect(doneBy(workflow, asked, 'recordConfirmation', { attachments: [] })?.ok).toBe(false)
    expect(
      course(workflow, ...ladder, 'suspect', 'inquire', ['recordConfirmation', { unitAnswer: 'denied' }]).state,
    ).toBe('cleared')
  })

  it('goes on file before the decision and is notified after it', () => {
    const confirmed = (decided: string) =>
      course(workflow, ['open', { decided }], ...ladder.slice(1), 'suspect', 'inquire', [
        'recordConfirmation',
        { unitAnswer: 'confirmed' },
      ])
    const may = (decided: string) =>
      ['record', 'recheckDecision', 'notify'].map((action) => doneBy(workflow, confirmed(decided), action)?.ok ?? false)
    expect([may('before'), may('nonProsecution'), may('judgment')]).toEqual([
      [true, false, true],
      [false, true, true],
      [false, false, true],
    ])
  })

  it('is cleared at any rung with a reason', () => {
    expect(course(workflow, 'open', 'checkHousehold', 'clear', 'archive').answer?.kind).toBe('lawfulReason')
  })

  it('waits five working days for the social insurance', () => {
    const asked = course(workflow, 'open', 'checkHousehold', 'requestInsurance')
    const [due] = clocks(workflow, asked, at('2026-11-02T15:00:00+08:00'), builtInCalendar).filter(
      ({ clock }) => clock === 'insurance',
    )
    expect(due === undefined ? null : formatInstant(due.limit.latest).slice(0, 10)).toBe('2026-11-10')
  })

  it('is read by handler and approver alone', () => {
    const matter = course(workflow, ...ladder)
    const reads = (role: Parameters<typeof somebody>[1], id = 'x') =>
      mayRead(workflow, matter, somebody(id, role as 'chief'))
    expect([
      reads('chief'),
      reads('residentProcurator'),
      reads('policeLiaison'),
      reads('departmentProcurator', 'departmentProcurator-1'),
    ]).toEqual([true, false, false, true])
  })
})
