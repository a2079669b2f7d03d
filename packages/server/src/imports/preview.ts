import type { ImportPreviewDto, TableChoiceDto } from '@hengjian/contract'
import { type Bytes, type Peek, type PeekedRow, peekTable } from '@hengjian/facts/readers'
import type { KnownMapping } from './mappings'

/** So many of the first lines are shown, and so many values of each column. */
const SHOWN = { lines: 12, samples: 12 } as const

const named = ({ cells }: PeekedRow): readonly string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '')

/**
 * Which of the first lines names the columns: the first of those with the most different texts. A title above it has fewer, and
 * what stands below has no more.
 */
export function headerLineOf(rows: readonly PeekedRow[]): number {
  const counts = rows.map((row) => {
    const names = named(row)
    return new Set(names).size === names.length ? names.length : 0
  })
  const most = Math.max(0, ...counts)
  return rows[counts.indexOf(most)]?.line ?? 1
}

/** The columns that have a name of their own. */
export function columnNames(header: PeekedRow | undefined): readonly string[] {
  const names = header === undefined ? [] : named(header)
  return names.filter((name) => names.filter((other) => other === name).length === 1)
}

function suggestionsFor(
  columns: readonly string[],
  mappings: readonly KnownMapping[],
): ImportPreviewDto['suggestions'] {
  const there = new Set(columns)
  return mappings
    .map(({ summary }) => ({ mapping: summary, missing: summary.columns.filter((column) => !there.has(column)) }))
    .filter(({ mapping, missing }) => missing.length * 2 < mapping.columns.length)
    .sort(
      (one, other) =>
        one.missing.length - other.missing.length || other.mapping.columns.length - one.mapping.columns.length,
    )
}

function tableOf(peek: Peek, choice: TableChoiceDto, headerRow: number): TableChoiceDto {
  const [first] = peek.sheets
  const sheet = choice.sheet ?? first
  return {
    headerRow,
    ...(sheet === undefined ? {} : { sheet }),
    ...(peek.delimiter === undefined ? {} : { delimiter: peek.delimiter }),
    ...(choice.encoding === undefined ? {} : { encoding: choice.encoding }),
  }
}

/** How a file begins, and which mappings fit it. */
export async function previewOf(
  file: string,
  bytes: Bytes,
  choice: TableChoiceDto,
  mappings: readonly KnownMapping[],
): Promise<Omit<ImportPreviewDto, 'earlier'>> {
  const { sheet, delimiter, encoding } = choice
  const peek = await peekTable(file, bytes, {
    ...(sheet === undefined ? {} : { sheet }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
  })
  const headerRow = choice.headerRow ?? headerLineOf(peek.rows)
  const header = peek.rows.find(({ line }) => line === headerRow)
  const columns = columnNames(header)
  const below = peek.rows.filter(({ line }) => line > headerRow)
  return {
    table: tableOf(peek, choice, headerRow),
    sheets: [...peek.sheets],
    lines: peek.rows.slice(0, SHOWN.lines).map(({ line, cells }) => ({ line, cells: [...cells] })),
    columns: columns.map((name) => {
      const at = header?.cells.findIndex((cell) => cell.trim() === name) ?? -1
      const values = below.map(({ cells }) => cells[at]?.trim() ?? '').filter((value) => value !== '')
      return { name, samples: [...new Set(values)].slice(0, SHOWN.samples) }
    }),
    suggestions: suggestionsFor(columns, mappings),
    problem: peek.problem ?? null,
  }
}
