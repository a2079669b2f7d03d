/** What stands where an interval has not ended yet; NaN stands where there is no interval at all. */
export const OPEN = Number.POSITIVE_INFINITY
export const NO_END = Number.NaN

/**
 * What a pattern or an interval found last, in columns that are filled again and again: the row of each fact, the instant it
 * stands for, and where it begins an interval the end of that.
 */
export class Found {
  #rows = new Int32Array(16)
  #at = new Float64Array(16)
  #ends = new Float64Array(16)
  #tooLate = new Uint8Array(16)
  count = 0

  clear(): void {
    this.count = 0
  }

  /** @param isTooLate a clock ran out here: what happens at that very instant did not come before it */
  push(row: number, at: number, end: number = NO_END, isTooLate = false): void {
    if (this.count === this.#rows.length) this.#grow()
    this.#rows[this.count] = row
    this.#at[this.count] = at
    this.#ends[this.count] = end
    this.#tooLate[this.count] = isTooLate ? 1 : 0
    this.count += 1
  }

  /** The row at a place; the places run up to `count`. */
  row(place: number): number {
    return this.#rows[place] ?? -1
  }

  at(place: number): number {
    return this.#at[place] ?? 0
  }

  end(place: number): number {
    return this.#ends[place] ?? NO_END
  }

  isTooLate(place: number): boolean {
    return this.#tooLate[place] === 1
  }

  endAt(place: number, end: number): void {
    this.#ends[place] = end
  }

  /** Adds what another found at a place. */
  take(other: Found, place: number): void {
    this.push(other.row(place), other.at(place), other.end(place), other.isTooLate(place))
  }

  /** Adds everything another found. */
  takeAll(other: Found): void {
    for (let place = 0; place < other.count; place += 1) this.take(other, place)
  }

  /** Whether a fact is among the first places. */
  hasRow(row: number, before = this.count): boolean {
    for (let place = 0; place < before; place += 1) if (this.#rows[place] === row) return true
    return false
  }

  /** The first place from an instant on, but for one fact; -1 where there is none. Only where all stands in order. */
  firstFrom(instant: number, except: number): number {
    for (let place = 0; place < this.count; place += 1) {
      if (this.at(place) >= instant && this.#rows[place] !== except) return place
    }
    return -1
  }

  /** Keeps what is at one place alone; nothing where there is no such place. */
  keepOnly(place: number): void {
    const isThere = place >= 0 && place < this.count
    if (isThere) this.moveTo(0, place)
    this.count = isThere ? 1 : 0
  }

  /** Puts it in the order of its instants, and of the rows where they are the same; what is equal keeps its order. */
  settle(): void {
    for (let next = 1; next < this.count; next += 1) {
      const row = this.row(next)
      const at = this.at(next)
      if (!this.#follows(next - 1, at, row)) continue
      const end = this.end(next)
      const isTooLate = this.isTooLate(next)
      let place = next
      for (; place > 0 && this.#follows(place - 1, at, row); place -= 1) this.moveTo(place, place - 1)
      this.#rows[place] = row
      this.#at[place] = at
      this.#ends[place] = end
      this.#tooLate[place] = isTooLate ? 1 : 0
    }
  }

  /** Drops each fact that stands at the same instant before; only where all stands in order. */
  dropRepeated(): void {
    let kept = 0
    for (let place = 0; place < this.count; place += 1) {
      if (kept > 0 && this.row(kept - 1) === this.row(place) && this.at(kept - 1) === this.at(place)) continue
      this.moveTo(kept, place)
      kept += 1
    }
    this.count = kept
  }

  #follows(place: number, at: number, row: number): boolean {
    const own = this.at(place)
    return own > at || (own === at && this.row(place) > row)
  }

  /** Puts what stands at one place at another as well. */
  moveTo(to: number, from: number): void {
    if (from === to) return
    this.#rows[to] = this.row(from)
    this.#at[to] = this.at(from)
    this.#ends[to] = this.end(from)
    this.#tooLate[to] = this.#tooLate[from] ?? 0
  }

  #grow(): void {
    const room = this.count * 2
    const [rows, at, ends] = [new Int32Array(room), new Float64Array(room), new Float64Array(room)]
    const tooLate = new Uint8Array(room)
    rows.set(this.#rows)
    at.set(this.#at)
    ends.set(this.#ends)
    tooLate.set(this.#tooLate)
    this.#rows = rows
    this.#at = at
    this.#ends = ends
    this.#tooLate = tooLate
  }
}
