import { ADMINISTRATORS, type RoleDto, roleSchema } from '@hengjian/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissionsOf } from '../access/permissions'
import { registerRoutes } from '../routes'
import { createApp } from './createApp'
import { type ScratchApp, scratchApp } from './scratchApp'

let server: ScratchApp
beforeAll(async () => {
  server = await scratchApp()
})
afterAll(() => server.close())

interface Route {
  readonly method: string
  readonly url: string
  readonly permission: string
}

/** Every route with its permission, collected as the routes are registered. */
async function allRoutes(): Promise<readonly Route[]> {
  const app = await createApp(server.context)
  const routes: Route[] = []
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) routes.push({ method: one, url, permission: String(config?.permission) })
  })
  registerRoutes(app, server.context)
  await app.ready()
  await app.close()
  return routes
}

/** What only those who handle cases may reach. */
const CASE_CONTENT =
  /^\/api\/v1\/(cases|centre|persons|people|findings|matters|documents|attachments|served|ledgers|evaluation|bulletins|performance|ledger-exports|work-logs|verdicts|urgencies|roster|desk|stream|facts|search|objects|hearings|lanes|help|lawyers|imports|rejects|import-mappings|import-vocabulary|assistance|team|campaigns|session-rooms|model-cases|rules|responsibilities|identity-registers)/

/** What no role holds: it is open to all, to everybody signed in, or asks for a key of its own. */
const NOBODYS = ['public', 'facts.write', 'metrics', 'entering']

