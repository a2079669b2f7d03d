import { holds, type Matter } from './matter'
import { sourcesOf, type Workflow } from './workflow'

/**
 * The ways on out of a state, the regular one first. Where it holds under a condition, those follow that hold under others, then those that hold always
 * and need no reason: one of them is the way on of a matter that does not meet the condition.
 */
export function waysOn(definition: Workflow, state: string): readonly string[] {
  const { states, actions } = definition
  const next = states[state]?.next
  if (next === undefined) return []
  if (actions[next]?.when === undefined) return [next]
  const others = Object.entries(actions).filter(
    ([name, action]) =>
      name !== next &&
      action.to !== 'same' &&
      action.reasons === undefined &&
      sourcesOf(definition, action).includes(state),
  )
  const names = (conditional: boolean) =>
    others.filter(([, { when }]) => (when !== undefined) === conditional).map(([name]) => name)
  return [next, ...names(true), ...names(false)]
}

/** The one step that takes the matter on from where it stands; null where it has ended. */
export const wayOn = (definition: Workflow, matter: Matter): string | null =>
  waysOn(definition, matter.state).find((name) => holds(definition.actions[name]?.when, {}, matter)) ?? null
