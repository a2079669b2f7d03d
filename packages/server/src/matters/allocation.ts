import {
  type Actor,
  type Allocation,
  barredFrom,
  drawHandler,
  eligibleHandlers,
  type Form,
  handlerFieldOf,
  handlerRoles,
  isDrawn,
  type Matter,
  type PersonId,
  type Proposal,
  permitted,
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
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { dutyAt } from '../roster/onDuty'
import { loadTeamBook } from '../team/entries'
import type { Link } from './link'

/** What the ticket of a matter is made from. */
interface Lot {
  readonly id: string
  readonly sealer: Pick<Sealer, 'digestBytes'>
}

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

/**
 * The ticket of a matter for an action: the same however often it is asked for and whatever else is done meanwhile, another when the action is
 * done again; without the office's key nobody can foretell it.
 */
function ticketOf({ matter, action }: Allocating, { id, sealer }: Lot): number {
  const before = matter?.records.filter((record) => record.action === action).length ?? 0
  return sealer.digestBytes('allocation', JSON.stringify([id, action, before])).readUIntBE(0, 6)
}

/** What draw and proposal look at: the duty, the teams, and what of the matter says to whom it goes. */
async function lookedAt(client: ClientBase, allocating: Allocating): Promise<Allocation> {
  const { office, calendar, now, definition, matter, action, form, actor, links } = allocating
  const { roster, staff } = await dutyAt(client, office, calendar, now)
  const known = { ...valuesOf(matter), ...form }
  const declared = await recusedAmong(client, office, links)
  const { teams } = await loadTeamBook(client, office)
  const offences = [textOf(known['offence']), ...(await chargesOf(client, office, links))]
  const about = {
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
  }
  return { roster, staff, calendar, matter: about, at: now, teams: [...teams.values()] }
}

/** Who should handle a matter by expertise and roster, where an action names its handler; undefined where it names none, or there is nobody. */
export async function proposal(client: ClientBase, allocating: Allocating): Promise<Proposal | undefined> {
  const field = handlerFieldOf(allocating.definition, allocating.action)
  return field === undefined ? undefined : proposeHandler(await lookedAt(client, allocating))
}

const named = (form: Form, field: string): string | undefined => {
  const value = form[field]
  return Array.isArray(value) ? value[0] : undefined
}

const inputProblem = (...refused: Parameters<typeof refusal>): HttpProblem =>
  new HttpProblem('MATTER_INPUT', { problems: [refusal(...refused)] })

/** Whom an action names, and who is proposed for it or was drawn. */
export interface Checked {
  readonly proposal: Proposal
  readonly named: string
}

/**
 * Who is drawn where the form leaves it to the draw; undefined where it does not, or whoever asks may not do the action. Nobody learns it before the
 * action is done. 422 MATTER_INPUT where the form names somebody as well, or there is nobody to draw.
 */
export async function drawn(
  client: ClientBase,
  allocating: Allocating,
  lot: Lot,
  actor: Actor,
): Promise<(Checked & { readonly field: string }) | undefined> {
  const { definition, matter, action, form } = allocating
  const field = handlerFieldOf(definition, action)
  if (field === undefined || !isDrawn(field, form)) return undefined
  const { actions } = permitted(definition, matter, actor)
  if (!actions.some((one) => one.action === action && one.refusal === null)) return undefined
  if (named(form, field.name) !== undefined) throw inputProblem('ALLOCATION_DRAWN', undefined, field.name)
  const { people, passedOver } = eligibleHandlers(await lookedAt(client, allocating))
  const person = drawHandler(people, ticketOf(allocating, lot))
  if (person === undefined) throw inputProblem('ALLOCATION_NOBODY', undefined, field.drawnBy)
  const found = { person, ground: 'drawn', line: null, among: people, passedOver } as const
  return { proposal: found, named: person, field: field.name }
}

/** The proposal beside who was named; 422 MATTER_INPUT where another is named and no reason is. */
export async function checkAllocation(client: ClientBase, allocating: Allocating): Promise<Checked | undefined> {
  const { office, definition, action, form } = allocating
  const field = handlerFieldOf(definition, action)
  const handler = field === undefined ? undefined : named(form, field.name)
  if (field === undefined || handler === undefined) return undefined
  const recused = await recusedAmong(client, office, allocating.links)
  if (recused.includes(handler)) throw new HttpProblem('RECUSAL_DECLARED', { place: field.name })
  const found = await proposal(client, allocating)
  if (found === undefined) return undefined
  const { explainedBy } = field
  if (handler !== found.person && explainedBy !== undefined && form[explainedBy] === undefined)
    throw inputProblem('FIELD_MISSING', definition.actions[action]?.form[explainedBy]?.title, explainedBy)
  return { proposal: found, named: handler }
}

/** Keeps who was proposed, beside the action that named the handler. */
export async function keepAllocation(
  client: ClientBase,
  { office, id, sequence }: { readonly office: string; readonly id: string; readonly sequence: number },
  checked: Checked | undefined,
): Promise<void> {
  if (checked === undefined) return
  const { person, ground, line, among, passedOver } = checked.proposal
  const people = among.length === 0 ? null : JSON.stringify(among)
  await client.query(
    `insert into matter_allocation (office, matter, sequence, proposed, ground, line, passed_over, named, among)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [office, id, sequence, person, ground, line, JSON.stringify(passedOver), checked.named, people],
  )
}
