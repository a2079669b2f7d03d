import type { ProblemDto } from '@hengjian/contract'
import type { Problem } from '@hengjian/law'
import { type ServerProblemCode, serverProblem, statusOf } from '../problems/registry'

interface ProblemDetails {
  /** Fills the gap of the text. */
  readonly found?: string
  readonly place?: string
  /** What lies behind, one by one: the problems of a file or a model. */
  readonly problems?: readonly Problem[]
  readonly retryAfterSeconds?: number
}

/** What a route throws to refuse a request; answered as problem details. */
export class HttpProblem extends Error {
  readonly code: ServerProblemCode
  readonly details: ProblemDetails

  constructor(code: ServerProblemCode, details: ProblemDetails = {}) {
    super(code)
    this.name = 'HttpProblem'
    this.code = code
    this.details = details
  }
}

/** The body of RFC 9457 for a code of the registry. */
export function problemBody(code: ServerProblemCode, { found = '', place, problems }: ProblemDetails = {}): ProblemDto {
  const { message, cure } = serverProblem(code, found)
  return {
    type: `urn:hengjian:problem:${code}`,
    title: message.zh,
    status: statusOf(code),
    code,
    ...(place === undefined ? {} : { place }),
    message,
    cure,
    ...(problems === undefined ? {} : { problems: [...problems] }),
  }
}
