import { attend } from '../../lawful/attendance'
import type { Plan } from '../../plan'
import { MINUTE, move, SECOND, type Story, setData } from '../../story'
import { BOY, during, minorInCentre, unaccompanied } from './minor'

/** The guardian comes so long after the interrogation began. */
const comes = (story: Story, milliseconds: number): Story =>
  move(story, 'first.legalRepresentativeCame', during(story, milliseconds))

export const rgtMinorGuardianPartialLate: Plan = {
  model: 'RGT-MINOR-GUARDIAN-PARTIAL/late',
  casting: BOY,
  base: minorInCentre,
  violated: [
    (story) => comes(story, 5 * MINUTE + SECOND),
    (story) => comes(story, 80 * MINUTE),
    (story, cast) =>
      attend(unaccompanied(story), cast, 'first', 'appropriateAdult', { came: during(story, 15 * MINUTE) }),
  ],
  lawful: [
    (story) => comes(story, 5 * MINUTE - SECOND),
    (story) => comes(story, 0),
    (story, cast) => {
      const relative = attend(story, cast, 'first', 'family', { left: during(story, 20 * MINUTE) })
      return comes(relative, 20 * MINUTE)
    },
  ],
  unknown: (story) => setData(comes(story, 10 * MINUTE), 'first.legalRepresentativeCame', { personRole: undefined }),
}
