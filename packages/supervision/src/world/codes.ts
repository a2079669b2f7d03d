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

/** The vocabulary's names as small numbers; columns hold these, so they are only readable beside their vocabulary. */
export interface Codes {
  readonly kinds: Dictionary
  readonly types: Dictionary
  readonly roles: Dictionary
  readonly fields: Dictionary
  readonly attributes: Dictionary
}

const known = new WeakMap<Vocabulary, Codes>()

/** The codes of a vocabulary: kinds and object types in its own order, the other names as they are met there. */
export function codesOf(vocabulary: Vocabulary): Codes {
  const already = known.get(vocabulary)
  if (already !== undefined) return already
  const kinds = [...vocabulary.kinds.values()]
  const codes: Codes = {
    kinds: new Dictionary(vocabulary.kinds.keys()),
    types: new Dictionary(vocabulary.objects.keys()),
    roles: new Dictionary(kinds.flatMap(({ roles }) => [...roles.keys()])),
    fields: new Dictionary(kinds.flatMap(({ data }) => [...data.keys()])),
    attributes: new Dictionary([...vocabulary.objects.values()].flatMap(({ attributes }) => [...attributes.keys()])),
  }
  known.set(vocabulary, codes)
  return codes
}
