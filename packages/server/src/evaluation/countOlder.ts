import { startOverOffices } from '../access/overOffices'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { loadCourses, SELECT_MATTERS, selectMatters } from '../matters/storedMatter'
import { writeMatterOccurrences } from './matterOccurrences'

/** So many matters are counted in one transaction. */
const MOST = 100

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Counts the next matters of an office that were not counted yet. @returns the last of them; undefined where there are no more */
function countSome(context: ServerContext, office: string, after: string): Promise<string | undefined> {
  return inOffice(context.database, office, async (client) => {
    const text = `${SELECT_MATTERS} and not m.counted and m.id > $2::uuid order by m.id limit $3::integer for update of m`
    const rows = await selectMatters(client, text, [office, after, MOST])
    const calendar = context.calendars.of(office)
    for (const { row, definition, matter } of await loadCourses(client, office, rows))
      await writeMatterOccurrences(client, { office, id: row.id, definition, matter, calendar })
    return rows.at(-1)?.id
  })
}

/** Counts, beside the running server, the matters of before there was evaluation; where it was cut off it goes on. */
export const startCounting = (context: ServerContext): { stop(): Promise<void> } =>
  startOverOffices(context, {
    each: async (office, stopped) => {
      let after: string | undefined = FIRST
      while (after !== undefined && !stopped()) after = await countSome(context, office, after)
    },
    failed: 'matters of before could not be counted',
  })
