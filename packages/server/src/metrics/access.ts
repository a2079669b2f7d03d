import type { FastifyRequest } from 'fastify'
import { sameSecret } from '../access/secretToken'
import { isLoopback } from '../http/security'
import type { Settings } from '../settings/settings'

const FORWARDING = ['x-forwarded-for', 'x-real-ip', 'forwarded']

/** Whether a program on this very machine asks: not through a proxy, and not a page of another site by a name of its own. */
function isLocal({ ip, hostname, headers }: FastifyRequest): boolean {
  const address = ip.replace(/^::ffff:/, '')
  const name = hostname.replace(/^\[|\]$/g, '')
  return isLoopback(address) && isLoopback(name) && FORWARDING.every((header) => headers[header] === undefined)
}

/** The rule of /metrics: on this machine without more ado, from anywhere with the token. */
export function mayReadMetrics({ metricsToken }: Pick<Settings, 'metricsToken'>, request: FastifyRequest): boolean {
  const [, token = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
  return (metricsToken !== undefined && sameSecret(token, metricsToken)) || isLocal(request)
}
