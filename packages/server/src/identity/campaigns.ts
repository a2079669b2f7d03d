import { randomUUID } from 'node:crypto'
import { IDENTITY_STAGES, type IdentityStage } from '@hengjian/casework'
import { type CampaignAskDto, type CampaignDto, DECISIONS } from '@hengjian/contract/identity'
import { OCCURRENCES } from '@hengjian/evaluation'
import { formatDate, formatInstant, type Instant, type PlainDate, parseDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { SignedInUser } from '../access/identity'
import { nameOfLogin } from '../access/nameOfLogin'
import { integer, rowOf, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import { loadStaff } from '../roster/staff'
import { STAGED_PERSONS } from './campaignStages'
import { ensure, maySee, rightsIn } from './rights'

type User = Pick<SignedInUser, 'office' | 'login' | 'titles'>

const campaignRow = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  from_day: z.int(),
  to_day: z.int(),
  charges: z.array(z.string()),
  decisions: z.array(z.enum(DECISIONS)),
  members: z.array(z.string()),
  state: z.enum(['proposed', 'running', 'closed']),
  made_by: z.string(),
  maker: z.string(),
  made_at: integer,
  approver: z.string().nullable(),
  approved_at: integer.nullable(),
  matched_at: integer.nullable(),
  closed_at: integer.nullable(),
  closing_words: z.string().nullable(),
})
export type CampaignRow = z.output<typeof campaignRow>

const SELECT = `select campaign.*, ${nameOfLogin('campaign.made_by')} as maker, ${nameOfLogin('campaign.approved_by')} as approver
  from campaign where office = $1`

/** A look-back that the user may see, kept from other writers where it is to change; 404 CAMPAIGN_UNKNOWN. */
export async function campaignFor(client: ClientBase, user: User, id: string, hold = false): Promise<CampaignRow> {
  if (hold) await client.query('select from campaign where office = $1 and id = $2 for update', [user.office, id])
  const row = await rowOf(client, campaignRow, `${SELECT} and id = $2`, [user.office, id])
  if (row === undefined || !maySee(user, row)) throw new HttpProblem('CAMPAIGN_UNKNOWN')
  return row
}

/** The look-backs that the user may see, the latest first. */
export async function campaignsFor(client: ClientBase, user: User): Promise<readonly CampaignRow[]> {
  const rows = await rowsOf(client, campaignRow, `${SELECT} order by made_at desc, id limit 100`, [user.office])
  return rows.filter((row) => maySee(user, row))
}

/**
 * Whom a scope reaches: of each person the last decision of the kinds asked for, in a case of one of the offences, within the period.
 * `$1` office, `$2` first day, `$3` last day, `$4` decisions, `$5` offences as they begin.
 */
const REACHED = `select distinct on (decided.person) decided.person, decided.case_id, card.attributes ->> 'charge' as charge,
    (select mark from unnest(decided.marks) as mark where mark = any($4::text[]) limit 1) as decision, decided.day
  from occurrence decided join object_card card on card.office = decided.office and card.type = 'case' and card.object = decided.case_id
  where decided.office = $1 and decided.kind = 'prosecutionDecided' and decided.day between $2 and $3 and decided.marks && $4::text[]
    and decided.person is not null and exists (select from unnest($5::text[]) as offence
      where starts_with(card.attributes ->> 'charge', offence))
  order by decided.person, decided.day desc, decided.case_id`

type Scope = Pick<CampaignRow, 'from_day' | 'to_day' | 'decisions' | 'charges'>
const scopeValues = (office: string, { from_day, to_day, decisions, charges }: Scope): readonly unknown[] => [
  ...[office, from_day, to_day, decisions, charges],
]

const countsRow = z.object({ stage: z.string(), count: integer, leads: integer })

/** How many stand where; of a proposal, how many it would reach. */
async function countsOf(
  client: ClientBase,
  office: string,
  row: CampaignRow,
): Promise<readonly z.output<typeof countsRow>[]> {
  if (row.state === 'proposed')
    return rowsOf(
      client,
      countsRow,
      `select 'todo' as stage, count(*) as count, 0 as leads from (${REACHED}) as reached`,
      scopeValues(office, row),
    )
  return rowsOf(
    client,
    countsRow,
    `select staged.stage, count(*) as count, count(*) filter (where staged.lead) as leads ${STAGED_PERSONS}
       and enrolled.campaign = $2 group by staged.stage`,
    [office, row.id],
  )
}

const STAGE_NAMES = Object.keys(IDENTITY_STAGES).filter((name): name is IdentityStage => name in IDENTITY_STAGES)
const at = (instant: number | null): string | null => (instant === null ? null : formatInstant(instant as Instant))

