import { caseAcceptanceLedger } from './caseAcceptance'
import { filingSupervisionLedger } from './filingSupervision'
import { investigationSupervisionLedger } from './investigationSupervision'
import type { Ledger } from './ledger'
import { patrolLedger } from './patrol'

/** Every ledger over the matters of a workflow; the work log is over the actions of a shift (`workLogOf`). */
export const builtInLedgers: readonly Ledger[] = [
  filingSupervisionLedger,
  investigationSupervisionLedger,
  caseAcceptanceLedger,
  patrolLedger,
]

export * from './ledger'
export * from './workLog'
