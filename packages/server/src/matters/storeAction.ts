import {
  type ActionRecord,
  actionOf,
  type Clock,
  clocks,
  holdersOf,
  type Matter,
  sensitivitiesOf,
  type Workflow,
} from '@hengjian/casework'
import type { Calendar, Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { soughtWords } from '../search/wordTerms'
import { officeWay } from './officeWay'

/** A matter as an action left it. */
export interface Acted {
  readonly office: string
  readonly id: string
  readonly definition: Workflow
  readonly matter: Matter
  readonly record: ActionRecord
  readonly calendar: Calendar
}

/** The field in which a reply says its words: the first long one that may not be left out. */
function wordsField(definition: Workflow, action: string): string | null {
  const fields = Object.entries(actionOf(definition, action)?.form ?? {})
  return fields.find(([, { kind, required }]) => kind === 'long' && required === true)?.[0] ?? null
}

/** Adds the record of an action. */
export async function addRecord(client: ClientBase, { office, id, definition, matter, record }: Acted): Promise<void> {
  const { sequence, workflow, workflowVersion, action, actor, at, form, reason, before, after } = record
  const answers = actionOf(definition, action)?.answers ?? null
  await client.query(
    `insert into matter_action (office, matter, sequence, workflow, workflow_version, action, actor, titles, unit, at, form, reason,
       reason_words, before, after, answers, replied_in, closed, answer_sequence, answer_kind)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      ...[office, id, sequence, workflow, workflowVersion, action, actor.id, actor.roles, actor.unit, at],
      ...[JSON.stringify(form), reason?.code ?? null, reason?.words ?? null, before, after, answers],
      ...[answers === 'reply' ? wordsField(definition, action) : null, matter.closed],
      ...[matter.answer?.sequence ?? null, matter.answer?.kind ?? null],
    ],
  )
}

const RUNNING: readonly Clock['state'][] = ['running', 'alert', 'overdue']

/** The nearest limit that runs; null where none does. */
export function dueOf(definition: Workflow, matter: Matter, asOf: Instant, calendar: Calendar): Instant | null {
  const running = clocks(definition, matter, asOf, calendar).filter(({ state }) => RUNNING.includes(state))
  return running.reduce<Instant | null>(
    (nearest, { limit }) => (nearest === null || limit.latest < nearest ? limit.latest : nearest),
    null,
  )
}

/** The unit it concerns: the one named last. */
export function unitOf(definition: Workflow, { records }: Matter): string | null {
  const named = records.flatMap(({ action, form }) =>
    Object.entries(actionOf(definition, action)?.form ?? {}).flatMap(([name, { kind }]) => {
      const value = form[name]
      return kind === 'unit' && typeof value === 'string' ? [value] : []
    }),
  )
  return named.at(-1) ?? null
}

/** What the matter's row says of where it stands, from `$3` on; `$1` is the office and `$2` the id. */
export const standingOf = ({ definition, matter, record, calendar }: Acted): readonly unknown[] => [
  ...[matter.state, matter.closed, matter.version, matter.answer?.sequence ?? null, matter.answer?.kind ?? null],
  ...[unitOf(definition, matter), holdersOf(definition, matter).handler?.[0] ?? null],
  ...[sensitivitiesOf(definition, matter), record.at, dueOf(definition, matter, record.at, calendar)],
  officeWay(definition, matter),
]

/** Enters a new matter, whose first record was added before. */
export async function enterMatter(
  client: ClientBase,
  acted: Acted,
  { number, title }: { readonly number: string; readonly title: string },
): Promise<void> {
  const { office, id, record } = acted
  await client.query(
    `insert into matter (office, id, state, closed, version, answer_sequence, answer_kind, unit, handler, sensitivities, changed_at,
       due_at, way_on, opened_at, workflow, workflow_version, number, title, words)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $11, $14, $15, $16, $17, $18)`,
    [
      ...[office, id, ...standingOf(acted), record.workflow, record.workflowVersion, number, title],
      soughtWords(`${number} ${title}`).whole,
    ],
  )
}

/** Moves a matter to where its last record left it. */
export async function moveMatter(client: ClientBase, acted: Acted): Promise<void> {
  await client.query(
    `update matter set state = $3, closed = $4, version = $5, answer_sequence = $6, answer_kind = $7, unit = $8, handler = $9,
       sensitivities = $10, changed_at = $11, due_at = $12, way_on = $13
     where office = $1 and id = $2`,
    [acted.office, acted.id, ...standingOf(acted)],
  )
}

/** Who stands in which relation, and beside it where the matter's row stands, so that lists can ask for it: all of it follows from the records. */
export async function holdRelations(client: ClientBase, { office, id, definition, matter }: Acted): Promise<void> {
  const held = Object.entries(holdersOf(definition, matter)).flatMap(([relation, holders]) =>
    holders.map((holder) => ({ relation, holder })),
  )
  await client.query('delete from matter_holder where office = $1 and matter = $2', [office, id])
  await client.query(
    `insert into matter_holder (office, matter, relation, holder, workflow, state, ended, answered, opened_at, changed_at, due_at)
     select m.office, m.id, row.relation, row.holder, m.workflow, m.state, m.closed, m.answer_sequence is not null, m.opened_at, m.changed_at,
       m.due_at
     from unnest($3::text[], $4::text[]) as row (relation, holder) cross join matter m where m.office = $1 and m.id = $2`,
    [office, id, held.map(({ relation }) => relation), held.map(({ holder }) => holder)],
  )
}
