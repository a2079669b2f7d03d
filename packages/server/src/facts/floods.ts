/**
 * Which offices are flooded: a message of many pieces is on its way to this process. What it brings is judged when it is there,
 * each object once.
 */
export class Floods {
  readonly #messages = new Map<string, number>()

  /** A message turned out to be a flood. */
  begin(office: string): void {
    this.#messages.set(office, (this.#messages.get(office) ?? 0) + 1)
  }

  /** It is stored, or failed. */
  end(office: string): void {
    const left = (this.#messages.get(office) ?? 1) - 1
    if (left === 0) this.#messages.delete(office)
    else this.#messages.set(office, left)
  }

  isFlooded(office: string): boolean {
    return this.#messages.has(office)
  }
}
