import { randomUUID } from 'node:crypto'
import type { Instant } from '@hengjian/law'
import type { Model } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { itemOf } from '../desk/checklist'
import { causeOf } from '../findings/cause'
import { type Announcement, announce } from '../stream/announce'
import { aroseAt, type Difference, type FindingChange, isBacklog, knowableAt, lateness } from './difference'
import { setTimers, wakeUps } from './timers'
import type { FactIndex, VerdictRow } from './verdictRow'

export interface WriteContext {
  readonly office: string
  readonly now: Instant
  readonly facts: FactIndex
  readonly models: ReadonlyMap<string, Model>
}

const VERDICT_COLUMNS =
  'key, model, version, type, object, case_id, anchor, state, started_at, stopped_at, warn, alert, latest, evidence, body, digest'
const VERDICT_UPDATES = VERDICT_COLUMNS.split(', ')
  .filter((column) => column !== 'key')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')

async function writeVerdicts(client: ClientBase, office: string, { changed, gone }: Difference): Promise<void> {
  if (gone.length > 0) {
    await client.query('delete from verdict where office = $1 and key = any($2::text[])', [office, gone])
  }
  if (changed.length === 0) return
  await client.query(
    `insert into verdict (office, ${VERDICT_COLUMNS})
     select $1, ${VERDICT_COLUMNS} from json_populate_recordset(null::verdict, $2::json)
     on conflict (office, key) do update set ${VERDICT_UPDATES}`,
    [office, JSON.stringify(changed)],
  )
}

/** A row of `finding` as it will stand after a change. */
interface FindingRow {
  readonly id: string
  readonly key: string
  readonly state: string
  readonly revision: number
}

async function insertFindings(
  client: ClientBase,
  { office, facts, models }: WriteContext,
  found: readonly { readonly row: FindingRow; readonly verdict: VerdictRow }[],
): Promise<void> {
  const rows = found.map(({ row, verdict }) => ({
    ...row,
    model: verdict.model,
    stage: models.get(verdict.model)?.stage ?? '',
    severity: models.get(verdict.model)?.severity ?? 'advisory',
    type: verdict.type,
    object: verdict.object,
    case_id: verdict.case_id,
    arose: aroseAt(verdict, facts),
    found: knowableAt(verdict, facts),
    backlog: isBacklog(verdict, facts),
    cause: causeOf(verdict),
    digest: verdict.digest,
    on_local: verdict.body.onLocalNumber,
    ...lateness(verdict),
  }))
  const columns =
    'id, key, model, stage, severity, state, type, object, case_id, arose, found, backlog, cause, revision, digest, on_local, late_by, late_since'
  await client.query(
    `insert into finding (office, ${columns}, site)
     select $1, ${columns}, (select seen.site from object_card seen
       where seen.office = $1 and seen.type = found.type and seen.object = found.object)
     from (select ${columns} from json_populate_recordset(null::finding, $2::json)) as found`,
    [office, JSON.stringify(rows)],
  )
}

async function updateFindings(
  client: ClientBase,
  { office, facts }: WriteContext,
  changes: readonly { readonly row: FindingRow; readonly verdict: VerdictRow | undefined }[],
): Promise<void> {
  const rows = changes.map(({ row, verdict }) => ({
    ...row,
    digest: verdict?.digest ?? null,
    case_id: verdict?.case_id ?? null,
    cause: verdict === undefined ? null : causeOf(verdict),
    arose: verdict?.state === 'violated' ? aroseAt(verdict, facts) : null,
    ...(verdict?.state === 'violated' ? { on_local: verdict.body.onLocalNumber, ...lateness(verdict) } : {}),
  }))
  await client.query(
    `update finding set state = new.state, revision = new.revision, digest = coalesce(new.digest, finding.digest),
       case_id = coalesce(new.case_id, finding.case_id), cause = coalesce(new.cause, finding.cause),
       arose = coalesce(new.arose, finding.arose),
       on_local = coalesce(new.on_local, finding.on_local), late_by = new.late_by, late_since = new.late_since
     from json_populate_recordset(null::finding, $2::json) as new
     where finding.office = $1 and finding.id = new.id`,
    [office, JSON.stringify(rows)],
  )
}

async function writeFindings(
  client: ClientBase,
  context: WriteContext,
  changes: readonly FindingChange[],
): Promise<readonly string[]> {
  if (changes.length === 0) return []
  const next = changes.map(({ standing, key, state, verdict, action }) => ({
    row: { id: standing?.id ?? randomUUID(), key, state, revision: (standing?.revision ?? 0) + 1 },
    verdict,
    action,
    fresh: standing === undefined,
  }))
  const found = next.flatMap(({ fresh, row, verdict }) => (fresh && verdict !== undefined ? [{ row, verdict }] : []))
  if (found.length > 0) await insertFindings(client, context, found)
  const known = next.filter(({ fresh }) => !fresh)
  if (known.length > 0) await updateFindings(client, context, known)
  const events = next.map(({ row, verdict, action }) => ({
    finding: row.id,
    revision: row.revision,
    at: context.now,
    action,
    verdict: verdict?.body ?? null,
  }))
  await client.query(
    `insert into finding_event (office, finding, revision, at, action, verdict)
     select $1, finding, revision, at, action, verdict from json_populate_recordset(null::finding_event, $2::json)`,
    [context.office, JSON.stringify(events)],
  )
  return next.map(({ row }) => row.id)
}

/** Writes what was judged differently than before: verdicts, findings with their history, timers and announcements. */
export async function writeDifference(
  client: ClientBase,
  context: WriteContext,
  changes: Difference,
  judged: readonly VerdictRow[],
): Promise<void> {
  await writeVerdicts(client, context.office, changes)
  const findings = await writeFindings(client, context, changes.findings)
  const clockless = judged.filter((row) => row.state === 'pending' && row.latest === null)
  const woken = [...new Set([...changes.changed, ...clockless])]
  const timers = woken.flatMap((row) => wakeUps(row, context.now).map((at) => ({ row, at })))
  await setTimers(client, context.office, [...woken.map(({ key }) => key), ...changes.gone], timers)
  const onBoard = changes.gone.length > 0 || changes.changed.some(({ model }) => itemOf(model) !== undefined)
  const announcements: Announcement[] = [
    ...findings.map((subject): Announcement => ({ kind: 'finding', subject })),
    ...changes.changed
      .filter(({ latest }) => latest !== null)
      .map(({ key }): Announcement => ({ kind: 'clock', subject: key })),
    ...(onBoard ? [{ kind: 'checklist', subject: '' } as const] : []),
  ]
  await announce(client, context.office, context.now, announcements)
}
