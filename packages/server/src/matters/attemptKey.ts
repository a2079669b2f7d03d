import { createHash } from 'node:crypto'
import { workflowOf } from '@hengjian/casework/workflows'
import type { ReceiptDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf } from '../database/rows'
import { HttpProblem } from '../http/problem'

/** Under which key somebody does something, and what it is. */
export interface AttemptKey {
  readonly office: string
  readonly actor: string
  readonly key: string
  readonly request: Buffer
}

/** The header as a key; 400 ATTEMPT_KEY_MISSING where it is none. */
export function keyOf(header: string | readonly string[] | undefined): string {
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,64}$/.test(header)) throw new HttpProblem('ATTEMPT_KEY_MISSING')
  return header
}

/** A digest of what was asked: the same key stands for the same request only. */
export const digestOf = (request: unknown): Buffer => createHash('sha256').update(JSON.stringify(request)).digest()

const storedSchema = z.object({
  request: z.instanceof(Buffer),
  id: z.string(),
  number: z.string(),
  sequence: z.number(),
  action: z.string(),
  workflow: z.string(),
  workflow_version: z.number(),
  after: z.string(),
  closed: z.boolean(),
  at: integer,
})

/** What an action left, as the receipt says it. */
export function receiptOf({
  workflow,
  workflow_version,
  after,
  at,
  ...done
}: Omit<z.output<typeof storedSchema>, 'request'>): ReceiptDto {
  const { id, number, sequence, action, closed } = done
  const title = workflowOf(workflow, workflow_version)?.states[after]?.title ?? { zh: after, en: after }
  return {
    id,
    number,
    version: sequence,
    action,
    state: { id: after, title },
    closed,
    at: formatInstant(at as Instant),
  }
}

/**
 * The receipt of what was done under the key before, or undefined where nothing was. Whoever sends the same at once waits here until the first is done.
 * 409 KEY_REUSED where it was something else.
 */
export async function doneUnder(
  client: ClientBase,
  { office, actor, key, request }: AttemptKey,
): Promise<ReceiptDto | undefined> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [`matter ${office} ${actor} ${key}`])
  const row = await rowOf(
    client,
    storedSchema,
    `select used.request, m.id, m.number, done.sequence, done.action, done.workflow, done.workflow_version, done.after,
       done.closed, done.at
     from matter_key used
     join matter m on m.office = used.office and m.id = used.matter
     join matter_action done on done.office = used.office and done.matter = used.matter and done.sequence = used.sequence
     where used.office = $1 and used.actor = $2 and used.key = $3`,
    [office, actor, key],
  )
  if (row === undefined) return undefined
  if (!row.request.equals(request)) throw new HttpProblem('KEY_REUSED')
  return receiptOf(row)
}

/** Keeps a key with what was done under it. */
export async function keepKey(
  client: ClientBase,
  { office, actor, key, request }: AttemptKey,
  done: Pick<ReceiptDto, 'id' | 'version'>,
  now: Instant,
): Promise<void> {
  await client.query(
    `insert into matter_key (office, actor, key, request, matter, sequence, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [office, actor, key, request, done.id, done.version, now],
  )
}
