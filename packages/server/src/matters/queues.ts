import { type PersonId, QUEUES, type Queue, queues, watcherOf } from '@hengjian/casework'
import type { QueuesDto } from '@hengjian/contract'
import type { Calendar, Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { dutyAt } from '../roster/onDuty'
import { firstMatters, narrowed } from './listMatters'
import type { Reader } from './party'
import { loadNames } from './presentRow'
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
    const { rows, counts } = await firstMatters(client, reader, narrow, { sort, limit: FIRST }, now)
    return {
      id: queue,
      title: QUEUES[queue],
      count: counts.open + counts.answered,
      overdue: counts.overdue,
      rows: rows.map((row) => {
        const handler = row.handler === null ? null : (row.handler.login as PersonId)
        const watcher = watcherOf(handler, duty)
        return { ...row, watcher: watcher === null || watcher === handler ? null : nameOf(watcher) }
      }),
    }
  }
  const all: QueuesDto = []
  for (const queue of queues) all.push(await read(queue))
  return all
}
