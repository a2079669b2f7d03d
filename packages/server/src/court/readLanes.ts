import { LANE_STAGES, laneCourse, laneStages } from '@hengjian/casework'
import type { LaneCardDto, LanesDto } from '@hengjian/contract/court'
import { formatInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { Places } from '../database/places'
import { loadNames, type NameOf } from '../matters/presentRow'
import { isOfOffice, readable } from '../matters/readable'
import { LANE } from '../matters/standingHearings'
import { loadCourses, SELECT_MATTERS, type StoredMatter, selectMatters } from '../matters/storedMatter'
import { type Looking, presentLaneCase, presentTerm, twiceIn } from './laneCase'

/** So many cases are on the board, those whose limit is nearest. */
const MOST = 400
const LEFT: readonly string[] = ['exitOrdinary', 'retracted', 'nonProsecuted']

function presentCard(
  stored: StoredMatter,
  twice: readonly string[],
  looking: Looking,
  nameOf: NameOf,
): LaneCardDto & { readonly stage: string | null } {
  const { row, definition, matter } = stored
  const { base } = presentLaneCase(stored, twice, looking)
  const { runs, stage, clock } = laneCourse(definition, matter, looking.now, looking.calendar)
  const days = runs.map(({ stage: of, days: many }) => ({ stage: of, days: many }))
  return {
    ...base,
    stage,
    term: presentTerm(definition, clock, looking.now),
    handler: isOfOffice(looking.reader) && row.handler !== null ? nameOf(row.handler) : null,
    unit: row.unit,
    since: formatInstant(runs.at(-1)?.from ?? row.opened_at),
    runs: days,
    days: days.reduce((sum, { days: many }) => sum + many, 0),
  }
}

/** Every case of the lane that the reader may read and that is not put away, by stage. */
export async function readLanes(client: ClientBase, looking: Looking): Promise<LanesDto> {
  const { office } = looking.reader
  const { of, values } = new Places(office, LANE)
  const text = `${SELECT_MATTERS} and m.workflow = $2 and not m.closed and ${readable(looking.reader, of)}
    order by m.due_at nulls last, m.opened_at, m.id limit ${MOST}`
  const stored = await loadCourses(client, office, await selectMatters(client, text, values))
  const nameOf = await loadNames(client, office)
  const twice = twiceIn(stored)
  const cards = stored.map((one) => presentCard(one, twice.get(one.row.id) ?? [], looking, nameOf))
  return {
    stages: laneStages.map((id) => {
      const own = cards.filter(({ stage }) => stage === id)
      const overdue = own.filter(({ term }) => term?.state === 'overdue').length
      return { id, title: LANE_STAGES[id].title, count: own.length, overdue, cards: own }
    }),
    left: cards.filter(({ state }) => LEFT.includes(state.id)),
  }
}
