import type { JsonLogic } from '../language'
import type { Expression, Surroundings } from './expression'

/** What an operator is compiled from. */
export interface Call {
  readonly given: readonly JsonLogic[]
  readonly around: Surroundings
  readonly place: string
  readonly compile: (logic: JsonLogic, around: Surroundings, place: string) => Expression
}
export type Operator = (call: Call) => Expression
