import { hearingOf } from '@hengjian/casework'
import type { HearingDto, HearingListDto } from '@hengjian/contract/court'
import { dateOf, formatDate, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { Places } from '../database/places'
import { HttpProblem } from '../http/problem'
import { loadNames } from '../matters/presentRow'
import { readable } from '../matters/readable'
import { LANE } from '../matters/standingHearings'
import { loadCourses, SELECT_MATTERS, type StoredMatter, selectMatters } from '../matters/storedMatter'
import { type Looking, twiceIn } from './laneCase'
import { presentHearing } from './presentHearing'

/** The days of a list, both included. */
export interface HearingDays {
  readonly from: string
  readonly to: string
}

const MOST_DAYS = 92
const MOST = 500
const DAY = 86_400_000

/** 400 HEARING_DAYS where they are turned round or too many. */
export function checkDays({ from, to }: HearingDays): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY
  if (days < 0 || days > MOST_DAYS) throw new HttpProblem('HEARING_DAYS', { place: days < 0 ? 'from' : 'to' })
}

/** Cases that were ever set down for one of the days: where they were moved to another, that counts. */
async function onDays(client: ClientBase, { reader }: Looking, { from, to }: HearingDays): Promise<StoredMatter[]> {
  const { of, values } = new Places(reader.office, LANE, from, to)
  const text = `${SELECT_MATTERS} and m.id in (
      select a.matter from matter_action a where a.office = $1 and a.workflow = $2 and a.action = 'schedule'
        and left(a.form->>'hearingAt', 10) between $3 and $4
    ) and ${readable(reader, of)} limit ${MOST}`
  const stored = await loadCourses(client, reader.office, await selectMatters(client, text, values))
  return stored.filter(({ definition, matter }) => {
    const hearing = hearingOf(definition, matter)
    const day = hearing === undefined ? '' : formatDate(dateOf(hearing.from, SHANGHAI_OFFSET))
    return day >= from && day <= to
  })
}

async function waiting(client: ClientBase, { reader }: Looking): Promise<readonly StoredMatter[]> {
  const { of, values } = new Places(reader.office, LANE)
  const text = `${SELECT_MATTERS} and m.workflow = $2 and m.state in ('prosecuted', 'converted') and not m.closed
    and ${readable(reader, of)} order by m.due_at nulls last, m.opened_at, m.id limit ${MOST}`
  return loadCourses(client, reader.office, await selectMatters(client, text, values))
}

const byTime = (one: HearingDto, other: HearingDto): number => {
  const [left, right] = [one, other].map(({ from, courtroom, number }) => `${from} ${courtroom} ${number}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}

/** The hearings of the days by time, and what waits to be set down, the nearest limit first: as far as the reader may read. */
export async function readHearings(client: ClientBase, looking: Looking, days: HearingDays): Promise<HearingListDto> {
  checkDays(days)
  const [held, ahead] = [await onDays(client, looking, days), await waiting(client, looking)]
  const nameOf = await loadNames(client, looking.reader.office)
  const twice = twiceIn([...held, ...ahead])
  const present = (one: StoredMatter): HearingDto => presentHearing(one, twice.get(one.row.id) ?? [], looking, nameOf)
  return { ...days, hearings: held.map(present).sort(byTime), waiting: ahead.map(present) }
}
