import { measureChangeRefused } from '../../lawful/application'
import { lawfulDetention } from '../../lawful/detention'
import type { Plan } from '../../plan'
import { add, after, DAY, instantOf } from '../../story'

/** A day after the arrest counsel applies for a lighter measure, which is refused. */
export const appliedInCustody: Plan['base'] = (cast, start) => {
  const story = lawfulDetention(cast, start, { upTo: 'arrest' })
  return add(story, ...measureChangeRefused(cast, after(instantOf(story, 'arrested'), DAY)))
}
