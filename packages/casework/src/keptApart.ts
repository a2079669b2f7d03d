import type { Field } from './form'
import type { Matter, PersonId } from './matter'
import { holdersOf } from './standing'
import type { Workflow } from './workflow'

/** Whom a field of the action may not name: those recused, and those who did what must be kept apart, this very action by `actor` included. */
export function keptApart(
  definition: Workflow,
  matter: Matter | null,
  action: string,
  actor: PersonId,
  field: Field,
): ReadonlySet<string> {
  if (field.kind !== 'people') return new Set()
  const { not = [] } = field
  const { recused = [] } = holdersOf(definition, matter)
  const before = matter?.records.filter((record) => not.includes(record.action)).map((record) => record.actor.id) ?? []
  return new Set<string>([...recused, ...before, ...(not.includes(action) ? [actor] : [])])
}
