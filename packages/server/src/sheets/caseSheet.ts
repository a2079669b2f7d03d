import type { CaseColumn, CasePageDto } from '@hengjian/contract'
import type { SheetCell, SheetColumn } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'
import { CASE_TITLES } from './words'

type Language = keyof Bilingual
type CaseRow = CasePageDto['rows'][number]

const WIDTHS: Readonly<Record<CaseColumn, number>> = {
  ...{ number: 30, charge: 18, track: 12, persons: 24, last: 20, open: 12, clocks: 12 },
}

const CELLS: Readonly<Record<CaseColumn, (row: CaseRow, language: Language) => SheetCell>> = {
  number: ({ number }) => number,
  charge: ({ charge }) => charge,
  track: ({ track }, language) => track?.[language] ?? null,
  persons: ({ persons }) => persons.map(({ label }) => label).join('、'),
  last: ({ lastFactAt }) => ({ at: lastFactAt }),
  open: ({ openFindings }) => openFindings,
  clocks: ({ runningClocks }) => runningClocks,
}

/** The columns of a list of cases as a sheet has them. */
export const caseColumns = (columns: readonly CaseColumn[], language: Language): SheetColumn[] =>
  columns.map((column) => ({ title: CASE_TITLES[column][language], width: WIDTHS[column] }))

/** A case in those columns. */
export const caseCells = (row: CaseRow, columns: readonly CaseColumn[], language: Language): SheetCell[] =>
  columns.map((column) => CELLS[column](row, language))
