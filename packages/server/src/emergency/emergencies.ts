import { randomUUID } from 'node:crypto'
import {
  type EmergencyDto,
  type EmergencyEntryDto,
  emergencyReasonSchema,
  type emergencyReviewSchema,
  type newEmergencySchema,
} from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { nameOfAct, nameOfSubject } from '../access/auditActions'
import { workflowIn } from '../access/auditDetail'
import type { SignedInUser } from '../access/identity'
import { roleMay } from '../access/permissions'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { loadSubjects } from './subjects'

/** Emergency access lasts an hour, 本院设定. In milliseconds. */
const LASTS_MS = 3_600_000
/** So many may wait for their review before no other is opened, 本院设定. */
const MOST_UNREVIEWED = 3

const instant = integer.transform((at) => at as Instant)
const bytes = z.instanceof(Buffer)
const rowSchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  reason: emergencyReasonSchema,
  key_id: z.string(),
  words: bytes,
  opened_at: instant,
  until: instant,
  ended_at: instant.nullable(),
  reviewed_by: z.string().nullable(),
  reviewer: z.string().nullable(),
  reviewed_at: instant.nullable(),
  justified: z.boolean().nullable(),
  review_key: z.string().nullable(),
  review_words: bytes.nullable(),
})
type Row = z.output<typeof rowSchema>

const SELECT = `select a.id, a.login, u.name, a.reason, a.key_id, a.words, a.opened_at, a.until, e.ended_at,
    r.reviewed_by, reviewer.name as reviewer, r.reviewed_at, r.justified, r.key_id as review_key, r.words as review_words
  from emergency_access a
  join app_user u on u.office = a.office and u.login = a.login
  left join emergency_end e on e.office = a.office and e.access = a.id
  left join emergency_review r on r.office = a.office and r.access = a.id
  left join app_user reviewer on reviewer.office = r.office and reviewer.login = r.reviewed_by
  where a.office = $1`

const overAt = ({ until, ended_at }: Row): Instant => (ended_at ?? until) as Instant

function stateOf(row: Row, now: Instant): EmergencyDto['state'] {
  if (row.reviewed_by !== null) return 'reviewed'
  return overAt(row) <= now ? 'unreviewed' : 'running'
}

type Viewer = Pick<SignedInUser, 'office' | 'login' | 'role'>

function reviewOf(row: Row, seesWords: boolean, sealer: Pick<Sealer, 'open'>): EmergencyDto['review'] {
  const { reviewed_at: at, justified, review_key: key, review_words: words, reviewer } = row
  if (at === null || justified === null || key === null || words === null) return null
  const text = seesWords ? sealer.open(key, words).toString('utf8') : null
  return { by: reviewer ?? '', at: formatInstant(at), justified, words: text }
}

function present(row: Row, viewer: Viewer, sealer: Pick<Sealer, 'open'>, now: Instant): EmergencyDto {
  const reviews = roleMay(viewer.role, 'emergency.review')
  const seesWords = reviews || row.login === viewer.login
  const state = stateOf(row, now)
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    reason: row.reason,
    words: seesWords ? sealer.open(row.key_id, row.words).toString('utf8') : null,
    openedAt: formatInstant(row.opened_at),
    until: formatInstant(row.until),
    endedAt: row.ended_at === null ? null : formatInstant(row.ended_at),
    state,
    mayReview: reviews && row.login !== viewer.login && state === 'unreviewed',
    review: reviewOf(row, seesWords, sealer),
  }
}

/** Emergency accesses of the office, those that run or wait for their review first, then the latest; at most two hundred. */
export async function listEmergencies(
  client: pg.PoolClient,
  viewer: Viewer,
  sealer: Pick<Sealer, 'open'>,
  now: Instant,
): Promise<EmergencyDto[]> {
  const text = `${SELECT} order by (r.reviewed_by is null) desc, a.opened_at desc, a.id limit 200`
  const rows = await rowsOf(client, rowSchema, text, [viewer.office])
  return rows.map((row) => present(row, viewer, sealer, now))
}

