import { attend } from '../../lawful/attendance'
import type { Cast } from '../../lawful/cast'
import type { Plan } from '../../plan'
import { MINUTE, move, SECOND, type Story, setData } from '../../story'
import { BOY, during, minorInCentre } from './minor'

/** The guardian leaves, so long before the interrogation ends or after it began. */
const leaves = (story: Story, milliseconds: number): Story =>
  move(story, 'first.legalRepresentativeLeft', during(story, milliseconds))

/** The guardian leaves after half an hour, and so long after another adult takes the place. */
const relieved = (story: Story, cast: Cast, milliseconds: number): Story =>
  attend(leaves(story, 30 * MINUTE), cast, 'first', 'appropriateAdult', {
    came: during(story, 30 * MINUTE + milliseconds),
  })

export const rgtMinorGuardianPartial: Plan = {
  model: 'RGT-MINOR-GUARDIAN-PARTIAL',
  casting: BOY,
  base: minorInCentre,
  violated: [
    (story) => leaves(story, -5 * MINUTE - SECOND),
    (story) => leaves(story, 10 * MINUTE),
    (story, cast) => relieved(story, cast, 6 * MINUTE),
  ],
  lawful: [
    (story) => leaves(story, -5 * MINUTE),
    (story, cast) => relieved(story, cast, 0),
    (story, cast) => relieved(story, cast, 5 * MINUTE),
  ],
  unknown: (story) => setData(story, 'first.legalRepresentativeCame', { personRole: undefined }),
}
