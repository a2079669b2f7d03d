import type { Workflow } from '../workflow'
import { clue } from './clue'
import { fileReview } from './fileReview'
import { filingSupervision } from './filingSupervision'
import { investigationSupervision } from './investigationSupervision'
import { patrol } from './patrol'
import { petition } from './petition'
import { supervisionAsCase } from './supervisionAsCase'

/** Every workflow that ships with the product. */
export const builtInWorkflows: readonly Workflow[] = [
  clue,
  filingSupervision,
  investigationSupervision,
  supervisionAsCase,
  patrol,
  fileReview,
  petition,
]

/** A matter runs to its end under the version it was opened with. */
export const workflowOf = (id: string, version: number): Workflow | undefined =>
  builtInWorkflows.find((one) => one.id === id && one.version === version)

/** The version in force: the one that new matters are opened with. */
export const currentWorkflow = (id: string): Workflow | undefined =>
  builtInWorkflows.filter((one) => one.id === id).sort((left, right) => right.version - left.version)[0]

export { clue, fileReview, filingSupervision, investigationSupervision, patrol, petition, supervisionAsCase }
