import { caseAcceptanceLedger } from './caseAcceptance'
import { diversionLedger } from './diversion'
import { earlyInterventionLedger } from './earlyIntervention'
import { filingSupervisionLedger } from './filingSupervision'
import { investigationSupervisionLedger } from './investigationSupervision'
import { jointResolutionLedger } from './jointResolution'
import type { Ledger } from './ledger'
import { patrolLedger } from './patrol'
import { pleaLeniencyLedger } from './pleaLeniency'

/** Every ledger over the matters of a workflow; the work log is over the shifts of the office (`workLogLedger`). */
export const builtInLedgers: readonly Ledger[] = [
  filingSupervisionLedger,
  investigationSupervisionLedger,
  caseAcceptanceLedger,
  patrolLedger,
  diversionLedger,
  earlyInterventionLedger,
  pleaLeniencyLedger,
  jointResolutionLedger,
]

export * from './ledger'
export * from './rowOf'
export * from './workLog'
export * from './workLogLedger'
