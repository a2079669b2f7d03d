import { type ClockPoint, sourcesOf, type Workflow } from '../workflow'
import { type Fault, fault } from './fault'
import { edgesOf, reachedFrom } from './graph'

const isTime = (definition: Workflow, action: string, field: string): boolean => {
  const kind = definition.actions[action]?.form[field]?.kind
  return kind === 'date' || kind === 'moment'
}

const pointFaults = (definition: Workflow, place: string, points: readonly ClockPoint<string>[]): readonly Fault[] =>
  points.flatMap(({ action, field }) =>
    field === undefined || isTime(definition, action, field) ? [] : [fault('CLOCK_FIELD', place, field)],
  )

/** The states a matter may be in while the clock runs: from where its starts lead, until an ending action. */
function whileRunning(definition: Workflow, starts: readonly string[], ends: readonly string[]): ReadonlySet<string> {
  const edges = edgesOf(definition)
  return reachedFrom(
    edges.filter(({ action }) => starts.includes(action)).map(({ to }) => to),
    edges.filter(({ action, from }) => from !== null && !ends.includes(action)),
  )
}

function clockFaults(definition: Workflow, name: string): readonly Fault[] {
  const clock = definition.clocks[name]
  if (clock === undefined) return []
  const place = `clocks.${name}`
  const { from, endedBy, term, proposes } = clock
  const ends = endedBy.map(({ action }) => action)
  const running = whileRunning(
    definition,
    from.map(({ action }) => action),
    ends,
  )
  const possible = (action: string): boolean => {
    const one = definition.actions[action]
    return one !== undefined && sourcesOf(definition, one).some((state) => running.has(state))
  }
  const until = 'until' in term ? term.until : undefined
  const named =
    until === undefined || Object.keys(definition.actions).some((action) => isTime(definition, action, until))
  return [
    ...(ends.some(possible) ? [] : [fault('CLOCK_ENDLESS', place)]),
    ...(possible(proposes) ? [] : [fault('CLOCK_PROPOSAL', place, proposes)]),
    ...pointFaults(definition, place, [...from, ...endedBy]),
    ...(named ? [] : [fault('CLOCK_FIELD', place, until)]),
  ]
}

/** Clocks that nothing ends, that count from what is no time, or that propose what cannot be done. */
export const timingFaults = (definition: Workflow): readonly Fault[] =>
  Object.keys(definition.clocks).flatMap((name) => clockFaults(definition, name))
