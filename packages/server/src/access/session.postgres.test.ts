import { openSessionSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { createApp } from '../http/createApp'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { sessionRoutes } from './sessionRoutes'

const HOUR = 3_600_000
let now = Date.UTC(2026, 4, 6, 6, 0, 0)
let server: ScratchApp

beforeAll(async () => {
  server = await scratchApp({ now: () => now as Instant })
})
afterAll(() => server.close())

const cookieOf = (header: string | string[] | undefined): string => String(header).split(';')[0] ?? ''

const signIn = (login: string, password: string) =>
  server.app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password } })

describe('a session', () => {
  it('begins with name and password, lasts while it is used, and ends with sign-out', async () => {
    const { login, password } = await server.signIn('procurator')
    const answer = await signIn(login.toUpperCase(), password)
    expect(answer.statusCode).toBe(200)
    const header = String(answer.headers['set-cookie'])
    expect(header).toContain('HttpOnly')
    expect(header).toContain('SameSite=Strict')
    expect(header).not.toContain('Secure')
    const headers = { cookie: cookieOf(answer.headers['set-cookie']), 'x-csrf-token': answer.json().csrf }
    const asked = await server.app.inject({ url: '/api/v1/session', headers })
    expect(asked.json().user).toMatchObject({ login, role: 'procurator', passwordDue: null })
    const ended = await server.app.inject({ method: 'DELETE', url: '/api/v1/session', headers })
    expect(ended.json().user).toBeNull()
    expect((await server.app.inject({ url: '/api/v1/session', headers })).json().user).toBeNull()
  })

  it('keeps its cookie to encrypted connections wherever others can reach the server', async () => {
    const { login, password } = await server.signIn('procurator')
    const { context } = server
    const reachable = { ...context, settings: { ...context.settings, host: '0.0.0.0' } }
    const app = await createApp(reachable)
    sessionRoutes(app, reachable)
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password } })
    expect(String(answer.headers['set-cookie'])).toContain('Secure')
    await app.close()
  })

  it('ends after four idle hours and after twelve in any case', async () => {
    const idle = await server.signIn('procurator')
    const busy = await server.signIn('procurator')
    const isIn = async ({ headers }: { headers: Readonly<Record<string, string>> }): Promise<boolean> =>
      (await server.app.inject({ url: '/api/v1/session', headers })).json().user !== null
    for (const hours of [3, 6, 9]) {
      now += 3 * HOUR
      expect(await isIn(busy), `after ${hours} hours`).toBe(true)
    }
    expect(await isIn(idle)).toBe(false)
    now += 3 * HOUR
    expect(await isIn(busy)).toBe(true)
    now += 1
    expect(await isIn(busy)).toBe(false)
  })

  it('is refused at once when the user is disabled', async () => {
    const user = await server.signIn('procurator')
    const administrator = await server.signIn('securityAdministrator')
    const disabled = await server.app.inject({
      method: 'POST',
      url: `/api/v1/users/${user.login}/state`,
      headers: administrator.headers,
      payload: { disabled: true },
    })
    expect(disabled.json().disabled).toBe(true)
    const answer = await server.app.inject({ url: '/api/v1/health', headers: user.headers })
    expect(answer.statusCode).toBe(401)
    expect(answer.json().code).toBe('SESSION_MISSING')
    expect((await signIn(user.login, user.password)).json().code).toBe('SIGN_IN_FAILED')
  })
})

