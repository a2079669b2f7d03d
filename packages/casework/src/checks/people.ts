import type { Relation, Role } from '../roles'
import { SENSITIVITIES, type Sensitivity, sensitivities } from '../sensitivities'
import { type ActionDefinition, type Grant, targetsOf, type Workflow } from '../workflow'
import { type Fault, fault } from './fault'

/** What makes people stand in a relation: the actions done, and whether a form names them. */
interface Makers {
  readonly actions: readonly string[]
  readonly named: boolean
}

function makersOf(definition: Workflow): ReadonlyMap<Relation, Makers> {
  const makers = new Map<Relation, Makers>()
  const note = (relation: Relation | undefined, action: string | null): void => {
    if (relation === undefined) return
    const { actions, named } = makers.get(relation) ?? { actions: [], named: false }
    makers.set(relation, action === null ? { actions, named: true } : { actions: [...actions, action], named })
  }
  for (const [name, { makes, form }] of Object.entries(definition.actions)) {
    note(makes, name)
    for (const field of Object.values(form)) {
      if (field.kind === 'people' || field.kind === 'unit') note(field.makes, null)
    }
  }
  return makers
}

/** Whether anybody can stand in the relation without having done what must be kept apart. */
function canHold(relation: Relation, not: readonly string[], makers: ReadonlyMap<Relation, Makers>): boolean {
  const made = makers.get(relation)
  return made !== undefined && (made.named || made.actions.some((action) => !not.includes(action)))
}

/** The grant cut down to those whom a sensitivity lets in; null where it lets nobody. */
function cleared({ roles, relations }: Grant, sensitivity: Sensitivity): Grant | null {
  const open: { readonly roles: readonly Role[]; readonly relations: readonly Relation[] } = SENSITIVITIES[sensitivity]
  const ownRoles = roles.filter((role) => open.roles.includes(role))
  if (ownRoles.length > 0) return { roles: ownRoles, ...(relations === undefined ? {} : { relations }) }
  const ownRelations = (relations ?? []).filter((relation) => open.relations.includes(relation))
  return ownRelations.length === 0 ? null : { roles, relations: ownRelations }
}

const grantsFor = (grants: readonly Grant[], sensitivity: Sensitivity | null): readonly Grant[] =>
  sensitivity === null ? grants : grants.flatMap((grant) => cleared(grant, sensitivity) ?? [])

const markedByForm = ({ form }: ActionDefinition<string, string>): readonly Sensitivity[] =>
  Object.values(form).flatMap((field) => (field.kind === 'yesNo' && field.marks !== undefined ? [field.marks] : []))

/** How an action may find the matter: whatever a form has marked, and what an action marks that leads to where this one starts. */
function marksAt(definition: Workflow, { from }: ActionDefinition<string, string>): readonly Sensitivity[] {
  const actions = Object.values(definition.actions)
  const before = actions.flatMap((one) =>
    one.marks !== undefined && Array.isArray(from) && targetsOf(one, '').some((state) => from.includes(state))
      ? [one.marks]
      : [],
  )
  const marked = [...actions.flatMap(markedByForm), ...before]
  return sensitivities.filter((one) => marked.includes(one))
}

function nobody(
  { who, not = [], from }: ActionDefinition<string, string>,
  sensitivity: Sensitivity | null,
  makers: ReadonlyMap<Relation, Makers>,
): boolean {
  return !grantsFor(who, sensitivity).some(
    ({ roles, relations }) =>
      roles.length > 0 &&
      (relations === undefined || (from !== 'opening' && relations.some((one) => canHold(one, not, makers)))),
  )
}

/** Actions for which there is nobody, in an ordinary matter or in one that is closed to most. */
export function peopleFaults(definition: Workflow): readonly Fault[] {
  const makers = makersOf(definition)
  return Object.entries(definition.actions).flatMap(([name, action]) => {
    // An opening action meets no matter yet that could be sensitive.
    const circumstances = action.from === 'opening' ? [null] : [null, ...marksAt(definition, action)]
    return circumstances
      .filter((one) => nobody(action, one, makers))
      .map((one) => fault('ACTION_NOBODY', `actions.${name}.who`, one === null ? name : `${name} (${one})`))
  })
}
