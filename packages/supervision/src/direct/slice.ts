import { LONG_AGO, NO_ROW } from '../checks/draft'
import { forget, type Scope } from '../conditions/scope'
import type { Session } from '../part'
import { Rows } from '../world/rows'
import { timelineInto } from '../world/timeline'
import { type Found, NO_END } from './found'

const NOBODY: readonly number[] = []
const NONE = Number.NaN
const NOWHERE = -1

/** What can be sought in a slice. */
interface Collected {
  collect(slice: Slice, lower: number): boolean
}

/** Counts the fillings of all slices of a program. */
export interface Turns {
  next: number
}

/**
 * The timeline of one object, or a part of it, as it lies in the columns: row numbers. One slice is filled again and again, so
 * that nothing is made for an object of which there is little to say.
 */
export class Slice {
  object = -1
  readonly rows = new Rows()
  /** Rows that do not say which part they belong to; null where each does. */
  loose: Rows | null = null
  /** The objects among the values of `per`. */
  objects: readonly number[] = NOBODY
  /** Differs from one filling to the next: what was found in the slice before does not stand in this one. */
  turn = 0
  /** For each kind the place of its first row, and for each place that of the next row of its kind; -1 where there is none. */
  readonly #first: Int32Array
  #next = new Int32Array(16)
  /** The turn in which a kind was met last: where it is another, no row is of that kind. */
  readonly #met: Float64Array
  /** Every fact is known to the second: there is but one reading of its time. */
  isExact = true
  /** What has opened a check: the row of its fact, its instant, and the end of the interval it begins. */
  anchor = NO_ROW
  anchorAt = NONE
  anchorEnd = NO_END
  isTooLate = false

  constructor(
    readonly session: Session,
    readonly turns: Turns,
  ) {
    const kinds = session.world.codes.kinds.names.length
    this.#first = new Int32Array(kinds)
    this.#met = new Float64Array(kinds).fill(-1)
  }

  /** Empties the slice for another object or part. */
  renew(object: number): void {
    this.object = object
    this.turn = this.turns.next
    this.turns.next += 1
    this.rows.clear()
    this.close()
  }

  /** Fills the slice with an object's timeline; `kinds` as in {@link timelineInto}. */
  fill(object: number, kinds: Uint8Array): void {
    this.renew(object)
    timelineInto(this.session.known, object, kinds, this.rows)
    this.arrange()
  }

  /** Finds what stands of each kind, once all rows are there. */
  arrange(): void {
    const { kind, precision } = this.session.world.facts
    const { items, count } = this.rows
    if (this.#next.length < count) this.#next = new Int32Array(items.length)
    const first = this.#first
    const met = this.#met
    const next = this.#next
    const { turn } = this
    this.isExact = true
    for (let place = count - 1; place >= 0; place -= 1) {
      const row = items[place] ?? 0
      const own = kind[row] ?? 0
      next[place] = met[own] === turn ? (first[own] ?? NOWHERE) : NOWHERE
      met[own] = turn
      first[own] = place
      if (precision[row] !== 0) this.isExact = false
    }
  }

  /** The place of the first row of a kind; -1 where there is none. */
  firstOf(kind: number): number {
    return this.#met[kind] === this.turn ? (this.#first[kind] ?? NOWHERE) : NOWHERE
  }

  /** The place of the next row of the same kind; -1 where there is none. */
  nextOf(place: number): number {
    return this.#next[place] ?? NOWHERE
  }

  /** Opens a check with what was found at a place. */
  open(found: Found, place: number): void {
    this.anchor = found.row(place)
    this.anchorAt = found.at(place)
    this.anchorEnd = found.end(place)
    this.isTooLate = found.isTooLate(place)
  }

  /** Nothing is open: the object itself is judged, or what opens a check is sought. */
  close(): void {
    this.anchor = NO_ROW
    this.anchorAt = NONE
    this.anchorEnd = NO_END
    this.isTooLate = false
  }

  /** Collects what is sought while nothing is open, and opens again what was; false where it is not known. */
  collectClosed(one: Collected): boolean {
    const { anchor, anchorAt, anchorEnd, isTooLate } = this
    this.close()
    const isPlain = one.collect(this, LONG_AGO)
    this.anchor = anchor
    this.anchorAt = anchorAt
    this.anchorEnd = anchorEnd
    this.isTooLate = isTooLate
    return isPlain
  }

  /** Sets the session's scope to a fact tested; -1 where there is none. */
  look(row: number, at: number, end: number = NO_END): Scope {
    const { scope, asOf } = this.session
    const isOpen = this.anchor !== NO_ROW
    scope.object = this.object
    scope.part = this.objects
    scope.event = row
    scope.eventAt = at
    scope.eventTo = NONE
    scope.eventEnd = Math.min(end, asOf)
    scope.eventEndTo = scope.eventEnd
    scope.anchor = this.anchor
    scope.anchorAt = isOpen ? this.anchorAt : at
    scope.anchorTo = NONE
    scope.anchorEnd = Math.min(this.anchorEnd, asOf)
    scope.anchorEndTo = scope.anchorEnd
    scope.objectAt = scope.anchorAt
    forget(scope)
    return scope
  }

  /** The scope of the anchor's own terms and lengths, or of the object itself. */
  lookAtAnchor(): Scope {
    if (this.anchor === NO_ROW) return this.look(NO_ROW, this.session.asOf)
    return this.look(this.anchor, this.anchorAt, this.anchorEnd)
  }

  /** The offset of the wall clock that a fact was written on. */
  offsetOf(row: number): number {
    return this.session.world.facts.offset[row] ?? 0
  }

  /** Whether a source wrote a fact and the anchor down for one and the same moment. */
  isSameMoment(row: number, at: number): boolean {
    const { from, source } = this.session.world.facts
    const { anchor, anchorAt } = this
    return at === anchorAt && from[row] === at && from[anchor] === at && source[row] === source[anchor]
  }
}
