import { type Instant, type Limit, limitOf } from '@hengjian/law'
import type { CompiledAnchor } from '../compiled'
import { forget } from '../conditions/scope'
import { boundsOf } from '../conditions/value'
import type { LocalExpression } from '../context'
import type { Anchor, Match } from '../match'
import { anchorScope, offsetOf, type Part, type Session, scopeOf } from '../part'
import { type Doubts, doubtsAbout, isBlurred, isSameMoment, type Mode } from '../readings'
import { type FindTerm, needsTime } from '../term'
import type { Missing, State } from '../verdict'
import {
  type Draft,
  dueOf,
  evidenceOf,
  excused,
  type JudgePart,
  LONG_AGO,
  missingFrom,
  NO_ROW,
  type Surroundings,
  silentBetween,
} from './draft'

/** A compiled `tally`. */
export interface TallyParts {
  readonly of: CompiledAnchor
  readonly value: LocalExpression | undefined
  readonly within: FindTerm | undefined
  readonly max: LocalExpression | undefined
  readonly min: LocalExpression | undefined
}

/** The least and the most that a sum can be, with what is doubtful left out and counted in. */
interface Sum {
  readonly least: number
  readonly most: number
}

/** A stretch of the term from its first fact, as early as it may end and as late. */
interface Stretch {
  readonly first: Anchor
  readonly early: Limit
  readonly late: Limit
}

/** Whether a fact lies in a stretch: for sure, wherever it and the first stand in their times, or possibly. Exactly at the limit it is over. */
function liesIn({ first, early, late }: Stretch, part: Part, one: Anchor, mode: Mode): boolean {
  if (isSameMoment(part, one, first)) return first.from < early.latest
  return mode === 'certain' ? one.to < early.latest : one.from < late.latest
}

/** The least and the most that one fact adds; an unknown value is nothing, or any number. */
function addedBy({ value }: TallyParts, part: Part, one: Anchor, until: Instant): readonly [number, number] {
  if (value === undefined) return [1, 1]
  const scope = scopeOf(part, one.row, one.from, one.interval, undefined)
  scope.eventTo = one.to
  scope.eventEnd = Math.min(scope.eventEnd, until)
  scope.eventEndTo = Math.min(scope.eventEndTo, until)
  return boundsOf(value.run(scope)) ?? [0, Number.POSITIVE_INFINITY]
}

/** Facts that may or may not lie in the stretch are doubtful like those of which it is not known whether they fit. */
function sumOf(parts: TallyParts, part: Part, list: readonly Anchor[], stretch: Stretch | undefined): Sum {
  let [least, most] = [0, 0]
  const { asOf } = part.session
  const until = Math.min(stretch?.early.latest ?? asOf, asOf) as Instant
  for (const one of list) {
    const [low, high] = addedBy(parts, part, one, until)
    const sure = one.doubt === null && (stretch === undefined || liesIn(stretch, part, one, 'certain'))
    least += sure ? low : Math.min(0, low)
    most += sure ? high : Math.max(0, high)
  }
  return { least, most }
}

function boundOf(bound: LocalExpression | undefined, part: Part, first: Anchor | undefined): number | undefined {
  if (bound === undefined) return undefined
  const scope =
    first === undefined ? scopeOf(part, NO_ROW, part.session.asOf, undefined, undefined) : anchorScope(part, first)
  const value = bound.run(scope)
  return typeof value === 'number' ? value : undefined
}

/** Whether the stretch is over; the object itself never is, as far as is known. */
function isOver(stretch: Stretch | undefined, asOf: Instant): boolean | 'unknown' {
  if (stretch === undefined || asOf < stretch.early.latest) return false
  return asOf >= stretch.late.latest ? true : 'unknown'
}

function stateOf(parts: TallyParts, part: Part, sum: Sum, first: Anchor | undefined, stretch?: Stretch): State {
  const [max, min] = [boundOf(parts.max, part, first), boundOf(parts.min, part, first)]
  if ((parts.max !== undefined && max === undefined) || (parts.min !== undefined && min === undefined)) return 'unknown'
  if (max !== undefined && sum.most > max) return sum.least > max ? 'violated' : 'unknown'
  if (min === undefined || sum.least >= min) return 'satisfied'
  const over = isOver(stretch, part.session.asOf)
  if (sum.most >= min || over === 'unknown') return 'unknown'
  return over ? 'violated' : 'pending'
}

