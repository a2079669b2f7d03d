import type { Fact, Vocabulary } from '@hengjian/facts'
import { type BlindValue, blindValues } from './blindValues'
import type { LinePlace } from './messageLines'
import { type ObjectLink, objectLinks } from './objectLinks'
import { type Sealer, sealedOnce, withMemory } from './sealer'
import { joinFact, type SensitiveValues } from './sensitive'
import { storedForms } from './storedForm'

/** So many bytes tell apart what one object was ever said to be. */
const SHORT = 8

/** A fact as it is stored: readable without its sensitive values, which are sealed apart. */
export interface FactRow {
  readonly fact: Fact
  readonly line: LinePlace
  /** Keyed digest of what the message says, whenever it was received. */
  readonly content: Buffer
  /** The fact without its sensitive values, as JSON; in bytes, which lie beside the heap that is collected. */
  readonly body: Buffer
  readonly keyId: string | null
  readonly sealed: Buffer | null
  /** For each object of the fact, a keyed digest of the attributes it states, or null. */
  readonly attributes: readonly (Buffer | null)[]
  readonly links: readonly ObjectLink[]
  readonly blind: readonly BlindValue[]
}

/**
 * Prepares facts of one source for the store; what is stated of an object again and again is prepared once.
 */
export function factRows(vocabulary: Vocabulary, sealer: Sealer): (fact: Fact, line: LinePlace) => FactRow {
  const repeating = withMemory(sealer)
  const formOf = storedForms(vocabulary, (text) => repeating.digestBytes('attributes', text).subarray(0, SHORT))
  const blindOf = blindValues(repeating)
  const sealOf = sealedOnce(sealer)
  return (fact, line) => {
    const { body, hidden, content, attributes } = formOf(fact)
    const sealed = hidden === undefined ? undefined : sealOf(hidden)
    return {
      fact,
      line,
      content: sealer.digestBytes('content', content),
      body: Buffer.from(body),
      keyId: sealed?.keyId ?? null,
      sealed: sealed?.bytes ?? null,
      attributes,
      links: objectLinks(fact, vocabulary),
      blind: blindOf(fact),
    }
  }
}

/** The columns of `fact` that {@link restoreFact} reads. */
export interface StoredFact {
  readonly body: Fact
  readonly key_id: string | null
  readonly sealed: Buffer | null
}

/** A stored fact with its sensitive values. */
export function restoreFact({ body, key_id, sealed }: StoredFact, sealer: Pick<Sealer, 'open'>): Fact {
  if (key_id === null || sealed === null) return body
  const values: SensitiveValues = JSON.parse(sealer.open(key_id, sealed).toString('utf8'))
  return joinFact(body, values)
}