/** A look-back as its pages show it. */
export async function presentCampaign(client: ClientBase, user: User, row: CampaignRow): Promise<CampaignDto> {
  const counts = await countsOf(client, user.office, row)
  const names = await rowsOf(
    client,
    z.object({ login: z.string(), name: z.string() }),
    'select login, name from app_user where office = $1 and login = any($2::text[]) order by name, login',
    [user.office, row.members],
  )
  return {
    ...{ id: row.id, title: row.title, purpose: row.purpose, charges: row.charges, state: row.state },
    from: formatDate(row.from_day as PlainDate),
    to: formatDate(row.to_day as PlainDate),
    decisions: row.decisions.map((id) => ({ id, title: OCCURRENCES.prosecutionDecided.marks[id] })),
    members: names,
    ...{ madeBy: row.maker, madeAt: formatInstant(row.made_at as Instant), approvedBy: row.approver },
    ...{ approvedAt: at(row.approved_at), matchedAt: at(row.matched_at), closedAt: at(row.closed_at) },
    closingWords: row.closing_words,
    persons: counts.reduce((sum, { count }) => sum + count, 0),
    leads: counts.find(({ stage }) => stage === 'todo')?.leads ?? 0,
    stages: STAGE_NAMES.map((id) => ({
      id,
      title: IDENTITY_STAGES[id],
      count: counts.find(({ stage }) => stage === id)?.count ?? 0,
    })),
    may: rightsIn(user, row),
  }
}

/** Who may work on a look-back. */
export async function campaignStaff(
  client: ClientBase,
  office: string,
): Promise<readonly { readonly login: string; readonly name: string }[]> {
  const staff = await loadStaff(client, office)
  return rowsOf(
    client,
    z.object({ login: z.string(), name: z.string() }),
    'select login, name from app_user where office = $1 and login = any($2::text[]) order by name, login',
    [office, [...staff.keys()]],
  )
}

const dayOf = (text: string): PlainDate => {
  const day = parseDate(text)
  if (day === undefined) throw new HttpProblem('CAMPAIGN_PERIOD', { place: 'from' })
  return day
}

/** Proposes a look-back and answers its id. 422 CAMPAIGN_PERIOD, LINK_UNKNOWN. */
export async function proposeCampaign(
  client: ClientBase,
  user: User,
  asked: CampaignAskDto,
  now: Instant,
): Promise<string> {
  const [from, to] = [dayOf(asked.from), dayOf(asked.to)]
  if (to < from) throw new HttpProblem('CAMPAIGN_PERIOD', { place: 'to' })
  const staff = await loadStaff(client, user.office)
  const stranger = asked.members.find((login) => ![...staff.keys()].some((one) => one === login))
  if (stranger !== undefined) throw new HttpProblem('LINK_UNKNOWN', { found: stranger, place: 'members' })
  const id = randomUUID()
  await client.query(
    `insert into campaign (office, id, title, purpose, from_day, to_day, charges, decisions, members, state, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'proposed', $10, $11)`,
    [
      ...[user.office, id, asked.title, asked.purpose, from, to, asked.charges, asked.decisions, asked.members],
      ...[user.login, now],
    ],
  )
  return id
}

/** Approves a look-back, which enrols everybody it reaches. 403 CAMPAIGN_NOT_YOURS. */
export async function approveCampaign(client: ClientBase, user: User, id: string, now: Instant): Promise<void> {
  const row = await campaignFor(client, user, id, true)
  ensure(rightsIn(user, row).approve)
  await client.query(
    `update campaign set state = 'running', approved_by = $3, approved_at = $4 where office = $1 and id = $2`,
    [...[user.office, id, user.login, now]],
  )
  await client.query(
    `insert into campaign_person (office, campaign, person, case_id, charge, decision, decided_on)
     select $1, $6::uuid, person, case_id, charge, decision, day from (${REACHED}) as reached`,
    [...scopeValues(user.office, row), id],
  )
}

/** Closes a look-back once nobody waits any more. 409 CAMPAIGN_OPEN_LEADS. */
export async function closeCampaign(
  client: ClientBase,
  user: User,
  { id, words }: { readonly id: string; readonly words: string },
  now: Instant,
): Promise<void> {
  const row = await campaignFor(client, user, id, true)
  ensure(rightsIn(user, row).close)
  const counts = await countsOf(client, user.office, row)
  const open = counts.filter(({ stage }) => ['todo', 'inCheck', 'suspected'].includes(stage))
  const left = open.reduce((sum, { count }) => sum + count, 0)
  if (left > 0) throw new HttpProblem('CAMPAIGN_OPEN_LEADS', { found: `${left}` })
  await client.query(
    `update campaign set state = 'closed', closed_by = $3, closed_at = $4, closing_words = $5 where office = $1 and id = $2`,
    [user.office, id, user.login, now, words],
  )
}
