import type { Migration } from '../migration'

/**
 * What a document says is kept by the action that wrote it; its file is made of that when somebody first wants it, and stays. Texts
 * from before this step have no hash of their own: only the hash of the file that was made of them at once.
 */
export const documentTextsMigration: Migration = {
  name: '0431-documentTexts',
  statements: [
    `create table document_text (
      office text not null,
      document uuid not null,
      sequence integer not null,
      made_at bigint not null,
      sha256 bytea,
      key_id text not null,
      sealed bytea not null,
      primary key (office, document, sequence),
      constraint of_a_document foreign key (office, document) references document (office, id) deferrable initially deferred
    )`,
    `insert into document_text (office, document, sequence, made_at, key_id, sealed)
     select office, document, sequence, made_at, content_key, content_sealed from document_file`,
    'alter table document_file drop column content_key, drop column content_sealed, drop constraint of_a_document',
    `alter table document_file add constraint of_a_text foreign key (office, document, sequence)
       references document_text (office, document, sequence) deferrable initially deferred`,
  ],
  appendOnly: ['document_text'],
  writable: [],
}
