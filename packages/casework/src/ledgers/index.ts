import { caseAcceptanceLedger } from './caseAcceptance'
import { filingSupervisionLedger } from './filingSupervision'
import { investigationSupervisionLedger } from './investigationSupervision'
import type { Ledger } from './ledger'
import { patrolLedger } from './patrol'

/** Every ledger over the matters of a workflow; the work log is over the shifts of the office (`workLogLedger`). */
export const builtInLedgers: readonly Ledger[] = [
  filingSupervisionLedger,
  investigationSupervisionLedger,
  caseAcceptanceLedger,
  patrolLedger,
]

export * from './ledger'
export * from './rowOf'
export * from './workLog'
export * from './workLogLedger'
