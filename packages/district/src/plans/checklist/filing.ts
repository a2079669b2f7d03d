import type { Instant } from '@hengjian/law'
import { type Cast, caseIn, inRole, step } from '../../lawful/cast'
import { add, after, DAY, drop, HOUR, instantOf, move, type Story } from '../../story'

/** The case is filed at that instant, and the office looks at it three hours later. */
export const fileAt = (story: Story, at: Instant): Story =>
  move(move(story, 'filing', at), 'firstLook', after(at, 3 * HOUR))

/** The case is not filed but refused. */
export const refuseAt = (story: Story, cast: Cast, at: Instant, approverLevel = 'countyHead'): Story =>
  add(
    drop(story, 'filing', 'firstLook'),
    step(
      'refusal',
      'police',
      'filingRefused',
      at,
      [caseIn('case', cast), inRole('report', 'report', `R-${cast.story}`)],
      {
        reason: '没有犯罪事实',
        approvedBy: '局领导',
        approverLevel,
      },
    ),
  )

/** Nobody decides; the office looks at the case on that day. */
export const undecided = (story: Story, lookedAt: Instant): Story => move(drop(story, 'filing'), 'firstLook', lookedAt)

/** The review is extended as one of a grave and complex case, two days after the acceptance. */
export const extendReview = (story: Story, cast: Cast, approverLevel: string): Story =>
  add(
    story,
    step(
      'reviewExtended',
      'police',
      'reviewExtended',
      after(instantOf(story, 'acceptance'), 2 * DAY),
      [caseIn('case', cast)],
      {
        reviewClass: 'complex',
        days: 30,
        approvedBy: '局领导',
        approverLevel,
      },
    ),
  )