describe('sessions of one user', () => {
  it('are shown with where they come from, and ended one by one or all but the one at hand', async () => {
    const { login, password, headers } = await server.signIn('procurator')
    const elsewhere = async (agent: string) => {
      const payload = { login, password }
      const entered = await server.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload,
        headers: { 'user-agent': agent },
        remoteAddress: '10.0.0.7',
      })
      return { cookie: cookieOf(entered.headers['set-cookie']), 'x-csrf-token': entered.json().csrf }
    }
    const ask = async (method: 'GET' | 'DELETE', path = '') =>
      openSessionSchema
        .array()
        .parse((await server.app.inject({ method, url: `/api/v1/sessions${path}`, headers })).json())
    const isIn = async (one: Readonly<Record<string, string>>) =>
      (await server.app.inject({ url: '/api/v1/health', headers: { ...one } })).statusCode === 200
    const [tablet, other] = [await elsewhere('Tablet 9'), await elsewhere('x'.repeat(300))]
    const listed = await ask('GET')
    expect(listed.map(({ current, address, agent }) => `${current} ${address} ${agent.slice(0, 8)}`).sort()).toEqual([
      'false 10.0.0.7 Tablet 9',
      'false 10.0.0.7 xxxxxxxx',
      'true  ',
    ])
    expect(Math.max(...listed.map(({ agent }) => agent.length))).toBe(200)
    const ended = listed.find(({ agent }) => agent === 'Tablet 9')?.id ?? ''
    expect(await ask('DELETE', `/${ended}`)).toHaveLength(2)
    expect([await isIn(tablet), await isIn(other)]).toEqual([false, true])
    expect((await ask('DELETE')).map(({ current }) => current)).toEqual([true])
    expect([await isIn(other), await isIn(headers)]).toEqual([false, true])
    const security = await server.signIn('securityAdministrator')
    const url = `/api/v1/users/${login}/sessions`
    const shown = await server.app.inject({ url, headers: security.headers })
    expect(shown.json()).toHaveLength(1)
    const all = await server.app.inject({ method: 'DELETE', url, headers: security.headers })
    expect([all.json(), await isIn(headers)]).toEqual([[], false])
    const foreign = await server.app.inject({ url: '/api/v1/users/nobody/sessions', headers: security.headers })
    expect(foreign.json().code).toBe('USER_UNKNOWN')
  })
})

describe('guessing', () => {
  it('locks a name after five failures, twice as long each time, known name or not', async () => {
    const { login, password } = await server.signIn('procurator')
    for (const name of [login, 'nobody-of-that-name']) {
      for (let failure = 1; failure <= 5; failure += 1)
        expect((await signIn(name, 'wrong-password')).json().code).toBe('SIGN_IN_FAILED')
      const locked = await signIn(name, password)
      expect(locked.statusCode).toBe(429)
      expect(locked.json().code).toBe('SIGN_IN_LOCKED')
      expect(locked.headers['retry-after']).toBe('30')
    }
    now += 30_000
    expect((await signIn(login, 'wrong-password')).json().code).toBe('SIGN_IN_FAILED')
    expect((await signIn(login, password)).headers['retry-after']).toBe('60')
    now += 60_000
    expect((await signIn(login, password)).statusCode).toBe(200)
    expect((await signIn(login, 'wrong-password')).json().code).toBe('SIGN_IN_FAILED')
  }, 60_000)
})

describe('forgery', () => {
  it('is refused: a write needs the token of its own session', async () => {
    const one = await server.signIn('systemAdministrator')
    const other = await server.signIn('systemAdministrator')
    const write = (headers: Record<string, string>) =>
      server.app.inject({
        method: 'POST',
        url: '/api/v1/ingest-keys',
        headers,
        payload: { source: 'policeProcessSystem' },
      })
    const { cookie = '', 'x-csrf-token': token = '' } = one.headers
    expect((await write({ cookie })).json().code).toBe('CSRF')
    expect((await write({ cookie, 'x-csrf-token': other.headers['x-csrf-token'] ?? '' })).json().code).toBe('CSRF')
    expect((await write({ cookie, 'x-csrf-token': token, 'sec-fetch-site': 'cross-site' })).json().code).toBe('CSRF')
    expect((await write({ cookie, 'x-csrf-token': token })).statusCode).toBe(200)
  })

  it('is refused before sign-in too', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { login: 'a', password: 'b' },
    })
    expect(answer.json().code).toBe('CSRF')
  })
})

describe('a first password', () => {
  it('opens nothing but its own change', async () => {
    const administrator = await server.signIn('securityAdministrator')
    const made = await server.app.inject({
      method: 'POST',
      url: '/api/v1/users',
      headers: administrator.headers,
      payload: { login: 'Li.Si', name: '李四', role: 'procurator' },
    })
    const first: string = made.json().password
    const entered = await signIn('li.si', first)
    expect(entered.json().user.passwordDue).toBe('initial')
    const headers = { cookie: cookieOf(entered.headers['set-cookie']), 'x-csrf-token': entered.json().csrf }
    expect((await server.app.inject({ url: '/api/v1/health', headers })).json().code).toBe('PASSWORD_MUST_CHANGE')
    const change = (current: string, next: string) =>
      server.app.inject({
        method: 'POST',
        url: '/api/v1/session/password',
        headers,
        payload: { current, next },
      })
    expect((await change('not-the-first', 'own-choice-of-2026')).json().code).toBe('PASSWORD_WRONG')
    expect((await change(first, 'li.si-li.si-2026')).json().code).toBe('PASSWORD_WEAK')
    expect((await change(first, 'P@ssw0rd-2026')).json().code).toBe('PASSWORD_WEAK')
    expect((await change(first, 'own-choice-of-2026')).json().user.passwordDue).toBeNull()
    expect((await server.app.inject({ url: '/api/v1/health', headers })).statusCode).toBe(200)
    expect((await signIn('li.si', first)).json().code).toBe('SIGN_IN_FAILED')
  })
})

