import { type FeedEvent, hearingOf, type PersonId } from '@hengjian/casework'
import { type HearingDto, isCalledOff } from '@hengjian/contract/court'
import { type Instant, parseInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { LANE } from '../matters/standingHearings'
import { loadCourses, SELECT_MATTERS, selectMatters } from '../matters/storedMatter'

const title = (number: string, courtroom: string): string =>
  `${number} 开庭${courtroom === '' ? '' : ` · ${courtroom}`}`
const uid = (id: string): string => `hearing-${id}@hengjian`

/** The hearings of a list as a calendar has them: the number and the courtroom, nobody's name. */
export function hearingEvents(rows: readonly HearingDto[], now: Instant): readonly FeedEvent[] {
  return rows.flatMap((row): readonly FeedEvent[] => {
    const { id, number, version, courtroom, from, to } = row
    const [begins, ends] = [from, to].map((at) => (at === null ? undefined : parseInstant(at)?.instant))
    if (begins === undefined || ends === undefined) return []
    return [
      {
        uid: uid(id),
        title: title(number, courtroom),
        from: begins,
        to: ends,
        changedAt: now,
        sequence: version,
        isOff: isCalledOff(row),
      },
    ]
  })
}

/** The hearings still to be held in which somebody sits, attends or defends. */
export async function hearingsOf(client: ClientBase, office: string, person: PersonId): Promise<readonly FeedEvent[]> {
  const text = `${SELECT_MATTERS} and m.workflow = $2 and m.state = 'scheduled' and not m.closed and exists (
    select from matter_holder h where h.office = m.office and h.matter = m.id and h.holder = $3
      and h.relation in ('judge', 'handler', 'counsel'))`
  const stored = await loadCourses(client, office, await selectMatters(client, text, [office, LANE, person]))
  return stored.flatMap(({ row, definition, matter }) => {
    const hearing = hearingOf(definition, matter)
    if (hearing === undefined) return []
    const { from, to, courtroom } = hearing
    const { id, number, version: sequence, changed_at: changedAt } = row
    return [{ uid: uid(id), title: title(number, courtroom), from, to, changedAt, sequence }]
  })
}
