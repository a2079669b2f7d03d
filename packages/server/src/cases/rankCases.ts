import type { ClientBase } from 'pg'

/** Behind every limit: what has no running clock stands there, the newest facts first. */
export const BEHIND = 9_000_000_000_000_000

/**
 * Puts cases where they belong in their list: by the earliest limit that still runs, or behind all of these by their last fact;
 * and enters the offence they are sought by. To be called wherever clocks or cards of cases were written, in that transaction.
 */
export async function rankCases(client: ClientBase, office: string, cases: readonly string[]): Promise<void> {
  if (cases.length === 0) return
  await client.query(
    `with ranked as (
       select card.object, card.attributes ->> 'charge' as charge, coalesce(
         (select min(v.latest) from verdict v where v.office = $1 and v.case_id = card.object
            and v.state = 'pending' and v.latest is not null and v.warn is not null),
         ${BEHIND} - card.last_fact_at) as rank
       from object_card card where card.office = $1 and card.type = 'case' and card.object = any($2::text[])
     )
     update object_card card set case_rank = ranked.rank, charge = ranked.charge from ranked
     where card.office = $1 and card.type = 'case' and card.object = ranked.object
       and (card.case_rank is distinct from ranked.rank or card.charge is distinct from ranked.charge)`,
    [office, [...new Set(cases)].sort()],
  )
}
