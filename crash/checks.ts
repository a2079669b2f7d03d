import { actionOf, documentTypes, holdersOf, type Matter, replay, type Workflow } from '@hengjian/casework'
import { workflowOf } from '@hengjian/casework/workflows'
import { builtInYears, createCalendar } from '@hengjian/law'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { verifyAudit } from '../packages/server/src/access/auditVerification'
import { type Database, inOffice } from '../packages/server/src/database/database'
import { rowsOf } from '../packages/server/src/database/rows'
import { standingOf } from '../packages/server/src/matters/storeAction'
import { courseOf, type MatterRow, SELECT_MATTERS, selectMatters } from '../packages/server/src/matters/storedMatter'
import type { Acknowledged, AcknowledgedAction, AcknowledgedFile } from './journal'

/** Each check answers what is wrong, in words; nothing where all is as it must be. */
type Faults = readonly string[]

const idSchema = z.object({ id: z.string() })
const ids = async (client: PoolClient, text: string, values: readonly unknown[]): Promise<readonly string[]> =>
  (await rowsOf(client, idSchema, text, values)).map(({ id }) => id)

/** Facts that were acknowledged and are not there. */
async function lostFacts(client: PoolClient, office: string, acknowledged: readonly Acknowledged[]): Promise<Faults> {
  const wanted = acknowledged.flatMap((one) => (one.kind === 'facts' ? one.ids : []))
  const lost = await ids(
    client,
    `select wanted.id from unnest($2::text[]) as wanted (id)
     where not exists (select from fact where fact.office = $1 and fact.id = wanted.id)`,
    [office, wanted],
  )
  return lost.map((id) => `fact ${id} was acknowledged and is lost`)
}

/** Actions that were acknowledged and are not there as they were, under their key, and with one line in the read log. */
async function lostActions(client: PoolClient, office: string, acknowledged: readonly Acknowledged[]): Promise<Faults> {
  const wanted = acknowledged.filter((one): one is AcknowledgedAction => one.kind === 'action')
  const lost = await ids(
    client,
    `select wanted.matter || ' #' || wanted.sequence as id
     from json_to_recordset($2::json) as wanted (who text, key text, matter uuid, sequence integer, action text, state text)
     where not exists (
       select from matter_action done join matter_key used
         on used.office = done.office and used.matter = done.matter and used.sequence = done.sequence
       where done.office = $1 and done.matter = wanted.matter and done.sequence = wanted.sequence
         and done.actor = wanted.who and done.action = wanted.action and done.after = wanted.state
         and used.actor = wanted.who and used.key = wanted.key)`,
    [office, JSON.stringify(wanted)],
  )
  return lost.map((one) => `action ${one} was acknowledged and is lost`)
}

/** Files that were acknowledged and are not there, or neither wait for an action nor were taken by one. */
async function lostFiles(client: PoolClient, office: string, acknowledged: readonly Acknowledged[]): Promise<Faults> {
  const wanted = acknowledged.filter((one): one is AcknowledgedFile => one.kind === 'file')
  const lost = await ids(
    client,
    `select wanted.id from json_to_recordset($2::json) as wanted (id uuid, sha256 text)
     where not exists (
       select from attachment f
       where f.office = $1 and f.id = wanted.id and encode(f.sha256, 'hex') = wanted.sha256
         and (exists (select from attachment_draft d where d.office = f.office and d.attachment = f.id)
           <> exists (select from matter_attachment taken where taken.office = f.office and taken.attachment = f.id)))`,
    [office, JSON.stringify(wanted)],
  )
  return lost.map((id) => `file ${id} was acknowledged and is lost`)
}

/** Files of which a piece is missing, or that nobody brings and no action took. */
async function halfFiles(client: PoolClient, office: string): Promise<Faults> {
  const half = await ids(
    client,
    `select f.id::text as id from attachment f left join (
       select attachment, count(*) as pieces, max(part) as last, sum(octet_length(sealed)) as bytes
       from attachment_chunk where office = $1 group by attachment
     ) as stored on stored.attachment = f.id
     where f.office = $1 and (
       coalesce(stored.pieces, 0) <> coalesce(stored.last, 0) + 1 or coalesce(stored.bytes, 0) < f.size
       or exists (select from attachment_draft d where d.office = f.office and d.attachment = f.id)
         = exists (select from matter_attachment taken where taken.office = f.office and taken.attachment = f.id))`,
    [office],
  )
  return half.map((id) => `file ${id} is half there`)
}

