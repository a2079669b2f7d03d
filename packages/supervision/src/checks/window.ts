import type { Instant } from '@hengjian/law'
import { type Anchor, anchorFrom, type Match } from '../match'
import type { Part, Session } from '../part'
import { type Doubts, type Reading, readingsOf } from '../readings'
import type { Due, State } from '../verdict'
import {
  type Draft,
  evidenceOf,
  excused,
  type JudgePart,
  missingFrom,
  type Surroundings,
  silentBetween,
  unknownAnchor,
} from './draft'
import {
  boundsIn,
  hidingPlace,
  lacksTime,
  liesIn,
  type Place,
  placesOf,
  type Standing,
  standingOf,
  type WindowCheck,
} from './window-bounds'

interface Outcome {
  readonly state: State
  readonly match: Match | undefined
  readonly due: Due | undefined
  readonly countedFrom?: Instant | undefined
}

function outcomeIn(standing: Standing, place: Place, reading: Reading, steps: Session['steps']): Outcome {
  standing.part.session.effort.spend(standing.found.length)
  const bounds = boundsIn(standing, place, reading, steps)
  const { due, open } = bounds
  const countedFrom = standing.check.window === 'after' ? place.end : place.start
  const match = standing.found.find((one) => liesIn(standing, one, bounds, place, reading))
  const wantsNone = standing.check.wants === 'presence'
  if (match !== undefined) return { state: wantsNone ? 'violated' : 'satisfied', match, due, countedFrom }
  if (open) return { state: 'pending', match, due, countedFrom }
  return { state: wantsNone ? 'satisfied' : 'violated', match, due, countedFrom }
}

/** The one fact directly after the anchor in the part. */
function nextRow(part: Part, anchor: Anchor): number | undefined {
  const { asOf, world } = part.session
  return part.rows.find((row) => row > anchor.row && (world.facts.from[row] ?? 0) <= asOf)
}

function outcomeNext({ check, part, anchor, found }: Standing, { answers }: Reading): Outcome {
  const next = nextRow(part, anchor)
  const match = found.find((one) => one.row === next && (one.doubt === null || answers === 'possible'))
  if (check.wants === 'presence')
    return { state: match === undefined ? 'satisfied' : 'violated', match, due: undefined }
  const state = next === undefined ? 'pending' : match === undefined ? 'violated' : 'satisfied'
  return { state, match, due: undefined }
}

/** The outcome of every reading, the plain one first: that is the one to explain. */
function outcomesOf(standing: Standing, doubts: Doubts): readonly Outcome[] {
  const outcomes: Outcome[] = []
  for (const reading of readingsOf(doubts)) {
    if (standing.check.window === 'next') {
      outcomes.push(outcomeNext(standing, reading))
      continue
    }
    for (const place of placesOf(standing, reading)) {
      const steps = outcomes.length === 0 ? standing.part.session.steps : undefined
      outcomes.push(outcomeIn(standing, place, reading, steps))
    }
  }
  return outcomes
}

function judgeAnchor(check: WindowCheck, part: Part, anchor: Anchor, surroundings: Surroundings): Draft {
  const standing = standingOf(check, part, anchor)
  const { term, found } = standing
  const local = term?.local === true
  if (anchor.doubt !== null) return unknownAnchor(anchor, local)
  const termUnknown = (check.within !== undefined && term === undefined) || standing.tolerance === undefined
  const doubts: Doubts = {
    anchor,
    answers: found,
    excuses: NONE,
    changes: anchor.interval?.ends ?? NONE,
    termUnknown,
  }
  const outcomes = outcomesOf(standing, doubts)
  const [first] = outcomes
  const differs = first === undefined || (outcomes.length > 1 && outcomes.some((one) => one.state !== first.state))
  const state: State = differs || lacksTime(standing) ? 'unknown' : first.state
  const draft: Draft = {
    anchor,
    state,
    evidence: evidenceOf([anchor.row, first?.match?.row]),
    local,
    due: first?.due,
    countedFrom: first?.countedFrom,
    missing: missingIn(state, standing, doubts),
  }
  return excused(part, surroundings, anchor, silenced(standing, draft, surroundings))
}

/** What could not be known, or the parts of an `all` that are not there. */
function missingIn(state: State, { check, part, anchor }: Standing, doubts: Doubts): Draft['missing'] {
  if (state === 'unknown') return missingFrom(part, doubts)
  if (state !== 'violated' || check.wants !== 'absence') return undefined
  const absent = check.of.absent(part, anchor)
  return absent.length === 0 ? undefined : absent.map((event) => ({ kind: 'pattern', event }))
}

const NONE: readonly Match[] = []

/** Silence could hide an `of`: what rests on there being none in the window is then unknown. */
function silenced(standing: Standing, draft: Draft, { answerSources }: Surroundings): Draft {
  const { check, part } = standing
  const restsOnNone =
    draft.state === 'pending' || draft.state === (check.wants === 'absence' ? 'violated' : 'satisfied')
  if (!restsOnNone || part.session.silences.length === 0) return draft
  const silent = silentBetween(part.session, answerSources, ...hidingPlace(standing))
  return silent.length === 0 ? draft : { ...draft, state: 'unknown', missing: silent }
}

/** Without `at`, each `of` is itself a breach. */
function judgeEach(part: Part, match: Match, surroundings: Surroundings): Draft {
  const anchor = anchorFrom(match, undefined)
  const draft: Draft =
    match.doubt === null
      ? { anchor, state: 'violated', evidence: [match.row], local: false }
      : unknownAnchor(anchor, false)
  return excused(part, surroundings, anchor, draft)
}

/** Something must, or must not, stand in a window about an anchor. */
export function standing(check: WindowCheck, surroundings: Surroundings): JudgePart {
  const { at, of } = check
  if (at === undefined) {
    return (part, only, drafts) => {
      for (const match of of.find(part, undefined)) {
        if (only === undefined || match.row === only) drafts.push(judgeEach(part, match, surroundings))
      }
    }
  }
  return (part, only, drafts) => {
    for (const anchor of at.find(part)) {
      if (only === undefined || anchor.row === only) drafts.push(judgeAnchor(check, part, anchor, surroundings))
    }
  }
}
