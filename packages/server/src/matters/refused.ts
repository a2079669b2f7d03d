import type { Refusal, RefusalCode } from '@hengjian/casework'
import { HttpProblem } from '../http/problem'
import type { ServerProblemCode } from '../problems/registry'

/** What a refusal that does not concern the form is answered with; the form's are all MATTER_INPUT. */
const ANSWERS: Readonly<Partial<Record<RefusalCode, ServerProblemCode>>> = {
  VERSION_STALE: 'MATTER_CHANGED',
  WORKFLOW_OTHER: 'MATTER_STATE',
  TIME_BACKWARDS: 'MATTER_STATE',
  STATE_WRONG: 'MATTER_STATE',
  NOT_APPLICABLE: 'MATTER_STATE',
  ALREADY_DONE: 'MATTER_STATE',
  LAST_UNSETTLED: 'MATTER_STATE',
  ANSWER_MISSING: 'MATTER_STATE',
  CLOSING_UNMET: 'MATTER_STATE',
  RECUSED: 'MATTER_NOT_ALLOWED',
  ROLE_MISSING: 'MATTER_NOT_ALLOWED',
  RELATION_MISSING: 'MATTER_NOT_ALLOWED',
  SENSITIVITY_CLOSED: 'MATTER_NOT_ALLOWED',
  SEPARATION: 'MATTER_NOT_ALLOWED',
}

/** The refusals of a workflow as problem details, each with its place. */
export function refused(refusals: readonly Refusal[]): HttpProblem {
  const [first] = refusals
  const code = first === undefined ? undefined : ANSWERS[first.code]
  return new HttpProblem(code ?? 'MATTER_INPUT', { problems: refusals })
}
