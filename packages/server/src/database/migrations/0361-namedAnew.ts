import type { Migration } from '../migration'

/**
 * Cards of what belongs to a person, written before such cards had a title, get the one that judging writes now: the person's
 * name, and of a measure also what it is.
 */
export const namedAnewMigration: Migration = {
  name: '0361-namedAnew',
  statements: [
    `with named as (
       select distinct on (card.office, card.type, card.object) card.office, card.type, card.object,
         case when card.type = 'measure' then card.attributes ->> 'kind' end as kind, person.label
       from object_card card
       join object_link link on link.office = card.office and link.type = card.type and link.object = card.object
         and link.within_type = 'person'
       join object_card person on person.office = card.office and person.type = 'person'
         and person.object = link.within_object and person.label <> person.object
       where card.title is null and card.type in ('visit', 'interrogation', 'application', 'measure')
       order by card.office, card.type, card.object, person.last_fact_at desc
     )
     update object_card card
     set title = case when words.kind is null then to_json(named.label)
       else json_build_object('zh', named.label || words.zh, 'en', words.en || ' of ' || named.label) end
     from named left join (values
       ('summons', '传唤', 'Summons'), ('coercedSummons', '拘传', 'Coerced summons'),
       ('continuedQuestioning', '继续盘问', 'Continued questioning'), ('restraint', '约束醒酒', 'Restraint'),
       ('detention', '拘留', 'Detention'), ('arrest', '逮捕', 'Arrest'), ('bail', '取保候审', 'Bail'),
       ('residentialSurveillance', '监视居住', 'Residential surveillance'), ('search', '搜查', 'Search'),
       ('seizure', '扣押查封', 'Seizure'), ('freeze', '冻结', 'Freeze'),
       ('technicalInvestigation', '技术侦查', 'Technical investigation'),
       ('adminDetention', '行政拘留', 'Admin detention')) as words (kind, zh, en) on words.kind = named.kind
     where card.office = named.office and card.type = named.type and card.object = named.object`,
    `update object_card card set title = interrogation.title
     from object_link link
     join object_card interrogation on interrogation.office = link.office and interrogation.type = 'interrogation'
       and interrogation.object = link.within_object and interrogation.title is not null
     where card.type = 'recording' and card.title is null and link.office = card.office and link.type = 'recording'
       and link.object = card.object and link.within_type = 'interrogation'`,
  ],
  appendOnly: [],
  writable: [],
}
