import { LONG_AGO } from '../checks/draft'
import type { Test } from '../conditions/compile'
import { UNKNOWN } from '../conditions/value'
import { type Found, OPEN } from './found'
import { DirectPattern } from './pattern'
import type { Slice } from './slice'

/** Facts that carry their own end; one beyond asOf has not come yet. */
export class DirectSpans extends DirectPattern {
  constructor(readonly facts: DirectPattern) {
    super(facts.kinds, true, false)
  }

  protected find(slice: Slice): boolean {
    const { asOf, world } = slice.session
    const { endedFrom, endedPrecision } = world.facts
    const { facts, found } = this
    if (!slice.collectClosed(facts)) return false
    for (let place = 0; place < facts.found.count; place += 1) {
      const row = facts.found.row(place)
      const end = endedFrom[row] ?? Number.NaN
      if (Number.isNaN(end) || end > asOf) {
        found.push(row, facts.found.at(place), OPEN)
        continue
      }
      if (endedPrecision[row] !== 0 || end < facts.found.at(place)) return false
      found.push(row, facts.found.at(place), end)
    }
    return true
  }
}

/** The object that stands for a role a fact leaves out: it agrees with any. */
const ANY = -1

/**
 * Begins and ends walked through in order: for one key an interval is open or not. The rules are those of the walk in
 * `interval-pattern.ts`, where nothing is in doubt.
 */
export class DirectWalk extends DirectPattern {
  /** Places of what is open, and beside each, in `#keys` from its place times the length of the key on, its key. */
  readonly #open: number[] = []
  readonly #keys: number[] = []
  readonly #own: number[] = []

  constructor(
    readonly begins: DirectPattern,
    readonly ends: DirectPattern,
    /** Role codes. */
    readonly key: readonly number[],
  ) {
    super(new Set([...begins.kinds, ...ends.kinds]), true, false)
  }

  protected find(slice: Slice): boolean {
    const { begins, ends } = this
    if (!slice.collectClosed(begins)) return false
    if (begins.found.count === 0) return true
    if (!slice.collectClosed(ends)) return false
    this.#walk(slice, begins.found, ends.found)
    return true
  }

  #walk(slice: Slice, begins: Found, ends: Found): void {
    this.#open.length = 0
    let next = 0
    for (let place = 0; place < begins.count; place += 1) {
      for (; next < ends.count && precedes(ends, next, begins, place); next += 1) this.#end(slice, ends, next)
      this.#begin(slice, begins, place)
    }
    for (; next < ends.count && this.#open.length > 0; next += 1) this.#end(slice, ends, next)
  }

  #begin(slice: Slice, begins: Found, place: number): void {
    const { found, key } = this
    this.#readKey(slice, begins.row(place))
    for (let index = 0; index < this.#open.length; index += 1) if (this.#agrees(index)) return
    const width = key.length
    const from = this.#open.length * width
    for (let index = 0; index < width; index += 1) this.#keys[from + index] = this.#own[index] ?? ANY
    this.#open.push(found.count)
    found.push(begins.row(place), begins.at(place), OPEN)
  }

  #end(slice: Slice, ends: Found, place: number): void {
    if (this.#open.length === 0) return
    this.#readKey(slice, ends.row(place))
    const width = this.key.length
    let kept = 0
    for (let index = 0; index < this.#open.length; index += 1) {
      const open = this.#open[index] ?? 0
      if (this.#agrees(index)) {
        this.found.endAt(open, ends.at(place))
        continue
      }
      this.#open[kept] = open
      for (let part = 0; part < width; part += 1) {
        this.#keys[kept * width + part] = this.#keys[index * width + part] ?? ANY
      }
      kept += 1
    }
    this.#open.length = kept
  }

  /** Reads the key of a fact: the first object in each role. */
  #readKey(slice: Slice, row: number): void {
    const { refStart, refRole, refObject } = slice.session.world.facts
    const end = refStart[row + 1] ?? 0
    for (let part = 0; part < this.key.length; part += 1) {
      this.#own[part] = ANY
      for (let ref = refStart[row] ?? 0; ref < end; ref += 1) {
        if (refRole[ref] !== this.key[part]) continue
        this.#own[part] = refObject[ref] ?? ANY
        break
      }
    }
  }

  /** Whether what is open contradicts the key just read nowhere. */
  #agrees(index: number): boolean {
    const width = this.key.length
    for (let part = 0; part < width; part += 1) {
      const one = this.#keys[index * width + part] ?? ANY
      const own = this.#own[part] ?? ANY
      if (one !== own && one !== ANY && own !== ANY) return false
    }
    return true
  }
}

/** A fact that is both ends what is open before it begins anew. */
function precedes(ends: Found, end: number, begins: Found, begin: number): boolean {
  const ended = ends.at(end)
  const begun = begins.at(begin)
  return ended < begun || (ended === begun && ends.row(end) <= begins.row(begin))
}

/** The intervals of which a condition is true. */
export class DirectWhere extends DirectPattern {
  constructor(
    readonly all: DirectPattern,
    readonly test: Test,
  ) {
    super(all.kinds, !test.usesAnchor, false)
  }

  protected find(slice: Slice): boolean {
    const { all, found, test } = this
    if (!all.collect(slice, LONG_AGO)) return false
    for (let place = 0; place < all.found.count; place += 1) {
      const truth = test.run(slice.look(all.found.row(place), all.found.at(place), all.found.end(place)))
      if (truth === UNKNOWN) return false
      if (truth) found.take(all.found, place)
    }
    return true
  }
}
