import { inRole, step } from '../../lawful/cast'
import { lawfulDetention } from '../../lawful/detention'
import { asMinor } from '../../lawful/minor'
import { ADULT, type Plan } from '../../plan'
import { add, after, HOUR, instantOf, MINUTE, SECOND } from '../../story'
import { roommate } from './roommate'

/** An hour after the intake a detained minor comes into a cell, and stays there for six hours. */
const inCell: Plan['base'] = (cast, start) => {
  const story = asMinor(lawfulDetention(cast, start, { upTo: 'detention' }), cast)
  const came = after(instantOf(story, 'house'), HOUR)
  const cell = inRole('room', 'room', `${cast.site}-C1-${cast.story}`, { placeKind: 'detentionCentre' })
  const objects = [cell, inRole('person', 'person', cast.person.id)]
  return add(
    story,
    step('cellEntered', 'centre', 'roomEntered', came, objects),
    step('cellLeft', 'centre', 'roomLeft', after(came, 6 * HOUR), objects),
  )
}

const cellmate = roommate('cellEntered')

/** Eighteen is reached on the day after the birthday (MINOR06 2). */
export const ctrMinorMixed: Plan = {
  model: 'CTR-MINOR-MIXED',
  casting: ADULT,
  base: inCell,
  violated: [
    cellmate({ years: 30 }),
    cellmate({ years: 18, daysBefore: 1, comes: 2 * HOUR }),
    cellmate({ years: 30, comes: SECOND - 30 * MINUTE }),
  ],
  lawful: [
    cellmate({ years: 16 }),
    cellmate({ years: 18 }),
    cellmate({ years: 30, comes: -30 * MINUTE }),
    cellmate({ years: 30, comes: 6 * HOUR }),
  ],
  unknown: cellmate({}),
}
