import type { Migration } from '../migration'

/** Cases of a site, and those of which no source told one: a list narrowed to a small site passes over no others. */
export const caseSitesMigration: Migration = {
  name: '0362-caseSites',
  statements: [`create index object_card_of_case_site on object_card (office, site) where type = 'case'`],
  appendOnly: [],
  writable: [],
}
