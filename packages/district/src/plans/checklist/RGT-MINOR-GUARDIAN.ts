import { attend } from '../../lawful/attendance'
import { eighteenBefore, eighteenOn } from '../../lawful/minor'
import type { Plan } from '../../plan'
import { after, instantOf, MINUTE, move, setData } from '../../story'
import { BOY, minorInCentre, unaccompanied } from './minor'

export const rgtMinorGuardian: Plan = {
  model: 'RGT-MINOR-GUARDIAN',
  casting: BOY,
  base: minorInCentre,
  violated: [
    unaccompanied,
    (story, cast) => attend(unaccompanied(story), cast, 'first', 'interpreter'),
    (story, cast) => eighteenOn(unaccompanied(story), cast, 'first.began'),
    // Who comes to sign was not there.
    (story) => move(story, 'first.legalRepresentativeCame', after(instantOf(story, 'first.ended'), MINUTE)),
  ],
  lawful: [
    (story, cast) => eighteenBefore(unaccompanied(story), cast, 'first.began'),
    (story, cast) => eighteenOn(story, cast, 'first.began'),
    (story, cast) => attend(unaccompanied(story), cast, 'first', 'family'),
    (story, cast) => attend(unaccompanied(story), cast, 'first', 'appropriateAdult'),
  ],
  unknown: (story) => setData(story, 'first.legalRepresentativeCame', { personRole: undefined }),
}
