import type { FindingRowDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { Model, Severity } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { type Closed, closes, leftOpen } from '../access/closed'
import { Places } from '../database/places'
import { rowsOf } from '../database/rows'
import type { LabelOf } from '../facts/present'
import type { FindingState } from './lifecycle'

/** A finding as lists need it. */
export interface FindingRow {
  readonly id: string
  readonly key: string
  readonly model: string
  readonly state: FindingState
  readonly type: string
  readonly object: string
  readonly case_id: string | null
  readonly arose: Instant
  readonly found: Instant
  readonly on_local: boolean
  readonly late_by: number | null
  readonly late_since: Instant | null
  readonly revision: number
  readonly backlog: boolean
  readonly cause: string
  readonly of_cause: number
  readonly unit: string | null
}

/** Selects findings; `$1` is the office. The caller adds conditions over `f`, an order and a limit. */
export const SELECT_FINDINGS = `select f.id, f.key, f.model, f.state, f.type, f.object, f.case_id, f.arose::float8 as arose,
  f.found::float8 as found, f.on_local, f.late_by::float8 as late_by, f.late_since::float8 as late_since, f.revision, f.backlog, f.cause,
  (select count(*)::integer from finding alike where alike.office = f.office and alike.cause = f.cause
    and alike.state <> 'withdrawn') as of_cause,
  (select card.unit from object_card card where card.office = f.office and card.type = f.type
    and card.object = f.object) as unit
  from finding f where f.office = $1`

const openCauseRow = z.object({ cause: z.string(), count: z.int() })

/** The findings that are open to somebody, each with how many open ones have its cause. */
async function onlyOpen(
  client: ClientBase,
  office: string,
  closed: Closed,
  found: readonly FindingRow[],
): Promise<readonly FindingRow[]> {
  const rows = found.filter((row) => !closes(closed, row))
  if (closed.types.length === 0 || rows.length === 0) return rows
  const { of, values } = new Places(office, [...new Set(rows.map(({ cause }) => cause))])
  const counts = await rowsOf(
    client,
    openCauseRow,
    `select f.cause, count(*)::integer as count from finding f where f.office = $1 and f.cause = any($2::text[]) and f.state <> 'withdrawn'
       and ${leftOpen(closed, { type: 'f.type', object: 'f.object', case: 'f.case_id' }, of).join(' and ')} group by f.cause`,
    values,
  )
  const countOf = new Map(counts.map(({ cause, count }) => [cause, count]))
  return rows.map((row) => ({ ...row, of_cause: countOf.get(row.cause) ?? 0 }))
}

/** Runs a query that begins with {@link SELECT_FINDINGS} and leaves out what is closed to whoever reads. */
export async function selectFindings(
  client: ClientBase,
  text: string,
  values: readonly [office: string, ...others: unknown[]],
  closed: Closed,
): Promise<readonly FindingRow[]> {
  const { rows } = await client.query<FindingRow>(text, [...values])
  return onlyOpen(client, values[0], closed, rows)
}

/**
 * What the screen may call a finding: one that rests on an office's own number alone, or on a text nobody has read against the
 * law, is 提示 until a person has confirmed it.
 */
export function standingOf(
  model: Pick<Model, 'severity' | 'status'>,
  onLocalNumber: boolean,
  state: FindingState,
): Severity {
  if (state === 'confirmed') return model.severity
  return onLocalNumber || model.status === 'unverified' || model.status === 'local' ? 'advisory' : model.severity
}

/** A finding as lists show it. */
export function presentFinding(row: FindingRow, model: Model, labelOf: LabelOf, now: Instant): FindingRowDto {
  return {
    id: row.id,
    model: row.model,
    title: model.title,
    stage: model.stage,
    severity: model.severity,
    status: model.status,
    standing: standingOf(model, row.on_local, row.state),
    onLocalNumber: row.on_local,
    state: row.state,
    object: { type: row.type, id: row.object, label: labelOf(row.type, row.object) },
    case: row.case_id === null ? null : { id: row.case_id, label: labelOf('case', row.case_id) },
    unit: row.unit,
    arose: formatInstant(row.arose),
    found: formatInstant(row.found),
    lateByMs: row.late_by ?? (row.late_since === null ? null : Math.max(now - row.late_since, 0)),
    revision: row.revision,
    backlog: row.backlog,
    cause: { key: row.cause, count: row.of_cause },
  }
}

/** Findings whose models are in force, in the order of the rows. */
export const presentFindings = (
  rows: readonly FindingRow[],
  models: ReadonlyMap<string, Model>,
  labelOf: LabelOf,
  now: Instant,
): FindingRowDto[] =>
  rows.flatMap((row) => {
    const model = models.get(row.model)
    return model === undefined ? [] : [presentFinding(row, model, labelOf, now)]
  })
