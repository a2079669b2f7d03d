const PAGE = 32_768

/** A set of small whole numbers that lie close together: one bit each, where a `Set` would not hold those of some years. */
export class NumberSet {
  readonly #pages = new Map<number, Uint8Array>()
  #size = 0

  get size(): number {
    return this.#size
  }

  has(number: number): boolean {
    const page = this.#pages.get(Math.floor(number / PAGE))
    return page !== undefined && ((page[(number % PAGE) >> 3] ?? 0) & (1 << (number & 7))) !== 0
  }

  add(number: number): void {
    if (this.has(number)) return
    const key = Math.floor(number / PAGE)
    const page = this.#pages.get(key) ?? new Uint8Array(PAGE / 8)
    const byte = (number % PAGE) >> 3
    page[byte] = (page[byte] ?? 0) | (1 << (number & 7))
    this.#pages.set(key, page)
    this.#size += 1
  }
}
