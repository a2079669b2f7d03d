import { type PersonId, QUEUES, type Queue, queues, watcherOf } from '@hengjian/casework'
import type { QueuesDto } from '@hengjian/contract'
import type { Calendar, Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { dutyAt } from '../roster/onDuty'
import { countMatters, narrowed, pageOf } from './listMatters'
import type { Reader } from './party'
import { loadNames, presentRow } from './presentRow'
import { isOfOffice } from './readable'

/** So many of each queue are shown on the desk: those due first; patrols, which have no limit until something is found, the latest. */
const FIRST = 4

/** The matters of each queue that the reader may read: how many, those due first, and who on duty watches over each. */
export async function readQueues(
  client: ClientBase,
  reader: Reader,
  calendar: Calendar,
  now: Instant,
): Promise<QueuesDto> {
  if (!isOfOffice(reader)) return []
  const { logins } = await dutyAt(client, reader.office, calendar, now)
  const duty = logins.map((login) => login as PersonId)
  const nameOf = await loadNames(client, reader.office)
  const read = async (queue: Queue): Promise<QueuesDto[number]> => {
    const sort = queue === 'patrol' ? 'opened' : 'due'
    const narrow = await narrowed(client, reader, { queue })
    const { rows } = await pageOf(client, reader, narrow, { sort, limit: FIRST }, now)
    const overdue: typeof narrow = { ...narrow, query: { ...narrow.query, loop: 'overdue' } }
    return {
      id: queue,
      title: QUEUES[queue],
      // Nothing that has ended stands in a queue: all of it is open or answered.
      count: await countMatters(client, reader, narrow, now),
      overdue: await countMatters(client, reader, overdue, now),
      rows: rows.map((row) => {
        const handler = row.handler as PersonId | null
        const watcher = watcherOf(handler, duty)
        return {
          ...presentRow(row, reader, nameOf, now),
          watcher: watcher === null || watcher === handler ? null : nameOf(watcher),
        }
      }),
    }
  }
  const all: QueuesDto = []
  for (const queue of queues) all.push(await read(queue))
  return all
}
