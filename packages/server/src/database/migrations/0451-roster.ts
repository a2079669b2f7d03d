import type { Migration } from '../migration'

/**
 * The roster: what is entered into it is only ever added, and who is on duty follows from the entries. The duty list, which it takes the
 * place of, is entered as an office's first plan, everybody on it for good. Days are counted from 1970, instants are milliseconds.
 */
export const rosterMigration: Migration = {
  name: '0451-roster',
  statements: [
    `create table roster_entry (
      office text not null,
      number integer not null check (number > 0),
      made_by text not null,
      made_at bigint not null,
      first_day integer not null,
      last_day integer not null check (last_day >= first_day),
      entry json not null,
      primary key (office, number)
    )`,
    `create index roster_entry_until on roster_entry (office, last_day)`,
    `insert into roster_entry (office, number, made_by, made_at, first_day, last_day, entry)
     select list.office, 1, list.set_by, list.set_at, day - 1, 2147483647, json_build_object('kind', 'plan', 'plan', json_build_object(
       'from', day - 1, 'handover', 510, 'working', json_build_object('from', 510, 'to', 1050), 'approval', 'shortNotice',
       'lines', (
         select json_agg(json_build_object(
           'id', 'duty' || place, 'name', '值班', 'kind', 'rotation', 'days', 1, 'people', json_build_array(one.login),
           'post', case when person.role = 'procurator' then 'procurator' else 'second' end) order by place)
         from unnest(list.logins) with ordinality as one (login, place)
         left join app_user person on person.office = list.office and person.login = one.login)))
     from (
       select distinct on (office) *, ((set_at + 28800000) / 86400000)::integer as day from duty_list order by office, set_at desc
     ) list where cardinality(list.logins) > 0`,
    'drop table duty_list',
    'alter table urgency_event drop constraint urgency_event_action_check',
    `alter table urgency_event add constraint urgency_event_action_check check
       (action in ('raised', 'passedOn', 'handedOver', 'acknowledged', 'ended'))`,
  ],
  appendOnly: ['roster_entry'],
  writable: [],
  dropped: ['duty_list'],
}
