import { type Instant, inTime, type Limit } from '@hengjian/law'
import { LONG_AGO, NO_ROW } from '../checks/draft'
import type { CompiledModel } from '../compile'
import { forget } from '../conditions/scope'
import type { FindTerm, FoundTerm } from '../term'
import type { State } from '../verdict'
import { DirectCheck } from './check'
import { Limits } from './limits'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

/** A deadline that nothing moves, from one fact to another. */
export class DirectDeadline extends DirectCheck {
  readonly #limits = new Limits()

  constructor(
    compiled: CompiledModel,
    unless: DirectPattern | undefined,
    readonly from: DirectPattern,
    readonly to: DirectPattern,
    readonly within: FindTerm,
    readonly ifMissing: 'violated' | 'ignore',
  ) {
    super(compiled, unless)
  }

  judge(slice: Slice, told: Told): boolean {
    const { from } = this
    if (!from.collect(slice, NO_ROW, LONG_AGO)) return false
    const { rows } = from
    for (let place = 0; place < rows.count; place += 1) {
      const anchor = rows.at(place)
      const state = this.#stateOf(slice, anchor)
      if (state === undefined) return false
      if (state !== 'none') this.tell(slice, anchor, state, told)
    }
    return true
  }

  #stateOf(slice: Slice, anchor: number): State | 'none' | undefined {
    const { asOf, calendar, world } = slice.session
    const at = (world.facts.from[anchor] ?? 0) as Instant
    const scope = slice.look(anchor, at, anchor, at)
    forget(scope)
    const term = this.within(scope)
    if (term === undefined || !this.to.collect(slice, anchor, at)) return undefined
    const answer = firstFrom(this.to, slice, at, anchor)
    const limit = this.#limits.find(term.term, at, world.facts.offset[anchor] ?? 0, calendar)
    if (answer !== NO_ROW && isKept(slice, term, limit, anchor, answer)) return 'satisfied'
    const excused = this.#isExcusedBy(slice, anchor, at, limit)
    if (excused === undefined) return undefined
    if (excused) return 'satisfied'
    if (answer !== NO_ROW) return 'violated'
    if (this.ifMissing === 'ignore') return 'none'
    return inTime(limit, asOf) ? 'pending' : 'violated'
  }

  /** An excuse counts from the anchor, itself included, as long as the limit has not run out. */
  #isExcusedBy(slice: Slice, anchor: number, at: Instant, limit: Limit): boolean | undefined {
    const { unless } = this
    if (unless === undefined) return false
    if (!unless.collect(slice, anchor, at)) return undefined
    const { from } = slice.session.world.facts
    const first = firstFrom(unless, slice, at, NO_ROW)
    return first !== NO_ROW && inTime(limit, (from[first] ?? 0) as Instant)
  }
}

/** The first fact at or after an instant, other than the anchor. */
function firstFrom({ rows }: DirectPattern, slice: Slice, at: number, anchor: number): number {
  const { from } = slice.session.world.facts
  for (let place = 0; place < rows.count; place += 1) {
    const row = rows.at(place)
    if (row !== anchor && (from[row] ?? 0) >= at) return row
  }
  return NO_ROW
}

/** Whether an answer keeps the limit; whole dates are compared on each fact's own wall clock. */
function isKept(slice: Slice, { term }: FoundTerm, limit: Limit, anchor: number, answer: number): boolean {
  const { from, offset } = slice.session.world.facts
  const shift = term.count === 'calendar' ? (offset[answer] ?? 0) - (offset[anchor] ?? 0) : 0
  return inTime(limit, ((from[answer] ?? 0) + shift * 60_000) as Instant)
}
