import type { DataValue, Fact } from '@hengjian/facts'
import { dateOf, type Instant, type PlainDate, SHANGHAI_OFFSET } from '@hengjian/law'
import type { Occurrence } from '../occurrence'

/** What is known of a case beside its facts. */
export interface CaseStanding {
  /** The day on which the office first took part in its investigation. */
  readonly intervenedOn?: PlainDate | undefined
  /** Whether it is one of those in which early intervention is suggested. */
  readonly isFocus?: boolean
}

/** What stands of a case, the earliest first: facts that were superseded are left out. */
export interface CaseFacts {
  readonly id: string
  /** The police unit named last. */
  readonly unit: string | undefined
  readonly standing: CaseStanding
  of(...kinds: readonly string[]): readonly Fact[]
}

/** Part of what counts in a case. */
export type CaseReader = (facts: CaseFacts) => readonly Occurrence[]

const textOf = (value: DataValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

/** @param facts any facts, of which those count that name the case */
export function caseFacts(id: string, facts: readonly Fact[], standing: CaseStanding): CaseFacts {
  const superseded = new Set(facts.flatMap(({ supersedes }) => supersedes ?? []))
  const own = facts
    .filter((fact) => !superseded.has(fact.id) && fact.objects.some((one) => one.type === 'case' && one.id === id))
    .sort((left, right) => left.occurredAt.from - right.occurredAt.from || (left.id < right.id ? -1 : 1))
  const units = own.flatMap(({ objects }) =>
    objects.flatMap(({ type, attributes }) => (type === 'case' ? (textOf(attributes?.['handlingUnit']) ?? []) : [])),
  )
  const kinds = new Map<string, Fact[]>()
  for (const fact of own) {
    const same = kinds.get(fact.kind)
    if (same === undefined) kinds.set(fact.kind, [fact])
    else same.push(fact)
  }
  return {
    id,
    unit: units.at(-1),
    standing,
    of: (...wanted) =>
      wanted.length === 1 ? (kinds.get(wanted[0] ?? '') ?? []) : own.filter(({ kind }) => wanted.includes(kind)),
  }
}

export const instantOf = ({ occurredAt }: Fact): Instant => occurredAt.from

/** The local date on which it happened. */
export const dayOf = (fact: Fact): PlainDate => dateOf(instantOf(fact), SHANGHAI_OFFSET)

/** Whom a fact names as its person or persons, and in no other role. */
export const personsIn = ({ objects }: Fact): readonly string[] =>
  objects.flatMap(({ role, id }) => (role === 'person' || role === 'persons' ? [id] : []))

export const concerns = (fact: Fact, person: string): boolean => {
  const named = personsIn(fact)
  return named.length === 0 || named.includes(person)
}

/** What an occurrence of a case has beside its own. */
export const ofCase = ({ id, unit }: CaseFacts, person?: string) => ({
  case: id,
  ...(unit === undefined ? {} : { unit }),
  ...(person === undefined ? {} : { person }),
})

export const said = (fact: Fact, field: string): string | undefined => textOf(fact.data[field])
