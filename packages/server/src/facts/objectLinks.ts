import type { Fact, Vocabulary } from '@hengjian/facts'

/** That one object lies within another, as learnt from a fact that names both. */
export interface ObjectLink {
  readonly type: string
  readonly object: string
  readonly withinType: string
  readonly withinObject: string
}

/** What lies within what according to one fact; where the vocabulary lists joining kinds, only these put it there. */
export function objectLinks({ kind, objects }: Fact, vocabulary: Vocabulary): readonly ObjectLink[] {
  const links: ObjectLink[] = []
  for (const inner of objects) {
    const type = vocabulary.objects.get(inner.type)
    if (type === undefined || type.within.length === 0) continue
    if (type.joinedBy !== undefined && !type.joinedBy.includes(kind)) continue
    for (const outer of objects) {
      if (!type.within.includes(outer.type)) continue
      links.push({ type: inner.type, object: inner.id, withinType: outer.type, withinObject: outer.id })
    }
  }
  return links
}
