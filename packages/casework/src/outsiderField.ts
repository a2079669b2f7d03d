import type { Field } from './form'
import { type Relation, type Role, roles } from './roles'
import type { Workflow } from './workflow'

/** What people of other agencies are named as in a matter. */
export const OUTSIDE_RELATIONS = ['counsel', 'judge'] as const satisfies readonly Relation[]
export type OutsideRelation = (typeof OUTSIDE_RELATIONS)[number]

/** As what a field names somebody of another agency; undefined where it names nobody, or people of the office. */
export const outsideRelationOf = (field: Field): OutsideRelation | undefined =>
  field.kind === 'people' ? OUTSIDE_RELATIONS.find((one) => one === field.makes) : undefined

/** The titles with which whoever stands in the relation can read or do something: nobody else is worth naming. */
export function rolesOfRelation({ actions, readers }: Workflow, relation: Relation): readonly Role[] {
  const grants = [...readers, ...Object.values(actions).flatMap(({ who }) => who)]
  const own = grants.filter(({ relations }) => relations?.includes(relation) === true)
  return roles.filter((role) => own.some((grant) => grant.roles.includes(role)))
}
