interface Held<Value> {
  readonly value: Promise<Value>
  until: number
}

/**
 * Keeps what is dear to count for twenty times as long as counting took, and never more than a minute: of a small office it is
 * always fresh, of a large one no more than a twentieth of the time goes into counting. Who asks meanwhile shares one count.
 */
export class Kept<Value> {
  readonly #held = new Map<string, Held<Value>>()
  readonly #now: () => number

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number) {
    this.#now = now
  }

  get(key: string, count: () => Promise<Value>): Promise<Value> {
    const found = this.#held.get(key)
    const began = this.#now()
    if (found !== undefined && began < found.until) return found.value
    const held: Held<Value> = { value: count(), until: Number.POSITIVE_INFINITY }
    this.#held.set(key, held)
    held.value.then(
      () => {
        const ended = this.#now()
        held.until = ended + Math.min((ended - began) * 20, 60_000)
      },
      () => this.#held.delete(key),
    )
    return held.value
  }
}
