import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import type { Scope } from './tallies'

/** Whose titles open the figures of the whole office, and whose those of their own matters (practice 6.3). */
const ALL = ['residentProcurator', 'departmentHead', 'chief', 'caseManager'] as const
const OWN = [
  ...(['rotatingProcurator', 'departmentProcurator', 'minorsProcurator'] as const),
  ...(['assistantProcurator', 'petitionClerk'] as const),
] as const

const holds = ({ titles }: Pick<Reader, 'titles'>, wanted: readonly string[]): boolean =>
  titles.some((title) => wanted.includes(title))

/** Whether somebody of these titles finds any figures open to them. */
export const mayEvaluate = (reader: Pick<Reader, 'titles'>): boolean => holds(reader, [...ALL, ...OWN])

/** The one gate to evaluation: what somebody's figures are counted from. 403 EVALUATION_CLOSED for everybody else. */
export function scopeFor(reader: Reader, unit: string | null): Scope {
  const { office, login } = reader
  if (holds(reader, ALL)) return { office, unit, own: null }
  if (holds(reader, OWN)) return { office, unit, own: login }
  throw new HttpProblem('EVALUATION_CLOSED')
}

/** What leaves the office is opened by the titles that see all of it. */
export function checkMayReport(reader: Reader): void {
  if (!holds(reader, ALL)) throw new HttpProblem('EVALUATION_CLOSED')
}
