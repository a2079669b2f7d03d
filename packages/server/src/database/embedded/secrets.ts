import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { refuse } from '../../problems/registry'

const secretsSchema = z.object({ owner: z.string().min(20), application: z.string().min(20) })

/** The random passwords of the two database roles. */
export type Secrets = z.infer<typeof secretsSchema>

const password = (): string => randomBytes(24).toString('base64url')

/** Brings a folder's list of names to disk, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Writes a small file that is either whole or absent, even after a loss of power; readable by its owner only. */
export function writeWhole(file: string, text: string): void {
  const handle = openSync(`${file}.new`, 'w', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(`${file}.new`, file)
  syncFolder(dirname(file))
}

/** The stored passwords, made on the first start. Refuses when they are lost although the database exists. */
export function databaseSecrets(file: string, clusterExists: boolean): Secrets {
  if (existsSync(file)) {
    try {
      return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return refuse('POSTGRES_SECRETS', file)
    }
  }
  if (clusterExists) return refuse('POSTGRES_SECRETS', file)
  const secrets = { owner: password(), application: password() }
  writeWhole(file, JSON.stringify(secrets))
  return secrets
}