describe('a password', () => {
  const DAY = 24 * HOUR

  const enter = async (login: string, password: string) => {
    const entered = await signIn(login, password)
    const headers = { cookie: cookieOf(entered.headers['set-cookie']), 'x-csrf-token': entered.json().csrf }
    const health = async () => (await server.app.inject({ url: '/api/v1/health', headers })).json().code ?? 'answered'
    const change = async (current: string, next: string) => {
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/v1/session/password',
        headers,
        payload: { current, next },
      })
      return answer.json().code ?? 'changed'
    }
    return { due: entered.json().user.passwordDue, health, change }
  }

  it('is good for ninety days, then opens nothing but its own change', async () => {
    const { login, password } = await server.signIn('procurator')
    now += 90 * DAY - 1
    expect((await enter(login, password)).due).toBeNull()
    now += 1
    const { due, health, change } = await enter(login, password)
    expect([due, await health()]).toEqual(['expired', 'PASSWORD_EXPIRED'])
    expect(await change(password, 'autumn-of-2026-x')).toBe('changed')
    expect(await health()).toBe('answered')
    expect((await enter(login, 'autumn-of-2026-x')).due).toBeNull()
  })

  it('runs out within a session, too', async () => {
    const { login, password } = await server.signIn('procurator')
    now += 90 * DAY - HOUR
    const { health } = await enter(login, password)
    expect(await health()).toBe('answered')
    now += HOUR
    expect(await health()).toBe('PASSWORD_EXPIRED')
  })

  it('is none of the last five', async () => {
    const { login, password } = await server.signIn('procurator')
    const { change } = await enter(login, password)
    const chosen = [password, ...['one', 'two', 'three', 'four', 'five'].map((word) => `password-number-${word}`)]
    for (let next = 1; next <= 4; next += 1)
      expect(await change(chosen[next - 1] ?? '', chosen[next] ?? '')).toBe('changed')
    for (const used of chosen.slice(0, 5)) expect(await change('password-number-four', used)).toBe('PASSWORD_REUSED')
    expect(await change('password-number-four', 'password-number-five')).toBe('changed')
    expect(await change('password-number-five', password)).toBe('changed')
  }, 60_000)

  it('that an administrator sets counts among them', async () => {
    const { login, password } = await server.signIn('procurator')
    const administrator = await server.signIn('securityAdministrator')
    const url = `/api/v1/users/${login}/password`
    const set = await server.app.inject({ method: 'POST', url, headers: administrator.headers })
    const given: string = set.json().password
    const { due, change } = await enter(login, given)
    expect(due).toBe('initial')
    expect(await change(given, given)).toBe('PASSWORD_REUSED')
    expect(await change(given, password)).toBe('PASSWORD_REUSED')
  })
})

describe('the read log', () => {
  it('holds who came, who was refused and who left', async () => {
    const { login, password } = await server.signIn('procurator')
    await signIn(login, 'wrong-password')
    const entered = await signIn(login, password)
    const headers = { cookie: cookieOf(entered.headers['set-cookie']), 'x-csrf-token': entered.json().csrf }
    await server.app.inject({ method: 'DELETE', url: '/api/v1/session', headers })
    const lines = await withClient(server.ownerUrl, (client) =>
      client.query('select action from audit_entry where actor = $1 order by id', [login]),
    )
    expect(lines.rows.map(({ action }) => action)).toEqual(['session.refused', 'session.start', 'session.end'])
  })
})

describe('one address', () => {
  it('may try to sign in sixty times a minute', async () => {
    const other = await scratchApp()
    const codes: string[] = []
    for (let attempt = 1; attempt <= 61; attempt += 1) {
      const answer = await other.app.inject({ method: 'POST', url: '/api/v1/session', payload: { login: '' } })
      codes.push(answer.json().code)
    }
    expect(new Set(codes.slice(0, 60))).toEqual(new Set(['REQUEST_INVALID']))
    expect(codes[60]).toBe('RATE_LIMITED')
    await other.close()
  })
})
