import type { Field } from './form'
import type { ActionRecord, Actor, Matter } from './matter'
import { type Relation, relations } from './roles'
import { SENSITIVITIES, type Sensitivity, sensitivities } from './sensitivities'
import { actionOf, type Workflow } from './workflow'

/** Who stands in which relation to a matter: people's ids, and units' under `ownUnit`. */
export type Holders = Readonly<Partial<Record<Relation, readonly string[]>>>

/** A matter has one handler, the last named; every other relation gathers. */
const isSingle = (relation: Relation): boolean => relation === 'handler'

const namedIn = (record: ActionRecord, name: string): readonly string[] => {
  const value = record.form[name]
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
}

const madeBy = (field: Field): Relation | undefined =>
  field.kind === 'people' || field.kind === 'unit' ? field.makes : undefined

/** What one record makes of people and units. */
function grantedBy(
  definition: Workflow,
  record: ActionRecord,
): readonly (readonly [relation: Relation, ids: readonly string[]])[] {
  const action = actionOf(definition, record.action)
  if (action === undefined) return []
  const own: readonly (readonly [Relation, readonly string[]])[] =
    action.makes === undefined ? [] : [[action.makes, [record.actor.id]]]
  const named = Object.entries(action.form).flatMap(([name, field]) => {
    const relation = madeBy(field)
    const ids = relation === undefined ? [] : namedIn(record, name)
    return relation === undefined || ids.length === 0 ? [] : [[relation, ids] as const]
  })
  return [...own, ...named]
}

/** In which relations one record sets people or units. */
export const grantedIn = (definition: Workflow, record: ActionRecord): readonly Relation[] =>
  grantedBy(definition, record).map(([relation]) => relation)

/** Who stands where; all of it follows from the records. */
export function holdersOf(definition: Workflow, matter: Matter | null): Holders {
  const held: Partial<Record<Relation, readonly string[]>> = {}
  for (const record of matter?.records ?? []) {
    for (const [relation, ids] of grantedBy(definition, record)) {
      held[relation] = isSingle(relation) ? ids : [...new Set([...(held[relation] ?? []), ...ids])]
    }
  }
  return held
}

/** What an actor is to a matter. */
export function relationsOf(definition: Workflow, matter: Matter | null, actor: Actor): ReadonlySet<Relation> {
  const held = holdersOf(definition, matter)
  return new Set(
    relations.filter((relation) => {
      const id = relation === 'ownUnit' ? actor.unit : actor.id
      return id !== null && held[relation]?.includes(id) === true
    }),
  )
}

const marks = (field: Field | undefined): Sensitivity | undefined => (field?.kind === 'yesNo' ? field.marks : undefined)

/** What closes the matter to all but a few; once marked it stays. */
export function sensitivitiesOf(definition: Workflow, matter: Matter | null): readonly Sensitivity[] {
  const marked = new Set<Sensitivity | undefined>(
    (matter?.records ?? []).flatMap(({ action, form }) => [
      actionOf(definition, action)?.marks,
      ...Object.entries(form).flatMap(([name, value]) => {
        const mark = marks(actionOf(definition, action)?.form[name])
        return mark !== undefined && value === true ? [mark] : []
      }),
    ]),
  )
  return sensitivities.filter((one) => marked.has(one))
}

/** Whether the actor is cleared for a sensitivity. */
export function isCleared(sensitivity: Sensitivity, actor: Actor, held: ReadonlySet<Relation>): boolean {
  const { roles, relations: cleared }: { readonly roles: readonly string[]; readonly relations: readonly Relation[] } =
    SENSITIVITIES[sensitivity]
  return actor.roles.some((role) => roles.includes(role)) || cleared.some((relation) => held.has(relation))
}
