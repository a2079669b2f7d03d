import {
  checkEvidence,
  type EvidenceCheck,
  type EvidenceList,
  evidenceLists,
  type ItemFound,
} from '@hengjian/assistance'
import {
  type EvidenceDto,
  type ItemFoundDto,
  itemStateSchema,
  type ParticularDto,
  particularSchema,
} from '@hengjian/contract/evidence'
import { type Calendar, formatInstant, type Instant, parseInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import { presentSpoken } from './spoken'

/** The checklist of that id; 404 EVIDENCE_UNKNOWN. */
export function listNamed(id: string): EvidenceList {
  const list = evidenceLists.find((one) => one.id === id)
  if (list === undefined) throw new HttpProblem('EVIDENCE_UNKNOWN', { found: id, place: 'list' })
  return list
}

const foundRow = z.object({
  item: z.string(),
  state: itemStateSchema,
  note: z.string(),
  particulars: z.array(particularSchema),
  actor: z.string(),
  at: integer,
})
type FoundRow = z.infer<typeof foundRow>

const instantOf = (text: string | null): Instant | null =>
  text === null ? null : (parseInstant(text)?.instant ?? null)

const foundOf = ({ state, note, particulars }: FoundRow): ItemFound => ({
  state,
  note,
  particulars: particulars.map((one) => ({ ...one, from: instantOf(one.from), to: instantOf(one.to) })),
})

/** How each item was found last. */
const lastFound = (client: ClientBase, office: string, caseId: string, list: string): Promise<FoundRow[]> =>
  rowsOf(
    client,
    foundRow,
    `select distinct on (item) item, state, note, particulars, coalesce(
       (select name from app_user who where who.office = found.office and who.login = found.actor), found.actor) as actor, at
     from evidence_item found where office = $1 and case_id = $2 and list = $3 order by item, sequence desc`,
    [office, caseId, list],
  )

function present(list: EvidenceList, check: EvidenceCheck, rows: readonly FoundRow[]): EvidenceDto {
  const titled = (id: string) => ({ id, title: list.items[id]?.title ?? { zh: id, en: id } })
  return {
    list: { id: list.id, title: list.title, version: list.version },
    lines: check.lines.map((line) => {
      const row = rows.find(({ item }) => item === line.rule)
      return {
        ...presentSpoken(line),
        particulars: row?.particulars ?? [],
        by: row?.actor ?? null,
        at: row === undefined ? null : formatInstant(row.at as Instant),
      }
    }),
    conflicts: check.conflicts.map((one) => ({ ...presentSpoken(one), items: one.items.map(titled) })),
    counts: { ...check.counts },
  }
}

/** The checklist as it stands for a case: items, what is to be done, what does not fit together. */
export async function readEvidence(
  client: ClientBase,
  { office, caseId, calendar }: { readonly office: string; readonly caseId: string; readonly calendar: Calendar },
  list: EvidenceList,
): Promise<EvidenceDto> {
  const rows = await lastFound(client, office, caseId, list.id)
  const found = Object.fromEntries(rows.map((row) => [row.item, foundOf(row)]))
  return present(list, checkEvidence(list, {}, found, calendar), rows)
}

const isBackwards = ({ from, to }: ParticularDto): boolean =>
  from !== null && to !== null && Date.parse(to) < Date.parse(from)

function checkFound(list: EvidenceList, { item, state, note, particulars }: ItemFoundDto): void {
  const known = list.items[item]
  if (known === undefined) throw new HttpProblem('EVIDENCE_UNKNOWN', { found: item, place: 'item' })
  if (state === 'notApplicable' && note === '')
    throw new HttpProblem('EVIDENCE_REASON', { found: known.title.zh, place: 'note' })
  if (particulars.some(isBackwards))
    throw new HttpProblem('EVIDENCE_TIMES', { found: known.title.zh, place: 'particulars' })
}

/** Adds how an item was found; of two at once both are kept, one after the other. */
export async function addFound(
  client: ClientBase,
  {
    office,
    caseId,
    actor,
    now,
  }: { readonly office: string; readonly caseId: string; readonly actor: string; readonly now: Instant },
  body: ItemFoundDto,
): Promise<void> {
  const list = listNamed(body.list)
  checkFound(list, body)
  const { item, state, note, particulars } = body
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `evidence ${office} ${caseId} ${list.id} ${item}`,
  ])
  await client.query(
    `insert into evidence_item (office, case_id, list, list_version, item, sequence, state, note, particulars, actor, at)
     select $1, $2, $3, $4::integer, $5, coalesce(max(sequence), 0) + 1, $6, $7, $8::jsonb, $9, $10::bigint from evidence_item
     where office = $1 and case_id = $2 and list = $3 and item = $5`,
    [office, caseId, list.id, list.version, item, state, note, JSON.stringify(particulars), actor, now],
  )
}

/** Whether the office knows the case; 404 CASE_UNKNOWN. */
export async function checkCase(client: ClientBase, office: string, caseId: string): Promise<void> {
  const found = await rowOf(
    client,
    z.object({ object: z.string() }),
    `select object from object_card where office = $1 and type = 'case' and object = $2`,
    [office, caseId],
  )
  if (found === undefined) throw new HttpProblem('CASE_UNKNOWN', { found: caseId })
}
