import type { DataValue } from '../fact'
import { ReadBefore } from '../read-before'
import type { MappedObject } from './mapping'

type Values = Readonly<Record<string, DataValue>>

/** So many rows' statements are remembered at a time. */
const REMEMBERED = 2000
/** What is read of an object of which a row states nothing. */
const NOTHING: Values = {}

/**
 * What earlier rows of a file stated of their objects. Rows say the same of a case or a person again and again: its cells are
 * mapped and checked once, and the facts share what was read.
 */
export class MappedBefore {
  readonly read = new ReadBefore()
  private readonly byObject = new Map<MappedObject, Map<string, Values>>()
  private size = 0

  /** What cells with this text in them were read as. */
  of(object: MappedObject, written: string): Values | undefined {
    return this.byObject.get(object)?.get(written)
  }

  /** Keeps what was read of cells in which nothing was wrong; without attributes where they state none. */
  keep(object: MappedObject, written: string, values: Values = NOTHING): void {
    if (this.size >= REMEMBERED) {
      this.byObject.clear()
      this.size = 0
    }
    const known = this.byObject.get(object) ?? new Map<string, Values>()
    this.byObject.set(object, known)
    if (!known.has(written)) this.size += 1
    known.set(written, values)
  }
}
