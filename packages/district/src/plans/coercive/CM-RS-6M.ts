import { handedOver, seizure } from '../../lawful/bail'
import { lawfulSurveillance, surveillanceLifted, surveilledAnew } from '../../lawful/surveillance'
import { monthsOver } from '../../limits'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, blur, DAY, drop, instantOf, SECOND, type Story } from '../../story'
import { moving } from '../moving'

const halfYearOver = (story: Story) => monthsOver(instantOf(story, 'surveilled'), 6)
const lift = moving('lifted', halfYearOver)

/** The procuratorate decides anew in the last second, and its own six months begin (SPP 113). */
const decidedAnew: Change = (story, cast) => {
  const end = halfYearOver(story)
  return add(
    drop(story, 'lifted'),
    ...handedOver(cast, after(end, -2 * DAY)),
    surveilledAnew(cast, after(end, -SECOND)),
  )
}

export const cmRs6m: Plan = {
  model: 'CM-RS-6M',
  casting: ADULT,
  base: (cast, start) => {
    const story = lawfulSurveillance(cast, start, 'home', 'centre')
    return add(story, surveillanceLifted(cast, after(halfYearOver(story), -DAY)))
  },
  violated: [
    lift(SECOND),
    lift(20 * DAY),
    (story, cast) => add(drop(story, 'lifted'), seizure(cast, 'afterwards', after(halfYearOver(story), DAY))),
  ],
  lawful: [lift(-SECOND), lift(0), decidedAnew],
  // Known to the day only that begins where the six months end.
  unknown: (story, cast) => blur(lift(0)(story, cast), 'lifted', 'day'),
}
