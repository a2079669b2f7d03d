import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { act } from '../act'
import { clocks } from '../clocks'
import type { Form } from '../form'
import type { UnitId } from '../matter'
import { seenForm } from '../reading'
import { at, course, doneBy, filledIn, person, somebody } from '../trial'
import { pleaLeniency as workflow } from '.'

const toHeard = ['markFast', 'accept', 'tellRights', 'requestLawyer', 'recordHelp', 'hear'] as const
const toProsecuted = [...toHeard, 'signPlea', 'prosecute'] as const

const refusedFor = (matter: ReturnType<typeof course> | null, action: string, form: Form = {}) => {
  const outcome = doneBy(workflow, matter, action, form)
  return outcome === undefined
    ? 'nobody'
    : outcome.ok
      ? 'done'
      : outcome.refusals.map(({ code, place }) => `${code} ${place ?? ''}`).join()
}

describe('plea leniency', () => {
  it('goes the whole lane from the police’s mark to execution', () => {
    const matter = course(
      workflow,
      'markFast',
      'accept',
      'checkEligibility',
      'tellRights',
      'requestLawyer',
      'recordHelp',
      'hear',
      'requestAssessment',
      'recordAssessment',
      'signPlea',
      'proposeSentence',
      'proposeFastTrack',
      'prosecute',
      'schedule',
      'hold',
      'sentence',
      'reviewProposal',
      'makeEffective',
      'execute',
      'archive',
    )
    expect([matter.state, matter.answer]).toEqual(['archived', { sequence: 13, kind: 'reply' }])
  })

  it('refuses a statement that was signed before the lawyer came, with article and cure', () => {
    const heard = course(workflow, ...toHeard)
    const early = { lawyerArrivedAt: '2026-11-02T09:30:00+08:00', pleaSignedAt: '2026-11-02T09:29:00+08:00' }
    const outcome = doneBy(workflow, heard, 'signPlea', early)
    expect(
      outcome?.ok === false &&
        outcome.refusals.map(({ code, place, message, cure }) => [code, place, message.zh, cure.zh]),
    ).toEqual([
      [
        'PLEA_BEFORE_LAWYER',
        'pleaSignedAt',
        '具结书签署时间早于律师到场时间（刑诉法第174条、规则第272条）。',
        '在辩护人或者值班律师到场后重新签署。',
      ],
    ])
    expect(refusedFor(heard, 'signPlea', { ...early, pleaSignedAt: '2026-11-02T09:30:00+08:00' })).toBe('done')
  })

  it('asks a defender, not a duty lawyer, where a minor signs', () => {
    const heard = course(workflow, ['markFast', { isMinor: true }], ...toHeard.slice(1))
    const minor = { procedure: 'summary', minorPresence: 'representative' }
    expect(refusedFor(heard, 'signPlea', { ...minor, lawyerKind: 'dutyLawyer' })).toBe('PLEA_MINOR_DEFENDER lawyerKind')
    expect(refusedFor(heard, 'signPlea', { ...minor, lawyerKind: 'defender' })).toBe('done')
    expect(refusedFor(heard, 'signPlea', { ...minor, procedure: 'fastTrack', lawyerKind: 'defender' })).toBe(
      'FAST_TRACK_SHUT procedure',
    )
  })

  it('needs no statement in the exceptions of the law, and then no fast track', () => {
    const without = course(workflow, ...toHeard, 'proceedWithoutStatement')
    expect(without.records.at(-1)?.reason?.code).toBe('disabled')
    expect(refusedFor(without, 'proposeFastTrack')).toBe('nobody')
    expect(refusedFor(course(workflow, ...toHeard), 'proceedWithoutStatement', { procedure: 'fastTrack' })).toBe(
      'FIELD_CHOICE procedure',
    )
  })

  it('shuts the fast track to what was found when it was checked', () => {
    const found = (given: Form) =>
      course(workflow, 'markFast', 'accept', ['checkEligibility', { basicCourt: true, ...given }], ...toHeard.slice(2))
    expect(refusedFor(found({}), 'signPlea', { procedure: 'fastTrack' })).toBe('done')
    expect(refusedFor(found({ majorImpact: true }), 'signPlea', { procedure: 'fastTrack' })).toBe(
      'FAST_TRACK_SHUT procedure',
    )
    expect(refusedFor(found({ majorImpact: true }), 'signPlea', { procedure: 'ordinary' })).toBe('done')
    expect(refusedFor(found({ likelySentence: 'upToSevenYears' }), 'signPlea', { procedure: 'fastTrack' })).toBe(
      'FAST_TRACK_SHUT procedure',
    )
    expect(refusedFor(found({ basicCourt: false }), 'signPlea', { procedure: 'fastTrack' })).toBe(
      'FAST_TRACK_SHUT procedure',
    )
  })

  it('schedules on working days, after the prosecution, by a safe link', () => {
    const prosecuted = course(workflow, ...toProsecuted)
    const on = (hearingAt: string) => refusedFor(prosecuted, 'schedule', { hearingAt })
    expect(on('2026-11-07T09:00:00+08:00')).toBe('HEARING_REST_DAY hearingAt')
    expect(on('2026-10-01T09:00:00+08:00')).toBe(
      'HEARING_REST_DAY hearingAt,HEARING_BEFORE_PROSECUTION hearingAt,HEARING_BEFORE_ACCEPTANCE hearingAt',
    )
    expect(on('2026-11-06T09:00:00+08:00')).toBe('done')
    expect(refusedFor(prosecuted, 'schedule', { hearingLink: 'http://court.example/1' })).toBe(
      'HEARING_LINK_UNSAFE hearingLink',
    )
  })

  it('refuses a judgment before its hearing', () => {
    const tried = course(workflow, ...toProsecuted, ['schedule', { hearingAt: '2026-11-02T09:30:00+08:00' }], 'hold')
    expect(refusedFor(tried, 'sentence', { judgedOn: '2026-11-01' })).toBe(
      'JUDGMENT_BEFORE_HEARING judgedOn,JUDGMENT_OTHER_DAY judgedOn',
    )
    expect(refusedFor(tried, 'sentence', { judgedOn: '2026-11-02' })).toBe('done')
  })

  it('refuses a hearing that was not yet due, and a judgment without the last statement', () => {
    const scheduled = course(workflow, ...toProsecuted, ['schedule', { hearingAt: '2026-11-05T09:30:00+08:00' }])
    expect(refusedFor(scheduled, 'hold', { heldOn: '2026-11-02' })).toBe('HELD_BEFORE_SCHEDULED heldOn')
    const today = course(workflow, ...toProsecuted, 'schedule')
    expect(refusedFor(today, 'hold', { lastStatement: false })).toBe('STATEMENT_NOT_HEARD lastStatement')
  })

  it('asks for a judgment in court in the fast track, on the day of the hearing', () => {
    const tried = course(workflow, ...toProsecuted, 'schedule', 'hold')
    expect(refusedFor(tried, 'sentence', { sentenceInCourt: false })).toBe('JUDGMENT_NOT_IN_COURT sentenceInCourt')
    const converted = course(workflow, ...toProsecuted, 'schedule', 'hold', ['convert', { procedure: 'summary' }])
    expect(refusedFor(converted, 'sentence', { sentenceInCourt: false })).toBe('done')
    const again = course(workflow, ...toProsecuted, 'schedule', ['convert', { procedure: 'summary' }], 'schedule')
    expect(again.state).toBe('scheduled')
  })

  it('lets the court ask for another proposal, and refuses an appeal before the judgment', () => {
    const asked = course(workflow, ...toProsecuted, 'schedule', 'askAdjustment', 'adjustProposal', 'hold', 'sentence')
    expect(refusedFor(asked, 'appeal', { appealedOn: '2026-11-01' })).toBe('APPEAL_BEFORE_JUDGMENT appealedOn')
    expect(refusedFor(asked, 'appeal', { appealedOn: '2026-11-02' })).toBe('done')
  })

  it('is opened by the police for their own unit alone', () => {
    const opening = (unit: string) => {
      const action = workflow.actions['markFast']
      if (action === undefined) throw new Error('no opening')
      return act(workflow, null, {
        action: 'markFast',
        actor: { id: person('police'), roles: ['policeLiaison'], unit: unit as UnitId },
        at: at('2026-11-02T10:00:00+08:00'),
        form: filledIn(action, null),
        reason: null,
        expectedVersion: 0,
      })
    }
    const other = opening('unit-2')
    expect(other.ok === false && other.refusals.map(({ code }) => code)).toEqual(['UNIT_NOT_OWN'])
    expect(opening('unit-1').ok).toBe(true)
  })

  it('shows court and lawyer what they need of the course, and nothing else', () => {
    const tried = course(workflow, ...toHeard, 'signPlea', 'proposeSentence', 'prosecute', 'schedule', 'hold')
    const seenBy = (actor: ReturnType<typeof somebody>) =>
      tried.records.flatMap((record) =>
        Object.keys(seenForm(workflow, tried, record, actor)).map((name) => `${record.action} ${name}`),
      )
    const court = seenBy(somebody('judge', 'residentJudge'))
    const lawyer = seenBy(somebody('lawyer', 'dutyLawyer'))
    for (const seen of ['markFast suspect', 'signPlea proposal', 'prosecute indictmentFacts', 'schedule hearingAt'])
      expect([court.includes(seen), lawyer.includes(seen)], seen).toEqual([true, true])
    expect([court.includes('recordHelp lawyerOpinion'), lawyer.includes('markFast facts')]).toEqual([true, true])
    for (const hidden of ['accept handler', 'hear sentenceView', 'hear factsView', 'proposeSentence rangeReason'])
      expect([court.includes(hidden), lawyer.includes(hidden)], hidden).toEqual([false, false])
    expect([court.includes('markFast facts'), lawyer.includes('hear victimView')]).toEqual([false, false])
    expect(seenBy(somebody('liaison', 'policeLiaison')).filter((one) => !one.startsWith('markFast'))).toEqual([
      'accept transferDate',
      'accept acceptedOn',
      'prosecute prosecutedOn',
    ])
  })

  it('counts ten days of review and of trial, fifteen where more than a year is likely', () => {
    const told = (longerThanYear: boolean) => {
      const matter = course(workflow, 'markFast', ['accept', { acceptedOn: '2026-10-23', longerThanYear }])
      return clocks(workflow, matter, at('2026-11-02T12:00:00+08:00'), builtInCalendar)
        .filter(({ clock }) => clock.startsWith('review'))
        .map(({ clock, limit }) => [clock, formatInstant(limit.latest).slice(0, 10)])
    }
    // The tenth day after 23 October is Monday, 2 November; the fifteenth, 7 November, is a Saturday: Monday the 9th.
    expect([told(false), told(true)]).toEqual([[['reviewTen', '2026-11-03']], [['reviewFifteen', '2026-11-10']]])
  })

  it('takes a retraction after scheduling back to the ordinary way', () => {
    const matter = course(workflow, ...toProsecuted, 'schedule', 'retract', 'exitAfterRetraction', 'archive')
    expect([matter.state, matter.answer?.sequence]).toEqual(['archived', 11])
  })

  it('ends after a judgment only once the proposal was held against it', () => {
    const executed = course(workflow, ...toProsecuted, 'schedule', 'hold', 'sentence', 'makeEffective', 'execute')
    const outcome = doneBy(workflow, executed, 'archive')
    expect(outcome?.ok === false && outcome.refusals.map(({ code }) => code)).toEqual(['CLOSING_UNMET'])
  })
})
