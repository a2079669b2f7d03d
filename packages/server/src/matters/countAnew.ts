import { workflowOf } from '@hengjian/casework/workflows'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { announce } from '../stream/announce'
import { dueOf } from './storeAction'
import { courseOf, SELECT_MATTERS, selectMatters } from './storedMatter'

/** So many matters are counted in one transaction. */
const MOST = 200

type Context = Pick<ServerContext, 'calendars' | 'clock' | 'database'>

/** Counts the next matters after an id and answers the last one's, or undefined at the end. */
async function countSome(
  client: ClientBase,
  { calendars }: Context,
  office: string,
  after: string,
  now: Instant,
): Promise<string | undefined> {
  const text = `${SELECT_MATTERS} and not m.closed and m.id > $2 order by m.id limit $3 for update`
  const rows = await selectMatters(client, text, [office, after, MOST])
  const changed: string[] = []
  for (const row of rows) {
    const definition = workflowOf(row.workflow, row.workflow_version)
    if (definition === undefined) continue
    const due = dueOf(definition, await courseOf(client, office, row), now, calendars.of(office))
    if (due === row.due_at) continue
    await client.query('update matter set due_at = $3 where office = $1 and id = $2', [office, row.id, due])
    await client.query('update matter_holder set due_at = $3 where office = $1 and matter = $2', [office, row.id, due])
    changed.push(row.id)
  }
  await announce(
    client,
    office,
    now,
    changed.map((subject) => ({ kind: 'matter', subject })),
  )
  return rows.length < MOST ? undefined : rows.at(-1)?.id
}

/** Counts the limits of an office's running matters anew: its calendar changed. */
export async function countAnew(context: Context, office: string): Promise<void> {
  let after: string | undefined = '00000000-0000-0000-0000-000000000000'
  while (after !== undefined) {
    const from: string = after
    after = await inOffice(context.database, office, (client) =>
      countSome(client, context, office, from, context.clock.now()),
    )
  }
}
