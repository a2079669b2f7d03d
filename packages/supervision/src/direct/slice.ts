import type { Scope } from '../conditions/scope'
import type { Session } from '../part'
import { Rows } from '../world/rows'
import { timelineInto } from '../world/timeline'

const NOBODY: readonly number[] = []
const NONE = Number.NaN

/**
 * The timeline of one object as it lies in the columns: row numbers, and marks of the kinds that occur. One slice is filled again
 * and again, so that nothing is made for an object of which there is little to say.
 */
export class Slice {
  object = -1
  readonly rows = new Rows()
  /** Differs from one filling to the next: what was found in the slice before does not stand in this one. */
  turn = 0
  /** Every fact is known to the second: there is but one reading of its time. */
  isExact = true

  constructor(
    readonly session: Session,
    /** Counts the fillings of all slices of a program. */
    readonly turns: { next: number },
  ) {}

  /** Fills the slice with an object's timeline; `kinds` as in {@link timelineInto}. */
  fill(object: number, kinds: Uint8Array): void {
    this.object = object
    this.turn = this.turns.next
    this.turns.next += 1
    this.rows.clear()
    timelineInto(this.session.known, object, kinds, this.rows)
    const { precision } = this.session.world.facts
    this.isExact = true
    for (let index = 0; index < this.rows.count; index += 1) {
      if (precision[this.rows.at(index)] !== 0) this.isExact = false
    }
  }

  /** Sets the session's scope to a fact tested while an anchor is open; -1 where there is no fact, or no anchor yet. */
  look(row: number, at: number, anchor: number, anchorAt: number): Scope {
    const { scope } = this.session
    scope.object = this.object
    scope.part = NOBODY
    scope.event = row
    scope.eventAt = at
    scope.eventTo = NONE
    scope.eventEnd = NONE
    scope.eventEndTo = NONE
    scope.anchor = anchor
    scope.anchorAt = anchorAt
    scope.anchorTo = NONE
    scope.anchorEnd = NONE
    scope.anchorEndTo = NONE
    scope.objectAt = anchorAt
    return scope
  }
}
