import type { Migration } from '../migration'

/**
 * What the lists and the desk need at millions of facts: the clocks that urge and the findings that wait by themselves; the place of
 * a case in its list, which is the earliest limit that still runs, or behind all of these by its last fact; and its offence,
 * by which it is sought.
 */
export const readsMigration: Migration = {
  name: '0311-reads',
  statements: [
    `create index verdict_urging on verdict (office, least(warn, alert)) where state = 'pending' and latest is not null`,
    `create index verdict_clock_of_case on verdict (office, case_id)
      where state = 'pending' and latest is not null and warn is not null`,
    `create index finding_waiting on finding (office, found desc, arose desc) where state = 'open' and not backlog`,
    `create index finding_open_of_case on finding (office, case_id) where state = 'open'`,
    `create index finding_of_model on finding (office, model, found desc, id desc)`,
    `alter table object_card add column case_rank bigint, add column charge text`,
    `update object_card card set charge = card.attributes ->> 'charge', case_rank = coalesce(
       (select min(verdict.latest) from verdict where verdict.office = card.office and verdict.case_id = card.object
          and verdict.state = 'pending' and verdict.latest is not null and verdict.warn is not null),
       9000000000000000 - card.last_fact_at)
     where card.type = 'case'`,
    `create index object_card_by_rank on object_card (office, case_rank, object) where type = 'case'`,
    `create index object_card_of_charge on object_card (office, charge, case_rank, object) where charge is not null`,
  ],
  appendOnly: [],
  writable: [],
}
