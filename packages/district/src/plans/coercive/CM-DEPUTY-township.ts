import type { Seat } from '../../lawful/deputy'
import { ADULT, type Change, instead, type Plan } from '../../plan'
import { after, DAY, drop, HOUR, instantOf, MINUTE, move, SECOND } from '../../story'
import { bailedAtHome } from './bailed'
import { compelledOnce } from './compelled'
import { detained } from './detained'
import { toldAt, toldOfAnyCase } from './seated'

const TOWNSHIP: Seat = { level: 'township', body: 'congress' }

/** A township deputy whose congress is told two hours after a measure began; it need not permit it. */
const toldOf = (base: Plan['base'], measure: string): Plan['base'] =>
  toldAt(base, TOWNSHIP, (story) => after(instantOf(story, measure), 2 * HOUR))

/** So long after the twenty-four hours that the office allows for "at once". */
const report =
  (measure: string, milliseconds: number): Change =>
  (story) =>
    move(story, 'seatTold', after(instantOf(story, measure), DAY + milliseconds))

export const cmDeputyTownship: Plan = {
  model: 'CM-DEPUTY/township',
  casting: ADULT,
  base: toldOf(detained, 'detained'),
  violated: [
    report('detained', SECOND),
    (story) => drop(story, 'seatTold'),
    instead(toldOf(bailedAtHome('guarantor'), 'bailed'), report('bailed', 10 * HOUR)),
    instead(toldOf(compelledOnce, 'compelled'), (story) => drop(story, 'seatTold')),
  ],
  lawful: [
    report('detained', 0),
    report('detained', -SECOND),
    instead(toldOf(bailedAtHome('guarantor'), 'bailed'), report('bailed', -MINUTE)),
    instead(toldOf(compelledOnce, 'compelled')),
  ],
  lookedAtAfter: 20 * HOUR,
  unknown: toldOfAnyCase,
}
