import type { Migration } from '../migration'

/** From what somebody is recused: every condition on what they may read asks for it. */
export const recusalsMigration: Migration = {
  name: '0474-recusals',
  statements: [`create index recusal_of_holder on matter_holder (office, holder, matter) where relation = 'recused'`],
  appendOnly: [],
  writable: [],
}
