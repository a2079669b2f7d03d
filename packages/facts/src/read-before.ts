import type { DataValue } from './fact'
import type { Json } from './json'

type Values = Readonly<Record<string, DataValue>>

/** So many are remembered at a time; what a source sends does not make it grow without bound. */
const REMEMBERED = 2000

const isSameValue = (left: unknown, right: unknown): boolean =>
  left === right ||
  (Array.isArray(left) &&
    Array.isArray(right) &&
    left.length === right.length &&
    left.every((one: unknown, index) => typeof one !== 'object' && one === right[index]))

/** Whether two structures were written alike, their members in the same order; not told of what lies deeper than a list. */
function isWrittenAlike(left: Json, right: Json): boolean {
  const names = Object.keys(left)
  const others = Object.keys(right)
  return (
    names.length === others.length &&
    names.every((name, index) => name === others[index] && isSameValue(left[name], right[name]))
  )
}

/** Attributes as they were written, and what was read of them. */
interface Read {
  readonly written: Json
  readonly values: Values
}

/**
 * Attributes that were read before. A source says the same of an object in fact after fact: it is read once, and the facts share
 * what was read, so that others know it by its identity. What was said last of an object is compared with what is said now,
 * since that is quickest; otherwise they are found by their type and how they were written, of whatever object. When there are
 * too many of them all are forgotten.
 */
export class ReadBefore {
  private readonly byText = new Map<string, Values>()
  private readonly lastOf = new Map<string, Read>()
  private read = new WeakMap<object, Values>()

  get size(): number {
    return Math.max(this.byText.size, this.lastOf.size)
  }

  /** What was read of this text. */
  of(written: string): Values | undefined {
    return this.byText.get(written)
  }

  /** What was read last of an object, where the same is written of it now. */
  again(object: string, written: Json): Values | undefined {
    const last = this.lastOf.get(object)
    return last !== undefined && isWrittenAlike(last.written, written) ? last.values : undefined
  }

  /** The attributes themselves, where they are what was read before. */
  same(attributes: object): Values | undefined {
    return this.read.get(attributes)
  }

  /** Remembers what was read of an object's attributes, as they were written. */
  keep(object: string, written: Json, text: string, values: Values): void {
    if (this.byText.size >= REMEMBERED || this.lastOf.size >= REMEMBERED) this.forget()
    this.byText.set(text, values)
    this.lastOf.set(object, { written, values })
    this.read.set(values, values)
  }

  private forget(): void {
    this.byText.clear()
    this.lastOf.clear()
    this.read = new WeakMap()
  }
}
