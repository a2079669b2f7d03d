import type { Keyring } from '../keys/keyring'

/** An encrypted value, and the data key that opens it. */
export interface Sealed {
  readonly keyId: string
  readonly bytes: Buffer
}

/** What the store of facts needs of one office's keys. */
export interface Sealer {
  /** The data key in force. */
  keyInForce(): string
  /** Encrypts with the data key in force; the value names its key. */
  seal(plain: Uint8Array): Sealed
  /** Decrypts; throws where the key was destroyed or the value was altered. */
  open(keyId: string, bytes: Buffer): Buffer
  /** A keyed digest: equal texts of one field are found by it, and nothing else is learnt from it. */
  digestBytes(field: string, text: string): Buffer
  /** The same as PostgreSQL writes bytes (`\x…`). */
  digest(field: string, text: string): string
}

const withDigest = (sealer: Omit<Sealer, 'digest'>): Sealer => ({
  ...sealer,
  digest: (field, text) => `\\x${sealer.digestBytes(field, text).toString('hex')}`,
})

export const sealerOf = (keyring: Keyring, office: string): Sealer =>
  withDigest({
    keyInForce: () => keyring.keyInForce(office),
    seal: (plain) => keyring.seal(office, plain),
    open: (keyId, bytes) => keyring.open(office, keyId, bytes),
    digestBytes: (field, text) => keyring.blindIndex(office, field, text),
  })

/** So many digests or sealed values are remembered at a time. */
const REMEMBERED = 5000

/** Remembers digests that come up again and again, such as those of a person named in many facts. */
export function withMemory(sealer: Sealer): Sealer {
  const known = new Map<string, Buffer>()
  return withDigest({
    ...sealer,
    digestBytes: (field, text) => {
      const key = `${field}\0${text}`
      const found = known.get(key)
      if (found !== undefined) return found
      const digest = sealer.digestBytes(field, text)
      if (known.size >= REMEMBERED) known.clear()
      known.set(key, digest)
      return digest
    },
  })
}

/**
 * Seals texts, those that come up again and again once while one key is in force: facts of one person say the same of it. That
 * such facts bear the same sealed value tells no more than that they name the same person, which is no secret.
 */
export function sealedOnce(sealer: Pick<Sealer, 'keyInForce' | 'seal'>): (text: string) => Sealed {
  const known = new Map<string, Sealed>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined && found.keyId === sealer.keyInForce()) return found
    const sealed = sealer.seal(Buffer.from(text))
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, sealed)
    return sealed
  }
}
