/** A model looked at more facts of one object than it may; it is stopped there, and the others go on. */
export class EffortExceeded extends Error {
  override readonly name = 'EffortExceeded'

  constructor(readonly most: number) {
    super(`more than ${most} looks at facts for one object`)
  }
}

/**
 * What one model may spend on one object, in looks at a fact: the same on every machine, where a time would not be. A hundred
 * million take some seconds; no lawful model on a person comes near.
 */
export const MOST_EFFORT = 100_000_000

/** Counts the looks of one model at the facts of one object. */
export class Effort {
  #left: number

  constructor(readonly most: number) {
    this.#left = most
  }

  /** Starts anew, for the next model or object. */
  renew(): void {
    this.#left = this.most
  }

  /** @throws EffortExceeded where all is spent */
  spend(looks: number): void {
    this.#left -= looks
    if (this.#left < 0) throw new EffortExceeded(this.most)
  }
}