describe('the choke point', () => {
  it('refuses a route that names no permission', async () => {
    const app = await createApp(server.context)
    expect(() => app.get('/api/v1/forgotten', () => 'content')).toThrow('names no permission')
    await app.close()
  })

  it('lets nobody without a session past, on any route', async () => {
    const routes = await allRoutes()
    expect(routes.length).toBeGreaterThan(20)
    for (const { method, url, permission } of routes) {
      if (permission === 'public') continue
      const path = url.replaceAll(/:\w+/g, 'x')
      const answer = await server.app.inject({ method: method as 'GET', url: path, remoteAddress: '10.0.0.9' })
      const refusals = { 'facts.write': 'INGEST_KEY', metrics: 'METRICS_TOKEN' } as const
      const wanted = Object.entries(refusals).find(([one]) => one === permission)?.[1] ?? 'SESSION_MISSING'
      expect([answer.statusCode, method === 'HEAD' ? wanted : answer.json().code], `${method} ${url}`).toEqual([
        401,
        wanted,
      ])
    }
  })

  it('keeps the public routes to those that must be', async () => {
    const open = (await allRoutes()).filter(({ permission, method }) => permission === 'public' && method !== 'HEAD')
    expect(open.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
      'GET /api/v1/alive',
      'GET /api/v1/calendars/:key',
      'GET /api/v1/session',
      'POST /api/v1/session',
      'POST /api/v1/setup',
    ])
  })

  it('gives the metrics alone to this machine without a session', async () => {
    const local = (await allRoutes()).filter(({ permission, method }) => permission === 'metrics' && method !== 'HEAD')
    expect(local.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /metrics'])
  })

  it('shows no administrator case content, and a procurator no administration', async () => {
    const administrators = await Promise.all(ADMINISTRATORS.map((role) => server.signIn(role)))
    const procurator = await server.signIn('procurator')
    for (const { method, url, permission } of await allRoutes()) {
      if (method === 'HEAD' || NOBODYS.includes(permission)) continue
      const path = url.replaceAll(/:\w+/g, 'x')
      const ask = (headers: Readonly<Record<string, string>>) =>
        server.app.inject({ method: method as 'GET', url: path, headers: { ...headers } })
      if (CASE_CONTENT.test(url))
        for (const { headers, role } of administrators)
          expect((await ask(headers)).json().code, `${role} ${url}`).toBe('FORBIDDEN')
      if (/users|ingest-keys/.test(url)) expect((await ask(procurator.headers)).json().code, url).toBe('FORBIDDEN')
    }
  })

  it('parts the administration: no two administrators share anything but what everybody sees', async () => {
    const held = Object.fromEntries(
      ADMINISTRATORS.map((role) => [role, permissionsOf({ role, emergency: null }).sort()]),
    )
    const shared = (one: keyof typeof held, other: keyof typeof held) =>
      held[one]?.filter((permission) => held[other]?.includes(permission))
    expect(shared('systemAdministrator', 'securityAdministrator')).toEqual(['health.read', 'session'])
    expect(shared('systemAdministrator', 'auditAdministrator')).toEqual(['health.read', 'session'])
    expect(shared('securityAdministrator', 'auditAdministrator')).toEqual(['health.read', 'session'])
  })

  it('lets each role do exactly what its row of the matrix says, on every route', async () => {
    const everybody = ['session', 'models.read', 'health.read', 'leads.read', 'calendar.read', 'sources.read']
    const content = [
      ...['facts.read', 'cases.read', 'desk.read', 'findings.read', 'stream.read'],
      ...['matters', 'hearings', 'lawyers', 'feeds', 'rooms', 'ledgers'],
    ]
    const rows = {
      procurator: [
        ...everybody,
        ...content,
        'persons.unmask',
        'findings.decide',
        'clocks.acknowledge',
        'roster.write',
        'leads.set',
        'calendar.approve',
        'imports.manage',
        'emergency.open',
      ],
      assistant: [...everybody, ...content, 'persons.unmask', 'clocks.acknowledge', 'roster.write', 'imports.manage'],
      clerk: [...everybody, ...content, 'clocks.acknowledge', 'roster.write', 'imports.manage'],
      leader: [
        ...everybody,
        ...content,
        'calendar.approve',
        'roster.write',
        'emergency.open',
        'emergency.see',
        'emergency.review',
      ],
      police: ['session', 'matters', 'served'],
      court: ['session', 'matters', 'hearings', 'feeds'],
      lawyer: ['session', 'matters', 'help', 'lawyers', 'feeds'],
      systemAdministrator: [
        ...everybody,
        'calendar.load',
        'calendar.approve',
        'sources.manage',
        'office.manage',
        'leads.set',
        'ingestKeys.manage',
      ],
      securityAdministrator: ['session', 'health.read', 'users.manage', 'emergency.see'],
      auditAdministrator: ['session', 'health.read', 'audit.read'],
    } as const satisfies Record<RoleDto, readonly string[]>
    const routes = await allRoutes()
    for (const role of roleSchema.options) {
      const { headers } = await server.signIn(role)
      const may: readonly string[] = rows[role]
      const { user } = (await server.app.inject({ url: '/api/v1/session', headers })).json()
      expect([...user.permissions].sort(), role).toEqual([...may].sort())
      for (const { method, url, permission } of routes) {
        // The stream stays open.
        const skipped = url.endsWith('/stream') && may.includes(permission)
        if (method === 'HEAD' || NOBODYS.includes(permission) || skipped) continue
        const asked = { method: method as 'GET', url: url.replaceAll(/:\w+/g, 'x'), headers: { ...headers } }
        const answer = await server.app.inject(asked)
        expect(answer.body.includes('"FORBIDDEN"'), `${role} ${method} ${url}`).toBe(!may.includes(permission))
      }
    }
  }, 180_000)

  it('takes no session for an ingest key, no ingest key for a session, and no revoked key', async () => {
    const procurator = await server.signIn('procurator')
    const administrator = await server.signIn('systemAdministrator')
    const write = (headers: Readonly<Record<string, string>>) =>
      server.app.inject({
        method: 'POST',
        url: '/api/v1/facts',
        headers: { ...headers, 'content-type': 'application/x-ndjson' },
        payload: '{}\n',
      })
    expect((await write(procurator.headers)).json().code).toBe('INGEST_KEY')
    const made = await server.app.inject({
      method: 'POST',
      url: '/api/v1/ingest-keys',
      headers: administrator.headers,
      payload: { source: 'policeProcessSystem' },
    })
    const unknown = await server.app.inject({
      method: 'POST',
      url: '/api/v1/ingest-keys',
      headers: administrator.headers,
      payload: { source: 'somewhere' },
    })
    expect(unknown.json().code).toBe('INGEST_SOURCE')
    const { id, key } = made.json()
    const authorization = `Bearer ${key}`
    expect((await write({ authorization })).statusCode).toBe(200)
    const asked = await server.app.inject({ url: '/api/v1/health', headers: { authorization } })
    expect(asked.json().code).toBe('SESSION_MISSING')
    expect((await write({ authorization: `${authorization.slice(0, -1)}~` })).json().code).toBe('INGEST_KEY')
    const url = `/api/v1/ingest-keys/${id}`
    const revoked = await server.app.inject({ method: 'DELETE', url, headers: administrator.headers })
    expect(revoked.json().revokedAt).not.toBeNull()
    expect((await write({ authorization })).json().code).toBe('INGEST_KEY')
  })

  it('keeps the administration of offices apart', async () => {
    await server.enter('office-b')
    const here = await server.signIn('securityAdministrator')
    const there = await server.signIn('securityAdministrator', 'office-b')
    const user = await server.signIn('procurator', 'office-b')
    const listed = await server.app.inject({ url: '/api/v1/users', headers: here.headers })
    expect(listed.json().map(({ login }: { login: string }) => login)).not.toContain(user.login)
    const disable = (headers: Readonly<Record<string, string>>) =>
      server.app.inject({
        method: 'POST',
        url: `/api/v1/users/${user.login}/state`,
        headers: { ...headers },
        payload: { disabled: true },
      })
    expect((await disable(here.headers)).json().code).toBe('USER_UNKNOWN')
    expect((await disable(there.headers)).statusCode).toBe(200)
    const taken = await server.app.inject({
      method: 'POST',
      url: '/api/v1/users',
      headers: here.headers,
      payload: { login: user.login, name: '重名', role: 'procurator' },
    })
    expect(taken.json().code).toBe('USER_EXISTS')
    const last = await server.app.inject({
      method: 'POST',
      url: `/api/v1/users/${there.login}/state`,
      headers: there.headers,
      payload: { disabled: true },
    })
    expect(last.statusCode === 200 || last.json().code === 'USER_LAST_ADMINISTRATOR').toBe(true)
  })
})

