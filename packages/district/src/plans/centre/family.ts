import { personIn, step } from '../../lawful/cast'
import type { Change } from '../../plan'
import { add, after, drop, instantOf, move } from '../../story'

/** The family is told so long after a step. */
export const toldAfter =
  (since: string, milliseconds: number): Change =>
  (story) =>
    move(story, 'familyTold', after(instantOf(story, since), milliseconds))

/** Nobody tells the family, and the record says why. */
export const excused =
  (excuse: string, reason: string): Change =>
  (story, cast) =>
    add(
      drop(story, 'familyTold'),
      step('familyNotTold', 'police', 'noticeExcused', instantOf(story, 'familyTold'), [personIn('person', cast)], {
        recipient: 'family',
        excuse,
        reason,
      }),
    )
