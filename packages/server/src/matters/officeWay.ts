import { type Matter, type Workflow, wayOn } from '@hengjian/casework'

/** How a matter's row names a way on, so that lists of whose turn it is are found by it: `clue 3 approve`. */
export const namedWay = ({ id, version }: Workflow, action: string): string => `${id} ${version} ${action}`

/** The way on of a matter that waits for the office, as its row names it; null where it waits for others or has ended. */
export function officeWay(definition: Workflow, matter: Matter): string | null {
  const action = definition.states[matter.state]?.turn === 'office' ? wayOn(definition, matter) : null
  return action === null ? null : namedWay(definition, action)
}
