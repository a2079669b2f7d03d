import type { Bilingual } from '@hengjian/law'
import { handlerFieldOf } from '../handlerField'
import { sourcesOf, type Workflow } from '../workflow'

/** The four queues of the resident team (practice S41). */
export const QUEUES = {
  intake: { zh: '线索受理', en: 'Intake' },
  allocation: { zh: '分流', en: 'Allocation' },
  patrol: { zh: '实地巡查', en: 'Patrol' },
  tracking: { zh: '跟踪监督', en: 'Tracking' },
} as const satisfies Record<string, Bilingual>
export type Queue = keyof typeof QUEUES

const isQueue = (name: string): name is Queue => name in QUEUES
/** Every queue, in the order above. */
export const queues: readonly Queue[] = Object.keys(QUEUES).filter(isQueue)

/** What comes in from outside, and where it is taken in. */
const INTAKE: Readonly<Record<string, readonly string[]>> = {
  clue: ['returnedForMaterial'],
  petition: ['received', 'supplement'],
  caseAcceptance: ['received', 'supplementing'],
}

/** The states in which somebody is still to be named as handler. */
function unallocated(definition: Workflow): readonly string[] {
  const naming = Object.entries(definition.actions).filter(
    ([name, { from }]) => Array.isArray(from) && handlerFieldOf(definition, name)?.explainedBy !== undefined,
  )
  return [...new Set(naming.flatMap(([, action]) => sourcesOf(definition, action)))]
}

/** The states in which another side is to answer. */
const awaited = ({ states }: Workflow): readonly string[] =>
  Object.entries(states).flatMap(([state, { turn }]) => (turn === null || turn === 'office' ? [] : [state]))

const open = ({ states }: Workflow): readonly string[] =>
  Object.entries(states).flatMap(([state, { ends }]) => (ends === true ? [] : [state]))

/** The states of a workflow whose matters stand in a queue; `tracking` takes in what is overdue too, wherever it stands. */
export function queueStates(queue: Queue, definition: Workflow): readonly string[] {
  switch (queue) {
    case 'intake':
      return INTAKE[definition.id] ?? []
    case 'allocation':
      return unallocated(definition)
    case 'patrol':
      return definition.id === 'patrol' ? open(definition) : []
    case 'tracking':
      return definition.id === 'patrol' || INTAKE[definition.id] !== undefined ? [] : awaited(definition)
  }
}
