import { addDays, dateOf, type Instant, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type pg from 'pg'

/** The two lawyers of the demonstration by turns, each round the clock. */
const LAWYERS = ['lvshi', 'lvshier'] as const
const [BACK, AHEAD] = [7, 31]
/** Half past eight, in minutes. */
const HANDOVER = 510
const MINUTE = 60_000

/** The roster of the duty lawyers of the demonstration: the first of them is on duty on its own day. */
export async function enterDemoLawyers(client: pg.ClientBase, office: string, now: Instant): Promise<void> {
  const today = dateOf((now - HANDOVER * MINUTE) as Instant, SHANGHAI_OFFSET)
  const days = Array.from({ length: BACK + AHEAD + 1 }, (_, index) => index - BACK)
  const starts = days.map((day) => startOf(addDays(today, day), SHANGHAI_OFFSET) + HANDOVER * MINUTE)
  await client.query(
    `insert into lawyer_shift (office, id, lawyer, from_at, to_at, made_by, made_at)
     select $1, gen_random_uuid(), row.lawyer, row.from_at, row.to_at, 'fayuan', $5
     from unnest($2::text[], $3::bigint[], $4::bigint[]) as row (lawyer, from_at, to_at)`,
    [
      office,
      days.map((day) => LAWYERS[Math.abs(day) % LAWYERS.length]),
      starts,
      starts.map((from) => from + 24 * 60 * MINUTE),
      now,
    ],
  )
}
