import type { Migration } from '../migration'

/** The rules that the office works by: every version as it was proposed, and who approved it. */
export const rulesMigration: Migration = {
  name: '0554-rules',
  statements: [
    `create table office_rule (
      office text not null,
      rule uuid not null,
      version integer not null check (version > 0),
      kind text not null check (kind in ('agreement', 'own')),
      title text not null check (length(trim(title)) > 0),
      number text not null,
      signatories text[] not null check (cardinality(signatories) > 0),
      issued_on integer not null,
      effective_on integer not null,
      note text not null,
      clauses jsonb not null,
      made_by text not null,
      made_at bigint not null,
      primary key (office, rule, version)
    )`,
    `create table office_rule_approval (
      office text not null,
      rule uuid not null,
      version integer not null,
      approved_by text not null,
      approved_at bigint not null,
      primary key (office, rule, version),
      constraint of_a_version foreign key (office, rule, version) references office_rule (office, rule, version)
    )`,
  ],
  appendOnly: ['office_rule', 'office_rule_approval'],
  writable: [],
}
