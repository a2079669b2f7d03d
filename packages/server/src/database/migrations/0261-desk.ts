import type { Migration } from '../migration'

/**
 * What the duty desk needs: the cause that joins findings, the office's own leads, who is on duty, which urgent clocks were put to
 * whom and what came of it, and who has seen the tour. Instants are milliseconds since 1970, leads are minutes.
 */
export const deskMigration: Migration = {
  name: '0261-desk',
  statements: [
    `alter table finding add column cause text`,
    `update finding set cause = coalesce(
       (select coalesce(verdict.case_id, verdict.type || ' ' || verdict.object) || ' '
          || coalesce(verdict.anchor, split_part(verdict.model, '/', 1))
        from verdict where verdict.office = finding.office and verdict.key = finding.key), finding.id::text)`,
    `alter table finding alter column cause set not null`,
    `create index finding_of_cause on finding (office, cause)`,
    `alter table finding_event drop constraint finding_event_action_check`,
    `alter table finding_event add constraint finding_event_action_check check
       (action in ('found', 'changed', 'confirmed', 'dismissed', 'takenBack', 'reopened', 'withdrawn'))`,
    `create index verdict_warning on verdict (office, warn) where state = 'pending' and warn is not null`,
    `create table lead_setting (
      office text not null,
      id uuid not null,
      hour_terms integer not null,
      day_terms integer not null,
      month_terms integer not null,
      set_by text not null,
      set_at bigint not null,
      primary key (office, id)
    )`,
    `create table duty_list (
      office text not null,
      id uuid not null,
      logins text[] not null,
      note text not null,
      set_by text not null,
      set_at bigint not null,
      primary key (office, id)
    )`,
    `create table urgency (
      office text not null,
      id uuid not null,
      key text not null,
      latest bigint not null,
      raised_at bigint not null,
      asked text[] not null,
      everyone boolean not null,
      asked_at bigint not null,
      acknowledged_by text,
      acknowledged_at bigint,
      ended_at bigint,
      primary key (office, id),
      unique (office, key, latest)
    )`,
    `create index urgency_waiting on urgency (office, asked_at) where acknowledged_at is null and ended_at is null`,
    `create table urgency_event (
      office text not null,
      urgency uuid not null,
      number integer not null,
      at bigint not null,
      action text not null check (action in ('raised', 'passedOn', 'acknowledged', 'ended')),
      login text,
      primary key (office, urgency, number)
    )`,
    `create table tour_seen (
      office text not null,
      login text not null,
      seen_at bigint not null,
      primary key (office, login)
    )`,
  ],
  appendOnly: ['lead_setting', 'duty_list', 'urgency_event'],
  writable: ['urgency', 'tour_seen'],
}
