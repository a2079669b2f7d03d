import { createDecipheriv } from 'node:crypto'
import { expect, it } from 'vitest'
import { openWith, sealWith } from './envelope'

const key = Buffer.alloc(32, 7)
const plain = Buffer.from('身份证号 990000199001011234')

it('opens what it sealed, and never writes the same twice', () => {
  const sealed = sealWith(key, 'office-a/day', plain)
  expect(openWith(key, 'office-a/day', sealed)).toEqual(plain)
  expect(sealWith(key, 'office-a/day', plain)).not.toEqual(sealed)
  expect(sealed.includes(Buffer.from('9900001990'))).toBe(false)
})

it('is AES-256-GCM: nonce of 12 bytes, ciphertext, tag of 16', () => {
  const sealed = sealWith(key, 'context', plain)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from('context'))
  decipher.setAuthTag(sealed.subarray(-16))
  expect(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])).toEqual(plain)
})

it('refuses another key, another place, a changed bit and a cut value', () => {
  const sealed = sealWith(key, 'office-a/day', plain)
  const changed = Buffer.from(sealed)
  changed[20] = (changed[20] ?? 0) ^ 1
  expect(() => openWith(Buffer.alloc(32, 8), 'office-a/day', sealed)).toThrow()
  expect(() => openWith(key, 'office-b/day', sealed)).toThrow()
  expect(() => openWith(key, 'office-a/day', changed)).toThrow()
  expect(() => openWith(key, 'office-a/day', sealed.subarray(0, 20))).toThrow('cut short')
})
