import type { Fact } from '@hengjian/facts'
import type { Occurrence } from '../occurrence'
import type { MarkOf } from '../occurrences/kinds'
import { type CaseFacts, type CaseReader, concerns, dayOf, instantOf, ofCase, personsIn, said } from './caseFacts'
import { challengesOf } from './challenge'

type Mark = MarkOf<'prosecutionDecided'>
/** A conditional non-prosecution is none yet: it counts when it becomes final. */
const DECISIONS: Readonly<Record<string, Mark>> = {
  prosecuted: 'prosecuted',
  statutoryNonProsecution: 'statutoryNonProsecution',
  discretionaryNonProsecution: 'discretionaryNonProsecution',
  doubtNonProsecution: 'doubtNonProsecution',
}
const decisionOf = (fact: Fact): Mark | undefined => DECISIONS[said(fact, 'decision') ?? '']

/** The last fact of these kinds about a person that does not lie after another. */
const lastBefore = (facts: CaseFacts, fact: Fact, person: string, ...kinds: readonly string[]): Fact | undefined =>
  facts.of(...kinds).findLast((one) => instantOf(one) <= instantOf(fact) && concerns(one, person))

const wasArrested = (facts: CaseFacts, decided: Fact, person: string): boolean => {
  const decision = lastBefore(facts, decided, person, 'arrestDecided')
  return (
    (decision !== undefined && said(decision, 'decision') === 'approved') ||
    lastBefore(facts, decided, person, 'arrestExecuted') !== undefined
  )
}

function marksOf(facts: CaseFacts, decided: Fact, decision: Mark, person: string): readonly Mark[] {
  const plea = lastBefore(facts, decided, person, 'pleaSigningEnded', 'pleaRetracted')
  const signed = plea?.kind === 'pleaSigningEnded' ? plea : undefined
  const signedBy = signed?.data['signedBy']
  const withLawyer = Array.isArray(signedBy) && signedBy.some((one) => one === 'counsel' || one === 'dutyLawyer')
  return [
    decision,
    ...(wasArrested(facts, decided, person) ? (['arrested'] as const) : []),
    ...(lastBefore(facts, decided, person, 'detentionBegan') === undefined ? [] : (['detained'] as const)),
    ...(signed === undefined ? [] : (['plea'] as const)),
    ...(withLawyer ? (['lawyerPresent'] as const) : []),
  ]
}

/** Whether the office took part in the investigation before the police first transferred the case. */
function wasJoined({ of, standing: { intervenedOn } }: CaseFacts): boolean {
  const [transferred] = of('prosecutionTransferred')
  return transferred !== undefined && intervenedOn !== undefined && intervenedOn <= dayOf(transferred)
}

/** How long the review took, from its last acceptance on, that day left out. */
function closedOn(facts: CaseFacts, decided: Fact): readonly Occurrence[] {
  const before = (...kinds: readonly string[]) =>
    facts.of(...kinds).filter((one) => instantOf(one) <= instantOf(decided))
  const accepted = before('prosecutionTransferred', 'resubmitted').at(-1)
  if (accepted === undefined) return []
  const [returns, extensions] = [before('supplementReturned').length, before('prosecutionReviewExtended').length]
  const marks: readonly MarkOf<'reviewClosed'>[] = [
    ...(returns > 0 ? (['returned'] as const) : []),
    ...(returns > 1 ? (['returnedTwice'] as const) : []),
    ...(extensions > 0 ? (['extended'] as const) : []),
    ...(extensions > 2 ? (['extendedThrice'] as const) : []),
    ...(before('fastTrackProposed').length > 0 ? (['fastTrack'] as const) : []),
    ...(facts.standing.isFocus === true ? (['focus'] as const) : []),
    ...(wasJoined(facts) ? (['intervened'] as const) : []),
  ]
  const day = dayOf(decided)
  const amount = day - dayOf(accepted)
  return [{ ...ofCase(facts), kind: 'reviewClosed', key: `${facts.id} ${day}`, day, marks, amount }]
}

/** How long the police took from filing to the first transfer. */
function investigated(facts: CaseFacts): readonly Occurrence[] {
  const [filed, transferred] = [facts.of('caseFiled')[0], facts.of('prosecutionTransferred')[0]]
  if (filed === undefined || transferred === undefined || dayOf(transferred) < dayOf(filed)) return []
  const marks: readonly MarkOf<'investigationClosed'>[] = facts.of('fastTrackProposed').length > 0 ? ['fastTrack'] : []
  const amount = dayOf(transferred) - dayOf(filed)
  return [{ ...ofCase(facts), kind: 'investigationClosed', key: facts.id, day: dayOf(transferred), marks, amount }]
}

/** 审查起诉: what was accepted and decided, of whom, after how long, and challenged. */
export const prosecutionReview: CaseReader = (facts) => {
  const decisions = facts.of('prosecutionDecided').filter((fact) => decisionOf(fact) !== undefined)
  const days = [...new Map(decisions.map((fact) => [dayOf(fact), fact])).values()]
  return [
    ...investigated(facts),
    ...facts.of('prosecutionTransferred').map(
      (fact): Occurrence => ({
        ...ofCase(facts),
        kind: 'acceptedMatter',
        key: facts.id,
        day: dayOf(fact),
        marks: [],
      }),
    ),
    ...days.flatMap((fact) => [
      { ...ofCase(facts), kind: 'criminalMatter' as const, key: facts.id, day: dayOf(fact), marks: [] },
      ...closedOn(facts, fact),
    ]),
    ...decisions.flatMap((fact) =>
      personsIn(fact).map((person) => ({
        ...ofCase(facts, person),
        kind: 'prosecutionDecided' as const,
        key: `${fact.id} ${person}`,
        day: dayOf(fact),
        marks: marksOf(facts, fact, decisionOf(fact) ?? 'prosecuted', person),
      })),
    ),
    ...challengesOf(facts, 'nonProsecution').map((one) => ({ ...one, kind: 'nonProsecutionChallenged' as const })),
  ]
}
