import { millisecondsOf } from '@hengjian/law'
import { LONG_AGO } from '../checks/draft'
import type { CompiledModel } from '../compile'
import type { Test } from '../conditions/compile'
import { UNKNOWN } from '../conditions/value'
import type { CompiledDuration } from '../term'
import { DirectCheck } from './check'
import { Found } from './found'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

export interface DirectOverlapParts {
  readonly of: DirectPattern
  readonly with: DirectPattern | undefined
  readonly max: number
  readonly where: Test | undefined
  readonly tolerance: CompiledDuration | undefined
}

/** No more than so many intervals at once, or none of one kind beside one of another; the anchor is the later begun. */
export class DirectOverlap extends DirectCheck {
  /** What began before the anchor and was still open then, and until when each runs beside it. */
  readonly #open = new Found()
  #runs = new Float64Array(8)
  #count = 0
  #isForeign = false

  constructor(
    compiled: CompiledModel,
    unless: DirectPattern | undefined,
    readonly parts: DirectOverlapParts,
  ) {
    super(compiled, unless)
  }

  judge(slice: Slice, told: Told): boolean {
    const { of, with: other } = this.parts
    if (!of.collect(slice, LONG_AGO)) return false
    if (other === undefined) return this.#judgeAll(slice, of.found, of.found, undefined, told)
    if (!other.collect(slice, LONG_AGO)) return false
    return (
      this.#judgeAll(slice, of.found, other.found, undefined, told) &&
      this.#judgeAll(slice, other.found, of.found, of.found, told)
    )
  }

  /** Judges each interval against those that began before it; what is among `but` was judged already. */
  #judgeAll(slice: Slice, laters: Found, against: Found, but: Found | undefined, told: Told): boolean {
    this.#open.clear()
    let next = 0
    for (let place = 0; place < laters.count; place += 1) {
      if (but?.hasRow(laters.row(place)) === true) continue
      this.#dropEnded(laters.at(place))
      for (; next < against.count && isBefore(against, next, laters, place); next += 1) {
        if (against.end(next) > laters.at(place)) this.#open.take(against, next)
      }
      if (!this.#judgeOne(slice, laters, place, told)) return false
    }
    return true
  }

  #dropEnded(at: number): void {
    const open = this.#open
    let kept = 0
    for (let place = 0; place < open.count; place += 1) {
      if (open.end(place) <= at) continue
      open.moveTo(kept, place)
      kept += 1
    }
    open.count = kept
  }

  #judgeOne(slice: Slice, laters: Found, place: number, told: Told): boolean {
    slice.open(laters, place)
    if (!this.applies(slice)) return true
    if (!this.#pair(slice, laters, place)) return false
    slice.open(laters, place)
    const { max, tolerance, with: other } = this.parts
    const length = tolerance === undefined ? NO_LENGTH : tolerance.find(slice.lookAtAnchor())
    if (length === undefined) return false
    const forgiven = millisecondsOf(length) + (this.#isForeign ? slice.session.clockSkew : 0)
    // All pairs begin with the later one: as many run at once until the last but so many of them ends.
    const least = other === undefined ? max : 1
    const runs = this.#runs.subarray(0, this.#count)
    if (least > 1) runs.sort()
    const until = least > 1 ? runs[this.#count - least] : runs.reduce((most, one) => Math.max(most, one), LONG_AGO)
    const isCrowded = until !== undefined && until - laters.at(place) > forgiven
    return this.tellUnlessExcused(slice, isCrowded ? 'violated' : 'satisfied', told)
  }

  /** Finds until when each earlier one runs beside the later; false where a condition does not know. */
  #pair(slice: Slice, laters: Found, place: number): boolean {
    const open = this.#open
    const { source } = slice.session.world.facts
    const { where } = this.parts
    const row = laters.row(place)
    slice.session.effort.spend(open.count)
    this.#count = 0
    this.#isForeign = false
    for (let one = 0; one < open.count; one += 1) {
      if (open.row(one) === row) continue
      const until = Math.min(laters.end(place), open.end(one), slice.session.asOf)
      if (until <= laters.at(place)) continue
      slice.open(open, one)
      const truth = where === undefined || where.run(slice.look(row, laters.at(place), laters.end(place)))
      if (truth === UNKNOWN) return false
      if (!truth) continue
      if (source[open.row(one)] !== source[row]) this.#isForeign = true
      this.#add(until)
    }
    return true
  }

  #add(until: number): void {
    if (this.#count === this.#runs.length) {
      const larger = new Float64Array(this.#count * 2)
      larger.set(this.#runs)
      this.#runs = larger
    }
    this.#runs[this.#count] = until
    this.#count += 1
  }
}

const NO_LENGTH = {}

function isBefore(one: Found, place: number, later: Found, at: number): boolean {
  const [from, than] = [one.at(place), later.at(at)]
  return from < than || (from === than && one.row(place) < later.row(at))
}
