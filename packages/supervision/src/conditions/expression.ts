import type { KindType, Vocabulary } from '@hengjian/facts'
import type { ParameterValue } from '../language'
import type { Codes } from '../world/codes'
import type { Scope } from './scope'
import type { Type } from './type'
import type { Value } from './value'

/** A compiled expression: its type, and a closure over a scope. */
export interface Expression {
  readonly type: Type
  readonly run: (scope: Scope) => Value
  /** The local date of an instant, for the functions that count in dates. */
  readonly date?: (scope: Scope) => Value
  /** The value, where it is the same for every fact. */
  readonly constant?: Value
}

/** What the words of a condition can mean where it stands, and what was found while compiling it. */
export interface Surroundings {
  readonly vocabulary: Vocabulary
  readonly codes: Codes
  readonly parameters: Readonly<Record<string, ParameterValue>>
  /** Kinds that the fact tested may be of; empty where there is none. */
  readonly event: readonly KindType[]
  readonly anchor: readonly KindType[]
  /** The object type judged. */
  readonly over: string
  /** The fact tested may be of any timeline. */
  readonly beyond: boolean
  /** The data set whose rows are tested. */
  readonly dataset?: string
  /** The type of a member, inside `some`, `all`, `filter` … */
  readonly element?: Type
  /** Set where the condition reads what may differ from anchor to anchor. */
  readonly uses: { anchor: boolean; local: boolean }
  /** Reports a problem at the place of the expression being compiled. */
  readonly report: (code: ConditionProblem, place: string, found: string) => void
}

export type ConditionProblem =
  | 'CONDITION_FORM'
  | 'CONDITION_PATH'
  | 'CONDITION_OPERATOR'
  | 'CONDITION_TYPE'
  | 'CONDITION_VALUE'
  | 'MODEL_PARAMETER'
  | 'MODEL_DATASET'
