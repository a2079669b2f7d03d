import helmet from '@fastify/helmet'
import type { App } from './app'

/** Names under which a machine reaches only itself. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/**
 * Security headers. Neither `upgrade-insecure-requests` nor HSTS, which would lock a plain-http intranet out; no
 * `unsafe-eval`; inline styles only because the component library writes them.
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
}
