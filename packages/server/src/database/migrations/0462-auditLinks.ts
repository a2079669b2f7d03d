import type { Migration } from '../migration'

/** Each entry of the audit has a hash of its own within its seal, 32 bytes each, so that the first that is not as written can be named. */
export const auditLinksMigration: Migration = {
  name: '0462-auditLinks',
  statements: ['alter table audit_seal add column links bytea'],
  appendOnly: [],
  writable: [],
}
