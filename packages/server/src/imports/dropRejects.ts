import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Sealer } from '../facts/sealer'
import { conditionsOf, JOINED, type RejectQuery } from './rejects'
import { sealJson } from './sealedJson'

/** Who drops rejects, when, and why. */
interface Dropping {
  readonly office: string
  readonly login: string
  readonly now: Instant
  /** Nothing that came later is dropped: nobody has seen it. */
  readonly upTo: Instant
  readonly text: string
}

/** Closes every reject that waits and fits the query, with one reason for all. @returns how many there were */
export async function dropRejects(
  client: ClientBase,
  query: Pick<RejectQuery, 'batch' | 'source' | 'ownedBy'>,
  { office, login, now, upTo, text }: Dropping,
  sealer: Pick<Sealer, 'seal'>,
): Promise<number> {
  const conditions = conditionsOf({ ...query, state: 'open' })
  const { keyId, bytes } = sealJson(sealer, { text })
  const given: unknown[] = [office, ...conditions.values]
  const of = (value: unknown): string => `$${given.push(value)}`
  const who = of(login)
  const { rowCount } = await client.query(
    `insert into reject_work (office, raw, raw_from, state, owner, changed_by, changed_at, key_id, sealed)
     select reject.office, reject.raw, reject.raw_from, 'dropped', ${who}, ${who}, ${of(now)}::bigint,
       ${of(keyId)}, ${of(bytes)}::bytea
     ${JOINED} where reject.office = $1${conditions.text} and reject.received_at <= ${of(upTo)}
     on conflict (office, raw, raw_from) do update set state = excluded.state, owner = excluded.owner,
       changed_by = excluded.changed_by, changed_at = excluded.changed_at, key_id = excluded.key_id, sealed = excluded.sealed
       where reject_work.state = 'open'`,
    given,
  )
  return rowCount ?? 0
}
