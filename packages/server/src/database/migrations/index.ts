import type { Migration } from '../migration'
import { accessMigration } from './0001-access'
import { factsMigration } from './0101-facts'
import { judgingMigration } from './0102-judging'

/** All steps in the order of their names. */
export const MIGRATIONS: readonly Migration[] = [accessMigration, factsMigration, judgingMigration]
