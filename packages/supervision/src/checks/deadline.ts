import { type Instant, inTime, type Limit } from '@hengjian/law'
import type { Clock } from '../clock'
import { forget } from '../conditions/scope'
import type { DeadlineCheck } from '../language'
import type { Anchor, Match } from '../match'
import type { Part } from '../part'
import type { Doubts } from '../readings'
import {
  type ClockReading,
  doubtsOf,
  instantAfter,
  isLocal,
  type RunningClock,
  readingsOfClock,
} from '../running-clock'
import type { Missing, State } from '../verdict'
import {
  type Draft,
  dueOf,
  evidenceOf,
  type JudgePart,
  missingFrom,
  type Surroundings,
  silentBetween,
  unknownAnchor,
} from './draft'

interface Case {
  readonly clock: RunningClock
  readonly excuses: readonly Match[]
  readonly ifMissing: 'violated' | 'ignore'
  readonly local: boolean
}

/** How one reading ends; `none` is no verdict at all. */
interface Outcome {
  readonly state: State | 'none'
  readonly limit: Limit | undefined
  readonly start: Instant
  readonly answer: Match | undefined
  readonly excuse: Match | undefined
  /** When the late answer came, or asOf while there is none. */
  readonly until: Instant
  readonly moved: readonly number[]
}

/** An excuse counts from the anchor, itself included, as long as the limit has not run out. */
function excuseIn({ clock, excuses }: Case, { reading, start, limit }: ClockReading): Match | undefined {
  return excuses.find((one) => {
    const at = instantAfter(clock, one, reading.excuses, start)
    return at !== undefined && (limit === undefined || inTime(limit, at))
  })
}

function outcomeIn(one: Case, shown: ClockReading): Outcome {
  const { limit, start, answer, answerAt, answered, moved } = shown
  const { asOf } = one.clock.part.session
  const excuse = answered || one.excuses.length === 0 ? undefined : excuseIn(one, shown)
  return { state: stateOf(one, shown, excuse), limit, start, answer, excuse, until: answerAt ?? asOf, moved }
}

function stateOf(
  { clock, ifMissing }: Case,
  { limit, answer, answerAt, answered }: ClockReading,
  excuse: Match | undefined,
): Outcome['state'] {
  const { asOf } = clock.part.session
  if (answered || excuse !== undefined) return 'satisfied'
  if (answer === undefined && ifMissing === 'ignore') return 'none'
  if (limit === undefined) return 'pending'
  // At the first instant too late nothing can be in time any more; exactly at a cap it still can.
  const isLate = answerAt !== undefined && answerAt <= asOf
  return isLate || !inTime(limit, asOf) ? 'violated' : 'pending'
}

function draftOf({ clock, local }: Case, outcome: Outcome, state: State): Draft {
  const { limit, start, answer, excuse, until, moved } = outcome
  const { anchor } = clock
  return {
    anchor,
    state,
    evidence: evidenceOf([anchor.row, answer?.row, excuse?.row], moved),
    local,
    due: limit === undefined ? undefined : dueOf(limit),
    countedFrom: start,
    excusedBy: state === 'satisfied' ? excuse?.row : undefined,
    lateBy: state === 'violated' && limit !== undefined ? Math.max(0, until - limit.latest) : undefined,
  }
}

const HOUR_FROM_A_DATE: readonly Missing[] = [{ kind: 'precision' }]

function judged(one: Case, clock: Clock, surroundings: Surroundings): Draft | undefined {
  const { anchor, part } = one.clock
  if (one.clock.needsTime) {
    return { anchor, state: 'unknown', evidence: [anchor.row], missing: HOUR_FROM_A_DATE, local: one.local }
  }
  const plain = doubtsOf(one.clock)
  const doubts: Doubts = one.excuses.length === 0 ? plain : { ...plain, excuses: one.excuses }
  const readings = readingsOfClock(one.clock, doubts)
  const plainly = readings[0]
  if (plainly === undefined) return undefined
  const first = outcomeIn(one, plainly)
  const differs = readings.length > 1 && readings.some((other) => outcomeIn(one, other).state !== first.state)
  if (first.state === 'none' && !differs) return undefined
  const draft = draftOf(one, first, first.state === 'none' || differs ? 'unknown' : first.state)
  if (differs) return { ...draft, state: 'unknown', missing: missingFrom(part, doubts) }
  if (draft.state === 'satisfied') return draft
  const silent = silentUpTo(one, draft, surroundings)
  if (silent.length > 0) return { ...draft, state: 'unknown', missing: silent }
  const absent = clock.absent(part, anchor)
  return absent.length === 0 ? draft : { ...draft, missing: absent.map((event) => ({ kind: 'pattern', event })) }
}

/** An answer or an excuse may be hidden by a source that was silent between the anchor and the due. */
function silentUpTo(
  { clock }: Case,
  { due }: Draft,
  { answerSources, excuseSources }: Surroundings,
): readonly Missing[] {
  const { asOf, silences } = clock.part.session
  if (silences.length === 0) return []
  const end = Math.min(due?.latest ?? asOf, asOf) as Instant
  return silentBetween(clock.part.session, [...answerSources, ...excuseSources], clock.anchor.from, end)
}

const NONE: readonly Match[] = []

/** An answer must come within a term of an anchor; an interval must end within it. */
export function deadline(
  { ifMissing = 'violated' }: DeadlineCheck,
  clock: Clock,
  surroundings: Surroundings,
): JudgePart {
  const { unless } = surroundings
  const judge = (part: Part, anchor: Anchor): Draft | undefined => {
    forget(part.session.scope)
    const running = clock.start(part, anchor)
    const local = isLocal(running)
    if (anchor.doubt !== null) return unknownAnchor(anchor, local)
    const found = unless?.find(part, anchor, anchor.from) ?? NONE
    const excuses = found.length === 0 ? found : found.filter(({ to }) => to >= anchor.from)
    return judged({ clock: running, excuses, ifMissing, local }, clock, surroundings)
  }
  return (part, only, drafts) => {
    for (const anchor of clock.from.find(part)) {
      if (only !== undefined && anchor.row !== only) continue
      const draft = judge(part, anchor)
      if (draft !== undefined) drafts.push(draft)
    }
  }
}
