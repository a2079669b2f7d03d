import { STATES, type State } from '../verdict'

/** What one model says of the anchors of an object, in columns that are filled again and again. */
export class Told {
  #anchors = new Int32Array(16)
  #states = new Uint8Array(16)
  count = 0

  clear(): void {
    this.count = 0
  }

  /** @param anchor the row of the fact that opened the check; -1 where the object itself is judged */
  push(anchor: number, state: State): void {
    if (this.count === this.#anchors.length) this.#grow()
    this.#anchors[this.count] = anchor
    this.#states[this.count] = STATES.indexOf(state)
    this.count += 1
  }

  anchorAt(place: number): number {
    return this.#anchors[place] ?? -1
  }

  stateAt(place: number): State {
    return STATES[this.#states[place] ?? 0] ?? 'unknown'
  }

  #grow(): void {
    const [anchors, states] = [new Int32Array(this.count * 2), new Uint8Array(this.count * 2)]
    anchors.set(this.#anchors)
    states.set(this.#states)
    this.#anchors = anchors
    this.#states = states
  }
}
