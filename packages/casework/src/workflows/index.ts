import type { Workflow } from '../workflow'
import { bulletin } from './bulletin'
import { caseAcceptance } from './caseAcceptance'
import { clue } from './clue'
import { custodyNecessity } from './custodyNecessity'
import { diversion } from './diversion'
import { earlierWorkflows } from './earlier'
import { earlyIntervention } from './earlyIntervention'
import { fileReview } from './fileReview'
import { filingSupervision } from './filingSupervision'
import { identityCheck } from './identityCheck'
import { investigationSupervision } from './investigationSupervision'
import { jointResolution } from './jointResolution'
import { minorsSession } from './minorsSession'
import { modelCase } from './modelCase'
import { patrol } from './patrol'
import { petition } from './petition'
import { pleaLeniency } from './pleaLeniency'
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
  diversion,
  earlyIntervention,
  pleaLeniency,
  minorsSession,
  identityCheck,
  jointResolution,
  bulletin,
  modelCase,
]

/** Every version of every workflow, those in force first. */
export const everyWorkflow: readonly Workflow[] = [...builtInWorkflows, ...earlierWorkflows]

/** A matter runs to its end under the version it was opened with. */
export const workflowOf = (id: string, version: number): Workflow | undefined =>
  everyWorkflow.find((one) => one.id === id && one.version === version)

/** The version in force. */
export const currentWorkflow = (id: string): Workflow | undefined => builtInWorkflows.find((one) => one.id === id)

export {
  bulletin,
  caseAcceptance,
  clue,
  custodyNecessity,
  diversion,
  earlyIntervention,
  fileReview,
  filingSupervision,
  identityCheck,
  investigationSupervision,
  jointResolution,
  minorsSession,
  modelCase,
  patrol,
  petition,
  pleaLeniency,
  processMonitoring,
  pursuit,
  reconsideration,
  supervisionAsCase,
}
