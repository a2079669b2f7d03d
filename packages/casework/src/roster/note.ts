import type { Instant, PlainDate } from '@hengjian/law'
import type { PersonId } from '../matter'

/** 交接事项: what a shift leaves to the next, in words. What runs on its own record is handed over without being typed. */
export interface Note {
  readonly id: string
  /** The shift that hands over. */
  readonly date: PlainDate
  readonly words: string
  readonly by: PersonId
  readonly at: Instant
  /** Who has read and taken it over; null until somebody has. */
  readonly taken: { readonly by: PersonId; readonly at: Instant } | null
}
