import type { State } from '../verdict'

/** What one model says of the anchors of an object, in columns that are filled again and again. */
export class Told {
  #anchors = new Int32Array(16)
  readonly #states: State[] = []
  readonly #values: (string | undefined)[] = []
  count = 0
  /** The value of `per` in the part that is judged; undefined where there is none. */
  value: string | undefined

  clear(): void {
    this.count = 0
    this.value = undefined
  }

  /** @param anchor the row of the fact that opened the check; -1 where the object itself is judged */
  push(anchor: number, state: State): void {
    if (this.count === this.#anchors.length) this.#grow()
    this.#anchors[this.count] = anchor
    this.#states[this.count] = state
    this.#values[this.count] = this.value
    this.count += 1
  }

  anchorAt(place: number): number {
    return this.#anchors[place] ?? -1
  }

  stateAt(place: number): State {
    return this.#states[place] ?? 'unknown'
  }

  valueAt(place: number): string | undefined {
    return this.#values[place]
  }

  #grow(): void {
    const anchors = new Int32Array(this.count * 2)
    anchors.set(this.#anchors)
    this.#anchors = anchors
  }
}
