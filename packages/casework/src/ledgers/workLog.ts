import { addDays, type Bilingual, dateOf, type Instant, type PlainDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ActionRecord } from '../matter'
import { ROLES, type Role } from '../roles'
import { type ActionDefinition, actionOf, type Workflow } from '../workflow'

/** An action done in the shift, in which matter. */
export interface Deed {
  readonly matter: string
  readonly number: string
  readonly definition: Workflow
  readonly record: ActionRecord
}

/** Somebody on duty, with the titles they had. */
export interface OnDuty {
  readonly id: string
  readonly roles: readonly Role[]
}

/** A limit of a matter that runs when the shift ends. */
export interface PendingLimit {
  readonly matter: string
  readonly number: string
  readonly workflow: string
  readonly due: Instant
}

/** What the caller found of a shift. */
export interface ShiftEvents {
  readonly from: Instant
  readonly to: Instant
  readonly onDuty: readonly OnDuty[]
  /** What the shift was told when it began, and what it handed on, in the words of whoever did. */
  readonly handoverIn: string
  readonly handoverOut: string
  /** When the duty changed hands within the shift. */
  readonly changes: readonly Instant[]
  readonly deeds: readonly Deed[]
  readonly counts: ShiftCounts
  readonly pending: readonly PendingLimit[]
}

/** What was counted in a shift beside matters. */
export interface ShiftCounts {
  /** People brought into the centre. */
  readonly arrivals: number
  /** Findings that came up, and those that somebody decided. */
  readonly found: number
  readonly decided: number
  /** Urgent limits that somebody acknowledged. */
  readonly acknowledged: number
}

/** A line of the log: what was done, in which matter. */
export interface LogLine {
  readonly matter: string
  readonly number: string
  readonly workflow: string
  readonly sequence: number
  readonly title: Bilingual
  readonly at: Instant
  readonly by: string
}

/** 工作日志 (practice 4.8) as it is filled in before anybody writes a word: what the shift's own events tell. */
export interface WorkLog {
  readonly date: PlainDate
  readonly from: Instant
  readonly to: Instant
  readonly procurators: readonly string[]
  readonly assistants: readonly string[]
  readonly clerks: readonly string[]
  readonly changes: readonly Instant[]
  readonly handoverIn: string
  readonly handoverOut: string
  readonly counts: ShiftCounts
  /** What was taken in. */
  readonly accepted: {
    readonly clues: number
    readonly cases: number
    readonly documents: number
    readonly visits: number
  }
  readonly patrols: number
  readonly supervisions: readonly LogLine[]
  /** Documents signed, and what the police did or were served. */
  readonly issued: readonly LogLine[]
  readonly contacts: readonly LogLine[]
  /** Matters answered, and matters that ended. */
  readonly answered: readonly LogLine[]
  readonly ended: readonly LogLine[]
  /** Everything done, in the order it was done. */
  readonly deeds: readonly LogLine[]
  readonly pending: readonly PendingLimit[]
}

/** The workflows whose matters are 监督事项. */
const SUPERVISION: readonly string[] = ['filingSupervision', 'investigationSupervision', 'supervisionAsCase']

/** What the police do in their own name; whoever of the office records it only writes it down. */
const isOfPolice = ({ who }: ActionDefinition<string, string>): boolean =>
  who.some(({ roles }) => roles.some((role) => ROLES[role].side === 'police'))

const doneIn = ({ definition, record }: Deed) => actionOf(definition, record.action)

const lineOf = ({ matter, number, definition, record }: Deed): LogLine => ({
  matter,
  number,
  workflow: definition.id,
  sequence: record.sequence,
  title: actionOf(definition, record.action)?.title ?? { zh: record.action, en: record.action },
  at: record.at,
  by: record.actor.id,
})

const opens =
  (workflow: string) =>
  ({ definition, record }: Deed): boolean =>
    definition.id === workflow && record.before === null
const takesIn = (deed: Deed): boolean => {
  const action = doneIn(deed)
  return action !== undefined && isOfPolice(action)
}
const serves = (deed: Deed): boolean => doneIn(deed)?.document?.step === 'served'

const among = (onDuty: readonly OnDuty[], fits: (role: Role) => boolean): readonly string[] =>
  onDuty.filter(({ roles }) => roles.some(fits)).map(({ id }) => id)

/** The log of a shift, from what happened in it; the day is that of the shift's start. */
export function workLogOf({ deeds, from, to, onDuty, pending, ...told }: ShiftEvents): WorkLog {
  const all = deeds
    .filter(({ record: { at } }) => from <= at && at < to)
    .sort((left, right) => left.record.at - right.record.at)
  const those = (test: (deed: Deed) => boolean): readonly LogLine[] => all.filter(test).map(lineOf)
  return {
    ...told,
    date: dateOf(from, SHANGHAI_OFFSET),
    from,
    to,
    procurators: among(onDuty, (role) => role.endsWith('Procurator') && role !== 'assistantProcurator'),
    assistants: among(onDuty, (role) => role === 'assistantProcurator'),
    clerks: among(onDuty, (role) => role === 'clerk'),
    accepted: {
      clues: those(opens('clue')).length,
      cases: those(opens('caseAcceptance')).length,
      documents: those(takesIn).length,
      visits: all.filter((deed) => opens('petition')(deed) && deed.record.form['channel'] === 'visit').length,
    },
    patrols: those(({ definition, record }) => definition.id === 'patrol' && record.action === 'finish').length,
    supervisions: those(({ definition }) => SUPERVISION.includes(definition.id)),
    issued: those((deed) => doneIn(deed)?.document?.step === 'signed'),
    contacts: those((deed) => takesIn(deed) || serves(deed)),
    answered: those((deed) => doneIn(deed)?.answers !== undefined),
    ended: those(({ definition, record }) => definition.states[record.after]?.ends === true),
    deeds: all.map(lineOf),
    pending: [...pending].sort((left, right) => left.due - right.due),
  }
}

/** The whole day of a date, as a shift. */
export const dayShift = (date: PlainDate): { readonly from: Instant; readonly to: Instant } => ({
  from: startOf(date, SHANGHAI_OFFSET),
  to: startOf(addDays(date, 1), SHANGHAI_OFFSET),
})
