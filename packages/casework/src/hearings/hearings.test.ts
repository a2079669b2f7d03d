import { builtInCalendar } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import type { Form } from '../form'
import { at, course, person } from '../trial'
import { pleaLeniency as workflow } from '../workflows'
import { clashesOf } from './clashes'
import { type Hearing, hearingOf, isToBeHeld } from './hearing'
import { pastTerm, trialTermOf } from './term'

const toProsecuted = [
  ...(['markFast', 'accept', 'tellRights', 'requestLawyer', 'recordHelp', 'hear', 'signPlea', 'prosecute'] as const),
]
const day = (time: string) => at(`2026-11-03T${time}:00+08:00`)
const hearing = (from: string, to: string, given: Partial<Hearing> = {}): Hearing => ({
  ...{ from: day(from), to: day(to), courtroom: '第三法庭', batch: null, link: null, defendant: '甲 1990-05-06' },
  ...{ judges: [person('judge')], procurators: [person('one')], lawyers: [person('lawyer')] },
  ...given,
})
/** Shares nothing with the hearing above. */
const APART: Partial<Hearing> = {
  ...{ courtroom: '第五法庭', defendant: '乙 1991-01-01', judges: [person('other judge')] },
  ...{ procurators: [person('two')], lawyers: [person('other lawyer')] },
}
const clashing = (given: Partial<Hearing>, from = '09:10', to = '09:30') =>
  clashesOf(hearing(from, to, { ...APART, ...given }), [{ matter: 'm', hearing: hearing('09:00', '09:20') }]).map(
    ({ code }) => code,
  )

describe('clashes of hearings', () => {
  it('are told for each of those who cannot be in two places', () => {
    expect(clashing({})).toEqual([])
    expect(clashing({ defendant: '甲 1990-05-06' })).toEqual(['HEARING_PERSON_BUSY'])
    expect(clashing({ courtroom: '第三法庭' })).toEqual(['HEARING_ROOM_BUSY'])
    expect(clashing({ judges: [person('judge')] })).toEqual(['HEARING_JUDGE_BUSY'])
    expect(clashing({ procurators: [person('one')] })).toEqual(['HEARING_PROCURATOR_BUSY'])
    expect(clashing({ lawyers: [person('lawyer')] })).toEqual(['HEARING_LAWYER_BUSY'])
  })

  it('name the other matter, and all that is taken at once', () => {
    const others = [{ matter: 'm', hearing: hearing('09:00', '09:20') }]
    expect(clashesOf(hearing('09:19', '09:40'), others)).toEqual([
      { code: 'HEARING_PERSON_BUSY', with: 'm' },
      { code: 'HEARING_ROOM_BUSY', with: 'm' },
      { code: 'HEARING_JUDGE_BUSY', with: 'm' },
      { code: 'HEARING_PROCURATOR_BUSY', with: 'm' },
      { code: 'HEARING_LAWYER_BUSY', with: 'm' },
    ])
  })

  it('are none where one follows the other to the minute, and none by what nobody named', () => {
    expect(clashing({ courtroom: '第三法庭' }, '09:20', '09:40')).toEqual([])
    expect(clashing({ courtroom: '第三法庭' }, '08:40', '09:00')).toEqual([])
    expect(clashing({ courtroom: '第三法庭' }, '08:40', '09:01')).toEqual(['HEARING_ROOM_BUSY'])
    const nameless = { matter: 'm', hearing: hearing('09:00', '09:20', { courtroom: '', defendant: '' }) }
    expect(clashesOf(hearing('09:00', '09:20', { ...APART, courtroom: '', defendant: '' }), [nameless])).toEqual([])
  })

  it('know a courtroom however it is written', () => {
    expect(clashing({ courtroom: ' 第三 法庭' })).toEqual(['HEARING_ROOM_BUSY'])
  })
})

describe('a hearing', () => {
  const set = (given: Form) =>
    course(workflow, ...toProsecuted, ['schedule', { courtroom: '第三法庭', hearingMinutes: 25, ...given }])

  it('is the one that was named last, with who has to be there', () => {
    const moved = course(
      workflow,
      ...toProsecuted,
      ['schedule', { hearingAt: '2026-11-03T09:00:00+08:00' }],
      ['schedule', { hearingAt: '2026-11-04T10:00:00+08:00', hearingMinutes: 25, courtroom: '第三法庭' }],
    )
    const found = hearingOf(workflow, moved)
    expect(found && [found.from, found.to, found.courtroom]).toEqual([
      at('2026-11-04T10:00:00+08:00'),
      at('2026-11-04T10:25:00+08:00'),
      '第三法庭',
    ])
    expect(found?.defendant).toBe('示例 1990-05-06')
    expect(found?.procurators).toEqual(['departmentProcurator-1'])
    expect(hearingOf(workflow, course(workflow, ...toProsecuted))).toBe(undefined)
    const retracted = course(workflow, ...toProsecuted, 'schedule', 'retract')
    expect([isToBeHeld(moved.state), isToBeHeld(retracted.state)]).toEqual([true, false])
  })

  it('past its term is refused while a day of the term is left, and only told once there is none', () => {
    // Accepted by the court on 2 November: the tenth day is the 12th, a Thursday.
    const past = (hearingAt: string, now: string) => {
      const matter = set({ hearingAt, courtAcceptedOn: '2026-11-02' })
      const found = hearingOf(workflow, matter)
      const term = trialTermOf(workflow, matter, at(now), builtInCalendar)
      return found === undefined ? 'none' : pastTerm(found, term, at(now))
    }
    expect(past('2026-11-12T16:00:00+08:00', '2026-11-03T09:00:00+08:00')).toBe(null)
    expect(past('2026-11-13T09:00:00+08:00', '2026-11-03T09:00:00+08:00')).toBe('refused')
    expect(past('2026-11-16T09:00:00+08:00', '2026-11-13T09:00:00+08:00')).toBe('late')
  })
})
