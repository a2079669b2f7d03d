import { renameSync } from 'node:fs'
import type { Keyring } from './keyring'
import { makeMasterKey, nextKeyFile } from './masterKey'

/**
 * Replaces the master key: a new one is written beside the old, every data key is wrapped by it in one transaction, then the
 * files change places. A cut at any moment leaves a pair that opens.
 */
export async function rotateMasterKey(keyring: Keyring, keyFile: string): Promise<void> {
  const next = makeMasterKey(nextKeyFile(keyFile))
  await keyring.rewrap(next)
  renameSync(nextKeyFile(keyFile), keyFile)
}
