import type { Instant } from '@hengjian/law'
import { handedOver, lawfulBail, lifted, prosecutionDecided, redecided } from '../../lawful/bail'
import type { Cast } from '../../lawful/cast'
import { changedFromBail } from '../../lawful/surveillance'
import { workingDayOver } from '../../limits'
import { ADULT, type Change, type Plan } from '../../plan'
import {
  add,
  after,
  DAY,
  drop,
  instantOf,
  MINUTE,
  move,
  SECOND,
  type Step,
  type Story,
  setData,
  setObjects,
} from '../../story'
import { moving } from '../moving'

const sevenDays = (story: Story) => workingDayOver(instantOf(story, 'received'), 7)
const decide = moving('redecided', sevenDays)

/** Something else than bail in the last second. */
const instead =
  (steps: (cast: Cast, at: Instant) => readonly Step[]): Change =>
  (story, cast) =>
    add(drop(story, 'redecided'), ...steps(cast, after(sevenDays(story), -SECOND)))

/** There is nothing to decide any more where the suspect is not prosecuted in time (BAIL 24(3)2). */
const notProsecuted: Change = (story) =>
  setData(
    move(drop(story, 'redecided'), 'prosecutionDecided', after(sevenDays(story), -SECOND)),
    'prosecutionDecided',
    {
      decision: 'doubtNonProsecution',
    },
  )

export const cmBailHandover7d: Plan = {
  model: 'CM-BAIL-HANDOVER-7D',
  casting: ADULT,
  base: (cast, start) => {
    const story = lawfulBail(cast, start, 'guarantor', 'centre')
    const at = (days: number) => after(instantOf(story, 'bailed'), days * DAY)
    return add(
      story,
      ...handedOver(cast, at(40)),
      redecided(cast, at(43), 'guarantor'),
      prosecutionDecided(cast, at(80), 'prosecuted'),
    )
  },
  violated: [decide(0), decide(8 * DAY), (story) => drop(story, 'redecided')],
  lawful: [
    decide(-SECOND),
    decide(-MINUTE),
    instead(changedFromBail),
    instead((cast, at) => [lifted(cast, at)]),
    notProsecuted,
  ],
  unknown: (story, cast) => {
    const changed = instead(changedFromBail)(story, cast)
    return setObjects(drop(changed, 'surveilled'), 'changed', 'case', [])
  },
}
