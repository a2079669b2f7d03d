import { type Queue, queueStates } from '@hengjian/casework'
import { everyWorkflow } from '@hengjian/casework/workflows'
import type { Instant } from '@hengjian/law'

type Of = (value: unknown) => string

/** Whether a matter `m` stands in a queue. The states are named by themselves, too: by these they are found. */
export function queueCondition(queue: Queue, now: Instant, of: Of): string {
  const places = everyWorkflow.flatMap((one) => queueStates(queue, one).map((state) => ({ workflow: one.id, state })))
  const states = of([...new Set(places.map(({ state }) => state))])
  const both = of([...new Set(places.map(({ workflow, state }) => `${workflow} ${state}`))])
  const stands = `(m.state = any(${states}::text[]) and m.workflow || ' ' || m.state = any(${both}::text[]))`
  const late = queue === 'tracking' ? ` or m.due_at <= ${of(now)}::bigint` : ''
  return `(not m.closed and (${stands}${late}))`
}
