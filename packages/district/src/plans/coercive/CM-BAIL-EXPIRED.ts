import { surveilled } from '../../lawful/surveillance'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, DAY, drop, MINUTE, SECOND } from '../../story'
import { moving } from '../moving'
import { bailedForAYear, neverLifted, replacedAtTheEnd, unknownEnd, yearOver } from './bailed'

const lift = moving('lifted', yearOver)

const replacedLate: Change = (story, cast) =>
  add(drop(story, 'lifted'), surveilled(cast, after(yearOver(story), 30 * DAY), 'home'))

/** Bail that ran out unanswered was longer than the law allows, too. */
const also = ['CM-BAIL-12M']

export const cmBailExpired: Plan = {
  model: 'CM-BAIL-EXPIRED',
  casting: ADULT,
  base: bailedForAYear,
  violated: [
    { change: lift(3 * DAY + SECOND), also },
    { change: replacedLate, also },
    { change: neverLifted, also },
  ],
  lawful: [lift(0), lift(-SECOND), lift(-MINUTE), replacedAtTheEnd],
  unknown: unknownEnd,
}
