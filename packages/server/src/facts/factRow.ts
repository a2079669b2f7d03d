import { type Fact, factContent, type Vocabulary } from '@hengjian/facts'
import { type BlindValue, blindValues } from './blindValues'
import type { MessageLine } from './messageLines'
import { type ObjectLink, objectLinks } from './objectLinks'
import type { Sealer } from './sealer'
import { joinFact, type SensitiveValues, splitFact } from './sensitive'

/** A fact as it is stored: readable without its sensitive values, which are sealed apart. */
export interface FactRow {
  readonly fact: Fact
  readonly line: MessageLine
  /** Keyed digest of what the message says, whenever it was received. */
  readonly content: Buffer
  /** The fact without its sensitive values. */
  readonly open: Fact
  readonly keyId: string | null
  readonly sealed: Buffer | null
  /** For each object of the fact, a keyed digest of the attributes it states, or null. */
  readonly attributes: readonly (Buffer | null)[]
  readonly links: readonly ObjectLink[]
  readonly blind: readonly BlindValue[]
}

/** So many bytes tell apart what one object was ever said to be. */
const SHORT = 8

/**
 * Prepares a fact for the store.
 * @param repeating digests of what is stated again and again
 */
export function factRow(
  fact: Fact,
  line: MessageLine,
  vocabulary: Vocabulary,
  sealer: Sealer,
  repeating: Sealer = sealer,
): FactRow {
  const { open, sensitive } = splitFact(fact, vocabulary)
  const hidden = sensitive === undefined ? undefined : sealer.seal(Buffer.from(JSON.stringify(sensitive)))
  return {
    fact,
    line,
    content: sealer.digestBytes('content', factContent(fact)),
    open,
    keyId: hidden?.keyId ?? null,
    sealed: hidden?.bytes ?? null,
    attributes: fact.objects.map(({ attributes }) =>
      attributes === undefined
        ? null
        : repeating.digestBytes('attributes', JSON.stringify(attributes)).subarray(0, SHORT),
    ),
    links: objectLinks(fact, vocabulary),
    blind: blindValues(fact, repeating),
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
