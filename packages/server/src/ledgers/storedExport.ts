import { randomUUID } from 'node:crypto'
import { type LedgerExportOrderDto, ledgerExportOrderSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { openJson, sealJson } from '../imports/sealedJson'

const HOUR = 3_600_000
/** A file can be fetched for a day; whoever needs it later exports it again. */
const KEPT_FOR = 24 * HOUR
/** So many may one person have waiting. */
const MOST_WAITING = 3

const instant = integer.transform((value) => value as Instant)
const rowSchema = z.object({
  id: z.string(),
  login: z.string(),
  role: z.string(),
  request: z.string(),
  ledger: z.string(),
  key_id: z.string(),
  sealed: z.instanceof(Buffer),
  state: z.enum(['waiting', 'writing', 'done', 'stopped']),
  written: z.number().int(),
  total: z.number().int().nullable(),
  bytes: integer.nullable(),
  made_at: instant,
  expires_at: instant,
})
/** A file that somebody asked for, as far as it has come. */
export interface StoredExport extends Omit<z.output<typeof rowSchema>, 'key_id' | 'sealed'> {
  readonly order: LedgerExportOrderDto
}

const SELECT = `select id, login, role, request, ledger, key_id, sealed, state, written, total, bytes, made_at, expires_at
  from ledger_export where office = $1`

const opened =
  (sealer: Pick<Sealer, 'open'>) =>
  ({ key_id, sealed, ...row }: z.output<typeof rowSchema>): StoredExport => ({
    ...row,
    order: ledgerExportOrderSchema.parse(openJson(sealer, key_id, sealed)),
  })

/** Who asked, and in which request. */
export interface Asker {
  readonly office: string
  readonly login: string
  readonly role: string
  readonly request: string
}

/** Takes an order down. 409 EXPORTS_WAITING where too many of the same person wait. */
export async function orderExport(
  client: ClientBase,
  { office, login, role, request }: Asker,
  ledger: string,
  order: LedgerExportOrderDto,
  sealer: Pick<Sealer, 'seal'>,
  now: Instant,
): Promise<string> {
  const waiting = await rowsOf(
    client,
    z.object({ id: z.string() }),
    `select id from ledger_export where office = $1 and login = $2 and state in ('waiting', 'writing')`,
    [office, login],
  )
  if (waiting.length >= MOST_WAITING) throw new HttpProblem('EXPORTS_WAITING', { found: String(MOST_WAITING) })
  const id = randomUUID()
  const { keyId, bytes } = sealJson(sealer, order)
  await client.query(
    `insert into ledger_export (office, id, login, role, request, ledger, key_id, sealed, state, written, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', 0, $9, $10)`,
    [office, id, login, role, request, ledger, keyId, bytes, now, now + KEPT_FOR],
  )
  return id
}

/** One's own files that have not expired, the last first. */
export async function ownExports(
  client: ClientBase,
  { office, login }: Pick<Asker, 'office' | 'login'>,
  sealer: Pick<Sealer, 'open'>,
  now: Instant,
): Promise<readonly StoredExport[]> {
  const text = `${SELECT} and login = $2 and expires_at > $3 order by made_at desc, id limit 50`
  return (await rowsOf(client, rowSchema, text, [office, login, now])).map(opened(sealer))
}

/** The file asked for first that is not written yet, also one that a stopped server left half written. */
export async function nextExport(
  client: ClientBase,
  office: string,
  sealer: Pick<Sealer, 'open'>,
  now: Instant,
): Promise<StoredExport | undefined> {
  const text = `${SELECT} and state in ('waiting', 'writing') and expires_at > $2 order by made_at, id limit 1`
  const row = await rowOf(client, rowSchema, text, [office, now])
  return row === undefined ? undefined : opened(sealer)(row)
}

/** What has become of an order. */
type Progress = Partial<Pick<StoredExport, 'state' | 'written' | 'total' | 'bytes' | 'expires_at'>>

/** Notes how far a file has come. */
export async function noteProgress(client: ClientBase, office: string, id: string, progress: Progress): Promise<void> {
  const changes = Object.entries(progress)
  const set = changes.map(([name], index) => `${name} = $${index + 3}`).join(', ')
  await client.query(`update ledger_export set ${set} where office = $1 and id = $2`, [
    office,
    id,
    ...changes.map(([, value]) => value),
  ])
}

/** When a file that is done now can no longer be fetched. */
export const expiryOf = (now: Instant): Instant => (now + KEPT_FOR) as Instant

/** Removes the pieces of a file. */
export const forgetPieces = (client: ClientBase, office: string, id: string): Promise<unknown> =>
  client.query('delete from ledger_export_piece where office = $1 and export = $2', [office, id])

/** Removes what has expired, the files with their orders. */
export async function forgetExpired(client: ClientBase, office: string, now: Instant): Promise<void> {
  await client.query(
    `delete from ledger_export_piece piece where office = $1 and not exists (
       select from ledger_export kept where kept.office = $1 and kept.id = piece.export and kept.expires_at > $2)`,
    [office, now],
  )
  await client.query('delete from ledger_export where office = $1 and expires_at <= $2', [office, now])
}
