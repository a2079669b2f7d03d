import { addDays, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import { LONG_AGO, NO_ROW } from '../checks/draft'
import type { CompiledModel } from '../compile'
import { forget } from '../conditions/scope'
import { UNKNOWN } from '../conditions/value'
import type { State } from '../verdict'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

/** A model judged straight over a slice. */
export abstract class DirectCheck {
  /** The version is in force from here until before there, in milliseconds of any wall clock. */
  readonly #begins: number
  readonly #ends: number

  constructor(
    readonly compiled: CompiledModel,
    readonly unless: DirectPattern | undefined,
  ) {
    const { from, to } = compiled.inForce
    this.#begins = startOf(from, 0)
    this.#ends = to === undefined ? Number.POSITIVE_INFINITY : startOf(addDays(to, 1), 0)
  }

  /**
   * Adds what the model says of each anchor of the slice.
   * @returns false where the slice is not plain enough; what was added is then void
   */
  abstract judge(slice: Slice, told: Told): boolean

  /** Adds the state of an anchor, of which {@link NO_ROW} is the object itself, where the model is in force and applies. */
  protected tell(slice: Slice, anchor: number, state: State, told: Told): void {
    const { from, offset } = slice.session.world.facts
    const isObject = anchor === NO_ROW
    const at = isObject ? slice.session.asOf : (from[anchor] ?? 0)
    const local = at + (isObject ? SHANGHAI_OFFSET : (offset[anchor] ?? 0)) * 60_000
    if (local < this.#begins || local >= this.#ends) return
    const { where } = this.compiled
    const applied = where === undefined || isTrue(where.run, slice, at)
    if (applied === false) return
    told.push(anchor, applied === UNKNOWN ? 'unknown' : state)
  }

  /** Whether something excuses what is not satisfied, wherever it stands; undefined where the slice is not plain enough. */
  protected isExcused(slice: Slice, anchor: number): boolean | undefined {
    if (this.unless === undefined) return false
    return this.unless.collect(slice, anchor, LONG_AGO) ? this.unless.rows.count > 0 : undefined
  }
}

function isTrue(run: NonNullable<CompiledModel['where']>['run'], slice: Slice, at: number): boolean | typeof UNKNOWN {
  const scope = slice.look(NO_ROW, at, NO_ROW, at)
  forget(scope)
  return run(scope)
}
