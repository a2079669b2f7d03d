import type { JsonLogic } from '../language'
import type { Expression, Surroundings } from './expression'
import { functions } from './functions'
import { lists } from './lists'
import { logic } from './logic'

/** What an operator is compiled from. */
export interface Call {
  readonly given: readonly JsonLogic[]
  readonly around: Surroundings
  readonly place: string
  readonly compile: (logic: JsonLogic, around: Surroundings, place: string) => Expression
}
export type Operator = (call: Call) => Expression

/** Every operator of the language beside `var`; there are no others. */
export const operators: Readonly<Record<string, Operator>> = { ...logic, ...lists, ...functions }
