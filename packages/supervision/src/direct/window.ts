import { type Instant, inTime, millisecondsOf } from '@hengjian/law'
import { LONG_AGO, NO_ROW } from '../checks/draft'
import { backFrom, type WindowCheck } from '../checks/window-bounds'
import type { CompiledModel } from '../compile'
import { forget } from '../conditions/scope'
import type { CompiledDuration, FindTerm, FoundTerm } from '../term'
import type { State } from '../verdict'
import { DirectCheck } from './check'
import { Limits } from './limits'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

/** A window about a fact, in which something must stand or must not. */
export interface DirectWindowParts {
  readonly wants: 'absence' | 'presence'
  readonly at: DirectPattern
  readonly of: DirectPattern
  readonly window: Exclude<WindowCheck['window'], 'during'>
  readonly within: FindTerm | undefined
  readonly tolerance: CompiledDuration | undefined
}

const FOREVER = Number.POSITIVE_INFINITY

export class DirectWindow extends DirectCheck {
  readonly #limits = new Limits()
  // The window of the anchor that is judged.
  #low = 0
  #high = 0
  #isHighIncluded = true
  #isOpen = false
  #tolerance = 0
  /** Whole dates are compared on each fact's own wall clock. */
  #byDate = false

  constructor(
    compiled: CompiledModel,
    unless: DirectPattern | undefined,
    readonly parts: DirectWindowParts,
  ) {
    super(compiled, unless)
  }

  judge(slice: Slice, told: Told): boolean {
    const { at } = this.parts
    if (!at.collect(slice, NO_ROW, LONG_AGO)) return false
    const { rows } = at
    for (let place = 0; place < rows.count; place += 1) {
      const anchor = rows.at(place)
      const plain = this.#stateOf(slice, anchor)
      const excused = plain === undefined || plain === 'satisfied' ? false : this.isExcused(slice, anchor)
      if (plain === undefined || excused === undefined) return false
      this.tell(slice, anchor, excused ? 'satisfied' : plain, told)
    }
    return true
  }

  #stateOf(slice: Slice, anchor: number): State | undefined {
    const { of, wants, window } = this.parts
    if (!of.collect(slice, anchor, LONG_AGO)) return undefined
    if (window === 'next') return this.#stateOfNext(slice, anchor)
    if (!this.#place(slice, anchor)) return undefined
    const isThere = this.#holds(slice, anchor)
    if (!isThere && this.#isOpen) return 'pending'
    return isThere === (wants === 'absence') ? 'satisfied' : 'violated'
  }

  #stateOfNext(slice: Slice, anchor: number): State {
    const { of, wants } = this.parts
    const { rows } = slice
    let place = 0
    while (place < rows.count && rows.at(place) <= anchor) place += 1
    if (place === rows.count) return wants === 'absence' ? 'pending' : 'satisfied'
    return of.rows.has(rows.at(place)) === (wants === 'absence') ? 'satisfied' : 'violated'
  }

  /** Places the window about an anchor; false where a length is not known. */
  #place(slice: Slice, anchor: number): boolean {
    const { tolerance, within, window } = this.parts
    const { facts } = slice.session.world
    const at = (facts.from[anchor] ?? 0) as Instant
    const scope = slice.look(anchor, at, anchor, at)
    forget(scope)
    const length = tolerance?.find(scope)
    const term = within?.(scope)
    if ((tolerance !== undefined && length === undefined) || (within !== undefined && term === undefined)) return false
    this.#tolerance = length === undefined ? 0 : millisecondsOf(length)
    this.#byDate = term?.term.count === 'calendar'
    this.#low = window === 'after' ? at : LONG_AGO
    this.#high = window === 'before' ? at : FOREVER
    this.#isHighIncluded = true
    this.#isOpen = false
    if (term !== undefined) this.#limit(slice, term, at, facts.offset[anchor] ?? 0)
    return true
  }

  #limit(slice: Slice, term: FoundTerm, at: Instant, offset: number): void {
    const { asOf, calendar } = slice.session
    const { window } = this.parts
    if (window === 'before') {
      this.#low = backFrom(at, term, offset)
      return
    }
    const limit = this.#limits.find(term.term, at, offset, calendar)
    if (window === 'ever') {
      this.#isOpen = inTime(limit, asOf)
      return
    }
    this.#high = limit.latest
    this.#isHighIncluded = false
    this.#isOpen = asOf < limit.latest
  }

  /** Whether one of the facts sought lies in the window. */
  #holds(slice: Slice, anchor: number): boolean {
    const { rows } = this.parts.of
    slice.session.effort.spend(rows.count)
    for (let place = 0; place < rows.count; place += 1) {
      const row = rows.at(place)
      if (row !== anchor && this.#liesIn(slice, row, anchor)) return true
    }
    return false
  }

  #liesIn({ session }: Slice, row: number, anchor: number): boolean {
    const { window, wants } = this.parts
    const { from, offset, source } = session.world.facts
    const isOwn = source[row] === source[anchor]
    const isSameMoment = isOwn && from[row] === from[anchor]
    // Of facts of one moment those of one source keep its order.
    if (isSameMoment && (window === 'before' ? row > anchor : window === 'after' && row < anchor)) return false
    const slack = this.#tolerance + (isOwn ? 0 : session.clockSkew)
    const wider = wants === 'absence' ? slack : -slack
    const low = window === 'before' ? this.#low : this.#low - wider
    const high = window === 'after' ? this.#high : this.#high + wider
    if (low > high || (low === high && !this.#isHighIncluded)) return false
    const shift = this.#byDate && !isSameMoment ? ((offset[row] ?? 0) - (offset[anchor] ?? 0)) * 60_000 : 0
    const at = (from[row] ?? 0) + shift
    // A bound that was moved in forgives what stands exactly at it.
    const isNarrower = wider < 0
    const isAfterLow = isNarrower && window !== 'before' ? at > low : at >= low
    return isAfterLow && (this.#isHighIncluded && !(isNarrower && window !== 'after') ? at <= high : at < high)
  }
}

/** Facts each of which is itself a breach. */
export class DirectBreach extends DirectCheck {
  constructor(
    compiled: CompiledModel,
    unless: DirectPattern | undefined,
    readonly of: DirectPattern,
  ) {
    super(compiled, unless)
  }

  judge(slice: Slice, told: Told): boolean {
    const { rows } = this.of
    if (!this.of.collect(slice, NO_ROW, LONG_AGO)) return false
    for (let place = 0; place < rows.count; place += 1) {
      const excused = this.isExcused(slice, rows.at(place))
      if (excused === undefined) return false
      this.tell(slice, rows.at(place), excused ? 'satisfied' : 'violated', told)
    }
    return true
  }
}
