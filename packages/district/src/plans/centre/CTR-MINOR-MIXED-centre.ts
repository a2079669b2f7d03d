import { lawfulDetention } from '../../lawful/detention'
import { asMinor } from '../../lawful/minor'
import { ADULT, type Plan } from '../../plan'
import { MINUTE, SECOND } from '../../story'
import { roommate } from './roommate'

/** Who is in the waiting room in which the minor waits for 35 minutes. */
const waiting = roommate('waitingBegan')

/** Eighteen is reached on the day after the birthday (MINOR06 2). */
export const ctrMinorMixedCentre: Plan = {
  model: 'CTR-MINOR-MIXED/centre',
  casting: ADULT,
  base: (cast, start) => asMinor(lawfulDetention(cast, start, { upTo: 'centre' }), cast),
  violated: [
    waiting({ years: 30 }),
    waiting({ years: 18, daysBefore: 1, personRole: 'offender' }),
    waiting({ years: 30, comes: 35 * MINUTE - SECOND }),
  ],
  lawful: [
    waiting({ years: 16 }),
    waiting({ years: 18 }),
    waiting({ years: 45, personRole: 'legalRepresentative' }),
    waiting({ years: 30, comes: 35 * MINUTE }),
  ],
  unknown: waiting({}),
}
