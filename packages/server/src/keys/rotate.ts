import pino from 'pino'
import { recordOperation } from '../access/operator'
import { systemClock } from '../clock'
import { atDatabase } from '../database/atDatabase'
import { closeDatabase, openDatabase } from '../database/database'
import { refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { type Keyring, openKeyring } from './keyring'
import { formerKeyFile, makeMasterKey, masterKeyInForce, nextKeyFile, readMasterKey, writeMasterKey } from './masterKey'

/** A rotation by its fingerprints, and where the former key lies. */
export interface Rotation {
  readonly former: string
  readonly next: string
  readonly formerKeyFile: string
}

/**
 * Replaces the master key: the old one is kept aside, a new one is written beside it, every data key is wrapped by it in one
 * transaction, then the file takes its place. A cut at any moment leaves a pair that opens; a running server takes it up.
 */
export async function rotateMasterKey(keyring: Keyring, keyFile: string): Promise<Rotation> {
  let former = ''
  const next = await keyring.replaceMaster(() => {
    const old = readMasterKey(keyFile)
    former = old.id
    writeMasterKey(formerKeyFile(keyFile, former), old)
    return makeMasterKey(nextKeyFile(keyFile))
  })
  masterKeyInForce(keyFile, next.id)
  return { former, next: next.id, formerKeyFile: formerKeyFile(keyFile, former) }
}

/** What `hengjian keys rotate` runs: rotates in the settings' database, whether a server runs or not, and records it. */
export async function rotateKeysOf(settings: Settings): Promise<Rotation> {
  const rotation = await atDatabase(settings, async ({ applicationUrl }) => {
    const database = openDatabase(applicationUrl, pino({ level: 'silent' }), 2)
    try {
      const keyring = await openKeyring(database, settings.keyFile, systemClock.now)
      const made = await rotateMasterKey(keyring, settings.keyFile)
      await recordOperation(database, { action: 'keys.rotate', detail: { former: made.former, next: made.next } })
      return made
    } finally {
      await closeDatabase(database)
    }
  })
  return rotation ?? refuse('DATABASE_NONE', settings.dataFolder, 'HENGJIAN_DATA')
}
