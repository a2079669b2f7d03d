import { lastPossible, parseFactTime } from '@hengjian/facts'
import type { Test } from '../conditions/compile'
import { UNKNOWN } from '../conditions/value'
import type { EventPattern } from '../language'
import { fieldOf } from '../world/attributes'
import { Found } from './found'
import type { Slice } from './slice'

/** A pattern, or an interval, that keeps what it found last. */
export abstract class DirectPattern {
  readonly found = new Found()
  #turn = -1
  #isPlain = true

  /**
   * @param kinds codes of every kind it may find
   * @param isFixed it finds the same for every anchor, from whatever instant on it counts
   * @param mayRepeat it may find one fact at several instants
   */
  constructor(
    readonly kinds: ReadonlySet<number>,
    readonly isFixed: boolean,
    readonly mayRepeat: boolean,
  ) {}

  /**
   * Finds its facts, in order.
   * @param lower the instant from which the parts of an `all` count
   * @returns false where the slice is not plain enough for it: something is not known, and the full way has to weigh that
   */
  collect(slice: Slice, lower: number): boolean {
    if (this.isFixed && this.#turn === slice.turn) return this.#isPlain
    this.#turn = slice.turn
    this.found.clear()
    this.#isPlain = this.find(slice, lower)
    return this.#isPlain
  }

  protected abstract find(slice: Slice, lower: number): boolean

  /** Whether what stands at a place opens a check: a fact does so once. */
  opensAt(place: number): boolean {
    return !this.mayRepeat || !this.found.hasRow(this.found.row(place), place)
  }
}

/** None of the kinds sought, or more than one. */
const NONE = -1
const SEVERAL = -2

/** Facts of some kinds, at their own instants or at those that a field of theirs gives. */
export class DirectEvent extends DirectPattern {
  readonly #codes: Uint16Array
  readonly #marks: Uint8Array

  constructor(
    kinds: ReadonlySet<number>,
    allKinds: number,
    readonly test: Test | undefined,
    readonly pick: NonNullable<EventPattern['pick']>,
    /** The code of that field; -1 where there is none. */
    readonly field: number,
  ) {
    super(kinds, test?.usesAnchor !== true, false)
    this.#codes = Uint16Array.from(kinds)
    this.#marks = new Uint8Array(allKinds)
    for (const kind of kinds) this.#marks[kind] = 1
  }

  protected find(slice: Slice): boolean {
    const { pick, found, field } = this
    const only = this.#onlyKindIn(slice)
    if (only === NONE) return true
    if (!(only === SEVERAL ? this.#takeMarked(slice) : this.#takeOf(only, slice))) return false
    if (field >= 0) found.settle()
    if (pick !== 'each') found.keepOnly(pick === 'first' ? 0 : pick === 'last' ? found.count - 1 : pick - 1)
    return true
  }

  /** The one of its kinds that is there. */
  #onlyKindIn(slice: Slice): number {
    let only = NONE
    for (const kind of this.#codes) {
      if (slice.firstOf(kind) < 0) continue
      if (only !== NONE) return SEVERAL
      only = kind
    }
    return only
  }

  #takeOf(kind: number, slice: Slice): boolean {
    let looks = 0
    for (let place = slice.firstOf(kind); place >= 0 && !this.#isEnough(); place = slice.nextOf(place)) {
      if (!this.#take(slice, slice.rows.at(place))) return false
      looks += 1
    }
    slice.session.effort.spend(looks)
    return true
  }

  #takeMarked(slice: Slice): boolean {
    const { rows, session } = slice
    const { kind } = session.world.facts
    let looks = 0
    for (let place = 0; place < rows.count && !this.#isEnough(); place += 1) {
      const row = rows.at(place)
      if (this.#marks[kind[row] ?? 0] === 0) continue
      if (!this.#take(slice, row)) return false
      looks += 1
    }
    session.effort.spend(looks)
    return true
  }

  #isEnough(): boolean {
    return this.pick === 'first' && this.field < 0 && this.found.count > 0
  }

  /** Takes a fact that fits; false where that is not known. */
  #take(slice: Slice, row: number): boolean {
    const { test, field, found } = this
    const { world, asOf } = slice.session
    const at = world.facts.from[row] ?? 0
    if (test !== undefined) {
      const truth = test.run(slice.look(row, at))
      if (truth === UNKNOWN) return false
      if (!truth) return true
    }
    if (slice.loose?.has(row) === true) return false
    if (field < 0) {
      found.push(row, at)
      return true
    }
    const written = fieldOf(world.facts, row, field)
    const time = typeof written === 'string' ? parseFactTime(written) : undefined
    if (time === undefined || lastPossible(time) !== time.from) return false
    if (time.from <= asOf) found.push(row, time.from)
    return true
  }
}

const kindsOf = (parts: readonly DirectPattern[]): ReadonlySet<number> =>
  new Set(parts.flatMap(({ kinds }) => [...kinds]))

/** All of its parts, each the first that counts; the last of them is the fact. */
export class DirectAll extends DirectPattern {
  constructor(readonly parts: readonly DirectPattern[]) {
    super(kindsOf(parts), false, false)
  }

  protected find(slice: Slice, lower: number): boolean {
    const { found } = this
    for (const part of this.parts) {
      if (!part.collect(slice, lower)) return false
      const place = part.found.firstFrom(lower, -1)
      if (place < 0) {
        found.clear()
        return true
      }
      found.take(part.found, place)
    }
    found.settle()
    found.keepOnly(found.count - 1)
    return true
  }
}

/** Each of its parts, a fact that several name at one instant once. */
export class DirectAny extends DirectPattern {
  constructor(readonly parts: readonly DirectPattern[]) {
    super(
      kindsOf(parts),
      parts.every(({ isFixed }) => isFixed),
      true,
    )
  }

  protected find(slice: Slice, lower: number): boolean {
    for (const part of this.parts) {
      if (!part.collect(slice, lower)) return false
      this.found.takeAll(part.found)
    }
    if (this.found.count > 1) {
      this.found.settle()
      this.found.dropRepeated()
    }
    return true
  }
}
