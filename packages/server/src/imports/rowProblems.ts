import { type FactProblemCode, factProblem, factProblemCodes } from '@hengjian/facts'
import type { Problem } from '@hengjian/law'
import { lineProblems } from '../facts/readLine'

const SEPARATOR = ' · '

/** The column that a place within a row names; null where it names the row alone. */
export function columnIn(place: string | undefined): string | null {
  const at = place?.indexOf(SEPARATOR) ?? -1
  return place === undefined || at < 0 ? null : place.slice(at + SEPARATOR.length)
}

/** A problem of the facts package at a row. */
export const factWarning = (code: FactProblemCode, place: string, found: string): Problem =>
  factProblem(code, place, found)

const known = (code: string): code is FactProblemCode => factProblemCodes.includes(code)

const unknown: Pick<Problem, 'message' | 'cure'> = {
  message: { zh: '记录未予接收。', en: 'The record was refused.' },
  cure: { zh: '由来源更正后重新发送。', en: 'Let its source correct it and send it again.' },
}

/** A problem of which only code and place were kept, in words again; what was found is not repeated. */
export function problemAgain(code: string, place = ''): Problem {
  if (known(code)) return factProblem(code, place, '…')
  const line = lineProblems.find((one) => one.code === code)
  return line === undefined ? { code, place, ...unknown } : { ...line, place }
}
