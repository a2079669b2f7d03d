import { describe, expect, it } from 'vitest'
import type { Form } from '../form'
import { mayRead } from '../permission'
import { course, doneBy, somebody } from '../trial'
import { minorsSession as workflow } from '.'

const begun = (booked: Form, form: Form) => {
  const prepared = course(workflow, ['book', { isMinor: true, ...booked }], 'prepare')
  const outcome = doneBy(workflow, prepared, 'start', { isMinor: true, ...form })
  return outcome === undefined
    ? 'nobody'
    : outcome.ok
      ? 'done'
      : outcome.refusals.map(({ code, place }) => `${code} ${place ?? ''}`).join()
}
const wholeSession = [
  ['book', { isMinor: true }],
  'prepare',
  ['start', { isMinor: true }],
  'finishInterview',
  'finishEvidence',
  'counsel',
  'aid',
  'close',
] as const

describe("a minors' session", () => {
  it('holds three parts in one visit', () => {
    const matter = course(workflow, ...wholeSession, 'seal', 'archive')
    expect([matter.state, matter.answer]).toEqual(['archived', { sequence: 8, kind: 'reply' }])
  })

  it('does not begin without an adult, a recording where it is due, female staff for a girl', () => {
    const girl = { gender: 'female', caseKind: 'sexualAbuse' }
    const right = { adultPresent: 'representative', recording: 'on', interviewerGender: 'female' }
    expect(begun(girl, right)).toBe('done')
    expect(begun(girl, { ...right, adultPresent: 'none' })).toBe('ADULT_ABSENT adultPresent')
    expect(begun(girl, { ...right, recording: 'off' })).toBe('NOT_RECORDED recording')
    expect(begun(girl, { ...right, interviewerGender: 'male' })).toBe('FEMALE_STAFF_ABSENT interviewerGender')
    expect(
      begun({ gender: 'male', caseKind: 'other' }, { ...right, recording: 'off', interviewerGender: 'male' }),
    ).toBe('done')
  })

  it('is interviewed again only with the approval of somebody who did not ask', () => {
    const closed = course(workflow, ...wholeSession)
    expect(doneBy(workflow, closed, 'start')).toBeUndefined()
    const granted = course(workflow, ...wholeSession, 'askSecond', ['decideSecond', { secondDecision: 'granted' }])
    const refused = course(workflow, ...wholeSession, 'askSecond', ['decideSecond', { secondDecision: 'refused' }])
    expect([granted.state, refused.state]).toEqual(['prepared', 'closed'])
  })

  it('is not begun as with a minor once they have come of age, nor as with an adult before', () => {
    const right = { adultPresent: 'representative', recording: 'on', interviewerGender: 'female' }
    const born = (birthDate: string) => ({ birthDate, wishedAt: '2026-11-01T09:00:00+08:00' })
    expect(begun(born('2008-11-01'), right)).toBe('CAME_OF_AGE isMinor')
    expect(begun(born('2008-11-01'), { ...right, isMinor: false })).toBe('done')
    expect(begun(born('2008-11-03'), right)).toBe('done')
    expect(begun(born('2008-11-03'), { ...right, isMinor: false })).toBe('CAME_OF_AGE isMinor')
  })

  it('is closed to everybody but the chief once it is sealed; with nothing to seal it is read as before', () => {
    const readers = (matter: Parameters<typeof mayRead>[1]) =>
      (['minorsProcurator', 'departmentHead', 'chief'] as const).filter((role) =>
        mayRead(workflow, matter, { ...somebody('x', role), unit: null }),
      )
    expect(readers(course(workflow, ...wholeSession, 'seal'))).toEqual(['chief'])
    expect(readers(course(workflow, ...wholeSession, 'skipSealing'))).toEqual([
      'minorsProcurator',
      'departmentHead',
      'chief',
    ])
  })

  it('keeps the note of counselling and the name apart from the form', () => {
    expect([
      workflow.actions['counsel']?.form['counsellingNote']?.kind,
      workflow.actions['book']?.form['identity']?.kind,
    ]).toEqual(['sealed', 'sealed'])
  })

  it("is read by the minors' procurator and the heads, and by nobody who merely has the roster's duty", () => {
    const matter = course(workflow, ...wholeSession)
    const reads = (...roles: Parameters<typeof somebody> extends [string, ...infer Roles] ? Roles : never) =>
      mayRead(workflow, matter, { ...somebody('x', ...roles), unit: null })
    expect([
      reads('minorsProcurator'),
      reads('chief'),
      reads('rotatingProcurator'),
      reads('clerk'),
      reads('policeLiaison'),
    ]).toEqual([true, true, false, false, false])
  })
})
