import { dateOf, formatDate, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { createPerson } from '../people'
import { createRandom } from '../random'
import { after, DAY, HOUR, MINUTE } from '../story'

/** What a form of a matter is filled in with; `{case}`, `{unit}` and `{charge}` stand for name, handling unit and charge of the case that its origin is about. */
export type MatterForm = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** Who does a step: somebody of the demonstration by login, or whoever handles the matter by then. */
export type MatterActor =
  | 'handler'
  | 'jiancha'
  | 'lunzhi'
  | 'weijian'
  | 'zhuli'
  | 'shuji'
  | 'shujier'
  | 'anguan'
  | 'kongshen'
  | 'fuzeren'
  | 'lingdao'
  | 'gongan'
  | 'faguan'
  | 'lvshi'
  | 'xinli'

/** Something that is done in a matter. Where its form names no handler, the roster proposes one. */
export interface MatterStep {
  readonly by: MatterActor
  readonly at: Instant
  readonly action: string
  readonly form: MatterForm
  readonly reason?: { readonly code: string; readonly words: string }
  /** What is kept apart, by field. */
  readonly sealed?: Readonly<Record<string, string>>
  /** A file that comes with the step: in which field, its name and its words. */
  readonly file?: { readonly field: string; readonly name: string; readonly words: string }
}

/**
 * What a matter is opened from: the latest finding by then, perhaps of one of these models; the matter of another course; or a case that was under
 * investigation by then, and that still is or has come to the end of its review since.
 */
export type MatterOrigin =
  | { readonly models?: readonly string[] }
  | { readonly course: string }
  | { readonly case: 'underInvestigation' | 'reviewed' }

/** What became of a matter up to the anchor: its steps in their order. */
export interface MatterCourse {
  readonly id: string
  readonly workflow: string
  readonly origin?: MatterOrigin
  readonly steps: readonly MatterStep[]
}

/** The times and names that courses are told with. */
export interface Telling {
  /** So many days before the anchor's own day, at a time of that day. */
  at(days: number, hour: number, minute?: number): Instant
  /** So many hours before the anchor. */
  ago(hours: number): Instant
  /** The day so many days before the anchor's own; after it where the number is below nothing. */
  on(days: number): string
  /** The day of an instant. */
  dayOf(instant: Instant): string
  /** Somebody who was made up: the same number, the same name. */
  who(number: number): string
}

/** So that their names are not those of the stories. */
const NAMED_APART = 5_000_000

/** Tells of one district. */
export function telling(seed: number, anchor: Instant): Telling {
  const today = dateOf(anchor, SHANGHAI_OFFSET)
  const midnight = (today * DAY - SHANGHAI_OFFSET * MINUTE) as Instant
  const dayOf = (instant: Instant): string => formatDate(dateOf(instant, SHANGHAI_OFFSET))
  return {
    at: (days, hour, minute = 0) => after(midnight, hour * HOUR + minute * MINUTE - days * DAY),
    ago: (hours) => after(anchor, -Math.round(hours * HOUR)),
    on: (days) => dayOf(after(midnight, -days * DAY)),
    dayOf,
    who: (number) => createPerson(createRandom(seed).fork(NAMED_APART + number), '', { year: 1980 }, 'male').name,
  }
}

/** A step without reason, file or anything sealed. */
export const step = (by: MatterActor, at: Instant, action: string, form: MatterForm = {}): MatterStep => ({
  by,
  at,
  action,
  form,
})

/** Whoever handles a related matter takes this one too, whoever's turn it is. */
export const RELATED: MatterForm = { handler: ['lunzhi'], allocationChange: 'related' }
