import type { MatterColumn, MatterRowDto } from '@hengjian/contract'
import type { SheetCell, SheetColumn } from '@hengjian/facts/writers'
import type { Bilingual } from '@hengjian/law'
import { loopName, MATTER_TITLES } from './words'

type Language = keyof Bilingual

const WIDTHS: Readonly<Record<MatterColumn, number>> = {
  ...{ number: 28, what: 50, workflow: 18, state: 18, turn: 12, loop: 16, due: 20, handler: 14, unit: 24, opened: 20 },
  changed: 20,
}

const CELLS: Readonly<Record<MatterColumn, (row: MatterRowDto, language: Language) => SheetCell>> = {
  number: ({ number }) => number,
  what: ({ title }) => title,
  workflow: ({ workflow }, language) => workflow.title[language],
  state: ({ state }, language) => state.title[language],
  turn: ({ turn }, language) => turn?.title[language] ?? null,
  loop: ({ loop, overdue }, language) => loopName(loop, overdue)[language],
  due: ({ due }) => (due === null ? null : { at: due }),
  handler: ({ handler }) => handler?.name ?? null,
  unit: ({ unit }) => unit,
  opened: ({ openedAt }) => ({ at: openedAt }),
  changed: ({ changedAt }) => ({ at: changedAt }),
}

/** The columns of a list of matters as a sheet has them. */
export const matterColumns = (columns: readonly MatterColumn[], language: Language): SheetColumn[] =>
  columns.map((column) => ({ title: MATTER_TITLES[column][language], width: WIDTHS[column] }))

/** A matter in those columns. */
export const matterCells = (row: MatterRowDto, columns: readonly MatterColumn[], language: Language): SheetCell[] =>
  columns.map((column) => CELLS[column](row, language))
