import type { Migration } from '../migration'
import { accessMigration } from './0001-access'
import { factsMigration } from './0101-facts'
import { judgingMigration } from './0102-judging'
import { rolesMigration } from './0201-roles'
import { passwordsMigration } from './0211-passwords'
import { importsMigration } from './0221-imports'
import { sitesMigration } from './0231-sites'
import { sourcesMigration } from './0232-sources'
import { roomsMigration } from './0241-rooms'
import { searchMigration } from './0251-search'
import { deskMigration } from './0261-desk'
import { listsMigration } from './0271-lists'
import { demoDistrictMigration } from './0281-demoDistrict'
import { readsMigration } from './0311-reads'
import { soughtMigration } from './0312-sought'
import { importSitesMigration } from './0321-importSites'
import { titlesMigration } from './0331-titles'
import { unitsMigration } from './0341-units'
import { bulkMarksMigration } from './0351-bulkMarks'
import { namesOfPersonsMigration } from './0352-namesOfPersons'
import { namedAnewMigration } from './0361-namedAnew'
import { caseSitesMigration } from './0362-caseSites'
import { mattersMigration } from './0401-matters'
import { sealedOpeningsMigration } from './0402-sealedOpenings'
import { documentsMigration } from './0411-documents'
import { attachmentsMigration } from './0421-attachments'
import { receiptsMigration } from './0422-receipts'
import { openingsMigration } from './0423-openings'
import { documentTextsMigration } from './0431-documentTexts'
import { archiveVolumesMigration } from './0432-archiveVolumes'
import { ledgersMigration } from './0441-ledgers'
import { rosterMigration } from './0451-roster'
import { allocationMigration } from './0452-allocation'
import { calendarFeedMigration } from './0453-calendarFeed'
import { administratorsMigration } from './0461-administrators'
import { auditLinksMigration } from './0462-auditLinks'
import { secondFactorsMigration } from './0463-secondFactors'
import { askedByMigration } from './0464-askedBy'
import { emergenciesMigration } from './0465-emergencies'
import { matterSearchMigration } from './0471-matterSearch'
import { heldInOrderMigration } from './0472-heldInOrder'
import { boardStatesMigration } from './0473-boardStates'
import { recusalsMigration } from './0474-recusals'
import { statesFirstMigration } from './0475-statesFirst'
import { demoMattersMigration } from './0481-demoMatters'
import { ledgerMonthsMigration } from './0491-ledgerMonths'
import { occurrencesMigration } from './0511-occurrences'
import { scenarioMigration } from './0512-scenario'
import { evidenceMigration } from './0521-evidence'
import { findingSitesMigration } from './0541-findingSites'
import { outsidersMigration } from './0541-outsiders'
import { registersMigration } from './0551-registers'
import { campaignsMigration } from './0552-campaigns'
import { roomBookingsMigration } from './0553-roomBookings'
import { rulesMigration } from './0554-rules'
import { countedAnewMigration } from './0561-countedAnew'
import { similarMigration } from './0562-similar'
import { teamMigration } from './0563-team'
import { weightsMigration } from './0564-weights'
import { dayCountsMigration } from './0565-dayCounts'
import { similarBlocksMigration } from './0566-similarBlocks'
import { allocationDrawMigration } from './0567-allocationDraw'
import { objectsOfCasesMigration } from './0570-objectsOfCases'
import { reviewsJoinedMigration } from './0580-reviewsJoined'
import { waysOnMigration } from './0600-waysOn'
import { wordsInOrderMigration } from './0601-wordsInOrder'
import { heldInStateMigration } from './0602-heldInState'
import { turnByLimitMigration } from './0603-turnByLimit'

/** All steps in the order of their names. */
export const MIGRATIONS: readonly Migration[] = [
  accessMigration,
  factsMigration,
  judgingMigration,
  rolesMigration,
  passwordsMigration,
  importsMigration,
  sitesMigration,
  sourcesMigration,
  roomsMigration,
  searchMigration,
  deskMigration,
  listsMigration,
  demoDistrictMigration,
  readsMigration,
  soughtMigration,
  importSitesMigration,
  titlesMigration,
  unitsMigration,
  bulkMarksMigration,
  namesOfPersonsMigration,
  namedAnewMigration,
  caseSitesMigration,
  mattersMigration,
  sealedOpeningsMigration,
  documentsMigration,
  attachmentsMigration,
  receiptsMigration,
  openingsMigration,
  documentTextsMigration,
  archiveVolumesMigration,
  ledgersMigration,
  rosterMigration,
  allocationMigration,
  calendarFeedMigration,
  administratorsMigration,
  auditLinksMigration,
  secondFactorsMigration,
  askedByMigration,
  emergenciesMigration,
  matterSearchMigration,
  heldInOrderMigration,
  boardStatesMigration,
  ledgerMonthsMigration,
  evidenceMigration,
  recusalsMigration,
  statesFirstMigration,
  demoMattersMigration,
  occurrencesMigration,
  scenarioMigration,
  findingSitesMigration,
  outsidersMigration,
  registersMigration,
  campaignsMigration,
  roomBookingsMigration,
  rulesMigration,
  countedAnewMigration,
  similarMigration,
  teamMigration,
  weightsMigration,
  dayCountsMigration,
  similarBlocksMigration,
  allocationDrawMigration,
  objectsOfCasesMigration,
  reviewsJoinedMigration,
  waysOnMigration,
  wordsInOrderMigration,
  heldInStateMigration,
  turnByLimitMigration,
]
