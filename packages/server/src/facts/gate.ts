/** Lets so many through at a time; others wait, but not for ever. */
export class Gate {
  readonly #most: number
  readonly #patience: number
  #inside = 0
  readonly #waiting = new Set<() => void>()

  /** @param patience how many milliseconds one may wait */
  constructor(most: number, patience: number) {
    this.#most = most
    this.#patience = patience
  }

  /** Runs when there is room. @returns undefined when there was none in time */
  async run<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    if (!(await this.#enter())) return undefined
    try {
      return await work()
    } finally {
      this.#inside -= 1
      const [next] = this.#waiting
      next?.()
    }
  }

  #enter(): Promise<boolean> {
    if (this.#inside < this.#most) {
      this.#inside += 1
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const timeout = setTimeout(() => {
        this.#waiting.delete(admit)
        resolve(false)
      }, this.#patience)
      const admit = (): void => {
        clearTimeout(timeout)
        this.#waiting.delete(admit)
        this.#inside += 1
        resolve(true)
      }
      this.#waiting.add(admit)
    })
  }
}
