import type { Instant } from '@hengjian/law'
import { workingDayOver } from '../../limits'
import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import {
  after,
  DAY,
  drop,
  HOUR,
  instantOf,
  MINUTE,
  move,
  moveOnwards,
  SECOND,
  type Story,
  setEverywhere,
} from '../../story'
import { reviewOver } from './requested'
import { refused, refusedAtLiberty } from './reviewed'

/** The decision is made so long after the review is over, before where negative; the police have it an hour later. */
const decided =
  (over: (story: Story) => Instant, milliseconds: number): Change =>
  (story) => {
    const at = after(over(story), milliseconds)
    return move(move(story, 'decided', at), 'decisionReceived', after(at, HOUR))
  }

const inCustody = (milliseconds: number): Change => decided(reviewOver, milliseconds)

/** Two hours before the review is over nothing has been decided, and the police let the suspect go. */
const releasedUndecided: Plan['base'] = (cast, start) => {
  const story = drop(refused('refusedNoNeed')(cast, start), 'executionReceipt')
  return inCustody(-HOUR)(move(story, 'released', after(reviewOver(story), -2 * HOUR)), cast)
}

/** At liberty the review takes fifteen days, twenty in a complex case; a day of rest moves its end (SPP 282). */
const freeFor =
  (days: 15 | 20) =>
  (story: Story): Instant =>
    workingDayOver(instantOf(story, 'requested'), days)

const complex =
  (value: boolean | undefined): Change =>
  (story) =>
    setEverywhere(story, 'case', { complex: value })

const atLiberty = (days: 15 | 20, milliseconds: number): Change =>
  instead(refusedAtLiberty, inTurn(complex(days === 20), decided(freeFor(days), milliseconds)))

/** The request comes on a day from which fifteen and twenty days do not end in the same holidays. */
const requestedWhereTheyDiffer: Change = (story, cast) =>
  freeFor(15)(story) < freeFor(20)(story)
    ? story
    : requestedWhereTheyDiffer(moveOnwards(story, 'requestSent', after(instantOf(story, 'requestSent'), DAY)), cast)

export const cmArrReview7d: Plan = {
  model: 'CM-ARR-REVIEW-7D',
  casting: ADULT,
  base: releasedUndecided,
  violated: [
    inCustody(0),
    inCustody(2 * DAY),
    (story) => drop(story, 'decided', 'decisionReceived'),
    atLiberty(15, 0),
    atLiberty(20, MINUTE),
  ],
  lawful: [inCustody(-SECOND), inCustody(-MINUTE), atLiberty(15, -SECOND), atLiberty(20, -MINUTE)],
  lookedAtAfter: 8 * DAY,
  unknown: instead(refusedAtLiberty, inTurn(requestedWhereTheyDiffer, complex(undefined), decided(freeFor(15), 0))),
}
