import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'

let server: ScratchApp
let port: number

beforeAll(async () => {
  server = await scratchApp()
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  const address = server.app.server.address()
  port = address !== null && typeof address === 'object' ? address.port : 0
})
afterAll(() => server.close())
// A stream asks every ten seconds by itself; here only a withdrawal can end it.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

interface BrowserStream {
  readonly response: IncomingMessage
  /** Listened for from the opening on: a stream may end before the answer to what ended it is here. */
  readonly ended: Promise<unknown>
}

/** The open stream of a browser that has heard the first event. */
async function openStream({ headers }: SignedIn): Promise<BrowserStream> {
  const request = get({ host: '127.0.0.1', port, path: '/api/v1/stream', headers: { ...headers } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  await once(response, 'data')
  const ended = new Promise((resolve) => response.once('end', resolve))
  response.resume()
  return { response, ended }
}

const asAdministrator = async (url: string, payload?: object) => {
  const { headers } = await server.signIn('securityAdministrator')
  return server.app.inject({ method: 'POST', url, headers, ...(payload === undefined ? {} : { payload }) })
}
const who = async ({ headers }: SignedIn): Promise<unknown> =>
  (await server.app.inject({ url: '/api/v1/session', headers })).json().user

describe('a withdrawal', () => {
  it('ends what streams to a disabled user at once, and nobody else’s', async () => {
    const user = await server.signIn('procurator')
    const other = await server.signIn('procurator')
    const [ending, staying] = [await openStream(user), await openStream(other)]
    const disabled = await asAdministrator(`/api/v1/users/${user.login}/state`, { disabled: true })
    expect(disabled.json().disabled).toBe(true)
    await ending.ended
    expect(await who(user)).toBeNull()
    expect([await who(other), staying.response.readableEnded]).toEqual([
      expect.objectContaining({ login: other.login }),
      false,
    ])
    staying.response.destroy()
  })

  it('outlasts the user’s coming back: enabled again, they sign in anew', async () => {
    const user = await server.signIn('clerk')
    const url = `/api/v1/users/${user.login}/state`
    await asAdministrator(url, { disabled: true })
    expect((await asAdministrator(url, { disabled: false })).json().disabled).toBe(false)
    expect(await who(user)).toBeNull()
    const payload = { login: user.login, password: user.password }
    const again = await server.app.inject({ method: 'POST', url: '/api/v1/session', payload })
    expect(again.json().user).toMatchObject({ login: user.login })
  })

  it('comes with a new first password, too', async () => {
    const user = await server.signIn('assistant')
    const stream = await openStream(user)
    expect((await asAdministrator(`/api/v1/users/${user.login}/password`)).statusCode).toBe(200)
    await stream.ended
    expect(await who(user)).toBeNull()
  })
})
