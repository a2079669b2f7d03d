import type { attemptSchema, ReceiptDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { PoolClient } from 'pg'
import type { z } from 'zod'
import { recordAction } from '../access/audit'
import type { Identified } from '../access/identity'
import { attachFiles } from '../attachments/attached'
import type { ServerContext } from '../context'
import { stepDocument } from '../documents/issueDocument'
import { writeMatterOccurrences } from '../evaluation/matterOccurrences'
import { sealerOf } from '../facts/sealer'
import { announce } from '../stream/announce'
import { type Checked, keepAllocation } from './allocation'
import { type AttemptKey, keepKey, receiptOf } from './attemptKey'
import { keepLinks, type Link } from './link'
import { plainWords } from './plainWords'
import { keepSealed } from './sealedFields'
import { type Acted, holdRelations } from './storeAction'

export type AttemptDto = z.output<typeof attemptSchema>

/** An attempt with its words as plain words. */
export const plainly = <Body extends AttemptDto>(body: Body): Body => ({
  ...body,
  form: Object.fromEntries(
    Object.entries(body.form).map(([name, value]) => [name, typeof value === 'string' ? plainWords(value) : value]),
  ),
  reason: body.reason === null ? null : { ...body.reason, words: plainWords(body.reason.words) },
  sealed: Object.fromEntries(Object.entries(body.sealed).map(([name, text]) => [name, plainWords(text)])),
})

/** Somebody's attempt, as it came in. */
export interface Asked {
  readonly context: ServerContext
  readonly request: Identified
  readonly key: AttemptKey
  readonly now: Instant
}

/** What an action brings with it beside its form. */
interface Beside {
  readonly links: readonly Link[]
  readonly sealed: AttemptDto['sealed']
  readonly allocation: Checked | undefined
}

/** What goes with an action beside its record and the matter's row, in the same transaction: relations, files, document, links, what is sealed, key, read log, stream. */
export async function complete(
  client: PoolClient,
  { context, request, key, now }: Asked,
  acted: Acted,
  number: string,
  { links, sealed, allocation }: Beside,
): Promise<ReceiptDto> {
  const { office, id, definition, matter, record } = acted
  const { sequence, action, workflow, workflowVersion: workflow_version, after, at } = record
  const place = { office, id, sequence }
  const sealer = sealerOf(context.keyring, office)
  await holdRelations(client, acted)
  await attachFiles(client, { ...place, definition, action, form: record.form }, key.actor, now)
  await stepDocument(client, acted, sealer)
  await keepLinks(client, place, links)
  await writeMatterOccurrences(client, acted)
  await keepAllocation(client, place, allocation)
  await keepSealed(client, place, sealed, sealer)
  const receipt = receiptOf({
    ...{ id, number, sequence, action },
    workflow,
    workflow_version,
    after,
    closed: matter.closed,
    at,
  })
  await keepKey(client, key, receipt, now)
  const detail = { workflow, sequence, before: record.before, after }
  await recordAction(context, client, request, { action: { matter: action }, type: 'matter', id, detail })
  await announce(client, office, now, [{ kind: 'matter', subject: id }])
  return receipt
}
