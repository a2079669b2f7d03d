import type { Instant } from '@hengjian/law'
import { add, after, instantOf, MINUTE, type Story } from '../story'
import { type Cast, inRole, step } from './cast'

/** Who comes to an interrogation beside those who lead it. */
export type Attendant = 'legalRepresentative' | 'appropriateAdult' | 'family' | 'interpreter' | 'femaleWorker'

/** When they come and leave; from before it begins until the record is signed where not given. */
export interface Attendance {
  readonly came?: Instant
  readonly left?: Instant
}

/** Somebody comes to the interrogation of that name; each attendant comes once. */
export function attend(story: Story, cast: Cast, name: string, who: Attendant, { came, left }: Attendance = {}): Story {
  const interrogated = inRole('interrogation', 'interrogation', `I-${cast.story}-${name}`)
  const attendant = inRole('attendant', 'person', `P-${cast.story}-${who}`)
  const objects = [attendant, interrogated, inRole('person', 'person', cast.person.id)]
  const from = came ?? after(instantOf(story, `${name}.began`), -3 * MINUTE)
  const to = left ?? after(instantOf(story, `${name}.signed`), MINUTE)
  return add(
    story,
    step(`${name}.${who}Came`, 'police', 'attendanceBegan', from, objects, { personRole: who }),
    step(`${name}.${who}Left`, 'police', 'attendanceEnded', to, objects, { personRole: who }),
  )
}
