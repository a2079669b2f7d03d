import type { Workflow } from '../workflow'
import { caseAcceptance } from './caseAcceptance'
import { clue } from './clue'
import { custodyNecessity } from './custodyNecessity'
import { earlierWorkflows } from './earlier'
import { fileReview } from './fileReview'
import { filingSupervision } from './filingSupervision'
import { investigationSupervision } from './investigationSupervision'
import { patrol } from './patrol'
import { petition } from './petition'
import { processMonitoring } from './processMonitoring'
import { pursuit } from './pursuit'
import { reconsideration } from './reconsideration'
import { supervisionAsCase } from './supervisionAsCase'

/** Every workflow that ships with the product, in the version in force: the one that new matters are opened with. */
export const builtInWorkflows: readonly Workflow[] = [
  clue,
  filingSupervision,
  investigationSupervision,
  supervisionAsCase,
  patrol,
  fileReview,
  petition,
  caseAcceptance,
  pursuit,
  custodyNecessity,
  reconsideration,
  processMonitoring,
]

/** Every version of every workflow, those in force first. */
export const everyWorkflow: readonly Workflow[] = [...builtInWorkflows, ...earlierWorkflows]

/** A matter runs to its end under the version it was opened with. */
export const workflowOf = (id: string, version: number): Workflow | undefined =>
  everyWorkflow.find((one) => one.id === id && one.version === version)

/** The version in force. */
export const currentWorkflow = (id: string): Workflow | undefined => builtInWorkflows.find((one) => one.id === id)

export {
  caseAcceptance,
  clue,
  custodyNecessity,
  fileReview,
  filingSupervision,
  investigationSupervision,
  patrol,
  petition,
  processMonitoring,
  pursuit,
  reconsideration,
  supervisionAsCase,
}
