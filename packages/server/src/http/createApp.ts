import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ServerContext } from '../context'
import { createServer } from '../transport/server'
import type { App } from './app'
import { chokePoint } from './choke'
import { answerError } from './errors'
import { describeInterface } from './openapi'
import { HttpProblem } from './problem'
import { secureHeaders } from './security'

const BODY_LIMIT = 1024 * 1024

/** The application with everything that holds for all routes; routes are added after. */
export async function createApp(context: ServerContext): Promise<App> {
  const loggerInstance: FastifyBaseLogger = context.log
  const app = fastify({
    loggerInstance,
    // Addresses and bodies hold names; only the route's pattern is logged.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomBytes(6).toString('hex'),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    return503OnClosing: true,
    serverFactory: (handler) => createServer(context.settings, handler),
    // X-Forwarded-For and X-Forwarded-Proto count only where one of these sent them.
    trustProxy: context.settings.trustProxy.length > 0 && [...context.settings.trustProxy],
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw new HttpProblem('NOT_FOUND')
  })
  await secureHeaders(app)
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const line = { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }
    if (reply.statusCode >= 500) request.log.warn(line, 'answered')
    else request.log.debug(line, 'answered')
  })
  chokePoint(app, context)
  await describeInterface(app, context.version)
  return app
}
