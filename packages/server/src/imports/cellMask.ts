import { columnsOf, type Mapping } from '@hengjian/facts/readers'
import type { Problem } from '@hengjian/law'
import { maskValue } from '../cases/mask'
import { sensitiveColumns } from './checkMapping'
import { columnIn, problemAgain } from './rowProblems'

/** What is shown of the cells of a file to whoever gave no reason to see them whole. */
export interface CellMask {
  /** Whether a column is shown only in part. */
  hides(column: string): boolean
  /** A cell as it is shown: by the rule of its value where it is sensitive, not at all where nobody knows what stands there. */
  cell(column: string, text: string): string
  /** A problem without what was found in a cell that is not shown. */
  problem(problem: Problem): Problem
}

/** These tell nothing that stands in a cell, though they name no column. */
const WITHOUT_VALUES: ReadonlySet<string> = new Set(['FILE_CSV', 'FACT_CONFLICT', 'ID_TWO_NAMES'])

/** How rows read by a mapping are shown; undefined where it is not known in which column a value stands. */
export function cellMask(mapping: Mapping | undefined): CellMask {
  const sensitive = mapping === undefined ? new Map<string, string>() : sensitiveColumns(mapping)
  const open = new Set(mapping === undefined ? [] : columnsOf(mapping).filter((column) => !sensitive.has(column)))
  const isToldWhole = ({ code, place }: Problem): boolean => {
    const column = columnIn(place)
    return column === null ? WITHOUT_VALUES.has(code) : open.has(column)
  }
  return {
    hides: (column) => !open.has(column),
    cell: (column, text) => {
      if (text === '' || open.has(column)) return text
      const name = sensitive.get(column)
      return name === undefined ? '***' : maskValue(name, text)
    },
    problem: (problem) => (isToldWhole(problem) ? problem : problemAgain(problem.code, problem.place)),
  }
}

/** Rows whose cells may stand in the wrong columns. */
export const isMisplaced = ({ code }: { readonly code: string }): boolean =>
  code === 'FILE_CSV' || code === 'FILE_QUOTE'