async function emergencyOf(client: pg.PoolClient, office: string, id: string): Promise<Row> {
  const row = await rowOf(client, rowSchema, `${SELECT} and a.id = $2`, [office, id])
  if (row === undefined) throw new HttpProblem('EMERGENCY_UNKNOWN')
  return row
}

/** Opens emergency access for an hour and answers its id. 409 EMERGENCY_RUNNING, EMERGENCY_UNREVIEWED. */
export async function openEmergency(
  client: pg.PoolClient,
  { office, login }: Viewer,
  { reason, words }: z.output<typeof newEmergencySchema>,
  sealer: Pick<Sealer, 'seal'>,
  now: Instant,
): Promise<string> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('emergency ' || $1 || ' ' || $2, 0))`, [
    office,
    login,
  ])
  const own = await rowsOf(client, rowSchema, `${SELECT} and a.login = $2 and r.reviewed_by is null`, [office, login])
  if (own.some((row) => stateOf(row, now) === 'running')) throw new HttpProblem('EMERGENCY_RUNNING')
  if (own.length >= MOST_UNREVIEWED) throw new HttpProblem('EMERGENCY_UNREVIEWED')
  const id = randomUUID()
  const { keyId, bytes: sealed } = sealer.seal(Buffer.from(words))
  await client.query(
    `insert into emergency_access (office, id, login, reason, key_id, words, opened_at, until)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [office, id, login, reason, keyId, sealed, now, now + LASTS_MS],
  )
  return id
}

/** Ends an emergency access that runs; one that is over stays over. 404 EMERGENCY_UNKNOWN. */
export async function endEmergency(client: pg.PoolClient, by: Viewer, id: string, now: Instant): Promise<void> {
  const row = await emergencyOf(client, by.office, id)
  if (stateOf(row, now) !== 'running') return
  await client.query(
    'insert into emergency_end (office, access, ended_by, ended_at) values ($1, $2, $3, $4) on conflict do nothing',
    [by.office, id, by.login, now],
  )
}

/** Reviews an emergency access that is over. 403 EMERGENCY_OWN, 409 EMERGENCY_NOT_OVER. */
export async function reviewEmergency(
  client: pg.PoolClient,
  by: Viewer,
  id: string,
  { justified, words }: z.output<typeof emergencyReviewSchema>,
  sealer: Pick<Sealer, 'seal'>,
  now: Instant,
): Promise<void> {
  const row = await emergencyOf(client, by.office, id)
  if (row.login === by.login) throw new HttpProblem('EMERGENCY_OWN')
  if (stateOf(row, now) !== 'unreviewed') throw new HttpProblem('EMERGENCY_NOT_OVER')
  const { keyId, bytes: sealed } = sealer.seal(Buffer.from(words))
  const { rowCount } = await client.query(
    `insert into emergency_review (office, access, opened_by, reviewed_by, reviewed_at, justified, key_id, words)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [by.office, id, row.login, by.login, now, justified, keyId, sealed],
  )
  if (rowCount === 0) throw new HttpProblem('EMERGENCY_NOT_OVER')
}

const entrySchema = z.object({
  ...{ id: integer, at: instant, action: z.string(), type: z.string(), subject: z.string() },
  detail: z.string(),
})

/** What the audit holds of an emergency access: every entry that bears its mark. */
export async function entriesOfEmergency(
  client: pg.PoolClient,
  office: string,
  id: string,
): Promise<EmergencyEntryDto[]> {
  const row = await emergencyOf(client, office, id)
  const rows = await rowsOf(
    client,
    entrySchema,
    `select id, at, action, type, subject, detail from audit_entry
     where office = $1 and at between $2 and $3 and actor = $4 and strpos(detail, $5) > 0 order by id limit 1000`,
    [office, row.opened_at, overAt(row), row.login, `"emergency":"${id}"`],
  )
  const nameOf = await loadSubjects(client, office, rows)
  return rows.map(({ at, detail, ...entry }) => ({
    at: formatInstant(at),
    ...entry,
    actionName: nameOfAct(entry.action, workflowIn(detail)),
    typeName: nameOfSubject(entry.type),
    subjectName: entry.subject === id ? '' : nameOf(entry),
  }))
}
