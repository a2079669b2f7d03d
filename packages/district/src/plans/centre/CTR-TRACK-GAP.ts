import { formatInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import { inRole, personIn, step } from '../../lawful/cast'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { add, after, HOUR, instantOf, lengthen, MINUTE, SECOND, setData } from '../../story'
import { outing } from './outing'
import { summons } from './summoned'

/** From a step on nothing is traced for so long; then the trace goes on until the exit. */
const lost =
  (from: string, milliseconds: number): Change =>
  (story, cast) => {
    const [broken, left] = [instantOf(story, from), instantOf(story, 'exit')]
    const objects = [personIn('person', cast), inRole('visit', 'visit', `V-${cast.story}`)]
    return add(
      lengthen(story, 'track', broken - left),
      step('trackAgain', 'centre', 'tracked', after(broken, milliseconds), objects, {}, left),
    )
  }

/** For twenty minutes a camera is broken, which is reported so long after it broke. */
const faulty =
  (reported: number): Change =>
  (story, cast) => {
    const broken = instantOf(story, 'waitingEnded')
    return add(
      lost('waitingEnded', 20 * MINUTE)(story, cast),
      step(
        'fault',
        'centre',
        'faultReported',
        broken,
        [inRole('visit', 'visit', `V-${cast.story}`)],
        { reason: '走廊摄像机断电', reportedAt: formatInstant(after(broken, reported), SHANGHAI_OFFSET) },
        after(broken, 20 * MINUTE),
      ),
    )
  }

/** The trace ends so long before the exit. */
const endsEarly =
  (milliseconds: number): Change =>
  (story) =>
    lengthen(story, 'track', -milliseconds)

export const ctrTrackGap: Plan = {
  model: 'CTR-TRACK-GAP',
  casting: ADULT,
  base: summons(),
  violated: [
    lost('waitingEnded', 61 * SECOND),
    lost('waitingEnded', HOUR),
    endsEarly(10 * MINUTE + SECOND),
    faulty(2 * HOUR + SECOND),
  ],
  lawful: [
    lost('waitingEnded', MINUTE),
    lost('waitingEnded', MINUTE - SECOND),
    endsEarly(10 * MINUTE),
    faulty(2 * HOUR),
    inTurn(outing, lost('outingBegan', 20 * MINUTE)),
  ],
  unknown: inTurn(faulty(HOUR), (story) => setData(story, 'fault', { reportedAt: undefined })),
}
