import type { Migration } from '../migration'

/**
 * The book of the team, to which is only ever added: specialised teams, trainings with who was there, exchanges. Declarations of recusal, which close
 * what they name to whoever made them until the chief lifts them; what was written in them, and records of meddling as a whole, are sealed.
 */
export const teamMigration: Migration = {
  name: '0563-team',
  statements: [
    `create table team_entry (
      office text not null,
      number integer not null check (number > 0),
      made_by text not null,
      made_at bigint not null,
      entry json not null,
      primary key (office, number)
    )`,
    `create table recusal_declaration (
      office text not null,
      id uuid not null,
      person text not null,
      type text not null check (type in ('case', 'person')),
      object text not null,
      ground text not null,
      key_id text not null,
      words bytea not null,
      declared_at bigint not null,
      primary key (office, id)
    )`,
    `create index recusal_declaration_of on recusal_declaration (office, person)`,
    `create table recusal_lift (
      office text not null,
      declaration uuid not null,
      lifted_by text not null,
      lifted_at bigint not null,
      words text not null,
      primary key (office, declaration),
      foreign key (office, declaration) references recusal_declaration (office, id)
    )`,
    `create table meddling_record (
      office text not null,
      id uuid not null,
      made_by text not null,
      made_at bigint not null,
      key_id text not null,
      sealed bytea not null,
      primary key (office, id)
    )`,
  ],
  appendOnly: ['team_entry', 'recusal_declaration', 'recusal_lift', 'meddling_record'],
  writable: [],
}
