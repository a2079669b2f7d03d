import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import { at, course, doneBy } from '../trial'
import { actionOf } from '../workflow'
import { supervisionAsCase as workflow } from '.'

const initiated = ['open', 'proposeInitiation', 'agreeInitiation', 'decideInitiation', 'signInitiation'] as const

describe('a supervision case', () => {
  it('goes through acceptance, initiation, verification, decision, tracking and closing', () => {
    const matter = course(
      workflow,
      ...initiated,
      'start',
      'draftEvidenceRequest',
      'signEvidenceRequest',
      'finish',
      'report',
      'agreeReport',
      'decide',
      'recordService',
      'recordAnswer',
      'close',
      'archive',
    )
    expect(matter.state).toBe('archived')
    expect(matter.answer?.kind).toBe('reply')
  })

  it('is handled by two or more', () => {
    const opened = course(workflow, 'open')
    const alone = doneBy(workflow, opened, 'proposeInitiation', { team: ['assistantProcurator-1'] })
    expect(alone?.ok === false && alone.refusals.map(({ code, place }) => [code, place])).toEqual([
      ['FIELD_RANGE', 'team'],
    ])
  })

  it('explains to its source why it was not initiated', () => {
    const refused = course(workflow, 'open', 'proposeInitiation', 'agreeInitiation', [
      'decideInitiation',
      { initiation: 'no' },
    ])
    expect(refused.state).toBe('notInitiated')
    expect(doneBy(workflow, refused, 'archive')).toBeUndefined()
  })

  it('initiates, suspends and terminates by a decision of its own', () => {
    const signed = (...steps: readonly string[]) => {
      const matter = course(workflow, ...initiated.slice(0, -1), ...steps)
      const document = actionOf(workflow, matter.records.at(-1)?.action ?? '')?.document
      return [matter.state, document?.type, document?.step]
    }
    expect(signed()).toEqual(['initiationDraft', 'majorInitiation', 'signed'])
    expect(signed('signInitiation')).toEqual(['initiated', 'initiationDecision', 'signed'])
    expect(signed('signInitiation', 'start', 'suspend')).toEqual(['suspended', 'suspensionDecision', 'signed'])
    const terminated = ['signInitiation', 'start', 'suspend', 'terminate'] as const
    expect(signed(...terminated)).toEqual(['concluded', 'terminationDecision', 'signed'])
  })

  it('leaves out of its thirty days the time it was suspended', () => {
    const latest = (...steps: readonly string[]) => {
      const matter = course(workflow, ...initiated, ['start', { startedOn: '2026-11-02' }], ...steps)
      const verification = clocks(workflow, matter, at('2026-11-05T00:00:00+08:00'), builtInCalendar).find(
        ({ clock }) => clock === 'verification',
      )
      return verification === undefined ? '' : formatInstant(verification.limit.latest).slice(0, 10)
    }
    expect(latest()).toBe('2026-12-03')
    // Suspended on the day it began and not resumed: as of the 5th three days are left out; 5 December is a Saturday.
    expect(latest('suspend')).toBe('2026-12-08')
  })
})
