import { type Instant, limitOf } from '@hengjian/law'
import type { Evaluate } from '../condition/scope'
import type { Anchor, CompiledAnchor } from '../match'
import { openingOf } from '../match'
import { type Part, scopeOf } from '../part'
import type { FindTerm } from '../term'
import type { Due, State } from '../verdict'
import { NO_ROW, type Row } from '../world'
import { type Draft, dueOf, evidenceOf, excused, type JudgePart, missingFrom, type Surroundings } from './draft'

/** A compiled `tally`. */
export interface TallyParts {
  readonly of: CompiledAnchor
  readonly value: Evaluate | undefined
  readonly within: FindTerm | undefined
  readonly max: Evaluate | undefined
  readonly min: Evaluate | undefined
}

/** The least and the most that a sum can be, with what is doubtful left out and counted in. */
interface Sum {
  readonly least: number
  readonly most: number
}

/** What one fact adds, up to an instant; undefined where it cannot be known. */
function addedBy({ value }: TallyParts, part: Part, one: Anchor, until: Instant | undefined): number | undefined {
  if (value === undefined) return 1
  const end = one.interval?.endFrom ?? part.session.asOf
  const opening = { row: one.row, at: one.from, end: until === undefined ? end : (Math.min(end, until) as Instant) }
  const found = value(scopeOf(part, opening, undefined))
  return typeof found === 'number' ? found : undefined
}

function sumOf(parts: TallyParts, part: Part, list: readonly Anchor[], until: Instant | undefined): Sum {
  let [least, most] = [0, 0]
  for (const one of list) {
    const value = addedBy(parts, part, one, until)
    if (value === undefined) most = Number.POSITIVE_INFINITY
    else {
      most += value
      if (!one.doubt) least += value
    }
  }
  return { least, most }
}

const boundOf = (bound: Evaluate | undefined, part: Part, one: Anchor | undefined): number | undefined => {
  if (bound === undefined) return undefined
  const opening = one === undefined ? { row: NO_ROW, at: part.session.asOf, end: undefined } : openingOf(one)
  const value = bound(scopeOf(part, opening, one === undefined ? undefined : opening))
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

const NO_ANCHOR: Anchor = {
  row: NO_ROW,
  from: Number.NaN as Instant,
  to: Number.NaN as Instant,
  doubt: false,
  interval: undefined,
}

/** The sum in the part, or in any stretch of the term, must not exceed `max` nor stay below `min`. */
export function tally(parts: TallyParts, { unless, local }: Surroundings): JudgePart {
  const whole = (part: Part): Draft => {
    const found = parts.of.find(part)
    const sum = sumOf(parts, part, found, undefined)
    const state = stateOf(parts, part, sum, undefined, false)
    const draft: Draft = {
      anchor: NO_ROW,
      state,
      evidence: found.map(({ row }) => row),
      local,
      ...(state === 'unknown' ? { missing: missingFrom(part, doubtsOf(NO_ANCHOR)) } : {}),
    }
    const first = found[0]
    return first === undefined || draft.state === 'satisfied' ? draft : excused(part, unless, first, draft)
  }
  const stretch = (
    part: Part,
    first: Anchor,
    list: readonly Anchor[],
    within: FindTerm,
  ): { draft: Draft; counted: readonly Anchor[] } => {
    const opening = openingOf(first)
    const term = within(scopeOf(part, opening, opening))
    const base = { anchor: first.row, local }
    if (term === undefined || first.doubt) {
      return {
        draft: { ...base, state: 'unknown', evidence: [first.row], missing: missingFrom(part, doubtsOf(first)) },
        counted: [],
      }
    }
    const offset = part.session.world.facts[first.row]?.occurredAt.offset ?? 480
    const limit = limitOf(term.term, { at: first.from, offset }, part.session.calendar)
    // Exactly at the limit the stretch is over, so what comes then is lawful.
    const counted = list.filter(({ from, row }) => from >= first.from && row >= first.row && from < limit.latest)
    const over = part.session.asOf >= limit.latest
    const state = stateOf(parts, part, sumOf(parts, part, counted, limit.latest), first, over)
    const due: Due = { ...dueOf(limit), inclusive: true }
    const missing = state === 'unknown' ? { missing: missingFrom(part, doubtsOf(first)) } : {}
    return {
      draft: { ...base, state, due, evidence: evidenceOf(...counted.map(({ row }) => row)), ...missing },
      counted,
    }
  }
  return function* judgePart(part: Part, only: Row | undefined) {
    part.missing.clear()
    const { within } = parts
    if (within === undefined) {
      if (only === undefined || only === NO_ROW) yield whole(part)
      return
    }
    const list = parts.of.find(part)
    const spent = new Set<Row>()
    for (const first of list) {
      if (spent.has(first.row)) continue
      const { draft, counted } = stretch(part, first, list, within)
      // A fact counted in a breach opens no stretch of its own.
      if (draft.state === 'violated') for (const { row } of counted) spent.add(row)
      if (only === undefined || first.row === only) yield excused(part, unless, first, draft)
    }
  }
}

const doubtsOf = (anchor: Anchor) => ({ anchor, answers: [], excuses: [], adjustments: [], termUnknown: false })
