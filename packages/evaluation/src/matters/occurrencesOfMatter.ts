import type { Occurrence } from '../occurrence'
import { clues } from './clues'
import { corrections, correctionsIssued, custodyProposals, documents } from './documents'
import { diversions, interventions } from './front'
import { laneStages } from './lane'
import type { MatterReader, MatterTold } from './matterTold'
import { petitions } from './petitions'
import { identityChecks, minorsSessions, resolutions } from './protection'
import { filings, pursuits } from './supervision'

/** What counts beside its documents in a workflow's matters. */
const READERS: Readonly<Record<string, readonly MatterReader[]>> = {
  clue: [clues],
  filingSupervision: [filings],
  investigationSupervision: [correctionsIssued, corrections],
  pursuit: [pursuits],
  custodyNecessity: [custodyProposals],
  petition: [petitions],
  earlyIntervention: [interventions],
  diversion: [diversions],
  pleaLeniency: [laneStages],
  minorsSession: [minorsSessions],
  identityCheck: [identityChecks],
  jointResolution: [resolutions],
}

/** Everything that counts in a matter; nothing in one that was void. */
export function occurrencesOfMatter(told: MatterTold): readonly Occurrence[] {
  if (told.records.at(-1)?.after === 'cancelled') return []
  return [documents, ...(READERS[told.definition.id] ?? [])].flatMap((read) => read(told))
}
