import type { ClockDto, VerdictReasonDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { Model, Verdict } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { type Closed, closes } from '../access/closed'
import { type LabelOf, travelling } from '../facts/present'
import { countedFrom, type VerdictRow } from '../judging/verdictRow'
import { citationText } from '../models/citations'

type VerdictDto = Pick<VerdictReasonDto, Exclude<keyof ClockDto, 'duty'>>

/** The columns of `verdict` that a verdict is shown from. */
export type VerdictLine = Pick<
  VerdictRow,
  | 'key'
  | 'model'
  | 'type'
  | 'object'
  | 'case_id'
  | 'state'
  | 'started_at'
  | 'stopped_at'
  | 'warn'
  | 'alert'
  | 'latest'
  | 'body'
>
/** Those of a clock, which is what somebody has to beat. */
export type ClockRow = VerdictLine & { readonly latest: Instant }

/** Selects verdicts; `$1` is the office. The caller adds conditions over `v`, an order and a limit. */
export const SELECT_VERDICTS = `select v.key, v.model, v.type, v.object, v.case_id, v.state, v.started_at::float8 as started_at,
  v.stopped_at::float8 as stopped_at, v.warn::float8 as warn, v.alert::float8 as alert, v.latest::float8 as latest, v.body
  from verdict v where v.office = $1`

/** Selects clocks, as {@link SELECT_VERDICTS}. */
export const SELECT_CLOCKS = `${SELECT_VERDICTS} and v.latest is not null and v.warn is not null`

/** Runs a query that begins with {@link SELECT_VERDICTS}. */
export async function selectVerdicts(
  client: ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<readonly VerdictLine[]> {
  return (await client.query<VerdictLine>(text, [...values])).rows
}

/** Runs a query that begins with {@link SELECT_CLOCKS} and leaves out what is closed to whoever reads. */
export async function selectClocks(
  client: ClientBase,
  text: string,
  values: readonly unknown[],
  closed: Closed,
): Promise<readonly ClockRow[]> {
  return (await client.query<ClockRow>(text, [...values])).rows.filter((row) => !closes(closed, row))
}

/** Whether a row of a verdict is a clock; see {@link SELECT_CLOCKS}. */
export const isClock = (row: VerdictRow): row is VerdictRow & { readonly latest: Instant } =>
  row.latest !== null && row.warn !== null

/** The objects whose labels a list of clocks or findings shows. */
export const shownObjects = (
  rows: readonly { readonly type: string; readonly object: string; readonly case_id: string | null }[],
): readonly { type: string; id: string }[] =>
  rows.flatMap(({ type, object, case_id }) => [
    { type, id: object },
    ...(case_id === null ? [] : [{ type: 'case', id: case_id }]),
  ])

const dueOf = ({ due }: Verdict): { inclusive: boolean; provisional: boolean } =>
  due ?? { inclusive: false, provisional: false }

/** A verdict as the contract wants it. */
export function presentVerdict(row: VerdictLine, model: Model, labelOf: LabelOf): VerdictDto {
  const { inclusive, provisional } = dueOf(row.body)
  return {
    id: row.key,
    model: row.model,
    title: model.title,
    severity: model.severity,
    status: model.status,
    object: { type: row.type, id: row.object, label: labelOf(row.type, row.object) },
    case: row.case_id === null ? null : { id: row.case_id, label: labelOf('case', row.case_id) },
    state: row.state,
    startedAt: travelling(countedFrom(row)),
    warn: travelling(row.warn),
    alert: travelling(row.alert),
    latest: travelling(row.latest),
    inclusive,
    provisional,
    stoppedAt: travelling(row.stopped_at),
    citation: citationText(model),
  }
}

/** A clock as the contract wants it. */
export const presentClock = (row: ClockRow, model: Model, labelOf: LabelOf): ClockDto => ({
  ...presentVerdict(row, model, labelOf),
  duty: model.duty ?? model.title,
  latest: formatInstant(row.latest),
})

/** Clocks whose models are in force, in the order of the rows. */
export const presentClocks = (
  rows: readonly ClockRow[],
  models: ReadonlyMap<string, Model>,
  labelOf: LabelOf,
): ClockDto[] =>
  rows.flatMap((row) => {
    const model = models.get(row.model)
    return model === undefined ? [] : [presentClock(row, model, labelOf)]
  })
