import { randomUUID } from 'node:crypto'
import { act, type Workflow } from '@hengjian/casework'
import { currentWorkflow } from '@hengjian/casework/workflows'
import type { openingSchema, ReceiptDto } from '@hengjian/contract'
import type { ClientBase, PoolClient } from 'pg'
import { z } from 'zod'
import { userOf } from '../access/identity'
import { inOffice } from '../database/database'
import { rowOf } from '../database/rows'
import { replayContext } from '../findings/routes'
import { HttpProblem } from '../http/problem'
import { checkAllocation } from './allocation'
import { doneUnder } from './attemptKey'
import { type Asked, complete, plainly } from './complete'
import { enterTerms } from './enterTerms'
import { checkLane } from './laneChecks'
import { type Link, linksIn, parseLink } from './link'
import { checkNamed } from './named'
import { nextNumber } from './number'
import { partyOf, type Reader } from './party'
import { prefill, titleFrom } from './prefill'
import { refused } from './refused'
import { withSealed } from './sealedFields'
import { addRecord, enterMatter } from './storeAction'
import { type Told, told } from './told'

export type OpeningDto = z.output<typeof openingSchema>

/** The workflow that new matters are opened with; 404 WORKFLOW_UNKNOWN. */
export function workflowNamed(id: string): Workflow {
  const definition = currentWorkflow(id)
  if (definition === undefined) throw new HttpProblem('WORKFLOW_UNKNOWN', { found: id, place: 'workflow' })
  return definition
}

/** The origin as a link; 404 ORIGIN_UNKNOWN where it is none. */
export function originOf(origin: string | undefined): Link | undefined {
  if (origin === undefined) return undefined
  const link = parseLink(origin)
  if (link === undefined) throw new HttpProblem('ORIGIN_UNKNOWN', { found: origin, place: 'origin' })
  return link
}

/** A finding has one matter of a workflow at a time: a second click, or a second person, is led to the first. 409 MATTER_ALREADY_OPEN. */
async function checkNotOpen(client: ClientBase, office: string, workflow: string, origin: Link): Promise<void> {
  if (origin.type !== 'finding') return
  await client.query('select from finding where office = $1 and id = $2 for update', [office, origin.target])
  const open = await rowOf(
    client,
    z.object({ number: z.string() }),
    `select m.number from matter_link link join matter m on m.office = link.office and m.id = link.matter
     where link.office = $1 and link.type = 'finding' and link.target = $2 and m.workflow = $3 and not m.closed limit 1`,
    [office, origin.target, workflow],
  )
  if (open !== undefined) throw new HttpProblem('MATTER_ALREADY_OPEN', { found: open.number, place: 'origin' })
}

const NOTHING: Told = { title: null, values: {} }

async function openIn(client: PoolClient, asked: Asked, reader: Reader, body: OpeningDto): Promise<ReceiptDto> {
  const done = await doneUnder(client, asked.key)
  if (done !== undefined) return done
  const { context, now } = asked
  const { office } = reader
  const { action, reason, sealed } = body
  const definition = workflowNamed(body.workflow)
  const origin = originOf(body.origin)
  const known = origin === undefined ? NOTHING : await told(client, replayContext(context, office), reader, origin, now)
  const form = withSealed(definition, action, prefill(definition, action, known.values, body.form), sealed)
  const attempt = { action, actor: partyOf(reader), at: now, form, reason, expectedVersion: 0 }
  const calendar = context.calendars.of(office)
  const outcome = act(definition, null, attempt, calendar)
  if (!outcome.ok) throw refused(outcome.refusals)
  if (origin !== undefined) await checkNotOpen(client, office, definition.id, origin)
  await checkNamed(client, office, definition, action, form)
  const named = await linksIn(client, reader, definition, action, form)
  const links = origin === undefined ? named : [origin, ...named]
  const allocating = { office, calendar, now, definition, matter: null, action, form, links }
  const allocation = await checkAllocation(client, { ...allocating, actor: attempt.actor.id })
  const number = await nextNumber(client, office, definition, now)
  const { matter, record } = outcome
  const acted = { office, id: randomUUID(), definition, matter, record, calendar }
  await checkLane(client, reader, acted, now)
  await addRecord(client, acted)
  const called = { number, title: known.title ?? titleFrom(definition, action, form) }
  await enterMatter(client, acted, called)
  await enterTerms(client, acted, called)
  return complete(client, asked, acted, number, { links, sealed, allocation })
}

/** Opens a matter: one transaction from the check to the entry in the read log. */
export async function openMatter(asked: Asked, body: OpeningDto): Promise<ReceiptDto> {
  const reader = userOf(asked.request)
  await asked.context.keyring.prepare(reader.office)
  return inOffice(asked.context.database, reader.office, (client) => openIn(client, asked, reader, plainly(body)))
}
