import { createServer as createPlain, type RequestListener, type Server } from 'node:http'
import { createServer as createEncrypted } from 'node:https'
import type { Settings } from '../settings/settings'
import { readCertificate } from './certificate'

/** Longer than any proxy keeps a connection, so that none is closed while a request is on its way. */
const KEEP_ALIVE_MS = 72_000

/** The socket server: TLS 1.2 or later where a certificate is set, plain HTTP otherwise. Slow uploads are not cut off. */
export function createServer({ tls }: Settings, listener: RequestListener): Server {
  const server =
    tls === undefined
      ? createPlain(listener)
      : createEncrypted({ ...readCertificate(tls), minVersion: 'TLSv1.2' }, listener)
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.requestTimeout = 0
  return server
}
