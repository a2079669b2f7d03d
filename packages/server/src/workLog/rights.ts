import type { TitleDto } from '@hengjian/contract'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'

const holds = ({ titles }: Pick<Reader, 'titles'>, ...wanted: readonly TitleDto[]): boolean =>
  titles.some((one) => wanted.includes(one))

/** The resident office, the heads and case management read the log (practice 6.3). */
export const mayReadLog = (reader: Pick<Reader, 'titles'>): boolean =>
  holds(
    reader,
    ...(['residentProcurator', 'rotatingProcurator', 'assistantProcurator', 'clerk'] as const),
    ...(['departmentHead', 'chief', 'caseManager'] as const),
  )

/** The resident procurator signs, and whoever of the office's desk was on duty that day. */
export const maySignLog = (reader: Reader, onDuty: readonly string[]): boolean =>
  holds(reader, 'residentProcurator') ||
  (holds(reader, 'rotatingProcurator', 'assistantProcurator', 'clerk') && onDuty.includes(reader.login))

/** The heads write under what was signed. */
export const mayInstruct = (reader: Reader): boolean => holds(reader, 'departmentHead', 'chief')

/** 403 WORK_LOG_CLOSED for everybody else. */
export function checkMayReadLog(reader: Reader): void {
  if (!mayReadLog(reader)) throw new HttpProblem('WORK_LOG_CLOSED')
}
