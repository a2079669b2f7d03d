import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { dateOf, formatDate, type Instant, type Problem, SHANGHAI_OFFSET } from '@hengjian/law'
import { refuse, serverProblem } from '../problems/registry'
import type { TlsFiles } from '../settings/settings'

/** A certificate with its key, known to belong together. */
export interface Certificate {
  /** PEM texts as TLS takes them: the whole chain, and the key. */
  readonly cert: Buffer
  readonly key: Buffer
  /** The first instant after its validity. */
  readonly ends: Instant
}

function read(file: string, setting: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return refuse('TLS_UNREADABLE', file, setting)
  }
}

function certificateIn(pem: Buffer, file: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    return refuse('TLS_CERT_FORM', file, 'TLS_CERT')
  }
}

function keyIn(pem: Buffer, file: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    return refuse('TLS_KEY_FORM', file, 'TLS_KEY')
  }
}

/** Reads certificate and key. Refuses what is missing, unreadable, no PEM, or does not belong together. */
export function readCertificate({ certFile, keyFile }: TlsFiles): Certificate {
  const cert = read(certFile, 'TLS_CERT')
  const key = read(keyFile, 'TLS_KEY')
  const certificate = certificateIn(cert, certFile)
  if (!certificate.checkPrivateKey(keyIn(key, keyFile))) refuse('TLS_MISMATCH', keyFile, 'TLS_KEY')
  return { cert, key, ends: Date.parse(certificate.validTo) as Instant }
}

const THIRTY_DAYS = 30 * 24 * 3_600_000
const READABLE_BY_ALL = 0o004

/** What works today and will not for long, or is not as safe as it looks. */
export function certificateWarnings(files: TlsFiles, now: Instant): readonly Problem[] {
  const { ends } = readCertificate(files)
  const last = formatDate(dateOf(ends, SHANGHAI_OFFSET))
  const isOpen = process.platform !== 'win32' && (statSync(files.keyFile).mode & READABLE_BY_ALL) !== 0
  return [
    ...(ends - now < THIRTY_DAYS ? [serverProblem('TLS_ENDS', last, 'TLS_CERT')] : []),
    ...(isOpen ? [serverProblem('TLS_KEY_OPEN', files.keyFile, 'TLS_KEY')] : []),
  ]
}
