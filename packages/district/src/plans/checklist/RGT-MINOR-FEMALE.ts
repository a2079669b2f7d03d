import { attend } from '../../lawful/attendance'
import type { Cast } from '../../lawful/cast'
import { eighteenBefore, eighteenOn } from '../../lawful/minor'
import type { Plan } from '../../plan'
import { after, instantOf, MINUTE, type Story, setEverywhere } from '../../story'
import { GIRL, minorInCentre } from './minor'
import { ledBy } from './officers'

/** Two men question the girl. */
const ledByMen = (story: Story, { officers }: Cast): Story => ledBy(story, 'first', ...officers)

export const rgtMinorFemale: Plan = {
  model: 'RGT-MINOR-FEMALE',
  casting: GIRL,
  base: minorInCentre,
  violated: [
    ledByMen,
    (story, cast) => eighteenOn(ledByMen(story, cast), cast, 'first.began'),
    // Who comes when all is over was not there.
    (story, cast) =>
      attend(ledByMen(story, cast), cast, 'first', 'femaleWorker', {
        came: after(instantOf(story, 'first.ended'), MINUTE),
      }),
  ],
  lawful: [
    (story) => story,
    (story, cast) => attend(ledByMen(story, cast), cast, 'first', 'femaleWorker'),
    (story, cast) => eighteenBefore(ledByMen(story, cast), cast, 'first.began'),
  ],
  unknown: (story) => setEverywhere(story, 'officer', { sex: undefined }),
}
