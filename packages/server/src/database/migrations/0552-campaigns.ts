import type { Migration } from '../migration'

/**
 * Look-back campaigns: what they reach, whom that enrolled when it was approved, which rows of registers matched whom by which rule, and what
 * people concluded. What becomes of somebody afterwards is told by the matter of their identity check.
 */
export const campaignsMigration: Migration = {
  name: '0552-campaigns',
  statements: [
    `create table campaign (
      office text not null,
      id uuid not null,
      title text not null check (length(trim(title)) > 0),
      purpose text not null check (length(trim(purpose)) > 0),
      from_day integer not null,
      to_day integer not null check (to_day >= from_day),
      charges text[] not null check (cardinality(charges) > 0),
      decisions text[] not null check (cardinality(decisions) > 0),
      members text[] not null,
      state text not null check (state in ('proposed', 'running', 'closed')),
      made_by text not null,
      made_at bigint not null,
      approved_by text check (approved_by <> made_by),
      approved_at bigint,
      matched_by text,
      matched_at bigint,
      closed_by text,
      closed_at bigint,
      closing_words text,
      check ((state = 'proposed') = (approved_by is null)),
      check ((state = 'closed') = (closing_words is not null)),
      primary key (office, id)
    )`,
    `create table campaign_person (
      office text not null,
      campaign uuid not null,
      person text not null,
      case_id text not null,
      charge text not null,
      decision text not null,
      decided_on integer not null,
      primary key (office, campaign, person)
    )`,
    `create index campaign_person_list on campaign_person (office, campaign, decided_on, person)`,
    `create table campaign_match (
      office text not null,
      campaign uuid not null,
      person text not null,
      register uuid not null,
      row integer not null,
      rule text not null,
      rule_version integer not null,
      found_at bigint not null,
      primary key (office, campaign, person, register, row, rule)
    )`,
    `create table campaign_conclusion (
      office text not null,
      campaign uuid not null,
      person text not null,
      sequence integer not null check (sequence > 0),
      conclusion text not null check (conclusion in ('clear', 'again')),
      words text not null check (length(trim(words)) > 0),
      actor text not null,
      at bigint not null,
      primary key (office, campaign, person, sequence)
    )`,
  ],
  appendOnly: ['campaign_person', 'campaign_match', 'campaign_conclusion'],
  writable: ['campaign'],
}
