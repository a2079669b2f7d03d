import { randomInt } from 'node:crypto'
import type { PasswordDue } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { hash, verify } from '@node-rs/argon2'
import { isCommonPassword } from './plainPasswords'

/** argon2id with the parameters of RFC 9106's second choice for memory-constrained machines. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** A hash no password has: an unknown user name takes as long to refuse as a known one. */
let nobodysHash: Promise<string> | undefined

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST)

/** Whether the password belongs to the hash; without a hash the same work is done for nothing. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(randomPassword())
  const fits = await verify(stored ?? (await nobodysHash), password.normalize('NFC'))
  return stored !== undefined && fits
}

/** Letters and digits that are not mistaken for one another when read from paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A random password of 16 letters in groups of four: about 92 bits. */
export function randomPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/**
 * How long a password is good for. Offices are assessed under the multi-level protection scheme (GB/T 22239), which asks for
 * regular change; 90 days is what its assessors take for regular, so no office has a reason to set another.
 */
const GOOD_FOR_MS = 90 * 24 * 3_600_000

/** Why a password must be changed before anything else: somebody else knows it, or it is too old. Null when it need not be. */
export function passwordDue(
  { must_change, password_set_at }: { readonly must_change: boolean; readonly password_set_at: number },
  now: Instant,
): PasswordDue | null {
  if (must_change) return 'initial'
  return now - password_set_at >= GOOD_FOR_MS ? 'expired' : null
}

/** Whether a chosen password is too simple: short, made of few characters, built on the user's name, or one that everybody chooses. */
export function isWeakPassword(password: string, login: string): boolean {
  const lower = password.toLowerCase()
  const isSimple = [...password].length < 12 || new Set(lower).size < 4 || lower.includes(login.toLowerCase())
  return isSimple || isCommonPassword(password)
}
