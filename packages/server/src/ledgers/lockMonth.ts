import { type Ledger, rowOf } from '@hengjian/casework'
import { dateOf, formatDate, type Instant, parseInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { type MatterRow, SELECT_MATTERS, selectMatters } from '../matters/storedMatter'
import type { Reading } from './book'
import { frozenText, hashOf } from './frozenRows'
import { rowFacts } from './rowFacts'

const BATCH = 500

const startOf = (month: string): Instant => parseInstant(`${month}-01T00:00:00+08:00`)?.instant ?? (0 as Instant)

/** The month after one, both as `2026-05`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** The month of an instant, in Shanghai. */
export const monthOf = (at: Instant): string => formatDate(dateOf(at, SHANGHAI_OFFSET)).slice(0, 7)

/** The matters registered in a month, in their order; whoever may read them. */
async function mattersOf(client: ClientBase, office: string, { workflow }: Ledger, month: string) {
  const found: MatterRow[] = []
  for (let last: MatterRow | undefined; ; ) {
    const rows: MatterRow[] = await selectMatters(
      client,
      `${SELECT_MATTERS} and m.workflow = $2 and m.opened_at < $3 and (m.opened_at, m.id) > ($4::bigint, $5::uuid)
       order by m.opened_at, m.id limit ${BATCH}`,
      [
        ...[office, workflow, startOf(monthAfter(month))],
        ...[last?.opened_at ?? startOf(month) - 1, last?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
      ],
    )
    found.push(...rows)
    last = rows.at(-1)
    if (rows.length < BATCH) return found
  }
}

interface Frozen {
  readonly row: MatterRow
  readonly text: string
  readonly sha256: Buffer
}

async function freeze(client: ClientBase, reading: Reading, ledger: Ledger, rows: readonly MatterRow[]) {
  const frozen: Frozen[] = []
  for (let first = 0; first < rows.length; first += BATCH) {
    const facts = await rowFacts(client, reading, ledger.columns, rows.slice(first, first + BATCH), first + 1)
    for (const { row, definition, matter, context } of facts) {
      const text = frozenText(ledger.columns, rowOf(ledger.columns, definition, matter, context), row.number)
      frozen.push({ row, text, sha256: hashOf(text) })
    }
  }
  return frozen
}

/** Locks a month of a ledger: its rows as they stand, and the hash over all of them. 409 MONTH_NOT_OVER, MONTH_LOCKED. */
export async function lockMonth(
  client: ClientBase,
  reading: Reading,
  ledger: Ledger,
  month: string,
  sealer: Pick<Sealer, 'seal'>,
): Promise<{ readonly rows: number; readonly sha256: string }> {
  const { reader, now } = reading
  const { office, login } = reader
  if (startOf(monthAfter(month)) > now) throw new HttpProblem('MONTH_NOT_OVER', { found: month, place: 'month' })
  const frozen = await freeze(client, reading, ledger, await mattersOf(client, office, ledger, month))
  const sha256 = hashOf(...frozen.map((one) => one.sha256))
  const { rowCount } = await client.query(
    `insert into ledger_month (office, ledger, month, ledger_version, locked_by, locked_at, rows, sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [office, ledger.id, month, ledger.version, login, now, frozen.length, sha256],
  )
  if (rowCount !== 1) throw new HttpProblem('MONTH_LOCKED', { found: month, place: 'month' })
  for (const [index, { row, text, sha256: own }] of frozen.entries()) {
    const { keyId, bytes } = sealer.seal(Buffer.from(text))
    await client.query(
      `insert into ledger_month_row (office, ledger, matter, month, seq, version, key_id, sealed, sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [office, ledger.id, row.id, month, index + 1, row.version, keyId, bytes, own],
    )
  }
  return { rows: frozen.length, sha256: sha256.toString('hex') }
}
