import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'

/** Whose titles open the figures of the whole office (practice 6.3). */
const OPEN_TO = ['residentProcurator', 'departmentHead', 'chief', 'caseManager'] as const

/** The one gate to evaluation: 403 EVALUATION_CLOSED for everybody else. */
export function checkMayEvaluate({ titles }: Reader): void {
  if (!titles.some((title) => OPEN_TO.some((open) => open === title))) throw new HttpProblem('EVALUATION_CLOSED')
}
