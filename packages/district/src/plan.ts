import type { Instant } from '@hengjian/law'
import type { Cast } from './lawful/cast'
import type { Person } from './people'
import { HOUR, type Story } from './story'

/** What a source might have recorded instead. */
export type Change = (story: Story, cast: Cast) => Story

/** One change after another. */
export const inTurn =
  (...changes: readonly Change[]): Change =>
  (story, cast) =>
    changes.reduce((changed, change) => change(changed, cast), story)

/** A change that breaks the plan's model; `also` names the other models that the same act breaks. */
export type Violation = Change | { readonly change: Change; readonly also: readonly string[] }

/** The change of a violation, and every other model that it breaks. */
export const broken = (violation: Violation): { readonly change: Change; readonly also: readonly string[] } =>
  typeof violation === 'function' ? { change: violation, also: [] } : violation

/** Tells another lawful story from the same instant on, changed where a change is given. */
export const instead =
  (base: Plan['base'], change: Change = (story) => story): Change =>
  ({ steps }, cast) =>
    change(base(cast, Math.min(...steps.map(({ at }) => at)) as Instant), cast)

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
  readonly violated: readonly [Violation, Violation, Violation, ...Violation[]]
  /** At least three lawful variants, one second, minute or day inside the limit where there is one. */
  readonly lawful: readonly [Change, Change, Change, ...Change[]]
  /** One in which a field is missing, so that nobody can tell; null where the rule takes what is not recorded for not so. */
  readonly unknown: Change | null
  /** How long after its last step a story is looked at; two hours where not given. In milliseconds. */
  readonly lookedAtAfter?: number
}

/** How long after the last step of its stories a plan is looked at. In milliseconds. */
export const lookedAtAfter = (plan: Plan): number => plan.lookedAtAfter ?? 2 * HOUR

/** An adult whose circumstances call for no special safeguard. */
export const ADULT: Casting = { born: { year: 1990 }, sex: 'male' }

/** The same of a woman. */
export const WOMAN: Casting = { born: { year: 1990 }, sex: 'female' }
