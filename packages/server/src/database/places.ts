/** Numbers the values of a query in the order in which they come. */
export class Places {
  readonly values: unknown[]

  constructor(...values: readonly unknown[]) {
    this.values = [...values]
  }

  /** The place of one more value, as SQL names it. */
  readonly of = (value: unknown): string => `$${this.values.push(value)}`
}
