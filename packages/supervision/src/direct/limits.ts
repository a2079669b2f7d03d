import { type Calendar, countsDays, dateOf, type Instant, type Limit, limitOf, type StatutoryTerm } from '@hengjian/law'

/** Offsets of wall clocks lie between these many minutes beside UTC. */
const OFFSETS = 2048

/** The ends of a term, each day's remembered: a term that counts days ends alike from whatever instant of a day it starts. */
export class Limits {
  readonly #known = new Map<number, Limit>()
  #term: StatutoryTerm | undefined
  #calendar: Calendar | undefined

  find(term: StatutoryTerm, at: Instant, offset: number, calendar: Calendar): Limit {
    if (!countsDays(term.count)) return limitOf(term, { at, offset }, calendar)
    if (term !== this.#term || calendar !== this.#calendar) {
      this.#known.clear()
      this.#term = term
      this.#calendar = calendar
    }
    const day = dateOf(at, offset) * OFFSETS + offset
    const known = this.#known.get(day)
    if (known !== undefined) return known
    const limit = limitOf(term, { at, offset }, calendar)
    this.#known.set(day, limit)
    return limit
  }
}
