import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, expect, it } from 'vitest'
import { Refused } from '../problems/registry'
import { certificateWarnings, readCertificate } from './certificate'
import { selfSigned } from './selfSigned'

const folder = mkdtempSync(join(tmpdir(), 'hengjian-tls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text, { mode: 0o600 })
  return path
}

const own = selfSigned('20270101000000Z')
const certFile = file('server.pem', own.cert)
const keyFile = file('server.key', own.key)
const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)

function refusal(files: { certFile: string; keyFile: string }): string {
  try {
    readCertificate(files)
    return 'read'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.problems.map(({ code, place, message }) => `${code} ${place} ${message.en}`).join()
  }
}

it('reads a chain with its key', () => {
  const read = readCertificate({ certFile, keyFile })
  expect(read.cert.toString()).toBe(own.cert)
  expect(read.ends).toBe(at('2027-01-01T08:00:00+08:00'))
})

it('says which file is missing, is no PEM, or does not belong to the other', () => {
  const missing = join(folder, 'nothing.pem')
  expect(refusal({ certFile: missing, keyFile })).toBe(
    `TLS_UNREADABLE TLS_CERT The file “${missing}” is missing or cannot be read.`,
  )
  expect(refusal({ certFile, keyFile: folder })).toContain('TLS_UNREADABLE TLS_KEY')
  expect(refusal({ certFile: keyFile, keyFile })).toContain('TLS_CERT_FORM TLS_CERT')
  expect(refusal({ certFile, keyFile: certFile })).toContain('TLS_KEY_FORM TLS_KEY')
  expect(refusal({ certFile, keyFile: file('other.key', selfSigned().key) })).toContain('TLS_MISMATCH TLS_KEY')
})

it('warns a month before the certificate ends, and of a key that everybody reads', () => {
  const warnings = (now: string, key = keyFile) =>
    certificateWarnings({ certFile, keyFile: key }, at(now)).map(({ code, message }) => `${code} ${message.en}`)
  expect(warnings('2026-12-01T00:00:00+08:00')).toEqual([])
  expect(warnings('2026-12-10T00:00:00+08:00')).toEqual(['TLS_ENDS The certificate is valid until 2027-01-01.'])
  const shown = file('shown.key', own.key)
  chmodSync(shown, 0o644)
  expect(warnings('2026-12-01T00:00:00+08:00', shown)).toEqual([`TLS_KEY_OPEN Everybody can read the key “${shown}”.`])
})
