import type { Actor, Matter } from './matter'
import { isFrom, whyNot } from './permission'
import type { Refusal } from './refusal'
import type { Relation, Role, Side } from './roles'
import { holdersOf } from './standing'
import { wayOn } from './wayOn'
import type { Workflow } from './workflow'

/** Who may do an action: any of the roles and, where people are named, one of them (units under `ownUnit`). */
export interface Doer {
  readonly roles: readonly Role[]
  readonly relations: readonly Relation[] | null
  readonly holders: readonly string[]
}

/** An action that belongs to where the matter stands. */
export interface PermittedAction {
  readonly action: string
  /** Null where the actor may do it now. */
  readonly refusal: Refusal | null
  readonly by: readonly Doer[]
}

/** Where a matter stands for somebody who looks at it. */
export interface Permitted {
  readonly turn: Side | null
  /** The one way on that holds for this matter (`waysOn`); null where it has ended. */
  readonly next: string | null
  readonly actions: readonly PermittedAction[]
}

/** What may be done now, and by whom if not by the one who asks. Forms and reasons are judged by `act`. */
export function permitted(definition: Workflow, matter: Matter | null, actor: Actor): Permitted {
  const held = holdersOf(definition, matter)
  const state = matter === null ? undefined : definition.states[matter.state]
  const actions = Object.entries(definition.actions)
    .filter(([, action]) => isFrom(action, matter))
    .map(([name, { who }]) => ({
      action: name,
      refusal: whyNot(definition, matter, actor, name),
      by: who.map(({ roles, relations }) => ({
        roles,
        relations: relations ?? null,
        holders: [...new Set((relations ?? []).flatMap((relation) => held[relation] ?? []))],
      })),
    }))
  return { turn: state?.turn ?? null, next: matter === null ? null : wayOn(definition, matter), actions }
}
