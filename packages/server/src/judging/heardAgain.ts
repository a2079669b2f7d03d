import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { silentSources } from '../sources/silences'

/** Marks what could not be judged for want of these sources as dirty. @returns how many objects */
async function markUnheard(
  client: ClientBase,
  office: string,
  silent: readonly string[],
  now: Instant,
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into dirty_object (office, type, object, since, marked_at)
     select $1, type, object, min(coalesce(started_at, 0)), $3 from verdict
     where office = $1 and state = 'unknown' and exists (
       select from json_array_elements(body -> 'missing') as lack
       where lack ->> 'kind' = 'source' and lack ->> 'source' <> all($2::text[]))
     group by type, object`,
    [office, silent, now],
  )
  return rowCount ?? 0
}

/**
 * Notices that a source is heard again after a silence: what was unknown for want of it is then judged anew, as no fact and no
 * clock would bring it up again. What happened while no process ran is noticed with the first look.
 * @returns looks at one office; answers how many objects are to be judged
 */
export function createHeardAgain(): (client: ClientBase, office: string, now: Instant) => Promise<number> {
  const before = new Map<string, readonly string[]>()
  return async (client, office, now) => {
    const silent = (await silentSources(client, office, now)).map(({ source }): string => source)
    const known = before.get(office)
    const heard = known === undefined || known.some((source) => !silent.includes(source))
    const marked = heard ? await markUnheard(client, office, silent, now) : 0
    before.set(office, silent)
    return marked
  }
}
