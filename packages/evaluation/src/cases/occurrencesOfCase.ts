import type { Fact } from '@hengjian/facts'
import type { Occurrence } from '../occurrence'
import { arrestReview } from './arrestReview'
import { type CaseStanding, caseFacts } from './caseFacts'
import { extraActivities } from './extraActivities'
import { frontWork } from './frontWork'
import { prosecutionReview } from './prosecutionReview'
import { trial } from './trial'

/** Everything that counts in a case, as its facts tell it. @param facts may hold facts of other cases too */
export function occurrencesOfCase(
  id: string,
  facts: readonly Fact[],
  standing: CaseStanding = {},
): readonly Occurrence[] {
  const own = caseFacts(id, facts, standing)
  const told = [arrestReview, extraActivities, prosecutionReview, trial, frontWork].flatMap((read) => read(own))
  // Two reviews may be accepted or end on one day, and a record may name somebody twice: it is one occurrence all the same.
  return [...new Map(told.map((one) => [`${one.kind} ${one.day} ${one.key}`, one])).values()]
}
