import type { ActionDefinition, ClockDefinition, ClosingCondition, StateDefinition, Workflow } from './workflow'

interface Written<State extends string, Action extends string>
  extends Omit<Workflow<State, Action>, 'states' | 'actions' | 'clocks' | 'closing'> {
  readonly states: Readonly<Record<State, StateDefinition<NoInfer<Action>>>>
  readonly actions: Readonly<Record<Action, ActionDefinition<NoInfer<State>, NoInfer<Action>>>>
  readonly clocks: Readonly<Record<string, ClockDefinition<NoInfer<Action>>>>
  readonly closing: readonly ClosingCondition<NoInfer<Action>>[]
}

/**
 * Writes a workflow: a state or an action that is named but not there fails to compile.
 * What the compiler cannot see, `checkWorkflow` does.
 */
export const defineWorkflow = <const State extends string, const Action extends string>(
  definition: Written<State, Action>,
): Workflow<State, Action> => definition
