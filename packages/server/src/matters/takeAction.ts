import { act } from '@hengjian/casework'
import type { ReceiptDto } from '@hengjian/contract'
import type { PoolClient } from 'pg'
import { userOf } from '../access/identity'
import { inOffice } from '../database/database'
import { sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { bookRoom } from '../rooms/bookRoom'
import { checkAllocation, drawn } from './allocation'
import { doneUnder } from './attemptKey'
import { type Asked, type AttemptDto, complete, plainly } from './complete'
import { checkLane } from './laneChecks'
import { linksIn, linksOf } from './link'
import { checkNamed } from './named'
import { partyOf, type Reader } from './party'
import { refused } from './refused'
import { withSealed } from './sealedFields'
import { addRecord, moveMatter } from './storeAction'
import { loadMatter } from './storedMatter'

/** Which matter is acted on, and the version of it that was read. */
export interface Aim {
  readonly id: string
  readonly version: number
}

async function takeIn(
  client: PoolClient,
  asked: Asked,
  reader: Reader,
  { id, version }: Aim,
  body: AttemptDto,
): Promise<ReceiptDto> {
  const done = await doneUnder(client, asked.key)
  if (done !== undefined) return done
  const stored = await loadMatter(client, reader, id, true)
  if (stored === undefined) throw new HttpProblem('MATTER_UNKNOWN')
  const { definition, row } = stored
  const { context, now } = asked
  const { office } = reader
  const { action, reason, sealed } = body
  const actor = partyOf(reader)
  const calendar = context.calendars.of(office)
  const given = withSealed(definition, action, body.form, sealed)
  const allocating = {
    ...{ office, calendar, now, definition, matter: stored.matter, action, form: given, actor: actor.id },
    links: await linksOf(client, office, id),
  }
  const lot = { id, sealer: sealerOf(context.keyring, office) }
  const draw = await drawn(client, allocating, lot, actor)
  const form = draw === undefined ? given : { ...given, [draw.field]: [draw.named] }
  const attempt = { action, actor, at: now, form, reason, expectedVersion: version }
  const outcome = act(definition, stored.matter, attempt, calendar)
  if (!outcome.ok) throw refused(outcome.refusals)
  await checkNamed(client, office, definition, action, form)
  const links = await linksIn(client, reader, definition, action, form)
  const all = [...links, ...allocating.links]
  const allocation = draw ?? (await checkAllocation(client, { ...allocating, form, links: all }))
  const { matter, record } = outcome
  const acted = { office, id, definition, matter, record, calendar }
  await checkLane(client, reader, acted, now)
  await addRecord(client, acted)
  await moveMatter(client, acted)
  await bookRoom(client, acted)
  return complete(client, asked, acted, row.number, { links, sealed, allocation })
}

/** Acts on a matter, which is held meanwhile: of two at once one acts, and the other is told to look again. */
export async function takeAction(asked: Asked, aim: Aim, body: AttemptDto): Promise<ReceiptDto> {
  const reader = userOf(asked.request)
  await asked.context.keyring.prepare(reader.office)
  return inOffice(asked.context.database, reader.office, (client) => takeIn(client, asked, reader, aim, plainly(body)))
}
