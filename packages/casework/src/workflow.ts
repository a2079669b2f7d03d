import type { Bilingual, StatutoryTerm } from '@hengjian/law'
import type { DocumentId } from './documents'
import type { Fields, When } from './form'
import type { Guard } from './guard'
import type { Grant, Relation, Side } from './roles'
import type { Sensitivity } from './sensitivities'
import type { Source } from './source'

export type { Grant } from './roles'

export interface StateDefinition<Action extends string> {
  readonly title: Bilingual
  /** Whose turn it is; null where nothing is left to do. */
  readonly turn: Side | null
  /** The regular way on; where its condition does not hold, another takes its place (`waysOn`). Absent where the matter ends. */
  readonly next?: Action
  /** The matter is over here: it needs an answer to get in. */
  readonly ends?: true
}

/** Goes where the value of a choice leads: of the action's own form, or as the matter knows it from before. */
export interface Branch<State extends string> {
  readonly by: string
  readonly cases: Readonly<Record<string, State>>
}

/** A coded reason; some must be explained in words. */
export interface ReasonDefinition {
  readonly title: Bilingual
  readonly words?: true
  readonly source?: Source
}

/** What an action does to a document: signing numbers and freezes it, and needs every field of it; a void one keeps its number. */
export const DOCUMENT_STEPS = ['drafted', 'signed', 'served', 'voided'] as const
export type DocumentStep = (typeof DOCUMENT_STEPS)[number]

/** What the other side lets be known of a document served on it. */
export type Feedback = 'received' | 'answered'

/** The document of an action; which one may depend on what the matter knows. */
export interface ActionDocument {
  readonly type: DocumentId | DocumentByChoice
  readonly step: DocumentStep
}
export interface DocumentByChoice {
  readonly by: string
  readonly cases: Readonly<Record<string, DocumentId>>
}

export interface ActionDefinition<State extends string, Action extends string> {
  readonly title: Bilingual
  /** `opening`: it makes the matter; `anywhere`: every state that is no end. */
  readonly from: 'opening' | 'anywhere' | readonly State[]
  /** `same`: the matter stays where it is. */
  readonly to: State | 'same' | Branch<State>
  /** Only in matters where the condition holds. */
  readonly when?: When
  /** One grant is enough. */
  readonly who: readonly Grant[]
  /** Separation of duties: not by whoever did one of these before. */
  readonly not?: readonly Action[]
  /** At most once in a matter, or once each time one of these actions was done, and not before. */
  readonly once?: true | readonly Action[]
  /** Of what is done `once` for others: not where one of these was done in its place. What was served is not void, what is void not served. */
  readonly unless?: readonly Action[]
  /** Not again before one of these was done since: what it signed is served or void before the next is signed. */
  readonly againAfter?: readonly Action[]
  readonly form: Fields
  /** What the law refuses, beside what the form asks. */
  readonly guards?: readonly Guard[]
  /** Where given, one of them must be named. */
  readonly reasons?: Readonly<Record<string, ReasonDefinition>>
  readonly document?: ActionDocument
  /** What it tells of the documents that were served before: that they were received, or answered. */
  readonly feedback?: Feedback
  /** It answers the matter: with a reply in words, or with a lawful reason why there is none. */
  readonly answers?: AnswerKind
  /** What whoever does it becomes to the matter. */
  readonly makes?: Relation
  /** It makes the matter sensitive from then on. */
  readonly marks?: Sensitivity
  /** The workflow whose matter it calls for, perhaps by a choice of its form: one click opens it. */
  readonly opens?: string | { readonly by: string; readonly cases: Readonly<Record<string, string>> }
  readonly source: Source
}

export type AnswerKind = 'reply' | 'lawfulReason'

/** Where a clock starts or ends: with an action, at its instant or at a date or instant its form names. */
export interface ClockPoint<Action extends string> {
  readonly action: Action
  readonly field?: string
}

export interface ClockDefinition<Action extends string> {
  readonly title: Bilingual
  /** Who has to keep it. */
  readonly whose: Side
  /** Each start begins anew. */
  readonly from: readonly ClockPoint<Action>[]
  /** A counted term, or the date that a form has named by then (`until`). */
  readonly term: StatutoryTerm | { readonly until: string }
  readonly endedBy: readonly ClockPoint<Action>[]
  readonly extendedBy?: { readonly action: Action; readonly term: StatutoryTerm; readonly after?: 'due' }
  /** The time between the two actions is left out. */
  readonly suspended?: { readonly from: Action; readonly to: Action }
  readonly when?: When
  /** The next lawful step once it is overdue. It is proposed, never taken. */
  readonly proposes: Action
  readonly source: Source
}

/** What must have been done before the matter may end. */
export interface ClosingCondition<Action extends string> {
  readonly title: Bilingual
  readonly anyOf: readonly Action[]
  readonly when?: When
  readonly source: Source
}

/** A workflow as data: it can be written as JSON and read back. */
export interface Workflow<State extends string = string, Action extends string = string> {
  readonly id: string
  readonly version: number
  readonly title: Bilingual
  readonly meaning: Bilingual
  readonly states: Readonly<Record<State, StateDefinition<Action>>>
  readonly actions: Readonly<Record<Action, ActionDefinition<State, Action>>>
  readonly clocks: Readonly<Record<string, ClockDefinition<Action>>>
  readonly closing: readonly ClosingCondition<Action>[]
  /** Who may read its matters. */
  readonly readers: readonly Grant[]
}

/** The action of that name; undefined where the workflow has none. */
export const actionOf = (definition: Workflow, name: string): ActionDefinition<string, string> | undefined =>
  Object.hasOwn(definition.actions, name) ? definition.actions[name] : undefined

/** The states an action can be done in; none where it opens a matter. */
export function sourcesOf(definition: Workflow, { from }: ActionDefinition<string, string>): readonly string[] {
  if (from === 'opening') return []
  if (from !== 'anywhere') return from
  return Object.entries(definition.states).flatMap(([state, { ends }]) => (ends === true ? [] : [state]))
}

/** The states an action may lead to from where it starts; `same` is where it started. */
export function targetsOf({ to }: ActionDefinition<string, string>, state: string): readonly string[] {
  if (to === 'same') return [state]
  return typeof to === 'string' ? [to] : [...new Set(Object.values(to.cases))]
}

/** Every type of document an action may make. */
export const documentsOf = ({ document }: ActionDefinition<string, string>): readonly DocumentId[] => {
  if (document === undefined) return []
  return typeof document.type === 'string' ? [document.type] : [...new Set(Object.values(document.type.cases))]
}
