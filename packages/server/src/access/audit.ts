import type pg from 'pg'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { AuditAction, AuditSubject } from './auditActions'
import { type Identified, userOf } from './identity'
import { checkNotRecused } from './recusals'

/** What somebody looked at or did. `detail` must hold no name, number or other value of a person. */
export interface AuditedAct {
  /** What was done; to a matter by the code of its workflow's action. */
  readonly action: AuditAction | { readonly matter: string }
  readonly type: AuditSubject
  readonly id: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Who did it, in which office and request. */
export interface Actor {
  readonly office: string
  readonly login: string
  readonly role: string
  readonly request: string
  /** The emergency access under which it was done: a mark that the entry bears. */
  readonly emergency?: string
}

/** Adds one line to the read log, within the caller's transaction. */
export async function writeAudit(
  client: pg.PoolClient,
  actor: Actor,
  { action, type, id, detail = {} }: AuditedAct,
  now: number,
): Promise<void> {
  const marked = actor.emergency === undefined ? detail : { ...detail, emergency: actor.emergency }
  const code = typeof action === 'string' ? action : `matter.${action.matter}`
  const sorted = Object.fromEntries(Object.entries(marked).sort(([one], [other]) => (one < other ? -1 : 1)))
  await client.query(
    `insert into audit_entry (office, at, actor, role, action, type, subject, detail, request)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [actor.office, now, actor.login, actor.role, code, type, id, JSON.stringify(sorted), actor.request],
  )
}

/** The signed-in user of a request as an actor. */
export function actorOf(request: Identified): Actor {
  const { office, login, role, emergency } = userOf(request)
  return { office, login, role, request: request.id, ...(emergency === null ? {} : { emergency: emergency.id }) }
}

/**
 * Records an action of the signed-in user in the transaction that carries it out. Every reading and writing that names a case, a person or a
 * finding comes by here: whoever is recused from it is refused, and nothing of it is answered or kept.
 */
export async function recordAction(
  context: Pick<ServerContext, 'clock'>,
  client: pg.PoolClient,
  request: Identified,
  act: AuditedAct,
): Promise<void> {
  const actor = actorOf(request)
  await checkNotRecused(client, actor, act)
  await writeAudit(client, actor, act, context.clock.now())
}

/**
 * Reads in the user's office and answers only after the line of the read log is committed: what was seen was recorded, always.
 */
export function audited<Value>(
  context: Pick<ServerContext, 'clock' | 'database'>,
  request: Identified,
  act: AuditedAct,
  read: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  return inOffice(context.database, userOf(request).office, async (client) => {
    const value = await read(client)
    await recordAction(context, client, request, act)
    return value
  })
}
