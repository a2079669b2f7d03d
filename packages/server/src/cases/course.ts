import type { DataValue, Fact } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { Cluster, ObjectRef } from '../judging/cluster'

/** Whether a fact names the object. */
export const names = (fact: Fact, { type, id }: ObjectRef): boolean =>
  fact.objects.some((object) => object.type === type && object.id === id)

const inOrder = (facts: readonly Fact[]): Fact[] =>
  [...facts].sort((left, right) => left.occurredAt.from - right.occurredAt.from || (left.id < right.id ? -1 : 1))

/** The latest values that facts state of an object. */
export function attributesOf(facts: readonly Fact[], object: ObjectRef): Readonly<Record<string, DataValue>> {
  const values: Record<string, DataValue> = {}
  for (const fact of facts) {
    for (const one of fact.objects)
      if (one.type === object.type && one.id === object.id) Object.assign(values, one.attributes)
  }
  return values
}

/** What is known of an object and all that lies within it. */
export interface Known {
  /** Every fact of it, known by then or not. */
  readonly all: readonly Fact[]
  readonly facts: readonly Fact[]
  readonly persons: readonly ObjectRef[]
}

/** The facts that name the objects or anything within them, in the order they happened, as known by an instant. */
export function factsOf({ targets, facts }: Cluster, until: Instant): Known {
  const within = new Set(targets.map(({ type, id }) => `${type}\0${id}`))
  const all = inOrder(facts.filter(({ objects }) => objects.some(({ type, id }) => within.has(`${type}\0${id}`))))
  return {
    all,
    facts: all.filter(({ receivedAt }) => receivedAt <= until),
    persons: targets.filter(({ type }) => type === 'person'),
  }
}
