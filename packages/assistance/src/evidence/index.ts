import { drugTraffickingEvidence } from './drugTraffickingEvidence'
import { drunkDrivingEvidence } from './drunkDrivingEvidence'
import type { EvidenceList } from './evidenceList'
import { fundRaisingEvidence } from './fundRaisingEvidence'
import { intentionalInjuryEvidence } from './intentionalInjuryEvidence'
import { telecomFraudEvidence } from './telecomFraudEvidence'
import { theftEvidence } from './theftEvidence'
import { trafficCasualtyEvidence } from './trafficCasualtyEvidence'

/** The seven groups of offences. */
export const evidenceLists: readonly EvidenceList[] = [
  drunkDrivingEvidence,
  trafficCasualtyEvidence,
  drugTraffickingEvidence,
  theftEvidence,
  intentionalInjuryEvidence,
  telecomFraudEvidence,
  fundRaisingEvidence,
]

export * from './checkEvidence'
export * from './evidenceList'
