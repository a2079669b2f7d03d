import helmet from '@fastify/helmet'
import type { FastifyRequest } from 'fastify'
import type { App } from './app'

/** Names under which a machine reaches only itself. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/** Whether the browser reached us over TLS, our own or that of a proxy that is believed. */
export const isEncrypted = ({ protocol }: Pick<FastifyRequest, 'protocol'>): boolean => protocol === 'https'

const YEAR_SECONDS = 31_536_000

/**
 * Security headers. No `upgrade-insecure-requests`, and HSTS only where the request came over TLS: both would lock a plain-http
 * intranet out; no `unsafe-eval`; inline styles only because the component library writes them.
 */
export async function secureHeaders(app: App): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    originAgentCluster: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  app.addHook('onRequest', async (request, reply) => {
    if (isEncrypted(request)) reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}`)
  })
}
