import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import type { Form } from '../form'
import { mayRead } from '../permission'
import { permitted } from '../permitted'
import { at, course, doneBy, somebody } from '../trial'
import { diversion as workflow } from '.'

type Steps = Parameters<typeof course> extends [unknown, ...infer Rest] ? Rest : never
const run = (...steps: Steps) => course(workflow, ...steps)

const refusedFor = (matter: ReturnType<typeof run> | null, action: string, form: Form = {}) => {
  const outcome = doneBy(workflow, matter, action, form)
  return outcome === undefined
    ? 'nobody'
    : outcome.ok
      ? 'done'
      : outcome.refusals.map(({ code, place }) => `${code} ${place ?? ''}`).join()
}
const fixedTerm = {
  evidenceOfCrime: true,
  likelySentence: 'upToThreeYears',
  formerIntentionalCrime: false,
  identityUnknown: false,
}

describe('a diversion', () => {
  it('goes from the unit to the opinion, the police’s answer and what followed', () => {
    const matter = run(
      'submit',
      'accept',
      'assess',
      'draftOpinion',
      ['signOpinion', {}],
      'serve',
      ['decideAdoption', { adopted: 'adopted' }],
      'follow',
      'transfer',
      'close',
      'archive',
    )
    expect([matter.state, matter.answer]).toEqual(['archived', { sequence: 7, kind: 'reply' }])
  })

  it('counts the time to request arrest from the detention, and anew when it is extended', () => {
    const told = (detentionTerm: string) => {
      const given = { measure: 'detained', detainedAt: '2026-11-02T09:30:00+08:00', detentionTerm }
      return clocks(workflow, run(['submit', given]), at('2026-11-02T12:00:00+08:00'), builtInCalendar).map(
        ({ clock, limit }) => [clock, formatInstant(limit.latest).slice(0, 10)],
      )
    }
    // Custody days: the day itself is left out and no rest day moves the end. The last day ends at the midnight that follows.
    expect([told('threeDays'), told('sevenDays'), told('thirtyDays')]).toEqual([
      [['detentionDue', '2026-11-06']],
      [['detentionDueSeven', '2026-11-10']],
      [['detentionDueThirty', '2026-12-03']],
    ])
    const extended = run(
      ['submit', { measure: 'detained', detentionTerm: 'threeDays' }],
      ['recordExtension', { detentionTerm: 'sevenDays' }],
    )
    const running = clocks(workflow, extended, at('2026-11-02T12:00:00+08:00'), builtInCalendar)
    expect(running.map(({ clock }) => clock)).toEqual(['detentionDueSeven'])
    expect(
      clocks(workflow, run(['submit', { measure: 'none' }]), at('2026-11-02T12:00:00+08:00'), builtInCalendar),
    ).toEqual([])
  })

  it('never proposes bail', () => {
    const assessed = run('submit', 'accept', 'assess')
    const reasons = (opinionReasons: string) => refusedFor(assessed, 'draftOpinion', { opinionReasons })
    expect(reasons('罪行较轻，建议对犯罪嫌疑人取保候审。')).toBe('BAIL_PROPOSED opinionReasons')
    expect(reasons('采取取保候审足以防止发生社会危险性。')).toBe('done')
  })

  it('suggests no arrest below a fixed term, and nothing but arrest where it is mandatory', () => {
    const light = run('submit', 'accept', [
      'assess',
      { likelySentence: 'belowFixedTerm', evidenceOfCrime: true, dangerGrade: 'noArrestCondition' },
    ])
    expect(refusedFor(light, 'draftOpinion', { diversionOpinion: 'arrestRequest' })).toBe(
      'ARREST_NO_CONDITION diversionOpinion',
    )
    expect(refusedFor(light, 'draftOpinion', { diversionOpinion: 'noArrestRequest' })).toBe('done')
    const grave = run('submit', 'accept', [
      'assess',
      { ...fixedTerm, likelySentence: 'tenYears', dangerGrade: 'mandatoryArrest' },
    ])
    expect(refusedFor(grave, 'draftOpinion', { diversionOpinion: 'noArrestRequest' })).toBe(
      'ARREST_MANDATORY diversionOpinion',
    )
    expect(refusedFor(grave, 'draftOpinion', { diversionOpinion: 'arrestRequest' })).toBe('done')
    const breached = run('submit', 'accept', [
      'assess',
      { likelySentence: 'belowFixedTerm', evidenceOfCrime: true, bailBreach: true, dangerGrade: 'low' },
    ])
    expect(refusedFor(breached, 'draftOpinion', { diversionOpinion: 'arrestRequest' })).toBe('done')
  })

  it('takes the points of the scale and no others; another grade needs a reason', () => {
    const screening = run('submit', 'accept')
    const ticks = { ...fixedTerm, indicators: ['c3 卷二第10页', 'd3 被害人陈述'], mitigations: ['m1 讯问笔录'] }
    const assessed = (dangerScore: number, dangerGrade: string, overrideReason = '') =>
      refusedFor(screening, 'assess', { ...ticks, dangerScore, dangerGrade, overrideReason })
    expect(assessed(6, 'medium')).toBe('done')
    expect(assessed(1, 'low')).toBe('DANGER_OTHERWISE dangerGrade')
    expect(assessed(6, 'low')).toBe('DANGER_OTHERWISE dangerGrade')
    expect(assessed(6, 'low', '被害人已书面谅解，同案犯已到案')).toBe('done')
  })

  it('starts no settlement outside its scope', () => {
    const assessed = run('submit', 'accept', ['assess', { ...fixedTerm, dangerGrade: 'low' }])
    const scope = {
      offenceKind: 'partFourOrFive',
      civilDispute: true,
      notDispute: ['none'],
      specificVictim: true,
      intentionalCrimeInFiveYears: false,
    }
    const refer = (more: Form) => refusedFor(assessed, 'refer', { ...scope, ...more })
    expect(refer({})).toBe('done')
    expect(refer({ civilDispute: false })).toBe('RECONCILIATION_SHUT ')
    expect(refer({ notDispute: ['affray'] })).toBe('RECONCILIATION_SHUT ')
    expect(refer({ intentionalCrimeInFiveYears: true })).toBe('RECONCILIATION_SHUT ')
    expect(refer({ offenceKind: 'dereliction' })).toBe('RECONCILIATION_SHUT ')
  })

  it("leaves a minor to the minors' procurator, and the age to birth and day of the act", () => {
    const minor = run(['submit', { isMinor: true }])
    const may = (role: 'rotatingProcurator' | 'minorsProcurator') =>
      permitted(workflow, minor, somebody('x', role)).actions.find(({ action }) => action === 'accept')?.refusal
        ?.code ?? 'may'
    expect([may('rotatingProcurator'), may('minorsProcurator')]).toEqual(['SENSITIVITY_CLOSED', 'may'])
    expect(mayRead(workflow, minor, somebody('x', 'rotatingProcurator'))).toBe(false)
    expect(refusedFor(null, 'submit', { isMinor: false, birthDate: '2010-05-06', offenceOn: '2026-10-30' })).toBe(
      'MINOR_OTHERWISE isMinor',
    )
    expect(refusedFor(null, 'submit', { isMinor: true, birthDate: '1990-05-06', offenceOn: '2026-10-30' })).toBe(
      'MINOR_OTHERWISE isMinor',
    )
  })

  it('leaves the signature of a hard case to the head', () => {
    const drafted = run('submit', 'accept', 'assess', ['draftOpinion', { hardCase: true }])
    expect([refusedFor(drafted, 'signOpinion'), refusedFor(drafted, 'signHardOpinion')]).toEqual(['nobody', 'done'])
  })

  it('ends early only for a lawful reason, and never without what followed', () => {
    const early = run('submit', 'endEarly', 'archive')
    expect(early.answer?.kind).toBe('lawfulReason')
    const open = run('submit', 'accept', 'assess', 'draftOpinion', 'signOpinion', 'serve', [
      'decideAdoption',
      { adopted: 'notAdopted' },
    ])
    expect([open.closed, refusedFor(open, 'archive')]).toEqual([false, 'nobody'])
  })
})
