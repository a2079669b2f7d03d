import type { Form } from './form'
import type { ActionRecord, Actor } from './matter'
import { ROLES, type Side } from './roles'
import { actionOf, type Workflow } from './workflow'

const sidesOf = ({ roles }: Actor): ReadonlySet<Side | null> => new Set(roles.map((role) => ROLES[role].side))

/**
 * What of a record's form its reader may see: the office all of it, another side what is meant for it, everybody what they wrote
 * themselves; what is sealed only ever as there. Whether they may read the matter at all, `mayRead` says first.
 */
export function seenForm(definition: Workflow, record: ActionRecord, reader: Actor): Form {
  const fields = actionOf(definition, record.action)?.form ?? {}
  const sides = sidesOf(reader)
  if (sides.has('office') || record.actor.id === reader.id) return record.form
  return Object.fromEntries(
    Object.entries(record.form).filter(([name]) => fields[name]?.visibility?.some((side) => sides.has(side)) === true),
  )
}

/** Whether a reader may see that the action was done, and by whom: the office always, others what was meant for them or done by them. */
export function mayReadRecord(definition: Workflow, record: ActionRecord, reader: Actor): boolean {
  const sides = sidesOf(reader)
  if (sides.has('office') || record.actor.id === reader.id) return true
  if (reader.unit !== null && record.actor.unit === reader.unit) return true
  return Object.keys(seenForm(definition, record, reader)).length > 0
}
