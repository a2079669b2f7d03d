import type { Fact, Vocabulary } from '@hengjian/facts'
import type { Span } from './lane'

const idOf = (fact: Fact, role: string): string => fact.objects.find((one) => one.role === role)?.id ?? ''

/** What facts, in the order they happened, tell of one interval of the vocabulary: each span with the fact that began it. */
export function spansOf(name: string, facts: readonly Fact[], vocabulary: Vocabulary): readonly Span<Fact>[] {
  const type = vocabulary.intervals.get(name)
  if (type === undefined) return []
  if (!('begin' in type)) {
    return facts
      .filter(({ kind }) => kind === type.span)
      .map((fact) => ({ from: fact.occurredAt.from, to: fact.endedAt?.from ?? null, what: fact }))
  }
  const spans: Span<Fact>[] = []
  const open = new Map<string, Fact>()
  const ended = new Map<string, number>()
  for (const fact of facts) {
    const at = fact.occurredAt.from
    const key = type.key.map((role) => idOf(fact, role)).join('\0')
    const begun = open.get(key)
    if (type.end.includes(fact.kind)) {
      open.delete(key)
      if (begun === undefined) ended.set(key, at)
      else spans.push({ from: begun.occurredAt.from, to: at, what: begun })
    }
    // What a source wrote down as begun and ended in one second may stand in either order.
    if (type.begin.includes(fact.kind) && begun === undefined && ended.get(key) !== at) open.set(key, fact)
  }
  return [...spans, ...[...open.values()].map((fact) => ({ from: fact.occurredAt.from, to: null, what: fact }))]
}
