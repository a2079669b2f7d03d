import type { Migration } from '../migration'

/** Cases whose review came to a decision are judged once more, so that it is counted of each whether it was in focus and whether the office had joined. */
export const reviewsJoinedMigration: Migration = {
  name: '0580-reviewsJoined',
  statements: [
    `insert into dirty_object (office, type, object, since, marked_at, bulk)
     select distinct office, 'case', case_id, 0, 0, true from occurrence where kind = 'reviewClosed' and case_id is not null`,
  ],
  appendOnly: [],
  writable: [],
}
