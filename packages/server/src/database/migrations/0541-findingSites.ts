import type { Migration } from '../migration'

/**
 * The site of its object beside each finding: what waits at one site is counted from an index alone, where the site of every finding
 * of the office was looked up before.
 */
export const findingSitesMigration: Migration = {
  name: '0541-findingSites',
  statements: [
    'alter table finding add column site text',
    `update finding set site = card.site from object_card card
     where card.office = finding.office and card.type = finding.type and card.object = finding.object
       and card.site is not null`,
    `create index finding_waiting_placed on finding (office, found desc, arose desc) include (site)
      where state = 'open' and not backlog`,
    'drop index finding_waiting',
  ],
  appendOnly: [],
  writable: [],
}
