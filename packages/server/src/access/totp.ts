import { createHmac } from 'node:crypto'
import { sameSecret } from './secretToken'

/** RFC 6238 with what every authenticator takes for granted: SHA-1, six digits, thirty seconds. */
const STEP_MS = 30_000
const DIGITS = 6
/** A clock may go wrong by a step in either direction. */
const DRIFT = [0, -1, 1] as const

/** The one-time password of a counter (RFC 4226). */
export function hotp(secret: Uint8Array, counter: number, digits: number = DIGITS): string {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', secret).update(message).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = (mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 10 ** digits
  return String(number).padStart(digits, '0')
}

/** Which step of time an instant lies in. */
export const stepAt = (now: number): number => Math.floor(now / STEP_MS)

/** The step whose code this is, if it is near now; every candidate is compared, in a time that does not depend on the code. */
export function stepOfCode(secret: Uint8Array, code: string, now: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const fitting = DRIFT.map((drift) => stepAt(now) + drift).filter((step) => sameSecret(hotp(secret, step), code))
  return fitting[0]
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes in base 32 (RFC 4648) without padding: how authenticators take a secret. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => LETTERS[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}