describe('an answer', () => {
  it('is problem details with a cure in both languages', async () => {
    const answer = await server.app.inject({ method: 'POST', url: '/api/v1/session', payload: { login: '' } })
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    const body = answer.json()
    expect(body).toMatchObject({ type: 'urn:hengjian:problem:REQUEST_INVALID', status: 400, code: 'REQUEST_INVALID' })
    expect(body.problems.map(({ place }: { place: string }) => place)).toEqual(['login', 'password'])
    const broken = await server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/json' },
      payload: '{"login":',
    })
    expect(broken.json().code).toBe('REQUEST_UNREADABLE')
    const large = await server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: 'a', password: 'x'.repeat(2_000_000) },
    })
    expect(large.json().code).toBe('REQUEST_TOO_LARGE')
    const foreign = await server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'text/xml' },
      payload: '<a/>',
    })
    expect(foreign.json().code).toBe('REQUEST_MEDIA')
    expect((await server.app.inject({ url: '/api/v1/nothing' })).json().code).toBe('NOT_FOUND')
  })

  it('carries the security headers and a request number', async () => {
    const { headers } = await server.app.inject({ url: '/api/v1/session' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-eval|upgrade-insecure-requests/)
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{12}$/)
    expect(headers['cache-control']).toBe('no-store')
  })

  it('describes the whole interface as OpenAPI 3.1', async () => {
    const description = (await server.app.inject({ url: '/api/v1/openapi.json' })).json()
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(['/api/v1/session', '/api/v1/users', '/api/v1/calendar', '/api/v1/health']),
    )
  })
})
