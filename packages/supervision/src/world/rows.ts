/** So many rows are put in order by hand. */
const FEW = 32

/** Row numbers in a column that is filled again and again, so that no list is made of what is looked at once. */
export class Rows {
  items = new Uint32Array(16)
  count = 0

  clear(): void {
    this.count = 0
  }

  push(row: number): void {
    if (this.count === this.items.length) {
      const larger = new Uint32Array(this.count * 2)
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.count] = row
    this.count += 1
  }

  /** The row at a place; the places run up to `count`. */
  at(place: number): number {
    return this.items[place] ?? 0
  }

  /** Whether a row is in it. */
  has(row: number): boolean {
    for (let place = 0; place < this.count; place += 1) if (this.items[place] === row) return true
    return false
  }

  /** Keeps the row at one place alone; nothing where there is no such place. */
  keepOnly(place: number): void {
    const kept = this.items[place]
    const isThere = kept !== undefined && place < this.count
    this.count = 0
    if (isThere) this.push(kept)
  }

  /** Puts the rows in order, each once. */
  settle(): void {
    if (this.count > FEW) this.items.subarray(0, this.count).sort()
    else this.#sortFew()
    let kept = 0
    for (let place = 0; place < this.count; place += 1) {
      const row = this.at(place)
      if (kept > 0 && this.items[kept - 1] === row) continue
      this.items[kept] = row
      kept += 1
    }
    this.count = kept
  }

  /** By insertion: quicker than a call where rows are few, and they mostly stand in order already. */
  #sortFew(): void {
    for (let next = 1; next < this.count; next += 1) {
      const row = this.at(next)
      let place = next
      for (; place > 0 && this.at(place - 1) > row; place -= 1) this.items[place] = this.at(place - 1)
      this.items[place] = row
    }
  }

  /** A list of its own with what is in it. */
  toList(): readonly number[] {
    return Array.from(this.items.subarray(0, this.count))
  }
}
