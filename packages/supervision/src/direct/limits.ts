import { type Calendar, countsDays, dateOf, type Instant, type Limit, limitOf, type StatutoryTerm } from '@hengjian/law'

/** So many ends are remembered, as a power of two. */
const BITS = 12
/** Spreads keys that lie close together, or whole days apart, over all places. */
const SPREAD = 0x9e37_79b1

interface Counted {
  readonly term: StatutoryTerm
  readonly start: number
  readonly offset: number
  readonly limit: Limit
}

/**
 * The ends of terms, remembered by where they start: a term that counts days ends alike from whatever instant of a day, and
 * facts that systems write down in batches share their instants.
 */
export class Limits {
  #counted: (Counted | undefined)[] = []
  #calendar: Calendar | undefined
  #term: StatutoryTerm | undefined
  #byDay = false

  find(term: StatutoryTerm, at: Instant, offset: number, calendar: Calendar): Limit {
    if (calendar !== this.#calendar) this.#forget(calendar)
    if (term !== this.#term) {
      this.#term = term
      this.#byDay = countsDays(term.count)
    }
    const start = this.#byDay ? dateOf(at, offset) : at
    const place = Math.imul(this.#byDay ? start : Math.trunc(start / 1000), SPREAD) >>> (32 - BITS)
    const known = this.#counted[place]
    if (known !== undefined && known.term === term && known.start === start && known.offset === offset)
      return known.limit
    const limit = limitOf(term, { at, offset }, calendar)
    this.#counted[place] = { term, start, offset, limit }
    return limit
  }

  #forget(calendar: Calendar): void {
    this.#calendar = calendar
    this.#counted = new Array<Counted | undefined>(1 << BITS).fill(undefined)
  }
}
