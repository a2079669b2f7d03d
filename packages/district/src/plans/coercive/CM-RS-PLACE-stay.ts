import { summoned } from '../../lawful/summons'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, blur, DAY, HOUR, instantOf, MINUTE, SECOND, setEverywhere } from '../../story'
import { surveilledAt } from './surveilled'

/**
 * Ten days on the suspect is summoned to the centre, for up to 24 hours in a complex case (CPL 119(2)), and stays so long from
 * the entry, which is five minutes after the arrival.
 */
const stays =
  (milliseconds: number): Change =>
  (story, cast) => {
    const out = milliseconds + 5 * MINUTE
    const lasts = Math.min(out - 10 * MINUTE, DAY - 10 * MINUTE)
    const options = { sequence: 2, lasts, leaves: out - lasts, extended: lasts > 12 * HOUR }
    const visit = summoned(cast, after(instantOf(story, 'surveilled'), 10 * DAY), options)
    return setEverywhere(add(story, ...visit), 'case', { complex: true })
  }

export const cmRsPlaceStay: Plan = {
  model: 'CM-RS-PLACE/stay',
  casting: ADULT,
  base: surveilledAt('home'),
  violated: [
    stays(DAY + SECOND),
    stays(DAY + 20 * MINUTE),
    { change: stays(30 * HOUR), also: ['CTR-SUMMON-EXPIRED-HELD'] },
  ],
  lawful: [stays(DAY - SECOND), stays(DAY), stays(12 * HOUR - SECOND)],
  unknown: (story, cast) => blur(stays(DAY + SECOND)(story, cast), 'again.exit', 'day'),
}
