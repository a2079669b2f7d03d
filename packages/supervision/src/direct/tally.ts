import type { Instant } from '@hengjian/law'
import { LONG_AGO } from '../checks/draft'
import type { CompiledModel } from '../compile'
import type { LocalExpression } from '../context'
import type { FindTerm } from '../term'
import type { State } from '../verdict'
import { DirectCheck } from './check'
import { Found } from './found'
import { Limits } from './limits'
import type { DirectPattern } from './pattern'
import type { Slice } from './slice'
import type { Told } from './told'

export interface DirectTallyParts {
  readonly of: DirectPattern
  readonly value: LocalExpression | undefined
  readonly within: FindTerm | undefined
  readonly max: LocalExpression | undefined
  readonly min: LocalExpression | undefined
}

/** How much there is in the whole slice, or in any stretch of a term. */
export class DirectTally extends DirectCheck {
  readonly #limits = new Limits()
  /** What opens a check, each fact once, and what of it lies in the stretch that is judged. */
  readonly #all = new Found()
  readonly #counted = new Found()
  readonly #spent = new Set<number>()

  constructor(
    compiled: CompiledModel,
    unless: DirectPattern | undefined,
    readonly parts: DirectTallyParts,
  ) {
    super(compiled, unless)
  }

  judge(slice: Slice, told: Told): boolean {
    const { of, within } = this.parts
    if (!of.collect(slice, LONG_AGO)) return false
    this.#all.clear()
    for (let place = 0; place < of.found.count; place += 1) if (of.opensAt(place)) this.#all.take(of.found, place)
    if (within !== undefined) return this.#judgeStretches(slice, within, told)
    if (!this.applies(slice)) return true
    const state = this.#state(slice, this.#sum(slice, this.#all, slice.session.asOf), false)
    return state !== undefined && this.tellUnlessExcused(slice, state, told)
  }

  /** A fact counted in a breach opens no stretch of its own. */
  #judgeStretches(slice: Slice, within: FindTerm, told: Told): boolean {
    const [all, spent, { asOf }] = [this.#all, this.#spent, slice.session]
    spent.clear()
    for (let place = 0; place < all.count; place += 1) {
      if (spent.has(all.row(place))) continue
      slice.open(all, place)
      const latest = this.#latest(slice, within)
      if (latest === undefined) return false
      this.#count(place, latest)
      slice.session.effort.spend(all.count)
      // What is counted is read for itself, as if nothing were open.
      slice.close()
      const sum = this.#sum(slice, this.#counted, Math.min(latest, asOf))
      slice.open(all, place)
      const state = this.#state(slice, sum, asOf >= latest)
      if (state === undefined) return false
      if (state === 'violated') for (let one = 0; one < this.#counted.count; one += 1) spent.add(this.#counted.row(one))
      if (this.applies(slice) && !this.tellUnlessExcused(slice, state, told)) return false
    }
    return true
  }

  #latest(slice: Slice, within: FindTerm): number | undefined {
    const found = within(slice.lookAtAnchor())
    const { anchor, anchorAt } = slice
    const { calendar } = slice.session
    return found && this.#limits.find(found.term, anchorAt as Instant, slice.offsetOf(anchor), calendar).latest
  }

  /** Exactly at the limit the stretch is over. */
  #count(first: number, latest: number): void {
    this.#counted.clear()
    for (let place = first; place < this.#all.count; place += 1) {
      if (this.#all.at(place) < latest) this.#counted.take(this.#all, place)
    }
  }

  /** What is counted until an instant; undefined where a value is not known. */
  #sum(slice: Slice, counted: Found, until: number): number | undefined {
    const { value } = this.parts
    if (value === undefined) return counted.count
    let sum = 0
    for (let place = 0; place < counted.count; place += 1) {
      const end = counted.end(place)
      const one = value.run(slice.look(counted.row(place), counted.at(place), Math.min(end, until)))
      if (typeof one !== 'number') return undefined
      sum += one
    }
    return sum
  }

  #state(slice: Slice, sum: number | undefined, isOver: boolean): State | undefined {
    const { max, min } = this.parts
    const bound = (max ?? min)?.run(slice.lookAtAnchor())
    if (typeof bound !== 'number' || sum === undefined) return undefined
    if (max !== undefined) return sum > bound ? 'violated' : 'satisfied'
    if (sum >= bound) return 'satisfied'
    return isOver ? 'violated' : 'pending'
  }
}
