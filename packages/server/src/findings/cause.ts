import type { VerdictRow } from '../judging/verdictRow'

/**
 * What joins findings into one: in one case they rest on one occurrence (the fact that opened their checks), whatever rules it
 * offends; where no fact opened the check, they are of one rule. Findings of different cases stay apart, because each is about
 * somebody else's rights. A finding without a case is joined over its own object.
 * @returns the same text for findings of one cause, within an office
 */
export function causeOf({
  case_id,
  type,
  object,
  anchor,
  model,
}: Pick<VerdictRow, 'case_id' | 'type' | 'object' | 'anchor' | 'model'>): string {
  return `${case_id ?? `${type} ${object}`} ${anchor ?? model.split('/', 1)[0] ?? model}`
}
