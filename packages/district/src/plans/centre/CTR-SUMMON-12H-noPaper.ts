import { ADULT, instead, type Plan } from '../../plan'
import { after, blur, drop, HOUR, instantOf, MINUTE, move, SECOND, type Story } from '../../story'
import { endLater, fullSummons, leaveLater } from './summoned'

/** The person leaves so long after the arrival. */
const leaveAfter = (story: Story, milliseconds: number): Story =>
  leaveLater(story, milliseconds - (instantOf(story, 'exit') - instantOf(story, 'broughtIn')))

/** Caught in the act and brought in, and nobody made out a summons. */
const withoutPaper: Plan['base'] = (cast, start) =>
  leaveAfter(drop(fullSummons(cast, start), 'summonsBegan', 'summonsSigned', 'summonsEnded'), 12 * HOUR)

/** The summons is made out only when the twelve hours have run out, and ends an hour later. */
const paperTooLate = instead(fullSummons, (story) =>
  move(endLater(story, HOUR), 'summonsBegan', after(instantOf(story, 'broughtIn'), 12 * HOUR + SECOND)),
)

export const ctrSummon12hNoPaper: Plan = {
  model: 'CTR-SUMMON-12H/noPaper',
  casting: ADULT,
  base: withoutPaper,
  violated: [(story) => leaveAfter(story, 12 * HOUR + SECOND), (story) => leaveAfter(story, 13 * HOUR), paperTooLate],
  lawful: [
    (story) => story,
    (story) => leaveAfter(story, 12 * HOUR - SECOND),
    (story) => leaveAfter(story, 12 * HOUR - MINUTE),
  ],
  unknown: (story) => blur(story, 'exit', 'minute'),
}
