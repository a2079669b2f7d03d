import { personIn, step } from '../../lawful/cast'
import type { Change } from '../../plan'
import { add, drop, instantOf } from '../../story'
import { moving } from '../moving'

/** The family is told so long after a step. */
export const toldAfter = (since: string, milliseconds: number): Change =>
  moving('familyTold', (story) => instantOf(story, since))(milliseconds)

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
