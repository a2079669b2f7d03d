import { randomUUID } from 'node:crypto'
import { EMPLOYERS, REGISTERS, ROW_FLAGS, type RowFlag } from '@hengjian/assistance'
import {
  employerSchema,
  type IdentityRegisterDto,
  type IdentityRegisterPageDto,
  type RegisterAskDto,
  type RegisterRowDto,
  type RegisterWordsDto,
  registerKindSchema,
} from '@hengjian/contract/identity'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { nameOfLogin } from '../access/nameOfLogin'
import { maskName, maskNumber } from '../cases/mask'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { openJson } from '../imports/sealedJson'
import { type RowWords, rowWordsSchema } from './registerRow'

/** So many rows lie sealed together. */
export const PIECE_ROWS = 1000
const PAGE = 50

const registerRow = z.object({
  id: z.string(),
  kind: registerKindSchema,
  keeper: z.string(),
  purpose: z.string(),
  authority: z.string(),
  state: z.enum(['receiving', 'standing', 'removed']),
  maker: z.string(),
  made_at: integer,
  rows: z.int(),
  flagged: z.int(),
  unread: z.int(),
  remover: z.string().nullable(),
  removed_at: integer.nullable(),
  removed_why: z.string().nullable(),
})
type Row = z.output<typeof registerRow>

const SELECT = `select register.*, ${nameOfLogin('register.made_by')} as maker, ${nameOfLogin('register.removed_by')} as remover
  from register where office = $1`

const present = (row: Row): IdentityRegisterDto => ({
  ...{ id: row.id, kind: { id: row.kind, title: REGISTERS[row.kind] }, keeper: row.keeper },
  ...{ purpose: row.purpose, authority: row.authority, state: row.state, madeBy: row.maker },
  madeAt: formatInstant(row.made_at as Instant),
  ...{ rows: row.rows, flagged: row.flagged, unread: row.unread },
  removed:
    row.remover === null || row.removed_at === null
      ? null
      : { by: row.remover, at: formatInstant(row.removed_at as Instant), why: row.removed_why ?? '' },
})

/** Every register that was entered, the latest first. */
export async function listRegisters(client: ClientBase, office: string): Promise<IdentityRegisterDto[]> {
  const rows = await rowsOf(client, registerRow, `${SELECT} order by made_at desc, id limit 200`, [office])
  return rows.map(present)
}

/** One register. 404 REGISTER_UNKNOWN. */
export async function registerOf(client: ClientBase, office: string, id: string): Promise<IdentityRegisterDto> {
  const row = await rowOf(client, registerRow, `${SELECT} and id = $2`, [office, id])
  if (row === undefined) throw new HttpProblem('REGISTER_UNKNOWN')
  return present(row)
}

/** Enters a register that is about to be received. */
export async function enterRegister(
  client: ClientBase,
  { office, login }: { readonly office: string; readonly login: string },
  { kind, keeper, purpose, authority }: RegisterAskDto,
  now: Instant,
): Promise<string> {
  const id = randomUUID()
  await client.query(
    `insert into register (office, id, kind, keeper, purpose, authority, state, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, 'receiving', $7, $8)`,
    [office, id, kind, keeper, purpose, authority, login, now],
  )
  return id
}

/** What is shown of a row's words: names and numbers by their own masks. */
const masked = (words: RowWords, employer: z.output<typeof employerSchema>): RegisterWordsDto => ({
  ...words,
  name: maskName(words.name),
  number: maskNumber(words.number),
  kind: EMPLOYERS[employer],
})

const isFlag = (flag: string): flag is RowFlag => flag in ROW_FLAGS
const flagOf = (code: string) => ({ code, ...(isFlag(code) ? ROW_FLAGS[code] : { title: UNNAMED, cure: UNNAMED }) })
const UNNAMED = { zh: '', en: '' }

const shownRow = z.object({
  row: z.int(),
  employer: employerSchema,
  flags: z.array(z.string()),
  key_id: z.string(),
  sealed: z.instanceof(Buffer),
})

const SHOWN = `select row.row, row.employer, array(select flag from register_flag where register_flag.office = row.office
    and register_flag.register = row.register and register_flag.row = row.row order by flag) as flags, piece.key_id, piece.sealed
  from register_row row join register_piece piece on piece.office = row.office and piece.register = row.register
    and piece.piece = (row.row - 1) / ${PIECE_ROWS}
  where row.office = $1 and row.register = $2`

function shown({ row, employer, flags, key_id, sealed }: z.output<typeof shownRow>, sealer: Pick<Sealer, 'open'>) {
  const piece = z.array(rowWordsSchema).parse(openJson(sealer, key_id, sealed))
  const words = piece[(row - 1) % PIECE_ROWS]
  if (words === undefined) throw new HttpProblem('REGISTER_UNKNOWN')
  return { row, flags: flags.map(flagOf), words: masked(words, employer) }
}

/** A register with those of its rows in which something is wrong, from a row on. */
export async function readRegister(
  client: ClientBase,
  office: string,
  { id, after }: { readonly id: string; readonly after: number },
  sealer: Pick<Sealer, 'open'>,
): Promise<Omit<IdentityRegisterPageDto, 'mayRemove'>> {
  const register = await registerOf(client, office, id)
  const rows = await rowsOf(
    client,
    shownRow,
    `${SHOWN} and row.row in (select flag.row from register_flag flag where flag.office = $1 and flag.register = $2 and flag.row > $3
       group by flag.row order by flag.row limit $4) order by row.row`,
    [office, id, after, PAGE + 1],
  )
  const page = rows.slice(0, PAGE)
  const next = rows.length > PAGE ? (page.at(-1)?.row ?? null) : null
  return { register, flagged: page.map((row) => shown(row, sealer)), next }
}

/** One row of a register that matched somebody of a look-back; 404 REGISTER_UNKNOWN for any other. */
export async function readMatchedRow(
  client: ClientBase,
  office: string,
  { id, row }: { readonly id: string; readonly row: number },
  campaigns: readonly string[],
  sealer: Pick<Sealer, 'open'>,
): Promise<RegisterRowDto> {
  const register = await registerOf(client, office, id)
  const found = await rowOf(
    client,
    shownRow,
    `${SHOWN} and row.row = $3 and exists (select from campaign_match hit where hit.office = $1 and hit.register = $2 and hit.row = $3
       and hit.campaign = any($4::uuid[]))`,
    [office, id, row, campaigns],
  )
  if (found === undefined) throw new HttpProblem('REGISTER_UNKNOWN')
  return { register, ...shown(found, sealer) }
}

/** Removes the rows of a register: what was received, by whom, why and how much stays. 409 REGISTER_STATE. */
export async function removeRegister(
  client: ClientBase,
  { office, login }: { readonly office: string; readonly login: string },
  { id, why }: { readonly id: string; readonly why: string },
  now: Instant,
): Promise<void> {
  const { rowCount } = await client.query(
    `update register set state = 'removed', removed_by = $3, removed_at = $4, removed_why = $5
     where office = $1 and id = $2 and state = 'standing'`,
    [office, id, login, now, why],
  )
  if (rowCount !== 1) throw new HttpProblem('REGISTER_STATE')
  await forgetRows(client, office, id)
}

/** Removes whatever was stored of a register's rows. */
export async function forgetRows(client: ClientBase, office: string, id: string): Promise<void> {
  for (const table of ['register_flag', 'register_row', 'register_piece'])
    await client.query(`delete from ${table} where office = $1 and register = $2`, [office, id])
}
