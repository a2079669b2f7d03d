import { clocks, type Matter, type Workflow } from '@hengjian/casework'
import { occurrencesOfMatter } from '@hengjian/evaluation'
import type { Calendar, Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { unitOf } from '../matters/storeAction'
import { markJoined } from './joined'
import { writeOccurrences } from './writeOccurrences'

interface Counted {
  readonly office: string
  readonly id: string
  readonly definition: Workflow
  readonly matter: Matter
  readonly calendar: Calendar
}

/** Derives what counts in a matter, as its last action left it. */
export async function writeMatterOccurrences(
  client: ClientBase,
  { office, id, definition, matter, calendar }: Counted,
): Promise<void> {
  const { records } = matter
  const asOf = Math.max(...records.map(({ at }) => at)) as Instant
  const told = {
    ...{ id, definition, records },
    clocks: clocks(definition, matter, asOf, calendar),
    unit: unitOf(definition, matter),
  }
  const occurrences = occurrencesOfMatter(told)
  await writeOccurrences(client, office, 'matter', new Map([[id, occurrences]]))
  if (occurrences.some(({ kind }) => kind === 'intervened')) await markJoined(client, office, id, asOf)
  await client.query('update matter set counted = true where office = $1 and id = $2 and not counted', [office, id])
}
