import { type Adjustment, type Instant, inTime, type Limit, limitOf } from '@hengjian/law'
import { LONG_AGO, NO_ROW } from '../checks/draft'
import { type FindTerm, lessTerm } from '../term'
import { OPEN } from './found'
import { Limits } from './limits'
import { DirectPattern } from './pattern'
import type { Slice } from './slice'

export interface DirectExtension {
  readonly when: DirectPattern
  readonly within: FindTerm
  readonly after: 'due' | undefined
}

export interface DirectRestart {
  readonly when: DirectPattern
  readonly within: FindTerm | undefined
  readonly extend: readonly DirectExtension[]
  readonly suspend: readonly DirectPattern[]
}

export interface DirectClockParts {
  readonly from: DirectPattern
  /** What opens it is an interval: a longest duration, and exactly the limit is lawful. */
  readonly isDuration: boolean
  readonly to: DirectPattern | undefined
  readonly within: FindTerm
  readonly extend: readonly DirectExtension[]
  readonly suspend: readonly DirectPattern[]
  readonly restart: readonly DirectRestart[]
}

/** What moves the end of a clock, as of when and by which fact. */
interface Change {
  readonly at: number
  readonly row: number
  readonly adjustment: Adjustment
}

const UNANSWERED = Number.NaN

/** A running period, and what it showed last. */
export class DirectClock {
  limit: Limit | undefined
  /** When the first answer came; NaN while there is none. */
  answerAt = UNANSWERED
  /** The answer came in time. */
  isAnswered = false
  readonly #limits = new Limits()
  readonly #changes: Change[] = []
  readonly #isMovable: boolean

  constructor(readonly parts: DirectClockParts) {
    this.#isMovable = parts.extend.length + parts.suspend.length + parts.restart.length > 0
  }

  /** Runs from the anchor that is open; false where the slice is not plain enough. */
  run(slice: Slice): boolean {
    const { isDuration, within } = this.parts
    const found = within(slice.lookAtAnchor())
    // What ends an interval has a wall clock of its own, which whole dates would be compared on.
    if (found === undefined || (isDuration && found.term.count === 'calendar')) return false
    const answer = this.#findAnswer(slice)
    if (answer === undefined || (this.#isMovable && !this.#findChanges(slice))) return false
    const { asOf, calendar } = slice.session
    const { anchor, anchorAt } = slice
    const at = anchorAt as Instant
    const offset = slice.offsetOf(anchor)
    const { term } = found
    const until = Number.isNaN(this.answerAt) ? asOf : (this.answerAt as Instant)
    const adjustments = this.#isMovable ? this.#adjustmentsUntil(until) : NONE
    this.limit =
      adjustments.length === 0
        ? this.#limits.find(term, at, offset, calendar)
        : limitOf(term, { at, offset }, calendar, adjustments)
    // Whole dates are compared on each fact's own wall clock.
    const shift = term.count === 'calendar' ? (slice.offsetOf(answer) - offset) * 60_000 : 0
    this.isAnswered = !Number.isNaN(this.answerAt) && this.isInTime((this.answerAt + shift) as Instant)
    return true
  }

  isInTime(at: Instant): boolean {
    const { limit } = this
    return limit !== undefined && (this.parts.isDuration ? at <= limit.latest : inTime(limit, at))
  }

  /** The fact of the first answer, -1 where it has none; undefined where the slice is not plain enough. */
  #findAnswer(slice: Slice): number | undefined {
    const { to } = this.parts
    this.answerAt = UNANSWERED
    if (to === undefined) {
      if (slice.anchorEnd !== OPEN) this.answerAt = slice.anchorEnd
      return NO_ROW
    }
    if (!to.collect(slice, slice.anchorAt)) return undefined
    const place = to.found.firstFrom(slice.anchorAt, slice.anchor)
    if (place < 0) return NO_ROW
    this.answerAt = to.found.at(place)
    return to.found.row(place)
  }

  #findChanges(slice: Slice): boolean {
    const { extend, restart, suspend } = this.parts
    const { anchorAt } = slice
    this.#changes.length = 0
    return (
      this.#findExtensions(slice, extend, anchorAt, OPEN) &&
      restart.every((one) => this.#findRestarts(slice, one)) &&
      this.#findSuspensions(slice, suspend, anchorAt)
    )
  }

  #findExtensions(slice: Slice, extend: readonly DirectExtension[], since: number, until: number): boolean {
    for (const { when, within, after } of extend) {
      if (!when.collect(slice, LONG_AGO)) return false
      const { found } = when
      for (let place = 0; place < found.count; place += 1) {
        const at = found.at(place) as Instant
        if (at < since || at >= until) continue
        const row = found.row(place)
        const own = within(slice.look(row, at))
        if (own === undefined) return false
        const adjustment = { kind: 'extend', at, term: own.term, ...(after === undefined ? {} : { after }) } as const
        this.#changes.push({ at, row, adjustment })
      }
    }
    return true
  }

