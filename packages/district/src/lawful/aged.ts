import { addDays, dateOf, formatDate, type Instant, partsOf, plainDate, SHANGHAI_OFFSET } from '@hengjian/law'
import { identityNumber } from '../people'
import { instantOf, type Story, setEverywhere } from '../story'
import type { Cast } from './cast'

/**
 * The birth date of somebody whose birthday, the nth, is on the day of an instant or was so many days before it. Where that
 * year has no 29 February the birthday of today is still to come, and the one of before is past.
 */
export function bornBefore(at: Instant, years: number, daysBefore = 0): string {
  const birthday = addDays(dateOf(at, SHANGHAI_OFFSET), -daysBefore)
  const { year, month, day } = partsOf(birthday)
  const [otherMonth, otherDay] = daysBefore > 0 ? [2, 28] : [3, 1]
  const born = plainDate(year - years, month, day) ?? plainDate(year - years, otherMonth, otherDay)
  return formatDate(born ?? birthday)
}

/** Gives the suspect a birthday, the nth, on the day of a step or so many days before it. */
export function aged(story: Story, { person }: Cast, name: string, years: number, daysBefore = 0): Story {
  const birthDate = bornBefore(instantOf(story, name), years, daysBefore)
  const sequence = Number(person.idNumber.slice(14, 17))
  return setEverywhere(story, 'person', { birthDate, idNumber: identityNumber(birthDate, sequence) })
}
