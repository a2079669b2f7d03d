import { type Queue, queueStates } from '@hengjian/casework'
import { everyWorkflow } from '@hengjian/casework/workflows'
import type { Instant } from '@hengjian/law'

type Of = (value: unknown) => string

/** Whether a matter `m` stands in a queue. */
export function queueCondition(queue: Queue, now: Instant, of: Of): string {
  const places = everyWorkflow.flatMap((one) => queueStates(queue, one).map((state) => `${one.id} ${state}`))
  const stands = `m.workflow || ' ' || m.state = any(${of([...new Set(places)])}::text[])`
  const late = queue === 'tracking' ? ` or m.due_at <= ${of(now)}::bigint` : ''
  return `(not m.closed and (${stands}${late}))`
}
