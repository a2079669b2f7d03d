import { addDays, dateOf, type Instant, type PlainDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ActionRecord, Matter } from '../matter'
import { actionOf, type Workflow } from '../workflow'

/** What one line of the day's log tells of: an action done in the shift, in which matter. */
export interface LogEntry {
  readonly workflow: string
  readonly number: string
  readonly record: ActionRecord
}

/** 工作日志 (practice 4.8) as it is filled in before anybody writes a word: what the shift's own actions tell. */
export interface WorkLog {
  readonly date: PlainDate
  readonly from: Instant
  readonly to: Instant
  /** Matters opened, by workflow. */
  readonly opened: Readonly<Record<string, number>>
  /** Documents signed. */
  readonly signed: readonly LogEntry[]
  readonly patrols: number
  /** Matters answered, and matters that ended. */
  readonly answered: readonly LogEntry[]
  readonly ended: readonly LogEntry[]
  /** Everything done, in the order it was done. */
  readonly entries: readonly LogEntry[]
}

/** A matter with its number and the workflow it runs under. */
export interface LoggedMatter {
  readonly number: string
  readonly definition: Workflow
  readonly matter: Matter
}

/** What an action did: signed a document, answered the matter, ended it. */
function deedsOf(definition: Workflow, { action, after }: ActionRecord) {
  const done = actionOf(definition, action)
  return {
    signs: done?.document?.step === 'signed',
    answers: done?.answers !== undefined,
    ends: definition.states[after]?.ends === true,
  }
}

const countBy = (entries: readonly LogEntry[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { workflow } of entries) counts[workflow] = (counts[workflow] ?? 0) + 1
  return counts
}

/** The log of a shift, from the actions in it; the day is that of the shift's start. */
export function workLogOf(matters: readonly LoggedMatter[], from: Instant, to: Instant): WorkLog {
  const all = matters
    .flatMap(({ number, definition, matter }) =>
      matter.records
        .filter(({ at }) => from <= at && at < to)
        .map((record) => ({ entry: { workflow: matter.workflow, number, record }, does: deedsOf(definition, record) })),
    )
    .sort((left, right) => left.entry.record.at - right.entry.record.at)
  const those = (test: (one: (typeof all)[number]) => boolean): readonly LogEntry[] =>
    all.filter(test).map(({ entry }) => entry)
  const opened = those(({ entry }) => entry.record.before === null)
  return {
    date: dateOf(from, SHANGHAI_OFFSET),
    from,
    to,
    opened: countBy(opened),
    signed: those(({ does }) => does.signs),
    patrols: those(({ entry }) => entry.workflow === 'patrol' && entry.record.action === 'finish').length,
    answered: those(({ does }) => does.answers),
    ended: those(({ does }) => does.ends),
    entries: all.map(({ entry }) => entry),
  }
}

/** The whole day of a date, as a shift. */
export const dayShift = (date: PlainDate): { readonly from: Instant; readonly to: Instant } => ({
  from: startOf(date, SHANGHAI_OFFSET),
  to: startOf(addDays(date, 1), SHANGHAI_OFFSET),
})
