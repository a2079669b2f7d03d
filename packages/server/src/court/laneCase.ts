import { type Clock, defendantOf, type Form, hearingOf, type Refusal, refusal, type Workflow } from '@hengjian/casework'
import type { HearingProblemDto, TermDto } from '@hengjian/contract/court'
import { type Calendar, dateOf, formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { termFault } from '../matters/laneChecks'
import type { Reader } from '../matters/party'
import { seenValues } from '../matters/seenValues'
import type { StoredMatter } from '../matters/storedMatter'

/** By whom and as of when cases of the lane are looked at. */
export interface Looking {
  readonly reader: Reader
  readonly now: Instant
  readonly calendar: Calendar
}

/** A refusal as a page shows it beside a case. */
export const toProblem = ({ code, place, message, cure }: Refusal, refused: boolean): HearingProblemDto => ({
  code,
  ...(place === undefined ? {} : { place }),
  message,
  cure,
  refused,
})

const dayOf = (at: Instant): number => dateOf(at, SHANGHAI_OFFSET)

/** A clock with the days that it has used and left; what has ended counts up to its end. */
export function presentTerm({ clocks }: Workflow, clock: Clock | null | undefined, now: Instant): TermDto | null {
  if (clock === null || clock === undefined) return null
  const { startedAt, limit, ended, state } = clock
  const until = ended?.at ?? now
  return {
    title: clocks[clock.clock]?.title ?? { zh: clock.clock, en: clock.clock },
    startedAt: formatInstant(startedAt),
    latest: formatInstant(limit.latest),
    used: Math.max(0, dayOf(until) - dayOf(startedAt)),
    // The limit is the instant at which the last day is over: that day is still whole.
    left: dayOf((limit.latest - 1) as Instant) - dayOf(until),
    state,
  }
}

const textOf = (form: Form, name: string): string | null => {
  const value = form[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Other matters of the lane in which the same person stands, by matter. */
export function twiceIn(stored: readonly StoredMatter[]): ReadonlyMap<string, readonly string[]> {
  const open = stored.filter(({ row }) => !row.closed)
  const numbers = new Map<string, readonly { id: string; number: string }[]>()
  for (const { row, matter } of open) {
    const defendant = defendantOf(matter)
    if (defendant !== '') numbers.set(defendant, [...(numbers.get(defendant) ?? []), row])
  }
  return new Map(
    open.map(({ row, matter }) => [
      row.id,
      (numbers.get(defendantOf(matter)) ?? []).filter(({ id }) => id !== row.id).map(({ number }) => number),
    ]),
  )
}

/** What is wrong with a case as it stands: nothing is refused by it. */
function flagsOf(stored: StoredMatter, twice: readonly string[], { now, calendar }: Looking): readonly Refusal[] {
  const { definition, matter } = stored
  const hearing = hearingOf(definition, matter)
  const toBeHeld = hearing !== undefined && matter.state === 'scheduled'
  const past = toBeHeld ? termFault(hearing, { definition, matter, calendar }, now) : undefined
  const restDay = toBeHeld && calendar.isRestDay(dateOf(hearing.from, SHANGHAI_OFFSET))
  const numbers = twice.join('、')
  return [
    ...(hearing !== undefined && matter.state === 'retracted' ? [refusal('PLEA_RETRACTED')] : []),
    ...(past === undefined ? [] : [past.refusal]),
    ...(restDay ? [refusal('HEARING_REST_DAY')] : []),
    ...(twice.length === 0 ? [] : [refusal('LANE_TWICE', { zh: numbers, en: numbers })]),
  ]
}

/** A case of the lane as far as its reader may see it, with what it tells them. */
export function presentLaneCase(stored: StoredMatter, twice: readonly string[], looking: Looking) {
  const { row, definition, matter } = stored
  const seen = seenValues(definition, matter, looking.reader)
  const state = definition.states[matter.state]
  return {
    seen,
    base: {
      id: row.id,
      number: row.number,
      version: row.version,
      suspect: textOf(seen, 'suspect'),
      offence: textOf(seen, 'offence'),
      state: { id: matter.state, title: state?.title ?? { zh: matter.state, en: matter.state } },
      flags: flagsOf(stored, twice, looking).map((one) => toProblem(one, false)),
    },
  }
}
