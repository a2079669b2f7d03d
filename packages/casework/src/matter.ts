import type { Instant } from '@hengjian/law'
import { type Condition, conditionsOf, type Form, type FormValue, type When } from './form'
import type { Role } from './roles'
import type { AnswerKind } from './workflow'

declare const brand: unique symbol
export type PersonId = string & { readonly [brand]: 'PersonId' }
export type UnitId = string & { readonly [brand]: 'UnitId' }

/** Who acts, with the roles of that moment; `unit` for those who belong to another agency. */
export interface Actor {
  readonly id: PersonId
  readonly roles: readonly Role[]
  readonly unit: UnitId | null
}

/** A coded reason, explained in words where its code asks it. */
export interface Reason {
  readonly code: string
  readonly words: string
}

/** What somebody wants to do. `expectedVersion` is the matter's version they looked at; 0 where they open one. */
export interface Attempt {
  readonly action: string
  readonly actor: Actor
  readonly at: Instant
  readonly form: Form
  readonly reason: Reason | null
  readonly expectedVersion: number
}

/** One thing done: the only thing ever written. */
export interface ActionRecord {
  /** Counts from 1 in a matter. */
  readonly sequence: number
  readonly workflow: string
  readonly workflowVersion: number
  readonly action: string
  readonly actor: Actor
  readonly at: Instant
  readonly form: Form
  readonly reason: Reason | null
  /** Null where the action opened the matter. */
  readonly before: string | null
  readonly after: string
}

/** The action that answered a matter. */
export interface Answer {
  readonly sequence: number
  readonly kind: AnswerKind
}

interface Course {
  readonly workflow: string
  readonly workflowVersion: number
  /** The sequence of its last action. */
  readonly version: number
  readonly state: string
  readonly records: readonly ActionRecord[]
}
export interface OpenMatter extends Course {
  readonly closed: false
  readonly answer: Answer | null
}
/** Nothing ends without a reply or a lawful reason: there is no closed matter without its answer. */
export interface ClosedMatter extends Course {
  readonly closed: true
  readonly answer: Answer
}
export type Matter = OpenMatter | ClosedMatter

/** What the matter knows of a field: the value given last. */
export function knownValue(matter: Matter | null, field: string): FormValue | undefined {
  return matter?.records.findLast(({ form }) => form[field] !== undefined)?.form[field]
}

/** Everything the matter knows, by field. */
export const valuesOf = (matter: Matter | null): Form =>
  Object.assign({}, ...(matter?.records.map(({ form }) => form) ?? []))

/** Whether all conditions hold, by the form at hand and what the matter knows. */
export const holds = (when: When | undefined, form: Form, matter: Matter | null): boolean =>
  conditionsOf(when).every((one) => holdsOne(one, form, matter))

function holdsOne({ field, is }: Condition, form: Form, matter: Matter | null): boolean {
  const value = form[field] ?? knownValue(matter, field)
  return is.some((one) => (Array.isArray(value) ? value.includes(one) : value === one))
}
