import type { Migration } from '../migration'

/**
 * Documents that matters issue. A number is one more than the one before it, to which it refers: none can be left out, and none can be
 * given twice. What was signed is a file that is only ever added. Instants are milliseconds since 1970.
 */
export const documentsMigration: Migration = {
  name: '0411-documents',
  statements: [
    `create table document_heading (
      office text not null,
      name text not null check (name <> ''),
      area text not null check (area <> ''),
      department text not null,
      set_by text not null,
      set_at bigint not null,
      primary key (office)
    )`,
    `create table document (
      office text not null,
      id uuid not null,
      matter uuid not null,
      type text not null,
      state text not null check (state in ('draft', 'signed', 'served', 'void')),
      drafted_in integer,
      signed_in integer,
      served_in integer,
      made_at bigint not null,
      changed_at bigint not null,
      primary key (office, id),
      unique (office, id, type),
      constraint draft_is_unsigned check ((state = 'draft') = (signed_in is null)),
      constraint draft_is_drafted check (state <> 'draft' or drafted_in is not null),
      constraint served_is_signed check (served_in is null or served_in > signed_in),
      constraint served_is_served check (state <> 'served' or served_in is not null),
      constraint drafted_by_action foreign key (office, matter, drafted_in) references matter_action (office, matter, sequence),
      constraint signed_by_action foreign key (office, matter, signed_in) references matter_action (office, matter, sequence),
      constraint served_by_action foreign key (office, matter, served_in) references matter_action (office, matter, sequence)
    )`,
    `create index document_of_matter on document (office, matter, made_at)`,
    `create table document_file (
      office text not null,
      document uuid not null,
      sequence integer not null,
      made_at bigint not null,
      sha256 bytea not null,
      key_id text not null,
      sealed bytea not null,
      content_key text not null,
      content_sealed bytea not null,
      primary key (office, document, sequence),
      constraint of_a_document foreign key (office, document) references document (office, id) deferrable initially deferred
    )`,
    `create table document_counter (
      office text not null,
      type text not null,
      year integer not null,
      last integer not null,
      primary key (office, type, year)
    )`,
    `create table document_number (
      office text not null,
      type text not null,
      year integer not null,
      number integer not null check (number > 0),
      previous integer,
      text text not null,
      document uuid not null,
      given_at bigint not null,
      primary key (office, type, year, number),
      unique (office, text),
      unique (office, document),
      constraint first_has_none_before check ((number = 1) = (previous is null)),
      constraint follows_the_one_before check (previous is null or previous = number - 1),
      constraint one_before_is_there foreign key (office, type, year, previous)
        references document_number (office, type, year, number),
      constraint of_a_document foreign key (office, document, type) references document (office, id, type)
        deferrable initially deferred
    )`,
    `create table document_void (
      office text not null,
      type text not null,
      year integer not null,
      number integer not null,
      voided_by text not null,
      voided_at bigint not null,
      key_id text not null,
      sealed bytea not null,
      primary key (office, type, year, number),
      constraint of_a_number foreign key (office, type, year, number)
        references document_number (office, type, year, number)
    )`,
  ],
  appendOnly: ['document_file', 'document_number', 'document_void'],
  writable: ['document_heading', 'document', 'document_counter'],
}
