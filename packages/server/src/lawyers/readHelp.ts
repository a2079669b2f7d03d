import { actionOf, clocks, type Form, hearingOf, permitted } from '@hengjian/casework'
import type { HelpDto, HelpedDto } from '@hengjian/contract/lawyers'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { type Looking, presentLaneCase } from '../court/laneCase'
import { Places } from '../database/places'
import { partyOf } from '../matters/party'
import { readable } from '../matters/readable'
import { LANE } from '../matters/standingHearings'
import { loadCourses, SELECT_MATTERS, type StoredMatter, selectMatters } from '../matters/storedMatter'
import { countNotes } from './notes'
import { shiftsBetween } from './shifts'

const MOST = 200
const AHEAD = 62 * 86_400_000
const RUNNING: readonly string[] = ['running', 'alert', 'overdue']

const textOf = (form: Form, name: string): string | null => {
  const value = form[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** The limit of the help that was asked for; null where none runs. */
function dueOf({ definition, matter }: StoredMatter, { now, calendar }: Looking): Instant | null {
  const running = clocks(definition, matter, now, calendar).findLast(
    ({ clock, state }) => clock === 'lawyer' && RUNNING.includes(state),
  )
  return running?.limit.latest ?? null
}

function stepOf({ definition, matter }: StoredMatter, { reader }: Looking): HelpedDto['step'] {
  const mine = permitted(definition, matter, partyOf(reader)).actions.find(({ refusal }) => refusal === null)
  const action = mine === undefined ? undefined : actionOf(definition, mine.action)
  return mine === undefined || action === undefined ? null : { id: mine.action, title: action.title }
}

/** A choice of the opening form in words. */
function measureOf({ definition }: StoredMatter, seen: Form): HelpedDto['measure'] {
  const [value, field] = [textOf(seen, 'measure'), actionOf(definition, 'markFast')?.form['measure']]
  if (value === null) return null
  const title = field?.kind === 'choice' ? field.options[value] : undefined
  return { id: value, title: title ?? { zh: value, en: value } }
}

function present(stored: StoredMatter, notes: number, looking: Looking): HelpedDto {
  const { definition, matter } = stored
  const { seen, base } = presentLaneCase(stored, [], looking)
  const { id, number, suspect, offence, state, flags } = base
  const due = dueOf(stored, looking)
  const hearing = matter.state === 'scheduled' ? hearingOf(definition, matter) : undefined
  return {
    ...{ id, number, suspect, offence, state, flags, notes },
    measure: measureOf(stored, seen),
    unit: textOf(seen, 'unit'),
    helpAt: textOf(seen, 'helpAt'),
    helpPlace: textOf(seen, 'helpPlace'),
    due: due === null ? null : formatInstant(due),
    overdue: due !== null && due <= looking.now,
    hearingAt: hearing === undefined ? null : formatInstant(hearing.from),
    courtroom: hearing?.courtroom ?? null,
    step: stepOf(stored, looking),
  }
}

/** Who waits for help first, the nearest limit on top. */
const rank = ({ step, due }: HelpedDto): string => `${step === null ? 1 : 0} ${due ?? '9'}`

/** The persons whom a lawyer was asked to help, and when they are on duty. */
export async function readHelp(client: ClientBase, looking: Looking): Promise<HelpDto> {
  const { reader, now } = looking
  const { of, values } = new Places(reader.office, LANE)
  const text = `${SELECT_MATTERS} and m.workflow = $2 and ${readable(reader, of)} order by m.changed_at desc, m.id limit ${MOST}`
  const stored = await loadCourses(client, reader.office, await selectMatters(client, text, values))
  const notes = await countNotes(client, { office: reader.office, lawyer: reader.login })
  const shifts = await shiftsBetween(client, reader.office, now, (now + AHEAD) as Instant)
  const own = shifts.filter(({ lawyer }) => lawyer === reader.login)
  const [current, next] = [own.find(({ from }) => from <= now), own.find(({ from }) => from > now)]
  return {
    onDuty: current === undefined ? null : { until: formatInstant(current.to) },
    next: next === undefined ? null : { from: formatInstant(next.from), to: formatInstant(next.to) },
    persons: stored
      .map((one) => present(one, notes.get(one.row.id) ?? 0, looking))
      .sort((one, other) => (rank(one) < rank(other) ? -1 : 1)),
  }
}
