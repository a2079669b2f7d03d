import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http'
import { request as encryptedRequest } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionRoutes } from '../access/sessionRoutes'
import { doctor } from '../health/doctor'
import type { App } from '../http/app'
import { createApp } from '../http/createApp'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { serve } from '../serve'
import { type Settings, settingsFrom } from '../settings/settings'
import { selfSigned } from './selfSigned'

const folder = mkdtempSync(join(tmpdir(), 'hengjian-transport-'))
const { cert, key } = selfSigned()
const tls = { certFile: join(folder, 'server.pem'), keyFile: join(folder, 'server.key') }
writeFileSync(tls.certFile, cert)
writeFileSync(tls.keyFile, key, { mode: 0o600 })

let server: ScratchApp
let user: SignedIn
const open: App[] = []
beforeAll(async () => {
  server = await scratchApp()
  user = await server.signIn('procurator')
})
afterAll(async () => {
  for (const app of open) await app.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The session's routes on a real socket of the loopback address. */
async function listening(change: Partial<Settings>): Promise<number> {
  const context = { ...server.context, settings: { ...server.context.settings, ...change } }
  const app = await createApp(context)
  open.push(app)
  sessionRoutes(app, context)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
}

function signIn(
  scheme: 'http' | 'https',
  port: number,
  headers: Readonly<Record<string, string>> = {},
  { login, password }: { readonly login: string; readonly password: string } = user,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = scheme === 'https' ? encryptedRequest : plainRequest
    const asked = send(
      {
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: '/api/v1/session',
        ca: cert,
        headers: { ...headers, 'content-type': 'application/json' },
      },
      (answer) => {
        answer.resume()
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }))
      },
    )
    asked.once('error', reject)
    asked.end(JSON.stringify({ login, password }))
  })
}

const isSecure = ({ headers }: Answer): boolean => String(headers['set-cookie']).includes('Secure')
const hsts = ({ headers }: Answer): string | undefined => headers['strict-transport-security']

describe('with a certificate', () => {
  it('the server speaks TLS, keeps its cookies to it and asks browsers to stay with it', async () => {
    const port = await listening({ tls })
    const answer = await signIn('https', port)
    expect([answer.status, isSecure(answer), hsts(answer)]).toEqual([200, true, 'max-age=31536000'])
    await expect(signIn('http', port)).rejects.toThrow(/socket hang up|ECONNRESET/)
  })

  it('a start names the address with https, and none happens with a key that does not fit', async () => {
    const environment = {
      PORT: '0',
      HENGJIAN_DEMO: '0',
      DATABASE_URL: server.applicationUrl,
      TLS_CERT: tls.certFile,
      TLS_KEY: tls.keyFile,
    }
    const served = await serve(settingsFrom(server.folder, environment))
    const { protocol, port } = new URL(served.url)
    expect([protocol, served.notes]).toEqual(['https:', []])
    expect((await signIn('https', Number(port))).status).toBe(200)
    await served.stop()
    const other = join(folder, 'other.key')
    writeFileSync(other, selfSigned().key, { mode: 0o600 })
    await expect(serve(settingsFrom(server.folder, { ...environment, TLS_KEY: other }))).rejects.toThrow('TLS_MISMATCH')
    const checked = async (key: string) =>
      (await doctor(settingsFrom(server.folder, { ...environment, TLS_KEY: key })))
        .filter(({ name }) => name.en === 'encryption on the way')
        .map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)])
    expect(await checked(tls.keyFile)).toEqual([['fine']])
    expect(await checked(other)).toEqual([['failed', 'TLS_MISMATCH']])
  })
})

describe('behind a proxy', () => {
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.9.8.7' }

  it('what a trusted one says of the way counts', async () => {
    const port = await listening({ trustProxy: ['127.0.0.0/8'] })
    const encrypted = await signIn('http', port, forwarded)
    expect([encrypted.status, isSecure(encrypted), hsts(encrypted)]).toEqual([200, true, 'max-age=31536000'])
    const plain = await signIn('http', port)
    expect([plain.status, isSecure(plain), hsts(plain)]).toEqual([200, false, undefined])
  })

  it('what anybody else says of it counts for nothing', async () => {
    for (const trustProxy of [[], ['10.9.8.7', 'fd00::/8']]) {
      const answer = await signIn('http', await listening({ trustProxy }), forwarded)
      expect([answer.status, isSecure(answer), hsts(answer)]).toEqual([200, false, undefined])
    }
  })

  it('guesses are counted by the address that a trusted proxy names, and cannot be spread by a made-up one', async () => {
    const nobody = { login: '', password: '' }
    const guess = async (port: number, address: string) =>
      (await signIn('http', port, { 'x-forwarded-for': address }, nobody)).status
    const behind = await listening({ trustProxy: ['127.0.0.1'] })
    const direct = await listening({})
    const [last, next] = [new Set<number>(), new Set<number>()]
    for (let attempt = 0; attempt < 61; attempt += 1) {
      last.add(await guess(behind, '10.0.0.1'))
      next.add(await guess(direct, `10.0.0.${attempt}`))
    }
    expect([[...last], [...next]]).toEqual([
      [400, 429],
      [400, 429],
    ])
    expect(await guess(behind, '10.0.0.2')).toBe(400)
  })
})
