import { madeUserSchema, type RoleDto, sessionSchema } from '@hengjian/contract'

/** Somebody signed in at the server of the url, for tests. */
export interface Visitor {
  readonly url: string
  /** A text is sent as a file, anything else as JSON. */
  ask(method: string, path: string, body?: object | string): Promise<Response>
}

const visitor = (url: string, headers: Readonly<Record<string, string>>): Visitor => ({
  url,
  ask: (method, path, body) => {
    const type = typeof body === 'string' ? 'application/octet-stream' : 'application/json'
    return fetch(`${url}/api/v1${path}`, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': type },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  },
})

/** Whoever an answer signed in. */
export async function visitorOf(url: string, signedIn: Response): Promise<Visitor> {
  const { csrf } = sessionSchema.parse(await signedIn.json())
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  return visitor(url, { cookie, 'x-csrf-token': csrf ?? '' })
}

/** Makes the first administrator of a server by the link that it printed. */
export async function firstVisitor(url: string, printed: string, password: string): Promise<Visitor> {
  const token = /token=([\w-]+)/.exec(printed)?.[1]
  const first = { token, login: 'admin', name: '首任管理员', password }
  return visitorOf(url, await visitor(url, {}).ask('POST', '/setup', first))
}

export const signIn = async (url: string, login: string, password: string): Promise<Visitor> =>
  visitorOf(url, await visitor(url, {}).ask('POST', '/session', { login, password }))

/** Somebody new, named after their role, who has chosen a password and signed in. */
export async function visitorWith(admin: Visitor, role: RoleDto, chosen: string): Promise<Visitor> {
  const made = await admin.ask('POST', '/users', { login: role, name: role, role })
  const { password } = madeUserSchema.parse(await made.json())
  const first = await signIn(admin.url, role, password)
  await first.ask('POST', '/session/password', { current: password, next: chosen })
  return signIn(admin.url, role, chosen)
}
