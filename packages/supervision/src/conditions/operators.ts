import { functions } from './functions'
import { lists } from './lists'
import { logic } from './logic'
import type { Operator } from './operator'

/** Every operator of the language beside `var`; there are no others. */
export const operators: ReadonlyMap<string, Operator> = new Map(Object.entries({ ...logic, ...lists, ...functions }))
