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
  readonly content: string
  /** The fact without its sensitive values. */
  readonly open: Fact
  readonly keyId: string | null
  readonly sealed: string | null
  /** For each object of the fact, a keyed digest of the attributes it states, or null. */
  readonly attributes: readonly (string | null)[]
  readonly links: readonly ObjectLink[]
  readonly blind: readonly BlindValue[]
}

/** Sixteen digits tell apart what one object was ever said to be. */
const SHORT = 2 + 16

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
    content: sealer.digest('content', factContent(fact)),
    open,
    keyId: hidden?.keyId ?? null,
    sealed: hidden === undefined ? null : `\\x${hidden.bytes.toString('hex')}`,
    attributes: fact.objects.map(({ attributes }) =>
      attributes === undefined ? null : repeating.digest('attributes', JSON.stringify(attributes)).slice(0, SHORT),
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