/** Actions without a key of their own, or without exactly one line in the read log: half of a transaction. */
async function halfActions(client: PoolClient, office: string): Promise<Faults> {
  const half = await ids(
    client,
    `select done.matter || ' #' || done.sequence as id
     from matter_action done
     left join (
       select subject, (detail::json ->> 'sequence')::integer as sequence, action, count(*) as lines from audit_entry
       where office = $1 and type = 'matter' and action like 'matter.%' and detail like '%"sequence"%' group by 1, 2, 3
     ) as log on log.subject = done.matter::text and log.sequence = done.sequence and log.action = 'matter.' || done.action
     left join (
       select matter, sequence, count(*) as keys from matter_key where office = $1 group by 1, 2
     ) as used on used.matter = done.matter and used.sequence = done.sequence
     where done.office = $1 and (coalesce(log.lines, 0) <> 1 or coalesce(used.keys, 0) <> 1)`,
    [office],
  )
  return half.map((one) => `action ${one} has not one key and one line in the read log`)
}

/** Registers whose numbers have a gap, come twice, or do not end where their counter stands. */
async function brokenNumbers(client: PoolClient, office: string): Promise<Faults> {
  const documents = await ids(
    client,
    `select coalesce(c.type, n.type) || ' ' || coalesce(c.year, n.year) as id
     from document_counter c
     full join (select type, year, count(*) as given, count(distinct number) as distinct_given, max(number) as last
       from document_number where office = $1 group by type, year) as n on n.type = c.type and n.year = c.year
     where coalesce(c.office, $1) = $1 and (c.last, c.last, c.last) is distinct from (n.last, n.given, n.distinct_given)`,
    [office],
  )
  const matters = await ids(
    client,
    `select coalesce(c.workflow, n.workflow) || ' ' || coalesce(c.year, n.year) as id
     from matter_counter c
     full join (
       select workflow, year, count(distinct number) as distinct_given, max(number) as last from (
         select workflow, (regexp_match(number, '〔(\\d+)〕'))[1]::integer as year, (regexp_match(number, '〕(\\d+)号'))[1]::integer as number
         from matter where office = $1) as numbered group by workflow, year
     ) as n on n.workflow = c.workflow and n.year = c.year
     where coalesce(c.office, $1) = $1 and (c.last, c.last) is distinct from (n.last, n.distinct_given)`,
    [office],
  )
  return [...documents, ...matters].map((one) => `the numbers of ${one} are broken`)
}

/** Documents that stand where no action, no number or no text brought them. */
async function halfDocuments(client: PoolClient, office: string): Promise<Faults> {
  const numbered = Object.entries(documentTypes).flatMap(([type, { abbr }]) => (abbr === null ? [] : [type]))
  const half = await ids(
    client,
    `select d.id::text as id from document d where d.office = $1 and (
       (d.state <> 'draft' and d.type = any($2::text[])) <> exists (
         select from document_number n where n.office = d.office and n.document = d.id)
       or not exists (select from document_text t where t.office = d.office and t.document = d.id
         and t.sequence = coalesce(d.signed_in, d.drafted_in))
       or not exists (select from matter_action a where a.office = d.office and a.matter = d.matter
         and a.sequence = coalesce(d.served_in, d.signed_in, d.drafted_in)))`,
    [office, numbered],
  )
  return half.map((id) => `document ${id} is half made`)
}

const holderSchema = z.object({ relation: z.string(), holder: z.string() })
const calendar = createCalendar(builtInYears)

/** Who stands in which relation, as it is stored: beside what the matter's row says of where it stands. */
async function heldIn(client: PoolClient, office: string, matter: string): Promise<readonly string[]> {
  const text = `select held.relation, held.holder from matter_holder held join matter m on m.office = held.office and m.id = held.matter
    where held.office = $1 and held.matter = $2
      and (held.workflow, held.state, held.ended, held.answered, held.opened_at, held.changed_at, held.due_at)
        is not distinct from (m.workflow, m.state, m.closed, m.answer_sequence is not null, m.opened_at, m.changed_at, m.due_at)`
  const rows = await rowsOf(client, holderSchema, text, [office, matter])
  return rows.map(({ relation, holder }) => `${relation} ${holder}`).sort()
}

