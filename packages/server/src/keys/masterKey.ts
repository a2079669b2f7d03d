import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../database/embedded/secrets'
import { refuse } from '../problems/registry'

/** The key that wraps all data keys; it never leaves this process and its file. */
export interface MasterKey {
  /** A fingerprint, kept beside everything it wrapped. */
  readonly id: string
  readonly bytes: Buffer
}

const fileSchema = z.object({ hengjianKey: z.literal(1), key: z.base64().length(44) })

/** A key with its fingerprint. */
export const masterOf = (bytes: Buffer): MasterKey => ({
  id: createHash('sha256').update('hengjian master key').update(bytes).digest('hex').slice(0, 16),
  bytes,
})

const READABLE_BY_OTHERS = 0o077

/** Reads the key file. Refuses with KEY_UNREADABLE or KEY_OPEN_TO_OTHERS. */
export function readMasterKey(file: string): MasterKey {
  if (process.platform !== 'win32' && (statSync(file).mode & READABLE_BY_OTHERS) !== 0)
    return refuse('KEY_OPEN_TO_OTHERS', file, 'HENGJIAN_KEY_FILE')
  try {
    return masterOf(Buffer.from(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).key, 'base64'))
  } catch {
    return refuse('KEY_UNREADABLE', file, 'HENGJIAN_KEY_FILE')
  }
}

/** Writes a key file, readable by its owner only. Refuses with KEY_UNREADABLE. */
export function writeMasterKey(file: string, { bytes }: Pick<MasterKey, 'bytes'>): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeWhole(file, `${JSON.stringify({ hengjianKey: 1, key: bytes.toString('base64') })}\n`)
  } catch {
    refuse('KEY_UNREADABLE', file, 'HENGJIAN_KEY_FILE')
  }
}

/** Writes a new random key. */
export function makeMasterKey(file: string): MasterKey {
  const master = masterOf(randomBytes(32))
  writeMasterKey(file, master)
  return master
}

/** Where a rotation puts the next key until every data key is wrapped by it. */
export const nextKeyFile = (file: string): string => `${file}.next`

/** Where a rotation leaves the key that it replaced: backups made before need it. */
export const formerKeyFile = (file: string, id: string): string => `${file}.${id}`

/** The key of that fingerprint: in the key file, or left by a rotation beside it; undefined where it is not there. */
export function masterKeyNamed(file: string, id: string): MasterKey | undefined {
  const files = [file, nextKeyFile(file), formerKeyFile(file, id)].filter((one) => existsSync(one))
  return files.map(readMasterKey).find((master) => master.id === id)
}

/** Finishes a rotation that was cut off after its commit; another process may be doing the same. */
function takeUpNext(file: string, wrappedBy: string): void {
  const next = nextKeyFile(file)
  try {
    if (readMasterKey(next).id === wrappedBy) renameSync(next, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/**
 * The key in force. `wrappedBy` is the fingerprint the stored data keys name, undefined when there are none: then a missing
 * file is made, otherwise refused.
 */
export function masterKeyInForce(file: string, wrappedBy: string | undefined): MasterKey {
  if (wrappedBy !== undefined) takeUpNext(file, wrappedBy)
  if (!existsSync(file)) {
    if (wrappedBy !== undefined) refuse('KEY_MISSING', file, 'HENGJIAN_KEY_FILE')
    return makeMasterKey(file)
  }
  const master = readMasterKey(file)
  if (wrappedBy !== undefined && master.id !== wrappedBy) refuse('KEY_WRONG', file, 'HENGJIAN_KEY_FILE')
  return master
}
