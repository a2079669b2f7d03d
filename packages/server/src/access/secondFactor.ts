import { randomBytes } from 'node:crypto'
import type { RoleDto, TitleDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { integer, rowOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { endSessions } from './endSessions'
import { DEFAULT_FACTOR_POLICY, type FactorPolicy, needsFactor } from './factorPolicy'
import { randomPassword } from './passwords'
import { tokenHash } from './secretToken'
import { base32, stepOfCode } from './totp'

/** Somebody's place among the users. */
interface Owner {
  readonly office: string
  readonly login: string
}

/** Whom this installation asks for a second factor: as its setting says; a demonstration asks nobody unless it is set. */
export const factorPolicyOf = ({ settings, demo }: Pick<ServerContext, 'settings' | 'demo'>): FactorPolicy =>
  settings.secondFactor ?? (demo ? new Set<RoleDto | TitleDto>() : DEFAULT_FACTOR_POLICY)

/** What a session still owes: a code of its user's factor, or that one be set up. */
export function factorDue(
  policy: FactorPolicy,
  user: { readonly role: RoleDto; readonly titles: readonly TitleDto[] },
  state: { readonly enrolled: boolean; readonly shown: boolean },
): 'enter' | 'enrol' | null {
  if (state.shown) return null
  if (state.enrolled) return 'enter'
  return needsFactor(policy, user) ? 'enrol' : null
}

const factorSchema = z.object({
  key_id: z.string(),
  secret: z.instanceof(Buffer),
  confirmed_at: integer.nullable(),
  last_step: integer,
})
type StoredFactor = z.output<typeof factorSchema>

const factorOf = (client: pg.PoolClient, { office, login }: Owner): Promise<StoredFactor | undefined> =>
  rowOf(
    client,
    factorSchema,
    'select key_id, secret, confirmed_at, last_step from second_factor where office = $1 and login = $2 for update',
    [office, login],
  )

const SECRET_BYTES = 20

/**
 * Makes a new secret for an authenticator and answers it, in base 32 and as the address that a QR code holds. It is in force once a code of it was
 * given; until then another one takes its place. 409 FACTOR_THERE where one is in force.
 */
export async function beginFactor(
  client: pg.PoolClient,
  owner: Owner,
  sealer: Pick<Sealer, 'seal'>,
  now: Instant,
): Promise<{ readonly secret: string; readonly uri: string }> {
  if (((await factorOf(client, owner))?.confirmed_at ?? null) !== null) throw new HttpProblem('FACTOR_THERE')
  const secret = randomBytes(SECRET_BYTES)
  const { keyId, bytes } = sealer.seal(secret)
  await client.query(
    `insert into second_factor (office, login, key_id, secret, made_at, last_step) values ($1, $2, $3, $4, $5, 0)
     on conflict (office, login) do update set key_id = excluded.key_id, secret = excluded.secret, made_at = excluded.made_at`,
    [owner.office, owner.login, keyId, bytes, now],
  )
  const text = base32(secret)
  const name = encodeURIComponent('衡鉴')
  return {
    secret: text,
    uri: `otpauth://totp/${name}:${encodeURIComponent(owner.login)}?secret=${text}&issuer=${name}`,
  }
}

/** Takes a code of the authenticator if it is right and none of its step was taken before. */
async function takeCode(
  client: pg.PoolClient,
  owner: Owner,
  factor: StoredFactor,
  { code, sealer, now }: { readonly code: string; readonly sealer: Pick<Sealer, 'open'>; readonly now: Instant },
): Promise<boolean> {
  const step = stepOfCode(sealer.open(factor.key_id, factor.secret), code, now)
  if (step === undefined || step <= factor.last_step) return false
  await client.query('update second_factor set last_step = $3 where office = $1 and login = $2', [
    owner.office,
    owner.login,
    step,
  ])
  return true
}

const RECOVERY_CODES = 10

/** Puts a factor in force by its first code and answers the codes for the day the authenticator is lost; false where the code is wrong. */
export async function confirmFactor(
  client: pg.PoolClient,
  owner: Owner,
  given: { readonly code: string; readonly sealer: Pick<Sealer, 'open'>; readonly now: Instant },
): Promise<readonly string[] | false> {
  const factor = await factorOf(client, owner)
  if (factor === undefined || factor.confirmed_at !== null) throw new HttpProblem('FACTOR_THERE')
  if (!(await takeCode(client, owner, factor, given))) return false
  await client.query('update second_factor set confirmed_at = $3 where office = $1 and login = $2', [
    owner.office,
    owner.login,
    given.now,
  ])
  const codes = Array.from({ length: RECOVERY_CODES }, randomPassword)
  await client.query(
    'insert into recovery_code (office, login, hash) select $1, $2, hash from unnest($3::text[]) as code (hash)',
    [owner.office, owner.login, codes.map(tokenHash)],
  )
  return codes
}

/** How a second factor was shown, or that it was not. */
export type Shown = 'code' | 'recovery' | 'refused'

/** Takes a code of the authenticator or a recovery code; each counts once. */
export async function showFactor(
  client: pg.PoolClient,
  owner: Owner,
  given: { readonly code: string; readonly sealer: Pick<Sealer, 'open'>; readonly now: Instant },
): Promise<Shown> {
  const factor = await factorOf(client, owner)
  if (factor === undefined || factor.confirmed_at === null) return 'refused'
  const code = given.code.trim()
  if (await takeCode(client, owner, factor, { ...given, code })) return 'code'
  const { rowCount } = await client.query(
    'update recovery_code set used_at = $4 where office = $1 and login = $2 and hash = $3 and used_at is null',
    [owner.office, owner.login, tokenHash(code), given.now],
  )
  return rowCount === 1 ? 'recovery' : 'refused'
}

/** Takes somebody's second factor away, and ends their sessions: who has lost it sets up another. */
export async function removeFactor(client: pg.PoolClient, owner: Owner): Promise<void> {
  for (const table of ['recovery_code', 'second_factor'])
    await client.query(`delete from ${table} where office = $1 and login = $2`, [owner.office, owner.login])
  await endSessions(client, owner)
}
