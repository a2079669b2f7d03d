import type { Fact } from '@hengjian/facts'
import type { MarkOf } from '../occurrences/kinds'
import { type CaseReader, dayOf, ofCase, personsIn, said } from './caseFacts'
import { challengesOf } from './challenge'

const MARKS: Readonly<Record<string, MarkOf<'arrestDecided'>>> = {
  approved: 'approved',
  refusedNoCrime: 'refusedNoCrime',
  refusedEvidence: 'refusedEvidence',
  refusedNoNeed: 'refusedNoNeed',
}
const markOf = (fact: Fact): MarkOf<'arrestDecided'> | undefined => MARKS[said(fact, 'decision') ?? '']

/** 审查逮捕: what was accepted, decided and challenged. */
export const arrestReview: CaseReader = (facts) => {
  const requests = facts.of('arrestRequested')
  const decisions = facts.of('arrestDecided').filter((fact) => markOf(fact) !== undefined)
  const days = [...new Map(decisions.map((fact) => [dayOf(fact), fact])).values()]
  return [
    ...[...new Map(requests.map((fact) => [dayOf(fact), fact])).values()].flatMap((fact) => {
      const accepted = { ...ofCase(facts), day: dayOf(fact), marks: [] }
      return [
        { ...accepted, kind: 'arrestReviewAccepted' as const, key: `${facts.id} ${dayOf(fact)}` },
        { ...accepted, kind: 'acceptedMatter' as const, key: facts.id },
      ]
    }),
    ...days.flatMap((fact) => {
      const closed = { ...ofCase(facts), day: dayOf(fact), marks: [] }
      return [
        { ...closed, kind: 'arrestReviewClosed' as const, key: `${facts.id} ${dayOf(fact)}` },
        { ...closed, kind: 'criminalMatter' as const, key: facts.id },
      ]
    }),
    ...decisions.flatMap((fact) =>
      personsIn(fact).map((person) => ({
        ...ofCase(facts, person),
        kind: 'arrestDecided' as const,
        key: `${fact.id} ${person}`,
        day: dayOf(fact),
        marks: [markOf(fact) ?? 'approved'],
      })),
    ),
    ...challengesOf(facts, 'arrestRefusal').map((one) => ({ ...one, kind: 'nonApprovalChallenged' as const })),
  ]
}
