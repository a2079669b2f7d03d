import { lawfulDetention } from '../../lawful/detention'
import { detainedAgain } from '../../lawful/secondDetention'
import type { Plan } from '../../plan'
import { add, after, DAY, instantOf } from '../../story'

/** A suspect released after two days, and five days later detained again on other facts. */
export const detainedTwice: Plan['base'] = (cast, start) => {
  const released = lawfulDetention(cast, start, { upTo: 'release' })
  return add(released, ...detainedAgain(cast, after(instantOf(released, 'released'), 5 * DAY)))
}
