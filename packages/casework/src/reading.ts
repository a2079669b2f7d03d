import type { Form } from './form'
import type { ActionRecord, Actor, Matter } from './matter'
import { ROLES, type Side } from './roles'
import { type ActionDefinition, actionOf, documentsOf, type Workflow } from './workflow'

const sidesOf = ({ roles }: Actor): ReadonlySet<Side | null> => new Set(roles.map((role) => ROLES[role].side))

const isForOffice = (record: ActionRecord, reader: Actor): boolean =>
  sidesOf(reader).has('office') || record.actor.id === reader.id

/** What an action does to which documents. */
const documentOfRecord = (definition: Workflow, { action }: ActionRecord) => {
  const done = actionOf(definition, action)
  return { step: done?.document?.step, types: done === undefined ? [] : documentsOf(done) }
}

/**
 * Whether the words of the record are those of a document that has not gone out: a draft not yet served, or one that was sent back
 * and written anew. Other sides see a document when it is served on them, and never what it nearly said.
 */
function isHeldBack(definition: Workflow, matter: Matter, record: ActionRecord): boolean {
  const { step, types } = documentOfRecord(definition, record)
  const concerns = (action: ActionDefinition<string, string>): boolean =>
    documentsOf(action).some((type) => types.includes(type))
  const isEverServed = Object.values(definition.actions).some(
    (action) => action.document?.step === 'served' && concerns(action),
  )
  if (step === undefined || step === 'served' || !isEverServed) return false
  const next = matter.records
    .filter(({ sequence }) => sequence > record.sequence)
    .map((later) => documentOfRecord(definition, later))
    .find((later) => later.step !== 'signed' && later.types.some((type) => types.includes(type)))
  return next?.step !== 'served'
}

/**
 * What of a record's form its reader may see: the office all of it, another side what is meant for it once it was served, everybody
 * what they wrote themselves; what is sealed only ever as there. Whether they may read the matter at all, `mayRead` says first.
 */
export function seenForm(definition: Workflow, matter: Matter, record: ActionRecord, reader: Actor): Form {
  if (isForOffice(record, reader)) return record.form
  if (isHeldBack(definition, matter, record)) return {}
  const fields = actionOf(definition, record.action)?.form ?? {}
  const sides = sidesOf(reader)
  return Object.fromEntries(
    Object.entries(record.form).filter(([name]) => fields[name]?.visibility?.some((side) => sides.has(side)) === true),
  )
}

/** Whether a reader may see that the action was done: the office always, others what was meant for them or done by their unit. */
export function mayReadRecord(definition: Workflow, matter: Matter, record: ActionRecord, reader: Actor): boolean {
  if (isForOffice(record, reader)) return true
  if (reader.unit !== null && record.actor.unit === reader.unit) return true
  return Object.keys(seenForm(definition, matter, record, reader)).length > 0
}
