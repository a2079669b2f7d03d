import type { Migration } from '../migration'

/**
 * Matters of the closed loop, and the titles by which people take part in them. An action is only ever added. A matter's row is where its last action
 * left it, by reference to that very action; closed, it refers to the action that answered it, and an answer is a reply in words or
 * has a reason. The policy keeps the row from being turned back to an earlier action. Instants are milliseconds since 1970.
 */
export const mattersMigration: Migration = {
  name: '0401-matters',
  statements: [
    `alter table app_user add column titles text[] not null default '{}'`,
    `alter table app_user add column unit text`,
    `alter table app_user drop constraint app_user_role_check`,
    `alter table app_user add constraint app_user_role_check
       check (role in ('procurator', 'assistant', 'clerk', 'leader', 'police', 'administrator'))`,
    `alter table app_user add constraint app_user_unit_check check ((role = 'police') = (unit is not null))`,
    // The titles that say no more than the role did; whoever approves is named by the administrator.
    `update app_user set titles = case role
       when 'procurator' then array['residentProcurator'] when 'assistant' then array['assistantProcurator']
       when 'clerk' then array['clerk'] else '{}'::text[] end`,
    `create table matter_action (
      office text not null,
      matter uuid not null,
      sequence integer not null check (sequence > 0),
      workflow text not null,
      workflow_version integer not null,
      action text not null,
      actor text not null,
      titles text[] not null,
      unit text,
      at bigint not null,
      form json not null,
      reason text,
      reason_words text,
      before text,
      after text not null,
      answers text check (answers in ('reply', 'lawfulReason')),
      replied_in text,
      closed boolean not null,
      answer_sequence integer,
      answer_kind text,
      primary key (office, matter, sequence),
      unique (office, matter, sequence, after, closed),
      unique (office, matter, sequence, answers),
      constraint first_opens check ((sequence = 1) = (before is null)),
      constraint answer_has_words check (
        answers is null
        or (answers = 'lawfulReason' and reason is not null)
        or (answers = 'reply' and coalesce(length(btrim(form ->> replied_in)), 0) > 0)
      ),
      constraint closed_is_answered check (not closed or (answer_sequence is not null and answer_sequence <= sequence)),
      constraint answer_is_whole check ((answer_sequence is null) = (answer_kind is null)),
      constraint answered_by_own foreign key (office, matter, answer_sequence, answer_kind)
        references matter_action (office, matter, sequence, answers)
    )`,
    `create table matter (
      office text not null,
      id uuid not null,
      workflow text not null,
      workflow_version integer not null,
      number text not null,
      title text not null,
      state text not null,
      closed boolean not null,
      version integer not null,
      answer_sequence integer,
      answer_kind text,
      unit text,
      handler text,
      sensitivities text[] not null,
      opened_at bigint not null,
      changed_at bigint not null,
      due_at bigint,
      primary key (office, id),
      unique (office, number),
      constraint closed_is_answered check (not closed or answer_sequence is not null),
      constraint answer_is_whole check ((answer_sequence is null) = (answer_kind is null)),
      constraint answered_by_own foreign key (office, id, answer_sequence, answer_kind)
        references matter_action (office, matter, sequence, answers),
      constraint stands_as_acted foreign key (office, id, version, state, closed)
        references matter_action (office, matter, sequence, after, closed)
    )`,
    `alter table matter_action add constraint of_a_matter foreign key (office, matter) references matter (office, id)
       deferrable initially deferred`,
    `create policy not_turned_back on matter as restrictive for update using (true) with check (not exists (
       select from matter_action later
       where later.office = matter.office and later.matter = matter.id and later.sequence > matter.version
     ))`,
    `create index matter_changed on matter (office, changed_at, id)`,
    `create index matter_opened on matter (office, opened_at, id)`,
    `create index matter_due on matter (office, due_at, id) where due_at is not null`,
    `create index matter_running on matter (office, changed_at, id) where not closed`,
    `create table matter_holder (
      office text not null,
      matter uuid not null,
      relation text not null,
      holder text not null,
      primary key (office, matter, relation, holder)
    )`,
    `create index matter_of_holder on matter_holder (office, holder, relation)`,
    `create table matter_link (
      office text not null,
      matter uuid not null,
      type text not null check (type in ('finding', 'case', 'person', 'matter')),
      target text not null,
      sequence integer not null,
      primary key (office, matter, type, target)
    )`,
    `create index matter_of_target on matter_link (office, type, target)`,
    `create table matter_sealed (
      office text not null,
      matter uuid not null,
      sequence integer not null,
      field text not null,
      key_id text not null,
      sealed bytea not null,
      primary key (office, matter, sequence, field)
    )`,
    `create table matter_key (
      office text not null,
      actor text not null,
      key text not null,
      request bytea not null,
      matter uuid not null,
      sequence integer not null,
      at bigint not null,
      primary key (office, actor, key)
    )`,
    `create table matter_counter (
      office text not null,
      workflow text not null,
      year integer not null,
      last integer not null,
      primary key (office, workflow, year)
    )`,
  ],
  appendOnly: ['matter_action', 'matter_link', 'matter_sealed', 'matter_key'],
  writable: ['matter', 'matter_holder', 'matter_counter'],
}
