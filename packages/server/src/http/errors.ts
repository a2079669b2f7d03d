import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isDatabaseGone, isDiskFull } from '../database/goneDatabase'
import { type ServerProblemCode, serverProblem } from '../problems/registry'
import { HttpProblem, problemBody } from './problem'

const RETRY_SECONDS = 2
/** A disk is made room on by a person. */
const FULL_RETRY_SECONDS = 30

/** The registry's code for what the framework refuses by itself. */
function codeOfFramework(error: FastifyError): ServerProblemCode | undefined {
  switch (error.statusCode) {
    case 400:
      return 'REQUEST_UNREADABLE'
    case 404:
      return 'NOT_FOUND'
    case 413:
      return 'REQUEST_TOO_LARGE'
    case 415:
      return 'REQUEST_MEDIA'
    case 429:
      return 'RATE_LIMITED'
    case 503:
      return 'STOPPING'
    default:
      return undefined
  }
}

function invalid(error: unknown): HttpProblem | undefined {
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined
  const problems = error.validation.map(({ instancePath, message = '' }) =>
    serverProblem('FIELD_INVALID', message, instancePath.replace(/^\//, '').replaceAll('/', '.') || 'body'),
  )
  return new HttpProblem('REQUEST_INVALID', { found: problems.map(({ place }) => place).join(', '), problems })
}

/** What a thrown error answers; undefined for a bug of ours. */
function refusal(error: FastifyError): HttpProblem | undefined {
  if (error instanceof HttpProblem) return error
  if (isDiskFull(error)) return new HttpProblem('DISK_FULL', { retryAfterSeconds: FULL_RETRY_SECONDS })
  if (isDatabaseGone(error)) return new HttpProblem('DATABASE_GONE', { retryAfterSeconds: RETRY_SECONDS })
  const bad = invalid(error)
  if (bad !== undefined) return bad
  const code = codeOfFramework(error)
  return code === undefined ? undefined : new HttpProblem(code)
}

/** Where an error was thrown, without its message: messages of the database quote values of people. */
const frames = ({ stack = '', message }: Error): string =>
  stack
    .replace(message, '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .join('\n')

/** Answers every error as problem details; a bug of ours is logged without the values it concerned. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = refusal(error)
  if (refused === undefined)
    request.log.error({ name: error.name, code: error.code, frames: frames(error) }, 'a request failed')
  const { code, details } = refused ?? new HttpProblem('INTERNAL')
  const body = problemBody(code, details)
  if (details.retryAfterSeconds !== undefined) reply.header('retry-after', String(details.retryAfterSeconds))
  return reply.status(body.status).type('application/problem+json').send(JSON.stringify(body))
}
