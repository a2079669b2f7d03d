import type { ActionRecord, Matter, PersonId, UnitId, Workflow } from '@hengjian/casework'
import { workflowOf } from '@hengjian/casework/workflows'
import { formSchema, titleSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { Reader } from './party'
import { readable } from './readable'

const kindSchema = z.enum(['reply', 'lawfulReason'])
const instant = integer.transform((value) => value as Instant)

/** The row of a matter, as it is read. */
export const matterRow = z.object({
  id: z.string(),
  workflow: z.string(),
  workflow_version: z.number(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  closed: z.boolean(),
  version: z.number(),
  answer_sequence: z.number().nullable(),
  answer_kind: kindSchema.nullable(),
  unit: z.string().nullable(),
  handler: z.string().nullable(),
  sensitivities: z.array(z.string()),
  opened_at: instant,
  changed_at: instant,
  due_at: instant.nullable(),
  way_on: z.string().nullable(),
})
/** A matter as it is stored. */
export type MatterRow = z.output<typeof matterRow>

const recordRow = z.object({
  matter: z.string(),
  sequence: z.number(),
  workflow: z.string(),
  workflow_version: z.number(),
  action: z.string(),
  actor: z.string().transform((login) => login as PersonId),
  titles: z.array(titleSchema),
  unit: z
    .string()
    .nullable()
    .transform((unit) => unit as UnitId | null),
  at: instant,
  form: formSchema,
  reason: z.string().nullable(),
  reason_words: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string(),
})

/** A matter with its whole course, and the workflow that it runs under. */
export interface StoredMatter {
  readonly row: MatterRow
  readonly definition: Workflow
  readonly matter: Matter
}

/** Selects matters; `$1` is the office. The caller adds conditions over `m`, among them `readable`. */
export const SELECT_MATTERS = 'select m.* from matter m where m.office = $1'

/** Runs a query that begins with {@link SELECT_MATTERS}. */
export const selectMatters = (client: ClientBase, text: string, values: readonly unknown[]): Promise<MatterRow[]> =>
  rowsOf(client, matterRow, text, values)

const RECORDS = `select matter, sequence, workflow, workflow_version, action, actor, titles, unit, at, form, reason, reason_words, before, after
  from matter_action where office = $1`

const recordOf = ({
  matter: _,
  actor,
  titles,
  unit,
  workflow_version,
  reason,
  reason_words,
  ...row
}: z.output<typeof recordRow>): ActionRecord => ({
  ...row,
  workflowVersion: workflow_version,
  actor: { id: actor, roles: titles, unit },
  reason: reason === null ? null : { code: reason, words: reason_words ?? '' },
})

/** The course of a stored row: its records, and where the row says they lead. */
function matterOf(row: MatterRow, records: readonly ActionRecord[]): Matter {
  const { workflow, workflow_version: workflowVersion, version, state, closed, answer_sequence, answer_kind } = row
  const course = { workflow, workflowVersion, version, state, records }
  const answer =
    answer_sequence === null || answer_kind === null ? null : { sequence: answer_sequence, kind: answer_kind }
  if (!closed) return { ...course, closed, answer }
  if (answer === null) throw new Error(`matter ${row.id} is closed without an answer`)
  return { ...course, closed, answer }
}

/** The course of a stored matter. */
export async function courseOf(client: ClientBase, office: string, row: MatterRow): Promise<Matter> {
  const records = await rowsOf(client, recordRow, `${RECORDS} and matter = $2 order by sequence`, [office, row.id])
  return matterOf(row, records.map(recordOf))
}

/** The courses of many stored matters, by id. */
export async function coursesOf(
  client: ClientBase,
  office: string,
  rows: readonly MatterRow[],
): Promise<ReadonlyMap<string, Matter>> {
  const text = `${RECORDS} and matter = any($2::uuid[]) order by matter, sequence`
  const records = new Map<string, ActionRecord[]>(rows.map(({ id }) => [id, []]))
  for (const record of await rowsOf(client, recordRow, text, [office, rows.map(({ id }) => id)]))
    records.get(record.matter)?.push(recordOf(record))
  return new Map(rows.map((row) => [row.id, matterOf(row, records.get(row.id) ?? [])]))
}

/** What was done between two instants in whatever matters, the first first. */
export async function deedsBetween(
  client: ClientBase,
  office: string,
  from: Instant,
  to: Instant,
): Promise<readonly { readonly matter: string; readonly number: string; readonly record: ActionRecord }[]> {
  const rows = await rowsOf(
    client,
    recordRow.extend({ number: z.string() }),
    `select done.*, m.number from (${RECORDS} and at >= $2 and at < $3) done
     join matter m on m.office = $1 and m.id = done.matter order by done.at, done.matter, done.sequence`,
    [office, from, to],
  )
  return rows.map(({ number, ...row }) => ({ matter: row.matter, number, record: recordOf(row) }))
}

/** Stored rows with their courses; one whose workflow is not known any more is left out. */
export async function loadCourses(
  client: ClientBase,
  office: string,
  rows: readonly MatterRow[],
): Promise<readonly StoredMatter[]> {
  const courses = await coursesOf(client, office, rows)
  return rows.flatMap((row) => {
    const [definition, matter] = [workflowOf(row.workflow, row.workflow_version), courses.get(row.id)]
    return definition === undefined || matter === undefined ? [] : [{ row, definition, matter }]
  })
}

/** The matter of a number or an id, for a command on the server's machine: nobody's rights are asked. */
export async function namedMatter(
  client: ClientBase,
  office: string,
  named: string,
): Promise<StoredMatter | undefined> {
  const text = `${SELECT_MATTERS} and (m.number = $2 or m.id::text = $2)`
  const row = await rowOf(client, matterRow, text, [office, named])
  const definition = row === undefined ? undefined : workflowOf(row.workflow, row.workflow_version)
  return row === undefined || definition === undefined
    ? undefined
    : { row, definition, matter: await courseOf(client, office, row) }
}

/** One matter that the reader may read; undefined where there is none, or none for them. `lock` holds it until the transaction ends. */
export async function loadMatter(
  client: ClientBase,
  reader: Reader,
  id: string,
  lock = false,
): Promise<StoredMatter | undefined> {
  const { of, values } = new Places(reader.office, id)
  const text = `${SELECT_MATTERS} and m.id = $2 and ${readable(reader, of)}${lock ? ' for update of m' : ''}`
  const row = await rowOf(client, matterRow, text, values)
  const definition = row === undefined ? undefined : workflowOf(row.workflow, row.workflow_version)
  if (row === undefined || definition === undefined) return undefined
  return { row, definition, matter: await courseOf(client, reader.office, row) }
}
