import type { Migration } from '../migration'

/** Matters of workflows of which another thing counts than before are counted once more beside the running server. */
export const countedAnewMigration: Migration = {
  name: '0561-countedAnew',
  statements: [
    `update matter set counted = false where workflow in ('diversion', 'identityCheck', 'jointResolution', 'pleaLeniency')`,
  ],
  appendOnly: [],
  writable: [],
}
