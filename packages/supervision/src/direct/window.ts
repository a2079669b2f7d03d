import { type Instant, inTime, millisecondsOf } from '@hengjian/law'
import { LONG_AGO } from '../checks/draft'
import { backFrom } from '../checks/window-bounds'
import type { CompiledModel } from '../compile'
import type { PresenceCheck } from '../language'
import type { CompiledDuration, FindTerm, FoundTerm } from '../term'
import type { State } from '../verdict'
import { DirectCheck } from './check'
import { OPEN } from './found'
import { Limits } from './limits'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

/** A window about an anchor, in which something must or must not stand. */
export interface DirectWindowParts {
  readonly wants: 'absence' | 'presence'
  readonly at: DirectPattern
  readonly of: DirectPattern
  readonly window: NonNullable<PresenceCheck['window']>
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
    if (!at.collect(slice, LONG_AGO)) return false
    for (let place = 0; place < at.found.count; place += 1) {
      if (!at.opensAt(place)) continue
      slice.open(at.found, place)
      if (!this.applies(slice)) continue
      const state = this.#state(slice)
      if (state === undefined || !this.tellUnlessExcused(slice, state, told)) return false
    }
    return true
  }

  #state(slice: Slice): State | undefined {
    const { of, wants, window } = this.parts
    if (!of.collect(slice, LONG_AGO)) return undefined
    if (window === 'next') return this.#stateOfNext(slice)
    if (!this.#place(slice)) return undefined
    const isThere = this.#holds(slice)
    if (!isThere && this.#isOpen) return 'pending'
    return isThere === (wants === 'absence') ? 'satisfied' : 'violated'
  }

  #stateOfNext({ anchor, rows }: Slice): State {
    const { of, wants } = this.parts
    let place = 0
    while (place < rows.count && rows.at(place) <= anchor) place += 1
    if (place === rows.count) return wants === 'absence' ? 'pending' : 'satisfied'
    return of.found.hasRow(rows.at(place)) === (wants === 'absence') ? 'satisfied' : 'violated'
  }

  /** Places the window about the anchor; false where a length is not known. */
  #place(slice: Slice): boolean {
    const { tolerance, within } = this.parts
    const scope = slice.lookAtAnchor()
    const length = tolerance?.find(scope)
    const term = within?.(scope)
    if ((tolerance !== undefined && length === undefined) || (within !== undefined && term === undefined)) return false
    this.#tolerance = length === undefined ? 0 : millisecondsOf(length)
    this.#byDate = term?.term.count === 'calendar'
    this.#low = LONG_AGO
    this.#high = FOREVER
    this.#isHighIncluded = true
    this.#isOpen = false
    this.#bound(slice, term)
    return true
  }

  #bound(slice: Slice, term: FoundTerm | undefined): void {
    const { anchor, anchorAt, anchorEnd } = slice
    switch (this.parts.window) {
      case 'before':
        this.#high = anchorAt
        this.#isHighIncluded = !slice.isTooLate
        if (term !== undefined) this.#low = backFrom(anchorAt as Instant, term, slice.offsetOf(anchor))
        return
      case 'during':
        this.#low = anchorAt
        this.#high = anchorEnd
        this.#isOpen = anchorEnd === OPEN
        return
      case 'after':
        this.#boundAfter(slice, term)
        return
      case 'ever':
      case 'next':
        if (term !== undefined) this.#isOpen = inTime(this.#limitFrom(slice, anchorAt, term), slice.session.asOf)
    }
  }

  /** What follows an interval follows its end; while it is open nothing can follow yet. */
  #boundAfter(slice: Slice, term: FoundTerm | undefined): void {
    const { anchorAt, anchorEnd } = slice
    this.#low = Number.isNaN(anchorEnd) ? anchorAt : anchorEnd
    this.#isOpen = anchorEnd === OPEN
    if (term === undefined || this.#isOpen) return
    const { latest } = this.#limitFrom(slice, this.#low, term)
    this.#high = latest
    this.#isHighIncluded = false
    this.#isOpen = slice.session.asOf < latest
  }

  #limitFrom(slice: Slice, at: number, { term }: FoundTerm): ReturnType<Limits['find']> {
    return this.#limits.find(term, at as Instant, slice.offsetOf(slice.anchor), slice.session.calendar)
  }

  /** Whether one of the facts sought lies in the window. */
  #holds(slice: Slice): boolean {
    const { found } = this.parts.of
    slice.session.effort.spend(found.count)
    for (let place = 0; place < found.count; place += 1) {
      const row = found.row(place)
      if (row !== slice.anchor && this.#liesIn(slice, row, found.at(place))) return true
    }
    return false
  }

  #liesIn(slice: Slice, row: number, at: number): boolean {
    const { window, wants } = this.parts
    const { source } = slice.session.world.facts
    const { anchor } = slice
    const isSameMoment = Number.isNaN(slice.anchorEnd) && slice.isSameMoment(row, at)
    // Of facts of one moment those of one source keep its order.
    if (isSameMoment && (window === 'before' ? row > anchor : window === 'after' && row < anchor)) return false
    const slack = this.#tolerance + (source[row] === source[anchor] ? 0 : slice.session.clockSkew)
    const wider = wants === 'absence' ? slack : -slack
    const low = window === 'before' ? this.#low : this.#low - wider
    const high = window === 'after' ? this.#high : this.#high + wider
    const shift = this.#byDate && !isSameMoment ? (slice.offsetOf(row) - slice.offsetOf(anchor)) * 60_000 : 0
    // A bound that was moved in forgives what stands exactly at it; two that meet leave no room between them.
    const lowest = wider < 0 && window !== 'before' ? low + 1 : low
    const highest = this.#isHighIncluded && !(wider < 0 && window !== 'after') ? high : high - 1
    return lowest <= highest && at + shift >= lowest && at + shift <= highest
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
    const { found } = this.of
    if (!this.of.collect(slice, LONG_AGO)) return false
    for (let place = 0; place < found.count; place += 1) {
      slice.open(found, place)
      if (!this.applies(slice)) continue
      if (!this.tellUnlessExcused(slice, 'violated', told)) return false
    }
    return true
  }
}
