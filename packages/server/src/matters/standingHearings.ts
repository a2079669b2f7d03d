import { hearingOf, isToBeHeld, type SetDown } from '@hengjian/casework'
import { pleaLeniency } from '@hengjian/casework/workflows'
import type { ClientBase } from 'pg'
import { loadCourses, SELECT_MATTERS, selectMatters } from './storedMatter'

/** The workflow whose matters are tried in the fast lane. */
export const LANE = pleaLeniency.id

/** Everything in the office that is set down for a hearing still to be held, whoever asks: what is taken is taken for all. */
export async function standingHearings(client: ClientBase, office: string): Promise<readonly SetDown[]> {
  const text = `${SELECT_MATTERS} and m.workflow = $2 and m.state = 'scheduled' and not m.closed`
  const stored = await loadCourses(client, office, await selectMatters(client, text, [office, LANE]))
  return stored.flatMap(({ row, definition, matter }) => {
    const hearing = isToBeHeld(matter.state) ? hearingOf(definition, matter) : undefined
    return hearing === undefined ? [] : [{ matter: row.id, hearing }]
  })
}
