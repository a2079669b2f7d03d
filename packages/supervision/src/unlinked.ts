import type { FactId } from '@hengjian/facts'
import type { World } from './world/world'

/** A fact that lacks an object its kind requires, and so does not lie on that object's timeline. */
export interface UnlinkedFact {
  readonly fact: FactId
  readonly kind: string
  /** The required roles that name nobody. */
  readonly roles: readonly string[]
}

/** The known facts that are on no timeline for lack of an object. */
export function* unlinked({ facts, codes, vocabulary, hidden }: World): Iterable<UnlinkedFact> {
  for (let row = 0; row < facts.count; row += 1) {
    if (hidden?.has(row) === true) continue
    const kind = codes.kinds.names[facts.kind[row] ?? 0] ?? ''
    const named = new Set(facts.refRole.subarray(facts.refStart[row], facts.refStart[row + 1]))
    const required = [...(vocabulary.kinds.get(kind)?.roles.values() ?? [])].filter((role) => role.required)
    const roles = required.map(({ name }) => name).filter((name) => !named.has(codes.roles.code(name)))
    if (roles.length > 0) yield { fact: facts.factId(row), kind, roles }
  }
}
