import { type Queue, queueStates } from '@hengjian/casework'
import { everyWorkflow } from '@hengjian/casework/workflows'
import type { Instant } from '@hengjian/law'
import type { Part } from './listParts'

type Of = (value: unknown) => string

interface Place {
  readonly workflow: string
  readonly state: string
}

/** Where what stands in a queue stands, each once for all versions of a workflow. */
function placesOf(queue: Queue): readonly Place[] {
  const places = everyWorkflow.flatMap((one) => queueStates(queue, one).map((state) => ({ workflow: one.id, state })))
  return [...new Map(places.map((place) => [`${place.workflow} ${place.state}`, place])).values()]
}

/** What is overdue is tracked wherever it stands. */
const overdueIn = (queue: Queue, row: 'm' | 'held', now: Instant, of: Of): readonly string[] =>
  queue === 'tracking' ? [`${row}.due_at <= ${of(now)}::bigint`] : []

function standsIn(queue: Queue, row: 'm' | 'held', of: Of): string {
  const names = placesOf(queue).map(({ workflow, state }) => `${workflow} ${state}`)
  return `${row}.workflow || ' ' || ${row}.state = any(${of(names)}::text[])`
}

const isIn = (queue: Queue, row: 'm' | 'held', now: Instant, of: Of): string =>
  `(${[standsIn(queue, row, of), ...overdueIn(queue, row, now, of)].join(' or ')})`

/** Whether a matter `m` stands in a queue. */
export const queueCondition = (queue: Queue, now: Instant, of: Of): string =>
  `(not m.closed and ${isIn(queue, 'm', now, of)})`

/** The same over the rows of `matter_holder`, as `held`. */
export const heldQueue = (queue: Queue | undefined, now: Instant, of: Of): readonly string[] =>
  queue === undefined ? [] : ['not held.ended', isIn(queue, 'held', now, of)]

/** What a queue is made of: the matters of each of its states, and what is overdue elsewhere. */
export function queueParts(queue: Queue, now: Instant, of: Of): readonly Part[] {
  const places = placesOf(queue)
  const [workflows, states] = [places.map(({ workflow }) => workflow), places.map(({ state }) => state)]
  const late = overdueIn(queue, 'm', now, of)
  return [
    {
      kinds: `unnest(${of(workflows)}::text[], ${of(states)}::text[]) as kind (workflow, state)`,
      matters: ['m.workflow = kind.workflow', 'm.state = kind.state', 'not m.closed'],
    },
    ...(late.length === 0 ? [] : [{ matters: [...late, `not ${standsIn(queue, 'm', of)}`] }]),
  ]
}
