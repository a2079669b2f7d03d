import type { Fact } from '@hengjian/facts'
import { type CaseFacts, dayOf, ofCase, personsIn, said } from './caseFacts'

/** What a decision can be challenged for, as applications name it. */
export type Challenged = 'arrestRefusal' | 'nonProsecution'

const applicationIn = ({ objects }: Fact) => objects.find(({ type }) => type === 'application')

/** Applications against such a decision, of these matters; what an application is about is said where it is first named. */
export const applicationsAgainst = (
  facts: CaseFacts,
  against: Challenged,
  matters: readonly string[],
): readonly Fact[] =>
  facts.of('applicationReceived').filter((fact) => {
    const { attributes } = applicationIn(fact) ?? {}
    return attributes?.['against'] === against && matters.includes(String(attributes['matter'] ?? ''))
  })

/** Reconsiderations and reviews that the police asked for, by person; a decision that grants one changes what was decided. */
export const challengesOf = (facts: CaseFacts, against: Challenged) =>
  applicationsAgainst(facts, against, ['reconsideration', 'review']).flatMap((fact) => {
    const application = applicationIn(fact)?.id
    const granted = facts
      .of('applicationDecided')
      .some((decided) => applicationIn(decided)?.id === application && said(decided, 'decision') === 'granted')
    return personsIn(fact).map((person) => ({
      ...ofCase(facts, person),
      key: `${fact.id} ${person}`,
      day: dayOf(fact),
      marks: granted ? (['changed'] as const) : ([] as const),
    }))
  })
