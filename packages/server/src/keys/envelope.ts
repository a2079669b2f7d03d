import { type CipherKey, createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** Random bytes for nonces, drawn many at a time: to draw them for each value costs as much as to encrypt it. None is used twice. */
const drawn = Buffer.alloc(NONCE * 512)
let used = drawn.length

function freshNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += NONCE
  return drawn.subarray(used - NONCE, used)
}

/**
 * Encrypts with AES-256-GCM: nonce, ciphertext and tag in one. `context` is bound to the value, so that it opens at its own
 * place only and a value moved to another office or key is noticed.
 */
export function sealWith(key: CipherKey, context: string, plain: Uint8Array): Buffer {
  const nonce = freshNonce()
  const cipher = createCipheriv(CIPHER, key, nonce)
  cipher.setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what `sealWith` made; throws when key, context or a single bit differ. */
export function openWith(key: CipherKey, context: string, sealed: Uint8Array): Buffer {
  if (sealed.length < NONCE + TAG) throw new Error('the sealed value is cut short')
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()])
}
