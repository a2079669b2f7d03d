import { randomBytes, scryptSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeWhole } from '../database/embedded/secrets'
import { openWith, sealWith } from '../keys/envelope'
import { type MasterKey, masterOf } from '../keys/masterKey'
import { refuse } from '../problems/registry'

/** RFC 7914 with 128 MiB for each guess: about half a second. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const SHORTEST = 12

const sealedSchema = z.object({
  hengjianSealedKey: z.literal(1),
  id: z.string(),
  salt: z.base64(),
  sealed: z.base64(),
})

const wrapping = (passphrase: string, salt: Uint8Array): Buffer =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, COST)
const contextOf = (id: string): string => `hengjian sealed key ${id}`

/** Refuses a passphrase that is soon guessed. */
export function checkPassphrase(passphrase: string): string {
  const letters = [...passphrase]
  return letters.length < SHORTEST || new Set(letters).size < 4
    ? refuse('PASSPHRASE_WEAK', '', 'HENGJIAN_PASSPHRASE')
    : passphrase
}

/** Writes a master key so that only who knows the passphrase can read it: to be kept apart from the backup. */
export function writeSealedKey(file: string, { id, bytes }: MasterKey, passphrase: string): void {
  if (existsSync(file)) refuse('OUTPUT_EXISTS', file, '--key-to')
  const salt = randomBytes(16)
  const sealed = sealWith(wrapping(passphrase, salt), contextOf(id), bytes)
  const text = { hengjianSealedKey: 1, id, salt: salt.toString('base64'), sealed: sealed.toString('base64') }
  try {
    writeWhole(file, `${JSON.stringify(text)}\n`)
  } catch {
    refuse('OUTPUT_UNWRITABLE', file, '--key-to')
  }
}

/** Whether a file holds a sealed key rather than a plain one, so that it asks for a passphrase. */
export function isSealedKey(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes('"hengjianSealedKey"')
  } catch {
    return refuse('KEY_UNREADABLE', file, '--key-from')
  }
}

/** Reads a sealed master key. Refuses with KEY_UNREADABLE or PASSPHRASE_WRONG. */
export function readSealedKey(file: string, passphrase: string): MasterKey {
  const { id, salt, sealed } = sealedIn(file)
  const key = wrapping(passphrase, Buffer.from(salt, 'base64'))
  try {
    return masterOf(openWith(key, contextOf(id), Buffer.from(sealed, 'base64')))
  } catch {
    return refuse('PASSPHRASE_WRONG', file, '--key-from')
  }
}

function sealedIn(file: string): z.output<typeof sealedSchema> {
  try {
    return sealedSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return refuse('KEY_UNREADABLE', file, '--key-from')
  }
}
