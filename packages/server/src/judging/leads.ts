import { randomUUID } from 'node:crypto'
import type { LeadsDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { Model } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { announce } from '../stream/announce'
import { holdJudging } from './holdJudging'
import { type Leads, STANDARD_LEADS, warnAt } from './lead'
import { setTimers, wakeUps } from './timers'
import { countedFrom, type VerdictRow } from './verdictRow'

const MINUTE = 60_000

/** One setting of an office's leads, and who made it. */
export interface LeadSetting extends LeadsDto {
  readonly by: string
  readonly at: Instant
}

/** The leads that hold where an office has set none, in minutes. */
export const STANDARD: LeadsDto = {
  hourTerms: STANDARD_LEADS.hours / MINUTE,
  dayTerms: STANDARD_LEADS.days / MINUTE,
  monthTerms: STANDARD_LEADS.months / MINUTE,
}

/** Every setting of an office, the latest first, by whom in name. */
export async function leadSettings(client: ClientBase, office: string): Promise<readonly LeadSetting[]> {
  const { rows } = await client.query<LeadSetting>(
    `select hour_terms as "hourTerms", day_terms as "dayTerms", month_terms as "monthTerms",
       coalesce(person.name, set_by) as by, set_at::float8 as at
     from lead_setting setting left join app_user person on person.office = setting.office and person.login = setting.set_by
     where setting.office = $1 order by set_at desc, setting.id`,
    [office],
  )
  return rows
}

const inMilliseconds = ({ hourTerms, dayTerms, monthTerms }: LeadsDto): Leads => ({
  hours: hourTerms * MINUTE,
  days: dayTerms * MINUTE,
  months: monthTerms * MINUTE,
})

/** The leads in force in an office. */
export async function leadsOf(client: ClientBase, office: string): Promise<Leads> {
  const [latest] = await leadSettings(client, office)
  return latest === undefined ? STANDARD_LEADS : inMilliseconds(latest)
}

type Running = Pick<
  VerdictRow,
  'key' | 'model' | 'type' | 'object' | 'state' | 'started_at' | 'warn' | 'alert' | 'body'
> & { readonly latest: Instant }

/** Moves `warn` of every clock that is not answered yet, and its timers with it. */
async function resetClocks(
  client: ClientBase,
  office: string,
  models: ReadonlyMap<string, Model>,
  leads: Leads,
  now: Instant,
): Promise<void> {
  const { rows } = await client.query<Running>(
    `select key, model, type, object, state, started_at::float8 as started_at, warn::float8 as warn, alert::float8 as alert,
       latest::float8 as latest, body
     from verdict where office = $1 and state in ('pending', 'unknown') and warn is not null and latest is not null`,
    [office],
  )
  const moved = rows.flatMap((row) => {
    const model = models.get(row.model)
    const warn = model === undefined ? row.warn : warnAt(model, countedFrom(row), row.latest, leads)
    return warn === row.warn ? [] : [{ ...row, warn }]
  })
  const keys = moved.map(({ key }) => key)
  await client.query(
    `update verdict set warn = new.warn from unnest($2::text[], $3::bigint[]) as new (key, warn)
     where verdict.office = $1 and verdict.key = new.key`,
    [office, keys, moved.map(({ warn }) => warn)],
  )
  const timers = moved.flatMap((row) => wakeUps(row, now).map((at) => ({ row, at })))
  await setTimers(client, office, keys, timers)
}

/** Sets an office's leads: from now on for every new clock, and at once for those that run. */
export async function setLeads(
  client: ClientBase,
  { office, login }: { readonly office: string; readonly login: string },
  leads: LeadsDto,
  models: ReadonlyMap<string, Model>,
  now: Instant,
): Promise<void> {
  await holdJudging(client, office)
  await client.query(
    `insert into lead_setting (office, id, hour_terms, day_terms, month_terms, set_by, set_at)
     select $1, $2, $3, $4, $5, $6, greatest($7::bigint, max(set_at) + 1) from lead_setting where office = $1`,
    [office, randomUUID(), leads.hourTerms, leads.dayTerms, leads.monthTerms, login, now],
  )
  await resetClocks(client, office, models, inMilliseconds(leads), now)
  await announce(client, office, now, [{ kind: 'reload', subject: '' }])
}
