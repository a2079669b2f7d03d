import type { Instant } from '@hengjian/law'
import type { Cast } from '../../lawful/cast'
import { recalculate } from '../../lawful/periodChange'
import type { Plan } from '../../plan'
import { after, DAY, type Story } from '../../story'
import { dayTwenty, held } from './held'

/** Another important crime is found on day twenty; two days later it is put up, and approved the day after. */
export const recalculated = (
  story: Story,
  cast: Cast,
  submitted: Instant = after(dayTwenty(story), 2 * DAY),
  approved: Instant = after(submitted, DAY),
): Story => recalculate(story, cast, { found: dayTwenty(story), submitted, approved })

/** A suspect whose custody is lawfully counted anew. */
export const heldAnew: Plan['base'] = (cast, start) => recalculated(held(2)(cast, start), cast)