const fileSchema = z.object({ file: z.string() })

/** The files of a matter as they are stored, and as the forms of its actions name them. */
async function filesIn(client: PoolClient, office: string, matter: string): Promise<readonly string[]> {
  const text = `select sequence || ' ' || field || ' ' || position || ' ' || attachment as file from matter_attachment
    where office = $1 and matter = $2`
  return (await rowsOf(client, fileSchema, text, [office, matter])).map(({ file }) => file).sort()
}

const filesNamed = (definition: Workflow, { records }: Matter): readonly string[] =>
  records
    .flatMap(({ sequence, action, form }) =>
      Object.entries(actionOf(definition, action)?.form ?? {}).flatMap(([field, { kind }]) => {
        const named = form[field]
        if (kind !== 'attachments' || typeof named !== 'object') return []
        return named.map((id, position) => `${sequence} ${field} ${position} ${id}`)
      }),
    )
    .sort()

const standing = (row: MatterRow): readonly unknown[] => [
  ...[row.state, row.closed, row.version, row.answer_sequence, row.answer_kind, row.unit, row.handler],
  ...[row.sensitivities, row.changed_at, row.due_at, row.way_on],
]

/** A matter whose row, or whose relations, are not what its actions make of them. */
async function unlikeReplay(client: PoolClient, office: string, row: MatterRow): Promise<Faults> {
  const definition = workflowOf(row.workflow, row.workflow_version)
  if (definition === undefined) return [`${row.number} runs under a workflow that nobody knows`]
  const replayed = replay(definition, (await courseOf(client, office, row)).records)
  if (!replayed.ok) return [`${row.number} cannot be replayed: ${replayed.problem.message.en}`]
  const { matter } = replayed
  const record = matter.records.at(-1)
  if (record === undefined) return [`${row.number} has no action`]
  const derived = Object.entries(holdersOf(definition, matter)).flatMap(([relation, holders]) =>
    holders.map((holder) => `${relation} ${holder}`),
  )
  const made = [...standingOf({ office, id: row.id, definition, matter, record, calendar }), ...derived.sort()]
  const stored = [...standing(row), ...(await heldIn(client, office, row.id))]
  if (JSON.stringify(made) !== JSON.stringify(stored)) return [`${row.number} is not what its actions make of it`]
  const files = await filesIn(client, office, row.id)
  if (JSON.stringify(filesNamed(definition, matter)) !== JSON.stringify(files))
    return [`${row.number} has other files than its actions name`]
  return row.closed && matter.answer === null ? [`${row.number} is half closed`] : []
}

/** Which version of each matter was found sound. */
export type Sound = Map<string, number>

/** Replays the matters that were not found sound at the version where they stand. */
async function brokenMatters(client: PoolClient, office: string, sound: Sound): Promise<Faults> {
  const rows = await selectMatters(client, SELECT_MATTERS, [office])
  const faults: string[] = []
  for (const row of rows) {
    if (sound.get(row.id) === row.version) continue
    const found = await unlikeReplay(client, office, row)
    faults.push(...found)
    if (found.length === 0) sound.set(row.id, row.version)
  }
  return faults
}

async function brokenAudit(database: Database): Promise<Faults> {
  const found = await verifyAudit(database, [])
  return [...found].flatMap(([, { problems }]) =>
    problems.map(({ code, place, message }) => `${code} ${place}: ${message.en}`),
  )
}

/**
 * Everything that must hold after a kill. Answers what does not.
 * @param acknowledged what must be there
 * @param sound the matters that need not be replayed again; those found sound are entered
 */
export async function faultsIn(
  database: Database,
  office: string,
  acknowledged: readonly Acknowledged[],
  sound: Sound,
): Promise<Faults> {
  const stored = await inOffice(database, office, async (client) => [
    ...(await lostFacts(client, office, acknowledged)),
    ...(await lostActions(client, office, acknowledged)),
    ...(await lostFiles(client, office, acknowledged)),
    ...(await halfActions(client, office)),
    ...(await halfFiles(client, office)),
    ...(await brokenNumbers(client, office)),
    ...(await halfDocuments(client, office)),
    ...(await brokenMatters(client, office, sound)),
  ])
  return [...stored, ...(await brokenAudit(database))]
}
