import type { Keyring } from '../keys/keyring'

/** What the store of facts needs of one office's keys. */
export interface Sealer {
  /** Encrypts with the data key in force; the value names its key. */
  seal(plain: Uint8Array): { readonly keyId: string; readonly bytes: Buffer }
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
    seal: (plain) => keyring.seal(office, plain),
    open: (keyId, bytes) => keyring.open(office, keyId, bytes),
    digestBytes: (field, text) => keyring.blindIndex(office, field, text),
  })

/** So many digests are remembered at a time. */
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
