import {
  barredFrom,
  type Form,
  handlerFieldOf,
  handlerRoles,
  type Matter,
  type PersonId,
  type Proposal,
  proposeHandler,
  refusal,
  sensitivitiesOf,
  valuesOf,
  type Workflow,
} from '@hengjian/casework'
import type { Calendar, Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { recusedAmong } from '../access/recusals'
import { rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import { dutyAt } from '../roster/onDuty'
import { loadTeamBook } from '../team/entries'
import type { Link } from './link'

/** What a proposal is made from. */
export interface Allocating {
  readonly office: string
  readonly calendar: Calendar
  readonly now: Instant
  readonly definition: Workflow
  readonly matter: Matter | null
  readonly action: string
  /** What the action's form says so far. */
  readonly form: Form
  readonly actor: PersonId
  /** What the matter hangs together with: its cases tell the offence. */
  readonly links: readonly Link[]
}

const chargeSchema = z.object({ charge: z.string() })

/** The charges of the cases that links lead to, findings to theirs. */
async function chargesOf(client: ClientBase, office: string, links: readonly Link[]): Promise<readonly string[]> {
  const to = (type: Link['type']): readonly string[] =>
    links.filter((one) => one.type === type).map(({ target }) => target)
  const [cases, findings] = [to('case'), to('finding')]
  if (cases.length + findings.length === 0) return []
  const rows = await rowsOf(
    client,
    chargeSchema,
    `select card.charge from object_card card where card.office = $1 and card.type = 'case' and card.charge is not null
       and (card.object = any($2::text[]) or card.object in (
         select case_id from finding where office = $1 and id = any($3::uuid[]) and case_id is not null))`,
    [office, cases, findings],
  )
  return rows.map(({ charge }) => charge)
}

const textOf = (value: Form[string] | undefined): string => (typeof value === 'string' ? value : '')

/** Who should handle a matter by the roster as an action names its handler; undefined where it names none, or the roster nobody. */
export async function proposal(client: ClientBase, allocating: Allocating): Promise<Proposal | undefined> {
  const { office, calendar, now, definition, matter, action, form, actor, links } = allocating
  if (handlerFieldOf(definition, action) === undefined) return undefined
  const { roster, staff } = await dutyAt(client, office, calendar, now)
  const known = { ...valuesOf(matter), ...form }
  const declared = await recusedAmong(client, office, links)
  const { teams } = await loadTeamBook(client, office)
  const offences = [textOf(known['offence']), ...(await chargesOf(client, office, links))]
  return proposeHandler(
    roster,
    staff,
    calendar,
    {
      workflow: definition.id,
      offence: offences.join(' '),
      involvesMinor:
        form['involvesMinor'] === true ||
        form['isMinor'] === true ||
        sensitivitiesOf(definition, matter).includes('minor'),
      roles: handlerRoles(definition),
      barred: [
        ...barredFrom(definition, matter, action, actor, [...staff.keys()]),
        ...[...staff.keys()].filter((person) => declared.includes(person)),
      ],
    },
    now,
    [...teams.values()],
  )
}

const named = (form: Form, field: string): string | undefined => {
  const value = form[field]
  return Array.isArray(value) ? value[0] : undefined
}

/** The proposal beside who was named; 422 MATTER_INPUT where another is named and no reason is. */
export async function checkAllocation(
  client: ClientBase,
  allocating: Allocating,
): Promise<{ readonly proposal: Proposal; readonly named: string } | undefined> {
  const field = handlerFieldOf(allocating.definition, allocating.action)
  const handler = field === undefined ? undefined : named(allocating.form, field.name)
  if (field !== undefined && handler !== undefined) {
    const recused = await recusedAmong(client, allocating.office, allocating.links)
    if (recused.includes(handler)) throw new HttpProblem('RECUSAL_DECLARED', { place: field.name })
  }
  const found = await proposal(client, allocating)
  if (field === undefined || found === undefined || handler === undefined) return undefined
  const { explainedBy } = field
  if (handler !== found.person && explainedBy !== undefined && allocating.form[explainedBy] === undefined) {
    const title = allocating.definition.actions[allocating.action]?.form[explainedBy]?.title
    throw new HttpProblem('MATTER_INPUT', { problems: [refusal('FIELD_MISSING', title, explainedBy)] })
  }
  return { proposal: found, named: handler }
}

/** Keeps who was proposed, beside the action that named the handler. */
export async function keepAllocation(
  client: ClientBase,
  { office, id, sequence }: { readonly office: string; readonly id: string; readonly sequence: number },
  checked: Awaited<ReturnType<typeof checkAllocation>>,
): Promise<void> {
  if (checked === undefined) return
  const { person, ground, line, passedOver } = checked.proposal
  await client.query(
    `insert into matter_allocation (office, matter, sequence, proposed, ground, line, passed_over, named)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [office, id, sequence, person, ground, line, JSON.stringify(passedOver), checked.named],
  )
}