  #findSuspensions(slice: Slice, suspend: readonly DirectPattern[], since: number): boolean {
    const { asOf } = slice.session
    for (const one of suspend) {
      if (!one.collect(slice, LONG_AGO)) return false
      const { found } = one
      for (let place = 0; place < found.count; place += 1) {
        const from = Math.max(found.at(place), since) as Instant
        const to = Math.min(found.end(place), asOf) as Instant
        if (from < to)
          this.#changes.push({ at: from, row: found.row(place), adjustment: { kind: 'suspend', from, to } })
      }
    }
    return true
  }

  #findRestarts(slice: Slice, { when, within, extend, suspend }: DirectRestart): boolean {
    if (!when.collect(slice, LONG_AGO)) return false
    // What restarts may extend as well, and so be sought anew: its places are taken first.
    const places: (readonly [row: number, at: number])[] = []
    for (let place = 0; place < when.found.count; place += 1) {
      const [row, at] = [when.found.row(place), when.found.at(place)]
      if (at >= slice.anchorAt && row !== slice.anchor) places.push([row, at])
    }
    return places.every(([row, at], index) => {
      const own = within?.(slice.look(row, at))
      if (within !== undefined && own === undefined) return false
      const adjustment = {
        kind: 'restart',
        at: at as Instant,
        ...(own === undefined ? {} : { term: own.term }),
      } as const
      this.#changes.push({ at, row, adjustment })
      const next = places[index + 1]?.[1] ?? OPEN
      return this.#findExtensions(slice, extend, at, next) && this.#findSuspensions(slice, suspend, at)
    })
  }

  /** The changes that count before an instant, in order; an open suspension runs up to it. */
  #adjustmentsUntil(until: Instant): readonly Adjustment[] {
    if (this.#changes.length === 0) return NONE
    return this.#changes
      .filter(({ at }) => at <= until)
      .sort((left, right) => left.at - right.at || left.row - right.row)
      .flatMap(({ adjustment }): readonly Adjustment[] => {
        if (adjustment.kind !== 'suspend') return [adjustment]
        const to = Math.min(adjustment.to, until) as Instant
        return adjustment.from < to ? [{ ...adjustment, to }] : NONE
      })
  }
}

const NONE: readonly Adjustment[] = []

/** What a clock is opened by, each fact once, at the instants, less a warning, at which it ran out unanswered. */
class Expiries extends DirectPattern {
  constructor(
    readonly clock: DirectClock,
    readonly warning: FindTerm | undefined,
  ) {
    super(clock.parts.from.kinds, false, true)
  }

  protected find(slice: Slice): boolean {
    const { from } = this.clock.parts
    if (!from.collect(slice, LONG_AGO)) return false
    for (let place = 0; place < from.found.count; place += 1) {
      if (!from.opensAt(place)) continue
      slice.open(from.found, place)
      if (!this.#expire(slice)) return false
    }
    this.found.settle()
    return true
  }

  /** Adds the anchor at the instant its clock ran out, if it did. */
  #expire(slice: Slice): boolean {
    const { clock, warning, found } = this
    const { session, anchor, object } = slice
    const less = warning?.(slice.lookAtAnchor())
    if ((warning !== undefined && less === undefined) || !clock.run(slice) || clock.limit === undefined) return false
    const { latest, inclusive } = clock.limit
    const at = less === undefined ? latest : lessTerm(latest, less, slice.offsetOf(anchor))
    if (less === undefined ? clock.isAnswered : clock.answerAt <= at) return true
    const isTooLate = warning === undefined && !inclusive && !clock.parts.isDuration
    if (at <= session.asOf) found.push(anchor, at, undefined, isTooLate)
    else session.ahead?.(object, at)
    return true
  }
}

/** A clock that runs out does so whatever else is open. */
export class DirectDue extends DirectPattern {
  readonly #expiries: Expiries

  constructor(clock: DirectClock, warning: FindTerm | undefined) {
    super(clock.parts.from.kinds, true, true)
    this.#expiries = new Expiries(clock, warning)
  }

  protected find(slice: Slice): boolean {
    const isPlain = slice.collectClosed(this.#expiries)
    this.found.takeAll(this.#expiries.found)
    return isPlain
  }
}