/** What a silent source hides may raise a sum, never lower it. */
function silenced(
  parts: TallyParts,
  part: Part,
  { answerSources }: Surroundings,
  draft: Draft,
  from: Instant,
  to: Instant,
): Draft {
  const rests =
    parts.max === undefined ? draft.state === 'violated' || draft.state === 'pending' : draft.state === 'satisfied'
  const silent = rests ? silentBetween(part.session, answerSources, from, to) : []
  return silent.length === 0 ? draft : { ...draft, state: 'unknown', missing: silent }
}

const missingIn = (state: State, part: Part, doubts: Doubts): readonly Missing[] | undefined =>
  state === 'unknown' ? missingFrom(part, doubts) : undefined

/** The object itself, where no fact is counted. */
const OBJECT: Match = { row: NO_ROW, from: LONG_AGO, to: LONG_AGO, doubt: null }

/** The sum in the part as a whole. */
function judgeWhole(parts: TallyParts, part: Part, local: boolean, surroundings: Surroundings): Draft {
  const found = parts.of.find(part)
  forget(part.session.scope)
  const state = stateOf(parts, part, sumOf(parts, part, found, undefined), undefined)
  const evidence = evidenceOf(found.map(({ row }) => row))
  const [first, ...others] = found
  const missing = missingIn(state, part, doubtsAbout(first ?? OBJECT, others))
  const draft: Draft = { anchor: undefined, state, evidence, local, missing }
  const { asOf } = part.session
  return excused(part, surroundings, undefined, silenced(parts, part, surroundings, draft, LONG_AGO, asOf))
}

/** The stretch that a fact opens, with what counts in it. */
function judgeStretch(
  parts: TallyParts,
  part: Part,
  first: Anchor,
  list: readonly Anchor[],
  within: FindTerm,
  steps: Session['steps'],
): { readonly draft: Draft; readonly counted: readonly Anchor[] } {
  const { calendar, effort, scope } = part.session
  effort.spend(list.length)
  forget(scope)
  const term = within(anchorScope(part, first))
  const local = parts.max?.local === true || parts.min?.local === true || term?.local === true
  if (term === undefined || first.doubt !== null || needsTime(term, first)) {
    const missing = missingFrom(part, doubtsAbout(first))
    return { draft: { anchor: first, local, state: 'unknown', evidence: [first.row], missing }, counted: [] }
  }
  const offset = offsetOf(part, first.row)
  const early = limitOf(term.term, { at: first.from, offset }, calendar, [], steps)
  const late = isBlurred(first) ? limitOf(term.term, { at: first.to, offset }, calendar) : early
  const stretch = { first, early, late }
  const follows = ({ from, row }: Anchor): boolean => from > first.from || (from === first.from && row >= first.row)
  const counted = list.filter((one) => follows(one) && liesIn(stretch, part, one, 'possible'))
  const state = stateOf(parts, part, sumOf(parts, part, counted, stretch), first, stretch)
  const due = dueOf(early, true)
  const evidence = evidenceOf(counted.map(({ row }) => row))
  const draft: Draft = {
    anchor: first,
    local,
    state,
    due,
    evidence,
    missing: missingIn(state, part, doubtsAbout(first, counted)),
  }
  return { draft, counted }
}

/** The sum in the part, or in any stretch of the term, must not exceed `max` nor stay below `min`. */
export function tally(parts: TallyParts, surroundings: Surroundings): JudgePart {
  const bounds = parts.max?.local === true || parts.min?.local === true
  return (part, only, drafts) => {
    const { within } = parts
    if (within === undefined) {
      if (only === undefined || only === NO_ROW) drafts.push(judgeWhole(parts, part, bounds, surroundings))
      return
    }
    const { steps } = part.session
    const list = parts.of.find(part)
    const spent = new Set<number>()
    for (const first of list) {
      if (spent.has(first.row)) continue
      const { draft, counted } = judgeStretch(parts, part, first, list, within, first.row === only ? steps : undefined)
      // A fact counted in a breach opens no stretch of its own.
      if (draft.state === 'violated') for (const { row } of counted) spent.add(row)
      if (only !== undefined && first.row !== only) continue
      const to = Math.min(draft.due?.latest ?? part.session.asOf, part.session.asOf) as Instant
      drafts.push(excused(part, surroundings, first, silenced(parts, part, surroundings, draft, first.from, to)))
    }
  }
}
