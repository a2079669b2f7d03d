import type { Instant } from '@hengjian/law'
import { inTime } from '@hengjian/law'
import { type Clock, instantIn, type Reading, type RunningClock, readClock } from '../clock'
import type { DeadlineCheck } from '../language'
import { type Anchor, type Match, openingOf } from '../match'
import type { Part } from '../part'
import type { State } from '../verdict'
import type { Row } from '../world'
import {
  type Doubts,
  type Draft,
  dueOf,
  evidenceOf,
  type JudgePart,
  missingFrom,
  readingsOf,
  type Surroundings,
  silentBetween,
  unknownAnchor,
} from './draft'

interface Outcome {
  readonly state: State | 'none'
  readonly draft: Draft
}

function outcomeIn(
  clock: RunningClock,
  excuses: readonly Match[],
  reading: Reading,
  ifMissing: 'violated' | 'ignore',
  local: boolean,
): Outcome {
  const { anchor, part } = clock
  const { asOf } = part.session
  const { limit, answer, answered } = readClock(clock, reading)
  const start = instantIn(anchor, reading.anchorLate)
  const excuse = excuses.find((one) => {
    if (one.doubt && !reading.excuses) return false
    const at = instantIn(one, reading.othersLate)
    return at >= start && (limit === undefined || inTime(limit, at))
  })
  const base = { anchor: anchor.row, local, ...(limit === undefined ? {} : { due: dueOf(limit) }) }
  const draft = (state: State, more: Partial<Draft> = {}): Outcome => ({
    state,
    draft: { ...base, state, evidence: evidenceOf(anchor.row, answer?.row, excuse?.row), ...more },
  })
  if (answered || (limit === undefined && answer !== undefined)) return draft('satisfied')
  if (excuse !== undefined) return draft('satisfied', { excusedBy: excuse.row })
  if (answer === undefined && ifMissing === 'ignore') return { ...draft('pending'), state: 'none' }
  if (limit === undefined) return draft('pending')
  const until = answer === undefined ? asOf : instantIn(answer, reading.othersLate)
  if (answer !== undefined || !inTime(limit, until))
    return draft('violated', { lateBy: Math.max(0, until - limit.latest) })
  return draft('pending')
}

function judgeAnchor(
  clock: RunningClock,
  excuses: readonly Match[],
  ifMissing: 'violated' | 'ignore',
  { needs, local }: Surroundings,
): Draft | undefined {
  const { anchor, part } = clock
  const isLocal = clock.term?.local ?? local
  const doubts: Doubts = {
    anchor,
    answers: clock.answers,
    excuses,
    adjustments: clock.adjusting.map(({ match }) => match),
    termUnknown: clock.term === undefined,
  }
  if (clock.needsTime) {
    return {
      anchor: anchor.row,
      state: 'unknown',
      evidence: [anchor.row],
      missing: [{ kind: 'precision' }],
      local: isLocal,
    }
  }
  const outcomes = readingsOf(doubts).map((reading) => outcomeIn(clock, excuses, reading, ifMissing, isLocal))
  const [first] = outcomes
  if (first === undefined) return undefined
  if (outcomes.some(({ state }) => state !== first.state)) {
    return { ...first.draft, state: 'unknown', missing: missingFrom(part, doubts) }
  }
  if (first.state === 'none') return undefined
  if (first.state === 'satisfied') return first.draft
  const end = Math.min(first.draft.due?.latest ?? part.session.asOf, part.session.asOf) as Instant
  const silent = silentBetween(part.session, needs, anchor.from, end)
  return silent.length === 0 ? first.draft : { ...first.draft, state: 'unknown', missing: silent }
}

/** An answer must come within a term of an anchor; an interval must end within it. */
export function deadline(check: DeadlineCheck, clock: Clock, surroundings: Surroundings): JudgePart {
  const { unless } = surroundings
  const ifMissing = check.ifMissing ?? 'violated'
  const judge = (part: Part, anchor: Anchor): Draft | undefined => {
    part.missing.clear()
    if (anchor.doubt) {
      clock.from.find(part)
      return unknownAnchor(part, anchor, surroundings.local)
    }
    const excuses = unless?.find(part, openingOf(anchor), anchor.from).filter(({ to }) => to >= anchor.from) ?? []
    return judgeAnchor(clock.start(part, anchor), excuses, ifMissing, surroundings)
  }
  return function* judgePart(part: Part, only: Row | undefined) {
    for (const anchor of clock.from.find(part)) {
      if (only !== undefined && anchor.row !== only) continue
      const draft = judge(part, anchor)
      if (draft !== undefined) yield draft
    }
  }
}
