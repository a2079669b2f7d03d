import type { Migration } from '../migration'

/**
 * What the judging worker derives: verdicts, the findings a person must look at with their append-only history, the timers that
 * wake it, the cards by which lists name an object, and the events that go to the browsers.
 */
export const judgingMigration: Migration = {
  name: '0102-judging',
  statements: [
    `create table verdict (
      office text not null,
      key text not null,
      model text not null,
      version integer not null,
      type text not null,
      object text not null,
      case_id text,
      anchor text,
      state text not null check (state in ('violated', 'satisfied', 'pending', 'unknown')),
      started_at bigint,
      stopped_at bigint,
      warn bigint,
      alert bigint,
      latest bigint,
      evidence text[] not null,
      body json not null,
      digest bytea not null,
      primary key (office, key)
    )`,
    `create index verdict_of_object on verdict (office, type, object)`,
    `create index verdict_of_case on verdict (office, case_id)`,
    `create index verdict_of_model on verdict (office, model, state)`,
    `create index verdict_running on verdict (office, latest) where state = 'pending' and latest is not null`,
    `create table finding (
      office text not null,
      id uuid not null,
      key text not null,
      model text not null,
      stage text not null,
      severity text not null,
      state text not null check (state in ('open', 'confirmed', 'dismissed', 'withdrawn')),
      type text not null,
      object text not null,
      case_id text,
      arose bigint not null,
      found bigint not null,
      backlog boolean not null,
      revision integer not null,
      digest bytea not null,
      dismissed_digest bytea,
      on_local boolean not null,
      late_by bigint,
      late_since bigint,
      primary key (office, id),
      unique (office, key)
    )`,
    `create index finding_list on finding (office, state, found desc, id)`,
    `create index finding_of_case on finding (office, case_id)`,
    `create table finding_event (
      office text not null,
      finding uuid not null,
      revision integer not null,
      at bigint not null,
      action text not null check (action in ('found', 'changed', 'confirmed', 'dismissed', 'reopened', 'withdrawn')),
      actor text,
      reason text,
      text text,
      verdict json,
      primary key (office, finding, revision)
    )`,
    `create table timer (
      office text not null,
      key text not null,
      at bigint not null,
      type text not null,
      object text not null,
      primary key (office, key, at)
    )`,
    `create index timer_due on timer (office, at)`,
    `create table object_card (
      office text not null,
      type text not null,
      object text not null,
      label text not null,
      case_id text,
      attributes json not null,
      last_fact_at bigint not null,
      primary key (office, type, object)
    )`,
    `create index object_card_recent on object_card (office, type, last_fact_at desc, object)`,
    `create table judging_failure (
      office text not null,
      type text not null,
      object text not null,
      at bigint not null,
      message text not null,
      primary key (office, type, object)
    )`,
    `create sequence stream_event_id`,
    `create table stream_event (
      office text not null,
      id bigint not null,
      at bigint not null,
      kind text not null,
      subject text not null,
      primary key (office, id)
    )`,
  ],
  appendOnly: ['finding_event'],
  writable: ['judging_failure', 'verdict', 'finding', 'timer', 'object_card', 'stream_event'],
  passing: ['stream_event'],
}
