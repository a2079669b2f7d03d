import type { Bilingual, Problem } from '@hengjian/law'
import { ARCHIVE_PROBLEMS } from '../archive/problems'
import { ASSISTANCE_PROBLEMS } from '../assistance/problems'
import { ATTACHMENT_PROBLEMS } from '../attachments/problems'
import { COURT_PROBLEMS } from '../court/problems'
import { DOCUMENT_PROBLEMS } from '../documents/problems'
import { EMERGENCY_PROBLEMS } from '../emergency/problems'
import { EVALUATION_PROBLEMS } from '../evaluation/problems'
import { IDENTITY_PROBLEMS } from '../identity/problems'
import { JUDGING_PROBLEMS } from '../judging/problems'
import { LAWYER_PROBLEMS } from '../lawyers/problems'
import { LEDGER_PROBLEMS } from '../ledgers/problems'
import { MATTER_PROBLEMS } from '../matters/problems'
import { MODEL_CASE_PROBLEMS } from '../modelCases/problems'
import { PEOPLE_PROBLEMS } from '../people/problems'
import { ROSTER_PROBLEMS } from '../roster/problems'
import { RULE_PROBLEMS } from '../ruleLibrary/problems'
import { TEAM_PROBLEMS } from '../team/problems'
import { UNIT_PROBLEMS } from '../units/problems'
import { WORK_LOG_PROBLEMS } from '../workLog/problems'
import { ACCESS_PROBLEMS } from './access'
import { CALENDAR_PROBLEMS } from './calendar'
import type { ProblemEntry } from './entry'
import { HTTP_PROBLEMS } from './http'
import { IMPORT_PROBLEMS } from './imports'
import { KEEPING_PROBLEMS } from './keeping'
import { LIST_PROBLEMS } from './lists'
import { SETTINGS_PROBLEMS } from './settings'
import { STARTING_PROBLEMS } from './starting'
import { TRANSPORT_PROBLEMS } from './transport'

/** Every code the server can answer or print; the codes of the pure packages travel inside `problems`. */
const REGISTRY = {
  ...SETTINGS_PROBLEMS,
  ...STARTING_PROBLEMS,
  ...TRANSPORT_PROBLEMS,
  ...HTTP_PROBLEMS,
  ...ACCESS_PROBLEMS,
  ...CALENDAR_PROBLEMS,
  ...JUDGING_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...KEEPING_PROBLEMS,
  ...LIST_PROBLEMS,
  ...IMPORT_PROBLEMS,
  ...MATTER_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...ATTACHMENT_PROBLEMS,
  ...ARCHIVE_PROBLEMS,
  ...LEDGER_PROBLEMS,
  ...WORK_LOG_PROBLEMS,
  ...ROSTER_PROBLEMS,
  ...EMERGENCY_PROBLEMS,
  ...ASSISTANCE_PROBLEMS,
  ...EVALUATION_PROBLEMS,
  ...TEAM_PROBLEMS,
  ...COURT_PROBLEMS,
  ...LAWYER_PROBLEMS,
  ...IDENTITY_PROBLEMS,
  ...RULE_PROBLEMS,
  ...MODEL_CASE_PROBLEMS,
  ...UNIT_PROBLEMS,
} as const satisfies Record<string, ProblemEntry>

export type ServerProblemCode = keyof typeof REGISTRY

const filled = ({ zh, en }: Bilingual, found: string): Bilingual => ({
  zh: zh.replace('{}', () => found),
  en: en.replace('{}', () => found),
})

/** The HTTP status a code is answered with. */
export const statusOf = (code: ServerProblemCode): number => REGISTRY[code].status

/** A problem of the server; `found` fills the gap of its text, `place` says where in the input. */
export function serverProblem(code: ServerProblemCode, found = '', place?: string): Problem {
  const { message, cure } = REGISTRY[code]
  const problem = { code, message: filled(message, found), cure: filled(cure, found) }
  return place === undefined ? problem : { ...problem, place }
}

/** Starting, or an offline command, cannot go on: the caller prints the problems and exits. */
export class Refused extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '))
    this.name = 'Refused'
    this.problems = problems
  }
}

/** Refuses with one problem of the registry. */
export function refuse(code: ServerProblemCode, found = '', place?: string): never {
  throw new Refused([serverProblem(code, found, place)])
}
