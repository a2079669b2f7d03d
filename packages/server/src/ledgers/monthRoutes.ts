import { builtInLedgers, type Ledger } from '@hengjian/casework'
import { ledgerLockSchema, ledgerMonthsSchema } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { audited, recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { integer, rowOf, rowsOf } from '../database/rows'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { loadNames } from '../matters/presentRow'
import { lockMonth, monthAfter, monthOf } from './lockMonth'
import { mayReadLedger } from './matterBook'

const url = '/api/v1/ledgers/:ledger/months'
const config = requires('ledgers')
const params = z.object({ ledger: z.string().max(64) })
/** So many months are listed, the last first. */
const MOST = 36

const lockSchema = z.object({
  month: z.string(),
  locked_by: z.string(),
  locked_at: integer.transform((value) => value as Instant),
  rows: z.number().int(),
  sha256: z.instanceof(Buffer),
})

/** The department's head and case management answer for the books. */
const mayLock = ({ titles }: Reader): boolean => titles.includes('departmentHead') || titles.includes('caseManager')

/** The ledger of a name whose rows are matters; 404 LEDGER_UNKNOWN where there is none for the reader. */
function ledgerOf(reader: Reader, id: string): Ledger {
  const ledger = builtInLedgers.find((one) => one.id === id)
  if (ledger === undefined || !mayReadLedger(ledger, reader)) throw new HttpProblem('LEDGER_UNKNOWN')
  return ledger
}

/** The months that are over, from the first in which something was registered, the last first. */
async function monthsOver(client: ClientBase, office: string, { workflow }: Ledger, now: Instant): Promise<string[]> {
  const first = await rowOf(
    client,
    z.object({ first: integer.nullable() }),
    'select min(opened_at) as first from matter where office = $1 and workflow = $2',
    [office, workflow],
  )
  if (first?.first == null) return []
  const months: string[] = []
  const present = monthOf(now)
  for (let month = monthOf(first.first as Instant); month < present; month = monthAfter(month)) months.push(month)
  return months.reverse().slice(0, MOST)
}

async function readMonths(client: ClientBase, reader: Reader, ledger: Ledger, now: Instant) {
  const { office } = reader
  const locks = await rowsOf(
    client,
    lockSchema,
    'select month, locked_by, locked_at, rows, sha256 from ledger_month where office = $1 and ledger = $2',
    [office, ledger.id],
  )
  const nameOf = await loadNames(client, office)
  const months = (await monthsOver(client, office, ledger, now)).map((month) => {
    const lock = locks.find((one) => one.month === month)
    if (lock === undefined) return { month, locked: null }
    const { locked_by, locked_at, rows, sha256 } = lock
    const by = nameOf(locked_by)
    return { month, locked: { by, at: formatInstant(locked_at), rows, sha256: sha256.toString('hex') } }
  })
  return { mayLock: mayLock(reader), months }
}

/** The months of a ledger: which are locked, and locking one that is over. */
export function monthRoutes(app: App, context: ServerContext): void {
  app.get(url, { config, schema: { params, response: { 200: ledgerMonthsSchema } } }, (request) => {
    const reader = userOf(request)
    const ledger = ledgerOf(reader, request.params.ledger)
    return audited(context, request, { action: 'ledger.months', type: 'ledger', id: ledger.id }, (client) =>
      readMonths(client, reader, ledger, context.clock.now()),
    )
  })
  app.post(
    url,
    { config, schema: { params, body: ledgerLockSchema, response: { 200: ledgerMonthsSchema } } },
    async (request) => {
      const reader = userOf(request)
      const { office } = reader
      const ledger = ledgerOf(reader, request.params.ledger)
      if (!mayLock(reader)) throw new HttpProblem('MONTH_NOT_YOURS')
      await context.keyring.prepare(office)
      const { month } = request.body
      const now = context.clock.now()
      return inOffice(context.database, office, async (client) => {
        const locked = await lockMonth(
          client,
          { context, reader, now },
          ledger,
          month,
          sealerOf(context.keyring, office),
        )
        const detail = { month, ...locked }
        await recordAction(context, client, request, { action: 'ledger.lock', type: 'ledger', id: ledger.id, detail })
        return readMonths(client, reader, ledger, now)
      })
    },
  )
}
