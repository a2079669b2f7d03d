import type { Fact } from '@hengjian/facts'
import type { Occurrence } from '../occurrence'
import type { ExtraActivity } from '../occurrences/extraActivities'
import { type CaseFacts, type CaseReader, dayOf, ofCase } from './caseFacts'
import { applicationsAgainst } from './challenge'

/** What happens a first, a second or a third time, by what its record says or else by its place. */
const TIMES: Readonly<Record<string, readonly ExtraActivity[]>> = {
  supplementReturned: ['firstReturn', 'secondReturn'],
  prosecutionReviewExtended: ['firstExtension', 'secondExtension', 'thirdExtension'],
}
const ONCE: Readonly<Record<string, ExtraActivity>> = {
  prosecutionWithdrawn: 'prosecutionWithdrawal',
  courtReturned: 'courtReturn',
  adjournmentProposed: 'adjournmentProposal',
  compensationDecided: 'stateCompensation',
  appealed: 'appeal',
}

const timeOf = (fact: Fact, index: number): number => {
  const { sequence } = fact.data
  return typeof sequence === 'number' ? sequence - 1 : index
}

const applied = (facts: CaseFacts): readonly (readonly [Fact, ExtraActivity])[] =>
  (
    [
      ['arrestRefusal', 'reconsideration', 'nonApprovalReconsideration'],
      ['arrestRefusal', 'review', 'nonApprovalReview'],
      ['arrestRefusal', 'complaint', 'arrestAppeal'],
      ['nonProsecution', 'reconsideration', 'nonProsecutionReconsideration'],
      ['nonProsecution', 'review', 'nonProsecutionReview'],
      ['nonProsecution', 'complaint', 'nonProsecutionAppeal'],
    ] as const
  ).flatMap(([against, matter, activity]) =>
    applicationsAgainst(facts, against, [matter]).map((fact) => [fact, activity] as const),
  )

/** Every activity of the sixteen that the case took beside its reviews. */
export const extraActivities: CaseReader = (facts) => {
  const repeated = Object.entries(TIMES).flatMap(([kind, activities]) =>
    facts.of(kind).flatMap((fact, index) => {
      const activity = activities[timeOf(fact, index)]
      return activity === undefined ? [] : [[fact, activity] as const]
    }),
  )
  const single = Object.entries(ONCE).flatMap(([kind, activity]) =>
    facts.of(kind).map((fact) => [fact, activity] as const),
  )
  return [...repeated, ...single, ...applied(facts)].map(
    ([fact, activity]): Occurrence => ({
      ...ofCase(facts),
      kind: 'extraActivity',
      key: fact.id,
      day: dayOf(fact),
      marks: [activity],
    }),
  )
}
