import type { Migration } from '../migration'

const UNATTACHED = (table: string, column: string): string =>
  `not exists (select from matter_attachment taken where taken.office = ${table}.office and taken.attachment = ${table}.${column})`

/**
 * Files of matters, sealed piece by piece. One that was uploaded waits as a draft of whoever brought it until an action takes it, in
 * the action's own transaction; what an action took can neither be changed nor removed. A draft is entered before its first piece, so
 * that what was cut off is found and forgotten too. Instants are milliseconds since 1970.
 */
export const attachmentsMigration: Migration = {
  name: '0421-attachments',
  statements: [
    `create table attachment_draft (
      office text not null,
      attachment uuid not null,
      owner text not null,
      expires_at bigint not null,
      primary key (office, attachment)
    )`,
    `create index attachment_draft_of_owner on attachment_draft (office, owner)`,
    `create index attachment_draft_expiry on attachment_draft (office, expires_at)`,
    `create table attachment (
      office text not null,
      id uuid not null,
      kind text not null,
      size bigint not null check (size > 0),
      sha256 bytea not null check (length(sha256) = 32),
      scan text not null check (scan in ('clean', 'failed', 'absent')),
      uploaded_by text not null,
      uploaded_at bigint not null,
      name_key text not null,
      name_sealed bytea not null,
      primary key (office, id)
    )`,
    `create table attachment_chunk (
      office text not null,
      attachment uuid not null,
      part integer not null check (part >= 0),
      key_id text not null,
      sealed bytea not null,
      primary key (office, attachment, part)
    )`,
    `create table matter_attachment (
      office text not null,
      attachment uuid not null,
      matter uuid not null,
      sequence integer not null,
      field text not null,
      position integer not null,
      primary key (office, attachment),
      unique (office, matter, sequence, field, position),
      constraint of_an_attachment foreign key (office, attachment) references attachment (office, id),
      constraint taken_by_action foreign key (office, matter, sequence) references matter_action (office, matter, sequence)
    )`,
    `create policy taken_stays on attachment as restrictive for update using (${UNATTACHED('attachment', 'id')})`,
    `create policy taken_is_kept on attachment as restrictive for delete using (${UNATTACHED('attachment', 'id')})`,
    `create policy taken_is_whole on attachment_chunk as restrictive for insert
       with check (${UNATTACHED('attachment_chunk', 'attachment')})`,
    `create policy taken_stays on attachment_chunk as restrictive for update
       using (${UNATTACHED('attachment_chunk', 'attachment')})`,
    `create policy taken_is_kept on attachment_chunk as restrictive for delete
       using (${UNATTACHED('attachment_chunk', 'attachment')})`,
  ],
  appendOnly: ['matter_attachment'],
  writable: ['attachment_draft', 'attachment', 'attachment_chunk'],
}
