import type { FindingColumn, FindingRowDto, LabelDto } from '@hengjian/contract'
import type { SheetCell, SheetColumn } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'
import { FINDING_TITLES, STANDING_NAMES, STATE_NAMES, stageName } from './words'

type Language = keyof Bilingual

const WIDTHS: Readonly<Record<FindingColumn, number>> = {
  ...{
    severity: 8,
    what: 40,
    who: 16,
    case: 26,
    unit: 20,
    arose: 20,
    found: 20,
    late: 14,
    stage: 14,
    model: 24,
    state: 10,
  },
}

const hoursOf = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : Math.round(milliseconds / 360_000) / 10

export const labelIn = (label: LabelDto, language: Language): string =>
  typeof label === 'string' ? label : label[language]

const CELLS: Readonly<Record<FindingColumn, (row: FindingRowDto, language: Language) => SheetCell>> = {
  severity: ({ standing }, language) => STANDING_NAMES[standing][language],
  what: ({ title }, language) => title[language],
  who: ({ object }, language) => labelIn(object.label, language),
  case: (row, language) => (row.case === null ? null : labelIn(row.case.label, language)),
  unit: ({ unit }) => unit,
  arose: ({ arose }) => ({ at: arose }),
  found: ({ found }) => ({ at: found }),
  late: ({ lateByMs }) => hoursOf(lateByMs),
  stage: ({ stage }, language) => stageName(stage)[language],
  model: ({ model }) => model,
  state: ({ state }, language) => STATE_NAMES[state][language],
}

/** The columns of a list of findings as a sheet has them. */
export const findingColumns = (columns: readonly FindingColumn[], language: Language): SheetColumn[] =>
  columns.map((column) => ({ title: FINDING_TITLES[column][language], width: WIDTHS[column] }))

/** A finding in those columns. */
export const findingCells = (row: FindingRowDto, columns: readonly FindingColumn[], language: Language): SheetCell[] =>
  columns.map((column) => CELLS[column](row, language))
