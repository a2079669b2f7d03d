/** What is being taken in at the moment, so that work which can wait lets it pass first. */
export class Intake {
  #inside = 0
  readonly #waiting = new Set<() => void>()

  /** Takes something in. */
  async take<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#inside += 1
    try {
      return await work()
    } finally {
      this.#inside -= 1
      if (this.#inside === 0) for (const goOn of this.#waiting) goOn()
    }
  }

  /**
   * Waits until nothing is being taken in.
   * @param most how many milliseconds at most: who waits is slowed down, not kept from its work
   */
  async letPass(most: number): Promise<void> {
    if (this.#inside === 0) return
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        clearTimeout(timeout)
        this.#waiting.delete(goOn)
        resolve()
      }
      const timeout = setTimeout(goOn, most)
      this.#waiting.add(goOn)
    })
  }
}
