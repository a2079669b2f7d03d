import type { Keyring } from '../keys/keyring'

/** What the store of facts needs of one office's keys. */
export interface Sealer {
  /** Encrypts with the data key in force; the value names its key. */
  seal(plain: Uint8Array): { readonly keyId: string; readonly bytes: Buffer }
  /** Decrypts; throws where the key was destroyed or the value was altered. */
  open(keyId: string, bytes: Buffer): Buffer
  /** A keyed digest: equal texts of one field are found by it, and nothing else is learnt from it. */
  digest(field: string, text: string): Buffer
}

export const sealerOf = (keyring: Keyring, office: string): Sealer => ({
  seal: (plain) => keyring.seal(office, plain),
  open: (keyId, bytes) => keyring.open(office, keyId, bytes),
  digest: (field, text) => keyring.blindIndex(office, field, text),
})
