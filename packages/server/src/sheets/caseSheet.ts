import type { CaseColumn, CasePageDto } from '@hengjian/contract'
import type { SheetCell, SheetColumn } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'
import { labelIn } from './findingSheet'
import { CASE_TITLES } from './words'

type Language = keyof Bilingual
type CaseRow = CasePageDto['rows'][number]

const WIDTHS: Readonly<Record<CaseColumn, number>> = {
  ...{ number: 30, unit: 24, charge: 18, track: 12, persons: 24, due: 20, clocks: 12, open: 12, site: 14, last: 20 },
}

const CELLS: Readonly<Record<CaseColumn, (row: CaseRow, language: Language) => SheetCell>> = {
  number: ({ number }) => number,
  unit: ({ unit }) => unit,
  site: ({ site }) => site,
  due: ({ nextClock }) => (nextClock === null ? null : { at: nextClock.latest }),
  charge: ({ charge }) => charge,
  track: ({ track }, language) => track?.[language] ?? null,
  persons: ({ persons }, language) => persons.map(({ label }) => labelIn(label, language)).join('、'),
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
