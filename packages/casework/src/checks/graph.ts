import { sourcesOf, targetsOf, type Workflow } from '../workflow'
import { type Fault, fault } from './fault'

interface Edge {
  readonly action: string
  readonly from: string | null
  readonly to: string
}

/** Every way an action can take a matter. */
export const edgesOf = (definition: Workflow): readonly Edge[] =>
  Object.entries(definition.actions).flatMap(([action, one]): readonly Edge[] => {
    if (one.from === 'opening') return targetsOf(one, '').map((to) => ({ action, from: null, to }))
    return sourcesOf(definition, one).flatMap((from) => targetsOf(one, from).map((to) => ({ action, from, to })))
  })

/** The states reached from some of them over such edges. */
export function reachedFrom(starts: Iterable<string>, edges: readonly Edge[]): ReadonlySet<string> {
  const reached = new Set(starts)
  for (const state of reached) {
    for (const { from, to } of edges) if (from === state) reached.add(to)
  }
  return reached
}

const isEnd = (definition: Workflow, state: string): boolean => definition.states[state]?.ends === true

function deadEnds(definition: Workflow, edges: readonly Edge[]): readonly Fault[] {
  const states = Object.keys(definition.states)
  const backwards = edges.flatMap(({ action, from, to }) => (from === null ? [] : [{ action, from: to, to: from }]))
  const alive = reachedFrom(
    states.filter((state) => isEnd(definition, state)),
    backwards,
  )
  return states.filter((state) => !alive.has(state)).map((state) => fault('STATE_DEAD_END', `states.${state}`, state))
}

/** The ends that some path reaches without an answer since the matter was opened, or opened again. */
function unansweredEnds(definition: Workflow, edges: readonly Edge[]): readonly Fault[] {
  const silent = edges.filter(({ action }) => definition.actions[action]?.answers === undefined)
  const begin = silent.filter(({ from }) => from === null || isEnd(definition, from))
  const open = reachedFrom(
    begin.map(({ to }) => to),
    silent.filter(({ from }) => from !== null && !isEnd(definition, from)),
  )
  return [...open]
    .filter((state) => isEnd(definition, state))
    .map((state) => fault('END_UNANSWERED', `states.${state}`, state))
}

/** Branches by what a matter may not know yet where the action is done: on some path nobody was asked. */
function branchesUnasked(definition: Workflow, edges: readonly Edge[]): readonly Fault[] {
  return Object.entries(definition.actions).flatMap(([name, action]): readonly Fault[] => {
    const { to, form } = action
    if (typeof to === 'string' || form[to.by] !== undefined) return []
    const { by } = to
    const silent = edges.filter((edge) => definition.actions[edge.action]?.form[by] === undefined)
    const reached = reachedFrom(
      silent.flatMap((edge) => (edge.from === null ? [edge.to] : [])),
      silent,
    )
    return sourcesOf(definition, action).some((state) => reached.has(state))
      ? [fault('BRANCH_UNASKED', `actions.${name}.to`, by)]
      : []
  })
}

function stateFaults(definition: Workflow): readonly Fault[] {
  return Object.entries(definition.states).flatMap(([name, { ends, next, turn }]): readonly Fault[] => {
    const place = `states.${name}`
    if (ends === true) return next === undefined && turn === null ? [] : [fault('END_LEFT_OPEN', place, name)]
    const action = next === undefined ? undefined : definition.actions[next]
    return action !== undefined && sourcesOf(definition, action).includes(name)
      ? []
      : [fault('NEXT_WRONG', place, name)]
  })
}

/** States nobody comes to, states nobody gets out of, ends without an answer, ways that depend on what nobody asked. */
export function graphFaults(definition: Workflow): readonly Fault[] {
  const edges = edgesOf(definition)
  const opened = edges.flatMap(({ from, to }) => (from === null ? [to] : []))
  const reached = reachedFrom(opened, edges)
  return [
    ...(opened.length === 0 ? [fault('OPENING_MISSING', 'actions')] : []),
    ...Object.entries(definition.actions)
      .filter(([, { from, to }]) => from === 'opening' && to === 'same')
      .map(([name]) => fault('OPENING_STAYS', `actions.${name}.to`)),
    ...Object.keys(definition.states)
      .filter((state) => !reached.has(state))
      .map((state) => fault('STATE_UNREACHABLE', `states.${state}`, state)),
    ...deadEnds(definition, edges),
    ...unansweredEnds(definition, edges),
    ...branchesUnasked(definition, edges),
    ...stateFaults(definition),
  ]
}
