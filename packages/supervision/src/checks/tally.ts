import { type Instant, type Limit, limitOf } from '@hengjian/law'
import type { CompiledAnchor } from '../compiled'
import type { LocalExpression } from '../context'
import type { Anchor, Match } from '../match'
import { anchorScope, offsetOf, type Part, scopeOf } from '../part'
import { doubtsAbout } from '../readings'
import type { FindTerm } from '../term'
import type { State } from '../verdict'
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

/** What one fact adds; undefined where it cannot be known. */
function addedBy({ value }: TallyParts, part: Part, one: Anchor, until: Instant): number | undefined {
  if (value === undefined) return 1
  const end = Math.min(one.interval?.endFrom ?? until, until)
  const found = value.run(scopeOf(part, one.row, one.from, one.interval === undefined ? undefined : end, undefined))
  return typeof found === 'number' ? found : undefined
}

/** Facts that may or may not lie in the stretch are doubtful like those of which it is not known whether they fit. */
function sumOf(parts: TallyParts, part: Part, list: readonly Anchor[], limit: Limit | undefined): Sum {
  let [least, most] = [0, 0]
  const until = Math.min(limit?.latest ?? part.session.asOf, part.session.asOf) as Instant
  for (const one of list) {
    const value = addedBy(parts, part, one, until)
    const sure = one.doubt === null && (limit === undefined || one.to < limit.latest)
    if (value === undefined) most = Number.POSITIVE_INFINITY
    else {
      most += value
      if (sure) least += value
    }
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

function stateOf(parts: TallyParts, part: Part, sum: Sum, first: Anchor | undefined, over: boolean): State {
  const [max, min] = [boundOf(parts.max, part, first), boundOf(parts.min, part, first)]
  if ((parts.max !== undefined && max === undefined) || (parts.min !== undefined && min === undefined)) return 'unknown'
  if (max !== undefined && sum.most > max) return sum.least > max ? 'violated' : 'unknown'
  if (min !== undefined && sum.least < min) {
    if (sum.most >= min) return 'unknown'
    return over ? 'violated' : 'pending'
  }
  return 'satisfied'
}

const OBJECT: Match = { row: NO_ROW, from: LONG_AGO, to: LONG_AGO, doubt: null }

/** What a silent source hides may raise a sum, never lower it. */
function silenced(parts: TallyParts, part: Part, { answerSources }: Surroundings, draft: Draft, from: Instant): Draft {
  const rests =
    parts.max === undefined ? draft.state === 'violated' || draft.state === 'pending' : draft.state === 'satisfied'
  const silent = rests ? silentBetween(part.session, answerSources, from, part.session.asOf) : []
  return silent.length === 0 ? draft : { ...draft, state: 'unknown', missing: silent }
}

/** The sum in the part, or in any stretch of the term, must not exceed `max` nor stay below `min`. */
export function tally(parts: TallyParts, surroundings: Surroundings): JudgePart {
  const bounds = parts.max?.local === true || parts.min?.local === true
  const whole = (part: Part): Draft => {
    const found = parts.of.find(part)
    part.session.scope.missing.length = 0
    const state = stateOf(parts, part, sumOf(parts, part, found, undefined), undefined, false)
    const missing = state === 'unknown' ? { missing: missingFrom(part, doubtsAbout(OBJECT, found)) } : {}
    const draft: Draft = {
      anchor: NO_ROW,
      state,
      evidence: evidenceOf(...found.map(({ row }) => row)),
      local: bounds,
      ...missing,
    }
    return excused(part, surroundings, undefined, silenced(parts, part, surroundings, draft, LONG_AGO))
  }
  const stretch = (part: Part, first: Anchor, list: readonly Anchor[], within: FindTerm, only: number | undefined) => {
    const term = within(anchorScope(part, first))
    part.session.scope.missing.length = 0
    const local = bounds || term?.local === true
    if (term === undefined || first.doubt !== null) {
      const missing = missingFrom(part, doubtsAbout(first))
      return {
        draft: { anchor: first.row, local, state: 'unknown' as const, evidence: [first.row], missing },
        counted: [],
      }
    }
    const { calendar, steps } = part.session
    const told = first.row === only ? steps : undefined
    const limit = limitOf(term.term, { at: first.from, offset: offsetOf(part, first.row) }, calendar, [], told)
    // Exactly at the limit the stretch is over, so what comes then is lawful.
    const counted = list.filter(
      ({ from, row }) => from < limit.latest && (from > first.from || (from === first.from && row >= first.row)),
    )
    const state = stateOf(parts, part, sumOf(parts, part, counted, limit), first, part.session.asOf >= limit.latest)
    const missing = state === 'unknown' ? { missing: missingFrom(part, doubtsAbout(first, counted)) } : {}
    const due = { ...dueOf(limit), inclusive: true }
    const evidence = evidenceOf(...counted.map(({ row }) => row))
    return { draft: { anchor: first.row, local, state, due, evidence, ...missing }, counted }
  }
  return (part, only, drafts) => {
    const { within } = parts
    if (within === undefined) {
      if (only === undefined || only === NO_ROW) drafts.push(whole(part))
      return
    }
    const list = parts.of.find(part)
    const spent = new Set<number>()
    for (const first of list) {
      if (spent.has(first.row)) continue
      const { draft, counted } = stretch(part, first, list, within, only)
      // A fact counted in a breach opens no stretch of its own.
      if (draft.state === 'violated') for (const { row } of counted) spent.add(row)
      if (only === undefined || first.row === only) {
        drafts.push(excused(part, surroundings, first, silenced(parts, part, surroundings, draft, first.from)))
      }
    }
  }
}
