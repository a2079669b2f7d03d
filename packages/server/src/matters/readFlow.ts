import { flow } from '@hengjian/casework'
import { workflowOf } from '@hengjian/casework/workflows'
import type { FlowDto } from '@hengjian/contract/flow'
import { HttpProblem } from '../http/problem'
import { workflowNamed } from './open'
import { presentSide } from './presentRow'

/** The states of a workflow and what leads from one to another; 404 WORKFLOW_UNKNOWN where there is none such, or not in that version. */
export function readFlow(id: string, version: number | undefined): FlowDto {
  const definition = version === undefined ? workflowNamed(id) : workflowOf(id, version)
  if (definition === undefined) throw new HttpProblem('WORKFLOW_UNKNOWN', { found: id, place: 'workflow' })
  return {
    workflow: { id: definition.id, title: definition.title },
    states: Object.entries(definition.states).map(([state, { title, ends, turn }]) => ({
      ...{ id: state, title, ends: ends === true },
      turn: turn === null ? null : presentSide(turn),
    })),
    arrows: flow(definition).map(({ titles, ...arrow }) => ({ ...arrow, titles: [...titles] })),
  }
}
