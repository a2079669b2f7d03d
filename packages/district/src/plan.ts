import type { Instant } from '@hengjian/law'
import type { Cast } from './lawful/cast'
import type { Person } from './people'
import type { Story } from './story'

/** What a source might have recorded instead. */
export type Change = (story: Story, cast: Cast) => Story

/** Whom a plan needs. */
export interface Casting {
  readonly born: { readonly year: number } | { readonly date: string }
  readonly sex: Person['sex']
}

/**
 * How one model is broken, nearly broken and left undecidable in the district. Each change is made to a fresh lawful story,
 * so what a plan expects is the only thing to be found there: the ground truth does not come from the models.
 */
export interface Plan {
  /** The model's id. */
  readonly model: string
  readonly casting: Casting
  /** The lawful story that the changes start from. */
  readonly base: (cast: Cast, start: Instant) => Story
  /** At least three violations. */
  readonly violated: readonly [Change, Change, Change, ...Change[]]
  /** At least three lawful variants, one second, minute or day inside the limit where there is one. */
  readonly lawful: readonly [Change, Change, Change, ...Change[]]
  /** One in which a field is missing, so that nobody can tell. */
  readonly unknown: Change
  /** Other models that the same violating act breaks as well. */
  readonly also?: readonly string[]
}

/** An adult whose circumstances call for no special safeguard. */
export const ADULT: Casting = { born: { year: 1990 }, sex: 'male' }
