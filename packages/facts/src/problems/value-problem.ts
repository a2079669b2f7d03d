import type { ValueType } from '../vocabulary/vocabulary'
import type { factProblems } from './fact-problems'

/** What is wrong with a value that is not of the type of its field: it says which type that is. */
export const VALUE_PROBLEM = {
  boolean: 'FACT_BOOLEAN',
  integer: 'FACT_INTEGER',
  decimal: 'FACT_DECIMAL',
  string: 'FACT_TEXT',
  enum: 'FACT_TEXT',
  date: 'FACT_TEXT',
  dateTime: 'FACT_TEXT',
  'string[]': 'FACT_LIST',
  'enum[]': 'FACT_LIST',
} as const satisfies Readonly<Record<ValueType, keyof typeof factProblems>>
