import type { Instant } from '@hengjian/law'
import { lawfulDetention } from '../../lawful/detention'
import { type DetentionExtension, detentionExtended } from '../../lawful/detentionExtension'
import { daysOver } from '../../limits'
import type { Change, Plan } from '../../plan'
import { add, after, DAY, HOUR, instantOf, move, moveOnwards, type Story } from '../../story'
import { approvedAt } from '../centre/summoned'

/** A detained suspect whose arrest is requested after two days, and approved and executed six days later. */
export const requested: Plan['base'] = (cast, start) => lawfulDetention(cast, start, { upTo: 'arrest' })

/** When so many days of the detention are over. */
export const detainedFor = (story: Story, days: number): Instant => daysOver(instantOf(story, 'detained'), days)

/** The request is sent so long after so many days of detention, before where negative; all that follows moves with it. */
export const requestedAfter =
  (days: number, milliseconds: number): Change =>
  (story) =>
    moveOnwards(story, 'requestSent', after(detainedFor(story, days), milliseconds))

/** The suspect is released so long after so many days of detention, before where negative. */
export const releasedAfter =
  (days: number, milliseconds: number): Change =>
  (story) =>
    moveOnwards(story, 'released', after(detainedFor(story, days), milliseconds))

/** A day after the detention the time for the request is extended. */
export const extendedBy =
  (extension: DetentionExtension): Change =>
  (story, cast) =>
    add(story, detentionExtended(cast, 'extended', after(instantOf(story, 'detained'), DAY), extension))

/** The extension is approved so long after so many days of detention, before where negative. */
export const extensionApprovedAfter =
  (days: number, milliseconds: number): Change =>
  (story) =>
    approvedAt(story, after(detainedFor(story, days), milliseconds))

/** Approved on the second day, the extension is entered only after the third. */
export const extensionEnteredLate: Change = (story) => move(story, 'extended', after(detainedFor(story, 3), HOUR))

/** The models that a detention breaks in which the arrest is requested too late: custody goes on without a ground. */
export const HELD_WITHOUT_REQUEST = ['CM-DET-REQ-3D', 'CM-DET-EXPIRED', 'CUS-OVER'] as const

/** When the review in custody is over (CPL 91(3)). */
export const reviewOver = (story: Story): Instant => daysOver(instantOf(story, 'requested'), 7)

/** The arrest is decided in time and executed so long after the review is over, before where negative. */
export const arrestedAfterReview =
  (milliseconds: number): Change =>
  (story) => {
    const decided = Math.min(milliseconds, 0) - 2 * HOUR
    const reviewed = moveOnwards(story, 'decided', after(reviewOver(story), decided))
    return moveOnwards(reviewed, 'arrested', after(reviewOver(story), milliseconds))
  }
