import { ADULT, type Change, type Plan } from '../../plan'
import { setEverywhere } from '../../story'
import { unrecorded } from './recorded'
import { summons } from './summoned'

/** Up to so many months may be given, and nobody switched the camera on. */
const unrecordedUpTo =
  (maxMonths: number | undefined): Change =>
  (story) =>
    setEverywhere(unrecorded(story), 'case', { charge: '诈骗', maxMonths })

export const ctrAvMustTenYears: Plan = {
  model: 'CTR-AV-MUST/tenYears',
  casting: ADULT,
  base: summons(),
  violated: [unrecordedUpTo(120), unrecordedUpTo(121), unrecordedUpTo(180)],
  lawful: [unrecordedUpTo(119), unrecordedUpTo(36), (story) => setEverywhere(story, 'case', { maxMonths: 120 })],
  unknown: unrecordedUpTo(undefined),
}
