import type { Migration } from '../migration'

/** The sites of an office by name, and the site at which each object was last seen. */
export const sitesMigration: Migration = {
  name: '0231-sites',
  statements: [
    `create table site (
      office text not null,
      site text not null,
      name_zh text not null,
      name_en text not null,
      primary key (office, site)
    )`,
    `alter table object_card add column site text`,
    // What is there was judged before cards knew a site.
    `update object_card card set site = (
      select fact.body ->> 'site' from fact_object named
      join fact on fact.office = named.office and fact.id = named.fact
      where named.office = card.office and named.type = card.type and named.object = card.object
        and fact.body ->> 'site' is not null
        and not exists (select from fact later where later.office = fact.office and later.supersedes = fact.id)
      order by named.occurred_at desc, named.fact desc limit 1)`,
    `create index object_card_of_site on object_card (office, site) where site is not null`,
  ],
  appendOnly: [],
  writable: ['site'],
}
