import { type RoleDto, roleSchema, type TitleDto, titleSchema, type UserDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { integer, rowOf, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import { endSessions } from './endSessions'
import { hashPassword, passwordFits } from './passwords'
import { checkTitles } from './titles'

const storedUserSchema = z.object({
  office: z.string(),
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  titles: z.array(titleSchema),
  unit: z.string().nullable(),
  password_hash: z.string(),
  must_change: z.boolean(),
  password_set_at: integer,
  past_hashes: z.array(z.string()),
  disabled: z.boolean(),
  created_at: integer,
})
export type StoredUser = z.output<typeof storedUserSchema>

const COLUMNS =
  'office, login, name, role, password_hash, must_change, disabled, created_at, password_set_at, past_hashes, titles, unit'
const LOCK = 724_003

/** User names differ neither by case nor by width of their letters. */
export const normalisedLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase()

/** The user of that name in whatever office: a name is used once in an installation. Needs the scope of all offices. */
export const findUser = (client: pg.PoolClient, login: string): Promise<StoredUser | undefined> =>
  rowOf(client, storedUserSchema, `select ${COLUMNS} from app_user where login = $1`, [normalisedLogin(login)])

/** The user of that name in an office. 404 USER_UNKNOWN. Needs the scope of all offices. */
export async function userOfOffice(client: pg.PoolClient, office: string, login: string): Promise<StoredUser> {
  const user = await findUser(client, login)
  if (user === undefined || user.office !== office) throw new HttpProblem('USER_UNKNOWN', { found: login })
  return user
}

export const usersOf = (client: pg.PoolClient, office: string): Promise<StoredUser[]> =>
  rowsOf(client, storedUserSchema, `select ${COLUMNS} from app_user where office = $1 order by login`, [office])

export const userDto = ({ login, name, role, titles, unit, created_at, disabled }: StoredUser): UserDto => ({
  login,
  name,
  role,
  titles,
  unit,
  createdAt: formatInstant(created_at as Instant),
  disabled,
})

/** Whether an office, or any where none is named, has a security administrator to make all others. Needs the scope of all offices. */
export async function hasAdministrator(client: pg.PoolClient, office?: string): Promise<boolean> {
  const found = await client.query(
    `select 1 from app_user where role = 'securityAdministrator' and not disabled and ($1::text is null or office = $1) limit 1`,
    [office ?? null],
  )
  return found.rowCount === 1
}

export interface NewUser {
  readonly office: string
  readonly login: string
  readonly name: string
  readonly role: RoleDto
  readonly titles?: readonly TitleDto[]
  readonly unit?: string | null
  readonly password: string
  readonly mustChange: boolean
}

/** Makes a user; 409 USER_EXISTS when the name is taken in any office. Needs the scope of all offices. */
export async function makeUser(client: pg.PoolClient, user: NewUser, now: Instant): Promise<StoredUser> {
  const login = normalisedLogin(user.login)
  const { titles = [], unit = null } = user
  checkTitles({ role: user.role, titles, unit })
  const passwordHash = await hashPassword(user.password)
  await client.query('select pg_advisory_xact_lock($1)', [LOCK])
  if ((await findUser(client, login)) !== undefined) throw new HttpProblem('USER_EXISTS', { found: login })
  await client.query(`insert into app_user (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, false, $7, $7, '{}', $8, $9)`, [
    user.office,
    login,
    user.name,
    user.role,
    passwordHash,
    user.mustChange,
    now,
    titles,
    unit,
  ])
  return {
    office: user.office,
    login,
    name: user.name,
    role: user.role,
    titles: [...titles],
    unit,
    password_hash: passwordHash,
    must_change: user.mustChange,
    password_set_at: now,
    past_hashes: [],
    disabled: false,
    created_at: now,
  }
}

/** A password is not chosen again until so many others were. */
const REMEMBERED = 5

const lastHashes = ({ password_hash, past_hashes }: StoredUser): readonly string[] => [password_hash, ...past_hashes]

/** Whether a password is the user's present one or one of those before it. */
export async function wasUsedBefore(user: StoredUser, password: string): Promise<boolean> {
  for (const hash of lastHashes(user)) if (await passwordFits(hash, password)) return true
  return false
}

/** Sets a password and ends the user's sessions, but for the one that is kept. */
export async function setPassword(
  client: pg.PoolClient,
  user: StoredUser,
  password: string,
  options: { readonly mustChange: boolean; readonly keepSession?: string },
  now: Instant,
): Promise<void> {
  const { office, login } = user
  await client.query(
    `update app_user set password_hash = $3, must_change = $4, password_set_at = $5, past_hashes = $6
     where office = $1 and login = $2`,
    [office, login, await hashPassword(password), options.mustChange, now, lastHashes(user).slice(0, REMEMBERED - 1)],
  )
  await endSessions(client, user, options.keepSession)
}

/** Disables or enables a user. Disabling ends the sessions at once; the last security administrator of an office stays. */
export async function setDisabled(client: pg.PoolClient, user: StoredUser, disabled: boolean): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK])
  await client.query('update app_user set disabled = $3 where office = $1 and login = $2', [
    user.office,
    user.login,
    disabled,
  ])
  if (!disabled) return
  if (user.role === 'securityAdministrator' && !(await hasAdministrator(client, user.office)))
    throw new HttpProblem('USER_LAST_ADMINISTRATOR')
  await endSessions(client, user)
}
