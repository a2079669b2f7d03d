import type { Fact } from '@hengjian/facts'
import type { Occurrence } from '../occurrence'
import { type CaseFacts, type CaseReader, dayOf, ofCase, personsIn } from './caseFacts'

/** One for each person whom a fact of the kind names. */
const perPerson = <Told>(
  facts: CaseFacts,
  kind: string,
  tell: (common: ReturnType<typeof ofCase> & Pick<Occurrence, 'key' | 'day'>, fact: Fact) => Told,
): readonly Told[] =>
  facts
    .of(kind)
    .flatMap((fact) =>
      personsIn(fact).map((person) =>
        tell({ ...ofCase(facts, person), key: `${fact.id} ${person}`, day: dayOf(fact) }, fact),
      ),
    )

/** Whether the office ever looked at the case. */
const filed: CaseReader = (facts) =>
  facts.of('caseFiled').map((fact) => ({
    ...ofCase(facts),
    kind: 'caseFiled',
    key: fact.id,
    day: dayOf(fact),
    marks: facts.of('officeReviewed').length > 0 ? ['touched'] : [],
  }))

const conflicts: CaseReader = (facts) => [
  ...facts.of('conflictResolved').map(
    (fact): Occurrence => ({
      ...ofCase(facts),
      kind: 'conflictResolved',
      key: fact.id,
      day: dayOf(fact),
      marks: [],
    }),
  ),
  ...perPerson(facts, 'conflictResolved', (common): Occurrence => ({ ...common, kind: 'conflictPerson', marks: [] })),
]

const minors: CaseReader = (facts) => [
  ...perPerson(facts, 'minorInterviewed', (common): Occurrence => ({ ...common, kind: 'minorInterviewed', marks: [] })),
  ...perPerson(facts, 'counsellingHeld', (common): Occurrence => ({ ...common, kind: 'counselled', marks: [] })),
]

const identities: CaseReader = (facts) => [
  ...perPerson(
    facts,
    'identityVerified',
    (common, fact): Occurrence => ({
      ...common,
      kind: 'identityVerified',
      marks: fact.data['concealed'] === true ? ['concealed'] : [],
    }),
  ),
  ...perPerson(facts, 'unitNotified', (common): Occurrence => ({ ...common, kind: 'unitNotified', marks: [] })),
]

/** What the office does at the front: cases it looks at, conflicts, minors, identities. */
export const frontWork: CaseReader = (facts) => [filed, conflicts, minors, identities].flatMap((read) => read(facts))
