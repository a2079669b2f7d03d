import { draftFaults } from './checks/drafts'
import type { Fault } from './checks/fault'
import { graphFaults } from './checks/graph'
import { nameFaults } from './checks/names'
import { peopleFaults } from './checks/people'
import { timingFaults } from './checks/timing'
import { wordFaults } from './checks/words'
import type { Workflow } from './workflow'

export type { Fault, FaultCode } from './checks/fault'

/** Every fault of a definition. Names come first: while one leads nowhere, nothing that builds on names is said. */
export function checkWorkflow(definition: Workflow): readonly Fault[] {
  const names = nameFaults(definition)
  return names.length > 0
    ? names
    : [
        ...graphFaults(definition),
        ...peopleFaults(definition),
        ...timingFaults(definition),
        ...draftFaults(definition),
        ...wordFaults(definition),
      ]
}
