/** How much a gate lets through and holds. */
export interface GateLimits {
  /** So many are inside at a time. */
  readonly inside: number
  /** So many of one name may wait; the next is turned away at once, so that nobody who is fast grows without bound. */
  readonly waiting: number
  /** How many milliseconds one may wait. */
  readonly patience: number
}

/** Lets so many through at a time, in the order they came; others wait, but neither for ever nor without number. */
export class Gate {
  #inside = 0
  readonly #waiting = new Set<() => void>()
  readonly #waitingOf = new Map<string, number>()

  constructor(private readonly limits: GateLimits) {}

  /**
   * Runs when there is room.
   * @param name who comes: those of one name wait at their own expense
   * @returns undefined when there was no room in time
   */
  async run<Value>(name: string, work: () => Promise<Value>): Promise<Value | undefined> {
    if (!(await this.#enter(name))) return undefined
    try {
      return await work()
    } finally {
      this.#inside -= 1
      const [next] = this.#waiting
      next?.()
    }
  }

  #enter(name: string): boolean | Promise<boolean> {
    if (this.#inside < this.limits.inside) {
      this.#inside += 1
      return true
    }
    const ahead = this.#waitingOf.get(name) ?? 0
    if (ahead >= this.limits.waiting) return false
    this.#waitingOf.set(name, ahead + 1)
    return new Promise((resolve) => {
      const leave = (entered: boolean): void => {
        clearTimeout(timeout)
        this.#waiting.delete(admit)
        const left = (this.#waitingOf.get(name) ?? 1) - 1
        if (left === 0) this.#waitingOf.delete(name)
        else this.#waitingOf.set(name, left)
        if (entered) this.#inside += 1
        resolve(entered)
      }
      const admit = (): void => leave(true)
      const timeout = setTimeout(() => leave(false), this.limits.patience)
      this.#waiting.add(admit)
    })
  }
}
