import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { masterOf } from '../keys/masterKey'
import { checkPassphrase, readSealedKey, writeSealedKey } from './sealedKey'

const folder = mkdtempSync(join(tmpdir(), 'hengjian-sealed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const master = masterOf(Buffer.alloc(32, 7))
const passphrase = '长夜漫漫·三更灯火五更鸡'

it('gives the key back to who knows the passphrase, and to nobody else', () => {
  const file = join(folder, 'sealed.json')
  writeSealedKey(file, master, passphrase)
  expect(readSealedKey(file, passphrase)).toEqual(master)
  expect(() => readSealedKey(file, `${passphrase}。`)).toThrow('PASSPHRASE_WRONG')
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain(master.bytes.toString('base64'))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const other = join(folder, 'other.json')
  writeSealedKey(other, master, passphrase)
  expect(readFileSync(other, 'utf8')).not.toBe(text)
})

it('writes over nothing, and says what is no sealed key', () => {
  const file = join(folder, 'plain.json')
  writeFileSync(file, '{}')
  expect(() => writeSealedKey(file, master, passphrase)).toThrow('OUTPUT_EXISTS')
  expect(() => readSealedKey(file, passphrase)).toThrow('KEY_UNREADABLE')
  expect(() => readSealedKey(join(folder, 'nothing.json'), passphrase)).toThrow('KEY_UNREADABLE')
  expect(() => writeSealedKey(join(folder, 'no', 'folder.json'), master, passphrase)).toThrow('OUTPUT_UNWRITABLE')
})

it('asks for a passphrase of twelve characters that are not all the same', () => {
  expect(checkPassphrase('twelve-chars')).toBe('twelve-chars')
  for (const weak of ['', 'eleven-char', 'aaaaaaaaaaaaaaaa', '哈哈哈哈哈哈嘻嘻嘻嘻嘻嘻'])
    expect(() => checkPassphrase(weak), weak).toThrow('PASSPHRASE_WEAK')
})
