import type { Condition, EventPattern, NamedInterval } from '../../language'
import { beforeTheEnd } from '../centre/beforeTheEnd'

const ADULTS = ['legalRepresentative', 'appropriateAdult', 'family']
export const isAdult: Condition = { in: [{ var: 'event.personRole' }, ADULTS] }

/** Under 18 on the day; an age is reached on the day after the birthday (MINOR06 2). */
export const isMinor: Condition = { isMinorAt: [{ var: 'event.person.birthDate' }, { var: 'event.at' }] }

/** A minor is interrogated, or interviewed as a victim or witness (CPL 281(5)). */
export const minorQuestioned: Condition = {
  and: [{ in: [{ var: 'event.interrogation.kind' }, ['interrogation', 'interview']] }, isMinor],
}

/** The legal representative, another adult relative or an appropriate adult comes. */
export const adultCame: EventPattern = { event: 'attendanceBegan', where: isAdult }

/** The same, before the questioning that opened the check is over. */
export const adultAttends: EventPattern = { event: 'attendanceBegan', where: { and: [isAdult, beforeTheEnd] } }

export const adultAttendance: NamedInterval = { interval: 'attendance', where: isAdult }
