import { type LawyerShift, lawyersAt, type PersonId, SHIFT_FAULTS, shiftFault } from '@hengjian/casework'
import type { LawyerRosterDto } from '@hengjian/contract/lawyers'
import { addDays, formatInstant, type Instant, parseDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import type { NameOf } from '../matters/presentRow'

const instant = integer.transform((at) => at as Instant)
const shiftRow = z.object({
  id: z.string(),
  lawyer: z.string().transform((login) => login as PersonId),
  from_at: instant,
  to_at: instant,
})

const STANDING = `select s.id, s.lawyer, s.from_at, s.to_at from lawyer_shift s
  join app_user u on u.office = s.office and u.login = s.lawyer and not u.disabled and u.role = 'lawyer'
  where s.office = $1 and not exists (select from lawyer_shift_taken_back b where b.office = s.office and b.id = s.id)`

/** The shifts that stand and touch a stretch of time; those of people who may not sign in any more are none. */
export async function shiftsBetween(
  client: ClientBase,
  office: string,
  from: Instant,
  to: Instant,
): Promise<readonly LawyerShift[]> {
  const text = `${STANDING} and s.from_at < $3 and s.to_at > $2 order by s.from_at, s.lawyer`
  const rows = await rowsOf(client, shiftRow, text, [office, from, to])
  return rows.map(({ id, lawyer, from_at, to_at }) => ({ id, lawyer, from: from_at, to: to_at }))
}

/** The duty lawyers of an instant, whoever came on first before the others. */
export async function dutyLawyers(client: ClientBase, office: string, at: Instant): Promise<readonly LawyerShift[]> {
  return lawyersAt(await shiftsBetween(client, office, at, (at + 1) as Instant), at)
}

const lawyerRow = z.object({ login: z.string() })

const lawyersOf = (client: ClientBase, office: string) =>
  rowsOf(
    client,
    lawyerRow,
    `select login from app_user where office = $1 and role = 'lawyer' and not disabled and 'dutyLawyer' = any(titles)
     order by name, login`,
    [office],
  )

/** Days as instants, both included. 400 REQUEST_INVALID does not come: the schema knows dates. */
function stretchOf(from: string, to: string): readonly [Instant, Instant] {
  const [first, last] = [parseDate(from), parseDate(to)]
  if (first === undefined || last === undefined || last < first || last - first > 92)
    throw new HttpProblem('HEARING_DAYS', { place: 'from' })
  return [startOf(first, SHANGHAI_OFFSET), startOf(addDays(last, 1), SHANGHAI_OFFSET)]
}

/** The roster of the duty lawyers of some days, with who is on duty now. */
export async function readLawyers(
  client: ClientBase,
  office: string,
  days: { readonly from: string; readonly to: string },
  { now, nameOf, mayWrite }: { readonly now: Instant; readonly nameOf: NameOf; readonly mayWrite: boolean },
): Promise<LawyerRosterDto> {
  const shifts = await shiftsBetween(client, office, ...stretchOf(days.from, days.to))
  return {
    now: (await dutyLawyers(client, office, now)).map(({ lawyer }) => nameOf(lawyer)),
    shifts: shifts.map(({ id, lawyer, from, to }) => ({
      ...{ id, lawyer: nameOf(lawyer) },
      ...{ from: formatInstant(from), to: formatInstant(to) },
    })),
    lawyers: (await lawyersOf(client, office)).map(({ login }) => nameOf(login)),
    mayWrite,
  }
}

const LOCK = 724_022

/** Puts a lawyer on duty: 422 LAWYER_UNKNOWN, LAWYER_SHIFT. */
export async function addShift(
  client: ClientBase,
  { office, login }: { readonly office: string; readonly login: string },
  shift: LawyerShift,
  now: Instant,
): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK])
  const lawyers = await lawyersOf(client, office)
  if (!lawyers.some((one) => one.login === shift.lawyer))
    throw new HttpProblem('LAWYER_UNKNOWN', { found: shift.lawyer, place: 'lawyer' })
  const fault = shiftFault(await shiftsBetween(client, office, shift.from, shift.to), shift)
  if (fault !== null) {
    const [zh, en, cureZh, cureEn] = SHIFT_FAULTS[fault]
    const problem = { code: fault, place: 'from', message: { zh, en }, cure: { zh: cureZh, en: cureEn } }
    throw new HttpProblem('LAWYER_SHIFT', { problems: [problem] })
  }
  await client.query(
    'insert into lawyer_shift (office, id, lawyer, from_at, to_at, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [office, shift.id, shift.lawyer, shift.from, shift.to, login, now],
  )
}

/** Takes a shift back that is not over: 404 LAWYER_SHIFT_UNKNOWN. */
export async function takeShiftBack(
  client: ClientBase,
  { office, login }: { readonly office: string; readonly login: string },
  id: string,
  now: Instant,
): Promise<void> {
  const row = await rowOf(client, shiftRow, `${STANDING} and s.id = $2 and s.to_at > $3`, [office, id, now])
  if (row === undefined) throw new HttpProblem('LAWYER_SHIFT_UNKNOWN')
  await client.query(
    'insert into lawyer_shift_taken_back (office, id, taken_by, taken_at) values ($1, $2, $3, $4) on conflict do nothing',
    [office, id, login, now],
  )
}
