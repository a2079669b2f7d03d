import type { Instant } from '@hengjian/law'
import { identityUnknown } from '../../lawful/periodChange'
import { workingDayOver } from '../../limits'
import { ADULT, type Change, type Plan } from '../../plan'
import { after, DAY, drop, instantOf, SECOND, type Story, setObjects } from '../../story'
import { held, releaseAt } from './held'

const declared = (story: Story): Instant => after(instantOf(story, 'arrested'), 2 * DAY)

/** When fifteen days without an act are over. */
const idle = (story: Story, from: Instant = declared(story)): Instant => workingDayOver(from, 15)

/** Identity is known at that instant, and until then only these acts were done. */
const known =
  (acts: (story: Story) => readonly Instant[], established: (story: Story) => Instant): Change =>
  (story, cast) =>
    identityUnknown(story, cast, { declared: declared(story), established: established(story), acts: acts(story) })

const tenDays = (story: Story): Instant => after(declared(story), 10 * DAY)

export const cusIdentity: Plan = {
  model: 'CUS-IDENTITY',
  casting: ADULT,
  base: held(2),
  violated: [
    known(
      (story) => [idle(story)],
      (story) => after(idle(story), 5 * DAY),
    ),
    known(
      (story) => [tenDays(story), idle(story, tenDays(story))],
      (story) => after(idle(story, tenDays(story)), DAY),
    ),
    known(
      () => [],
      (story) => after(declared(story), 40 * DAY),
    ),
  ],
  lawful: [
    known(
      (story) => [after(idle(story), -SECOND)],
      (story) => after(idle(story), 5 * DAY),
    ),
    known(
      () => [],
      (story) => after(idle(story), -SECOND),
    ),
    (story, cast) => {
      const nameless = known(() => [], idle)(story, cast)
      return releaseAt(drop(nameless, 'identity.established'), cast, after(idle(story), -SECOND))
    },
  ],
  unknown: (story, cast) => {
    const acted = known(
      () => [tenDays(story)],
      (of) => after(tenDays(of), 10 * DAY),
    )(story, cast)
    return setObjects(acted, 'identity.act1.began', 'case', [])
  },
}
