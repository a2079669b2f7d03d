import {
  type Actor,
  type Allocation,
  barredFrom,
  drawHandler,
  eligibleHandlers,
  type Form,
  type HandlerField,
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
import { loadNames } from './presentRow'

/** What the ticket of a matter is made from; there is none before it is opened, and nobody can be drawn. */
export interface Lot {
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
  readonly lot: Lot | null
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

/**
 * Who should handle a matter as an action names its handler: drawn where the form says so, else by expertise and roster; undefined where it names none,
 * or there is nobody.
 */
export async function proposal(client: ClientBase, allocating: Allocating): Promise<Proposal | undefined> {
  const field = handlerFieldOf(allocating.definition, allocating.action)
  if (field === undefined) return undefined
  if (!isDrawn(field, allocating.form)) return proposeHandler(await lookedAt(client, allocating))
  if (allocating.lot === null) return undefined
  const { people, passedOver } = eligibleHandlers(await lookedAt(client, allocating))
  const person = drawHandler(people, ticketOf(allocating, allocating.lot))
  return person === undefined ? undefined : { person, ground: 'drawn', line: null, among: people, passedOver }
}

const named = (form: Form, field: string): string | undefined => {
  const value = form[field]
  return Array.isArray(value) ? value[0] : undefined
}

const inputProblem = (...refused: Parameters<typeof refusal>): HttpProblem =>
  new HttpProblem('MATTER_INPUT', { problems: [refusal(...refused)] })

/**
 * The form, with the handler drawn where it says so and names nobody; as it is where whoever asks may not do the action. 422 MATTER_INPUT where there is
 * nobody to draw.
 */
export async function withDrawn(client: ClientBase, allocating: Allocating, actor: Actor): Promise<Form> {
  const { definition, matter, action, form } = allocating
  const field = handlerFieldOf(definition, action)
  if (field === undefined || !isDrawn(field, form) || named(form, field.name) !== undefined) return form
  const { actions } = permitted(definition, matter, actor)
  if (!actions.some((one) => one.action === action && one.refusal === null)) return form
  const drawn = await proposal(client, allocating)
  if (drawn === undefined) throw inputProblem('ALLOCATION_NOBODY', undefined, field.drawnBy)
  return { ...form, [field.name]: [drawn.person] }
}

/** 422 MATTER_INPUT where another is named than was drawn, whatever the reason: somebody else is assigned, not drawn. */
async function checkDrawn(
  client: ClientBase,
  office: string,
  field: HandlerField,
  drawn: Proposal | undefined,
  handler: string,
): Promise<void> {
  if (drawn === undefined) throw inputProblem('ALLOCATION_NOBODY', undefined, field.drawnBy)
  if (drawn.person === handler) return
  const { name } = (await loadNames(client, office))(drawn.person)
  throw inputProblem('ALLOCATION_DRAWN', { zh: name, en: name }, field.name)
}

/** The proposal beside who was named; 422 MATTER_INPUT where another is named and no reason is, or another than was drawn. */
export async function checkAllocation(
  client: ClientBase,
  allocating: Allocating,
): Promise<{ readonly proposal: Proposal; readonly named: string } | undefined> {
  const { office, definition, action, form } = allocating
  const field = handlerFieldOf(definition, action)
  const handler = field === undefined ? undefined : named(form, field.name)
  if (field === undefined || handler === undefined) return undefined
  const recused = await recusedAmong(client, office, allocating.links)
  if (recused.includes(handler)) throw new HttpProblem('RECUSAL_DECLARED', { place: field.name })
  const found = await proposal(client, allocating)
  if (isDrawn(field, form)) await checkDrawn(client, office, field, found, handler)
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
  checked: Awaited<ReturnType<typeof checkAllocation>>,
): Promise<void> {
  if (checked === undefined) return
  const { person, ground, line, among, passedOver } = checked.proposal
  const drawn = among.length === 0 ? null : JSON.stringify(among)
  await client.query(
    `insert into matter_allocation (office, matter, sequence, proposed, ground, line, passed_over, named, among)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [office, id, sequence, person, ground, line, JSON.stringify(passedOver), checked.named, drawn],
  )
}
