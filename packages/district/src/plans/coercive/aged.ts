import {
  addDays,
  dateOf,
  formatDate,
  type Instant,
  type PlainDate,
  partsOf,
  plainDate,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import type { Cast } from '../../lawful/cast'
import { identityNumber } from '../../people'
import { instantOf, type Story, setEverywhere } from '../../story'

/** The same day so many years before; what falls on 29 February falls on 1 March in other years. */
function yearsBefore(date: PlainDate, years: number): PlainDate {
  const { year, month, day } = partsOf(date)
  return plainDate(year - years, month, day) ?? plainDate(year - years, 3, 1) ?? date
}

/** The birth date of somebody whose birthday, the nth, is on the day of an instant or was so many days before it. */
export function bornBefore(at: Instant, years: number, daysBefore = 0): string {
  return formatDate(addDays(yearsBefore(dateOf(at, SHANGHAI_OFFSET), years), -daysBefore))
}

/** Gives the suspect a birthday, the nth, on the day of a step or so many days before it. */
export function aged(story: Story, { person }: Cast, name: string, years: number, daysBefore = 0): Story {
  const birthDate = bornBefore(instantOf(story, name), years, daysBefore)
  const sequence = Number(person.idNumber.slice(14, 17))
  return setEverywhere(story, 'person', { birthDate, idNumber: identityNumber(birthDate, sequence) })
}
