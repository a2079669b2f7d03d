import type { Vocabulary } from '@hengjian/facts'

/** Numbers for the names of one kind of thing: the position in `names`. */
export class Dictionary {
  readonly names: readonly string[]
  readonly #codes: ReadonlyMap<string, number>

  constructor(names: Iterable<string>) {
    this.names = [...new Set(names)]
    this.#codes = new Map(this.names.map((name, code) => [name, code]))
  }

  /** The code of a name, or -1 where the vocabulary has no such name. */
  code(name: string): number {
    return this.#codes.get(name) ?? -1
  }
}

/** What objects of a type may lie within. */
export interface Enclosure {
  /** Bits of the types it may lie within. */
  readonly within: number
  /** Kinds whose facts put it there; null where any does. */
  readonly joinedBy: ReadonlySet<number> | null
}

/** The vocabulary's names as small numbers; columns hold these, so they are only readable beside their vocabulary. */
export interface Codes {
  readonly kinds: Dictionary
  readonly types: Dictionary
  readonly roles: Dictionary
  readonly fields: Dictionary
  readonly attributes: Dictionary
  /** By the code of the type. */
  readonly enclosures: readonly Enclosure[]
}

const known = new WeakMap<Vocabulary, Codes>()

/** The codes of a vocabulary: kinds and object types in its own order, the other names as they are met there. */
export function codesOf(vocabulary: Vocabulary): Codes {
  const already = known.get(vocabulary)
  if (already !== undefined) return already
  const types = [...vocabulary.kinds.values()]
  const kinds = new Dictionary(vocabulary.kinds.keys())
  const objects = new Dictionary(vocabulary.objects.keys())
  const codes: Codes = {
    kinds,
    types: objects,
    roles: new Dictionary(types.flatMap(({ roles }) => [...roles.keys()])),
    fields: new Dictionary(types.flatMap(({ data }) => [...data.keys()])),
    attributes: new Dictionary([...vocabulary.objects.values()].flatMap(({ attributes }) => [...attributes.keys()])),
    enclosures: [...vocabulary.objects.values()].map(({ within, joinedBy }) => ({
      within: within.reduce((bits, one) => bits | (1 << objects.code(one)), 0),
      joinedBy: joinedBy === undefined ? null : new Set(joinedBy.map((one) => kinds.code(one))),
    })),
  }
  known.set(vocabulary, codes)
  return codes
}
