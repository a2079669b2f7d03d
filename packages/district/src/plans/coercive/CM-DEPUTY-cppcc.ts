import { inRole } from '../../lawful/cast'
import type { Seat } from '../../lawful/deputy'
import { ADULT, type Change, instead, type Plan } from '../../plan'
import { after, DAY, drop, HOUR, instantOf, SECOND, setObjects } from '../../story'
import { moving } from '../moving'
import { bailedAtHome } from './bailed'
import { compelledOnce } from './compelled'
import { released } from './detained'
import { toldAt, toldOfAnyCase } from './seated'

const MEMBER: Seat = { level: 'county', body: 'cppcc' }

/** A member of whose measure the conference is told an hour before it begins. */
const toldOf = (base: Plan['base'], measure: string): Plan['base'] =>
  toldAt(base, MEMBER, (story) => after(instantOf(story, measure), -HOUR))

const untold: Change = (story) => drop(story, 'seatTold')

const toldOfAnotherCase: Change = (story, cast) =>
  setObjects(story, 'seatTold', 'case', [inRole('case', 'case', `C-${cast.story}-9`)])

/** So long after the detention. In urgency the conference may be told after it (MPS 168). */
const tell = moving('seatTold', (story) => instantOf(story, 'detained'))

export const cmDeputyCppcc: Plan = {
  model: 'CM-DEPUTY/cppcc',
  casting: ADULT,
  base: toldOf(released, 'detained'),
  violated: [
    untold,
    toldOfAnotherCase,
    instead(toldOf(bailedAtHome('guarantor'), 'bailed'), untold),
    instead(toldOf(compelledOnce, 'compelled'), untold),
  ],
  lawful: [
    tell(-SECOND),
    tell(SECOND),
    tell(3 * DAY - SECOND),
    instead(toldOf(bailedAtHome('guarantor'), 'bailed')),
    instead(toldOf(compelledOnce, 'compelled')),
  ],
  lookedAtAfter: 4 * DAY,
  unknown: toldOfAnyCase,
}
