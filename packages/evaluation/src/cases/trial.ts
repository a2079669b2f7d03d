import type { Fact } from '@hengjian/facts'
import type { Occurrence } from '../occurrence'
import type { MarkOf } from '../occurrences/kinds'
import { type CaseFacts, type CaseReader, concerns, dayOf, instantOf, ofCase, personsIn, said } from './caseFacts'

/** Whom a judgment is about: those it names, or else all who were prosecuted. */
function judgedIn(facts: CaseFacts, judgment: Fact): readonly string[] {
  const named = personsIn(judgment)
  if (named.length > 0) return named
  const charged = facts.of('prosecutionDecided').filter((fact) => said(fact, 'decision') === 'prosecuted')
  return [...new Set(charged.flatMap(personsIn))]
}

const before = (facts: readonly Fact[], fact: Fact): readonly Fact[] =>
  facts.filter((one) => instantOf(one) <= instantOf(fact))

const isProcedure = (text: string | undefined): text is MarkOf<'personTried'> =>
  text === 'fastTrack' || text === 'summary' || text === 'ordinary'

/** The procedure in force when judgment was given: the one decided or accepted last. */
function procedureAt(facts: CaseFacts, judgment: Fact): readonly MarkOf<'personTried'>[] {
  const last = before(facts.of('courtAccepted', 'procedureDecided'), judgment).findLast((one) =>
    isProcedure(said(one, 'procedure')),
  )
  const procedure = last === undefined ? undefined : said(last, 'procedure')
  return isProcedure(procedure) ? [procedure] : []
}

type Proposal = MarkOf<'sentencingProposed'>

/** Proposals for a person up to a judgment: what the last one is, and whether it had been adjusted. */
function proposalMarks(proposals: readonly Fact[]): readonly Proposal[] {
  const last = proposals.at(-1)
  if (last === undefined) return []
  return [last.data['fixed'] === true ? 'fixed' : 'range', ...(proposals.length > 1 ? (['adjusted'] as const) : [])]
}

/** 量刑建议: each person's last proposal of the case, on its day. */
const proposed: CaseReader = (facts) => {
  const proposals = facts.of('sentencingProposed')
  const persons = [...new Set(proposals.flatMap(personsIn))]
  return persons.flatMap((person): readonly Occurrence[] => {
    const own = proposals.filter((one) => concerns(one, person))
    const last = own.at(-1)
    if (last === undefined) return []
    const key = `${facts.id} ${person}`
    return [{ ...ofCase(facts, person), kind: 'sentencingProposed', key, day: dayOf(last), marks: proposalMarks(own) }]
  })
}

/** What a court made of the proposal for a person. */
function judgedUpon(facts: CaseFacts, judgment: Fact, person: string): readonly Occurrence[] {
  const adoption = said(judgment, 'adoption')
  const proposals = before(facts.of('sentencingProposed'), judgment).filter((one) => concerns(one, person))
  if (adoption === undefined || proposals.length === 0) return []
  const adjusted = adoption === 'adjusted' && proposals.length === 1 ? (['adjusted'] as const) : []
  const adopted = adoption === 'notAdopted' ? [] : (['adopted'] as const)
  return [
    {
      ...ofCase(facts, person),
      kind: 'proposalJudged',
      key: `${judgment.id} ${person}`,
      day: dayOf(judgment),
      marks: [...proposalMarks(proposals), ...adjusted, ...adopted],
    },
  ]
}

function given(facts: CaseFacts, judgment: Fact): readonly Occurrence[] {
  const procedure = procedureAt(facts, judgment)
  const inCourt = judgment.data['inCourt'] === true ? (['inCourt'] as const) : []
  const day = dayOf(judgment)
  const charged = before(facts.of('prosecutionDecided'), judgment).findLast(
    (one) => said(one, 'decision') === 'prosecuted',
  )
  const length = charged === undefined ? {} : { amount: day - dayOf(charged) }
  return [
    { ...ofCase(facts), kind: 'caseTried', key: judgment.id, day, marks: [...procedure, ...inCourt], ...length },
    ...judgedIn(facts, judgment).flatMap((person): readonly Occurrence[] => [
      { ...ofCase(facts, person), kind: 'personTried', key: `${judgment.id} ${person}`, day, marks: procedure },
      ...judgedUpon(facts, judgment, person),
    ]),
  ]
}

const PENALTIES: Readonly<Record<string, MarkOf<'judgmentEffective'>>> = {
  control: 'control',
  shortDetention: 'shortDetention',
  fine: 'fineOnly',
}

function inEffect(facts: CaseFacts, fact: Fact): readonly Occurrence[] {
  const penalty = PENALTIES[said(fact, 'penaltyKind') ?? '']
  const { months, probation } = fact.data
  const isShort = said(fact, 'penaltyKind') === 'imprisonment' && typeof months === 'number' && months < 12
  return personsIn(fact).map((person) => {
    const arrested = before(facts.of('arrestDecided', 'arrestExecuted'), fact).some(
      (one) => concerns(one, person) && (one.kind === 'arrestExecuted' || said(one, 'decision') === 'approved'),
    )
    return {
      ...ofCase(facts, person),
      kind: 'judgmentEffective',
      key: `${fact.id} ${person}`,
      day: dayOf(fact),
      marks: [
        ...(arrested ? (['arrested'] as const) : []),
        ...(penalty === undefined ? [] : [penalty]),
        ...(probation === true ? (['probation'] as const) : []),
        ...(isShort ? (['underOneYear'] as const) : []),
      ],
    }
  })
}

/** 量刑建议、宣判和判决生效. */
export const trial: CaseReader = (facts) => [
  ...proposed(facts),
  ...facts.of('judgmentGiven').flatMap((fact) => given(facts, fact)),
  ...facts.of('judgmentEffective').flatMap((fact) => inEffect(facts, fact)),
]
