import type { Migration } from '../migration'

/** What the screen shows of objects instead of an id or a source's own number: a person's name, or a title in both languages. */
export const titlesMigration: Migration = {
  name: '0331-titles',
  statements: [
    `alter table object_card add column title json`,
    // In which capacity they came is known when they are judged next.
    `update object_card set title = json_build_object('zh', '人员（姓名未录入）', 'en', 'Person (name not recorded)')
     where type = 'person' and label = object`,
  ],
  appendOnly: [],
  writable: [],
}
