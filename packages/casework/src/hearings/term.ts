import type { Calendar, Instant } from '@hengjian/law'
import { type Clock, clocks } from '../clocks'
import type { Matter } from '../matter'
import type { Workflow } from '../workflow'
import type { Hearing } from './hearing'

const TRIAL: readonly string[] = ['trialTen', 'trialFifteen']

/** The term of the trial as it stands (CPL 225); undefined where none was begun or none is counted. */
export const trialTermOf = (
  definition: Workflow,
  matter: Matter,
  now: Instant,
  calendar: Calendar,
): Clock | undefined => clocks(definition, matter, now, calendar).findLast(({ clock }) => TRIAL.includes(clock))

/**
 * Whether a hearing lies past the term: `refused` while a day within it is left, `late` once there is none, because then the case has to be heard all the
 * same.
 */
export function pastTerm({ from }: Hearing, term: Clock | undefined, now: Instant): 'refused' | 'late' | null {
  if (term === undefined || from < term.limit.latest) return null
  return now < term.limit.latest ? 'refused' : 'late'
}
