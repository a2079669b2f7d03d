import { millisecondsOf } from '@hengjian/law'
import { LONG_AGO } from '../checks/draft'
import type { CompiledModel } from '../compile'
import type { CompiledDuration } from '../term'
import type { State } from '../verdict'
import { DirectCheck } from './check'
import { Found, OPEN } from './found'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

export interface DirectCoverageParts {
  readonly of: DirectPattern
  /** Intervals, and facts that cover their instant only. */
  readonly by: readonly DirectPattern[]
  readonly tolerance: CompiledDuration | undefined
  readonly edge: CompiledDuration | undefined
}

/** An interval that must be covered without a gap. */
export class DirectCoverage extends DirectCheck {
  readonly #covers = new Found()
  #tolerance = 0
  #edge = 0

  constructor(
    compiled: CompiledModel,
    unless: DirectPattern | undefined,
    readonly parts: DirectCoverageParts,
  ) {
    super(compiled, unless)
  }

  judge(slice: Slice, told: Told): boolean {
    const { of } = this.parts
    if (!of.collect(slice, LONG_AGO)) return false
    for (let place = 0; place < of.found.count; place += 1) {
      slice.open(of.found, place)
      if (!this.applies(slice)) continue
      if (!this.#gather(slice) || !this.#measure(slice)) return false
      if (!this.tellUnlessExcused(slice, this.#state(slice), told)) return false
    }
    return true
  }

  /** Gathers what covers some of the interval. */
  #gather(slice: Slice): boolean {
    const { asOf } = slice.session
    const until = Math.min(slice.anchorEnd, asOf)
    const covers = this.#covers
    covers.clear()
    for (const one of this.parts.by) {
      if (!one.collect(slice, LONG_AGO)) return false
      const { found } = one
      for (let place = 0; place < found.count; place += 1) {
        const at = found.at(place)
        const end = Number.isNaN(found.end(place)) ? at : Math.min(found.end(place), asOf)
        if (end >= slice.anchorAt && at <= until) covers.push(found.row(place), at, end)
      }
    }
    slice.session.effort.spend(covers.count)
    return true
  }

  /** Finds the lengths forgiven; false where one is not known. */
  #measure(slice: Slice): boolean {
    const { tolerance, edge } = this.parts
    const scope = slice.lookAtAnchor()
    const tolerated = tolerance === undefined ? NO_LENGTH : tolerance.find(scope)
    const edged = edge === undefined ? tolerated : edge.find(scope)
    if (tolerated === undefined || edged === undefined) return false
    const skew = this.#isForeign(slice) ? slice.session.clockSkew : 0
    this.#tolerance = millisecondsOf(tolerated) + skew
    this.#edge = millisecondsOf(edged) + skew
    return true
  }

  #isForeign(slice: Slice): boolean {
    const { source } = slice.session.world.facts
    for (let place = 0; place < this.#covers.count; place += 1) {
      if (source[this.#covers.row(place)] !== source[slice.anchor]) return true
    }
    return false
  }

  #state({ anchorAt, anchorEnd, session }: Slice): State {
    const isOpen = anchorEnd === OPEN
    const to = isOpen ? session.asOf : anchorEnd
    const covers = this.#covers
    covers.settle()
    let covered = anchorAt
    for (let place = 0; place < covers.count; place += 1) {
      const from = covers.at(place)
      if (from > to) break
      if (from - covered > (place === 0 ? this.#edge : this.#tolerance)) return 'violated'
      covered = Math.max(covered, covers.end(place))
    }
    // An open interval may yet turn the last gap into one at its end, or into one within: the longer of the two is forgiven.
    const last = isOpen ? Math.max(this.#edge, this.#tolerance) : this.#edge
    if (to - covered > last) return 'violated'
    return isOpen ? 'pending' : 'satisfied'
  }
}

const NO_LENGTH = {}
