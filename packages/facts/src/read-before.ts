import type { DataValue } from './fact'

type Values = Readonly<Record<string, DataValue>>

/** So many are remembered at a time; what a source sends does not make it grow without bound. */
const REMEMBERED = 2000

/**
 * Attributes that were read before, by their type and how they were written. A source says the same of an object in fact after
 * fact: it is read once, and the facts share what was read, so that others know it by its identity. When there are too many of
 * them all are forgotten.
 */
export class ReadBefore {
  private readonly byText = new Map<string, Values>()
  private read = new WeakMap<object, Values>()

  get size(): number {
    return this.byText.size
  }

  /** What was read of this text. */
  of(written: string): Values | undefined {
    return this.byText.get(written)
  }

  /** The attributes themselves, where they are what was read before. */
  same(attributes: object): Values | undefined {
    return this.read.get(attributes)
  }

  keep(written: string, values: Values): void {
    if (this.byText.size >= REMEMBERED) {
      this.byText.clear()
      this.read = new WeakMap()
    }
    this.byText.set(written, values)
    this.read.set(values, values)
  }
}
