import { REGISTERS, registerMatches } from '@hengjian/assistance'
import { IDENTITY_STAGES } from '@hengjian/casework'
import {
  type CampaignConclusionDto,
  type CampaignPersonDto,
  type campaignPersonsQuerySchema,
  DECISIONS,
  identityStageSchema,
  registerKindSchema,
} from '@hengjian/contract/identity'
import { OCCURRENCES } from '@hengjian/evaluation'
import { formatDate, formatInstant, type Instant, type PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { andOpen, closedTo } from '../access/closed'
import { nameOfLogin } from '../access/nameOfLogin'
import { loadLabels } from '../cases/labels'
import { Places } from '../database/places'
import { integer, rowOf, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { readable } from '../matters/readable'
import { readCursor, writeCursor } from '../paging/cursor'
import { STAGED_PERSONS } from './campaignStages'
import { campaignFor } from './campaigns'
import { ensure, rightsIn } from './rights'

const PAGE = 50

const personRow = z.object({
  person: z.string(),
  case_id: z.string(),
  charge: z.string(),
  decision: z.enum(DECISIONS),
  decided_on: z.int(),
  stage: identityStageSchema,
  check_id: z.string().nullable(),
  check_number: z.string().nullable(),
  conclusion: z.enum(['clear', 'again']).nullable(),
  words: z.string().nullable(),
  concluded_by: z.string().nullable(),
  concluded_at: integer.nullable(),
})
type PersonRow = z.output<typeof personRow>

const SELECT = `select enrolled.person, enrolled.case_id, enrolled.charge, enrolled.decision, enrolled.decided_on, staged.stage,
  held.id as check_id, held.number as check_number, told.conclusion, told.words, ${nameOfLogin('told.actor')} as concluded_by,
  told.at as concluded_at ${STAGED_PERSONS} and enrolled.campaign = $2`

const hitRow = z.object({
  person: z.string(),
  rule: z.string(),
  rule_version: z.int(),
  register: z.string(),
  kind: registerKindSchema,
  row: z.int(),
  standing: z.boolean(),
})

async function hitsOf(client: ClientBase, office: string, campaign: string, people: readonly string[]) {
  const rows = await rowsOf(
    client,
    hitRow,
    `select hit.person, hit.rule, hit.rule_version, hit.register, register.kind, hit.row, register.state = 'standing' as standing
     from campaign_match hit join register on register.office = hit.office and register.id = hit.register
     where hit.office = $1 and hit.campaign = $2 and hit.person = any($3::text[]) order by hit.found_at, hit.register, hit.row`,
    [office, campaign, people],
  )
  return rows.flatMap(({ person, rule, rule_version, kind, ...hit }) => {
    const known = registerMatches.rules[rule]
    if (known === undefined) return []
    const { title, says, meaning } = known
    const named = { id: rule, title, version: rule_version }
    return [{ person, match: { ...hit, rule: named, says, meaning, kind: REGISTERS[kind] } }]
  })
}

/** Which of the checks the reader may open. */
async function openTo(client: ClientBase, reader: Reader, rows: readonly PersonRow[]): Promise<ReadonlySet<string>> {
  const checks = rows.flatMap(({ check_id }) => check_id ?? [])
  if (checks.length === 0) return new Set()
  const { of, values } = new Places(reader.office, checks)
  const found = await rowsOf(
    client,
    z.object({ id: z.string() }),
    `select m.id from matter m where m.office = $1 and m.id = any($2::uuid[]) and ${readable(reader, of)}`,
    values,
  )
  return new Set(found.map(({ id }) => id))
}

const concluded = ({ conclusion, words, concluded_by, concluded_at }: PersonRow): CampaignPersonDto['conclusion'] =>
  conclusion === null || words === null || concluded_at === null
    ? null
    : { words, by: concluded_by ?? '', at: formatInstant(concluded_at as Instant) }

/** A page of the work list of a look-back, the earliest decision first. 404 CAMPAIGN_UNKNOWN. */
export async function listPersons(
  client: ClientBase,
  reader: Reader,
  id: string,
  { stage, lead, cursor }: z.output<typeof campaignPersonsQuerySchema>,
): Promise<{ readonly rows: CampaignPersonDto[]; readonly next: string | null }> {
  await campaignFor(client, reader, id)
  const { office } = reader
  const { of, values } = new Places(office, id)
  const from = readCursor(cursor)
  const enrolled = { type: `'person'`, object: 'enrolled.person', case: 'enrolled.case_id' }
  const narrowed = [
    andOpen(await closedTo(client, reader), enrolled, of),
    ...(stage === undefined ? [] : [` and staged.stage = ${of(stage)}`]),
    ...(lead === undefined ? [] : [' and staged.lead']),
    ...(from === undefined
      ? []
      : [` and (enrolled.decided_on, enrolled.person) > (${of(from.at)}::integer, ${of(from.id)})`]),
  ]
  const found = await rowsOf(
    client,
    personRow,
    `${SELECT}${narrowed.join('')} order by enrolled.decided_on, enrolled.person limit ${of(PAGE + 1)}::integer`,
    values,
  )
  const page = found.slice(0, PAGE)
  const people = page.map(({ person }) => person)
  const labelOf = await loadLabels(client, office, [
    ...page.map(({ person }) => ({ type: 'person', id: person })),
    ...page.map(({ case_id }) => ({ type: 'case', id: case_id })),
  ])
  const hits = await hitsOf(client, office, id, people)
  const open = await openTo(client, reader, page)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return {
    rows: page.map((row) => ({
      person: { id: row.person, label: labelOf('person', row.person) },
      case: { id: row.case_id, label: labelOf('case', row.case_id) },
      charge: row.charge,
      decision: { id: row.decision, title: OCCURRENCES.prosecutionDecided.marks[row.decision] },
      decidedOn: formatDate(row.decided_on as PlainDate),
      stage: { id: row.stage, title: IDENTITY_STAGES[row.stage] },
      matches: hits.filter(({ person }) => person === row.person).map(({ match }) => match),
      check:
        row.check_number === null
          ? null
          : { id: row.check_id !== null && open.has(row.check_id) ? row.check_id : null, number: row.check_number },
      conclusion: concluded(row),
    })),
    next: last === undefined ? null : writeCursor({ at: last.decided_on, id: last.person }),
  }
}

/**
 * Writes down that nothing was found of somebody, or that they are to be looked at again: a person's word, never a match's. Whoever has an identity
 * check is concluded there: 409 CAMPAIGN_IN_CHECK.
 */
export async function conclude(
  client: ClientBase,
  reader: Reader,
  { id, person }: { readonly id: string; readonly person: string },
  { conclusion, words }: CampaignConclusionDto,
  now: Instant,
): Promise<void> {
  const campaign = await campaignFor(client, reader, id, true)
  ensure(rightsIn(reader, campaign).conclude)
  const { office, login } = reader
  const row = await rowOf(client, personRow, `${SELECT} and enrolled.person = $3`, [office, id, person])
  if (row === undefined) throw new HttpProblem('CAMPAIGN_UNKNOWN')
  if (row.check_number !== null) throw new HttpProblem('CAMPAIGN_IN_CHECK', { found: row.check_number })
  await client.query(
    `insert into campaign_conclusion (office, campaign, person, sequence, conclusion, words, actor, at)
     select $1, $2::uuid, $3, coalesce(max(sequence), 0) + 1, $4, $5, $6, $7::bigint from campaign_conclusion
     where office = $1 and campaign = $2 and person = $3`,
    [office, id, person, conclusion, words, login, now],
  )
}
