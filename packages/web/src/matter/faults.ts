import type { ProblemDto } from '@hengjian/contract'
import { RequestFailure } from '../api/request'

export type Fault = NonNullable<ProblemDto['problems']>[number]

/** What the server said against single places of a form: of each, once. */
export function faultsOf(failure: unknown): readonly Fault[] {
  if (!(failure instanceof RequestFailure) || failure.problem === undefined) return []
  const { problems, place, code, message, cure } = failure.problem
  if (problems !== undefined && problems.length > 0) return problems
  return place === undefined ? [] : [{ code, place, message, cure }]
}

/** The session ended while somebody was writing. */
export const isSignedOut = (failure: unknown): boolean => failure instanceof RequestFailure && failure.status === 401

/** Somebody else acted first. */
export const isStale = (failure: unknown): boolean =>
  failure instanceof RequestFailure && (failure.status === 412 || failure.problem?.code === 'MATTER_STATE')

/** The key stands for something that was done before. */
export const isKeyUsed = (failure: unknown): boolean =>
  failure instanceof RequestFailure && failure.problem?.code === 'KEY_REUSED'
