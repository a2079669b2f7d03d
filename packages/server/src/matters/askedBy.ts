import type { FastifyRequest } from 'fastify'
import { userOf } from '../access/identity'
import type { ServerContext } from '../context'
import { digestOf, keyOf } from './attemptKey'
import type { Asked } from './complete'

/** A request as somebody's attempt, under its key. */
export function askedBy(context: ServerContext, { id, identity, headers, params, body }: FastifyRequest): Asked {
  const { office, login } = userOf({ identity })
  const key = { office, actor: login, key: keyOf(headers['idempotency-key']), request: digestOf([params, body]) }
  return { context, request: { id, identity }, key, now: context.clock.now() }
}
