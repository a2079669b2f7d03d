import {
  type EmployerKind,
  employerKind,
  REGISTER_COLUMNS,
  type RegisterColumn,
  type RowFlag,
} from '@hengjian/assistance'
import { readPaper } from '@hengjian/facts'
import type { FileRow } from '@hengjian/facts/readers'
import { z } from 'zod'
import { foldText } from '../facts/blindValues'

/** A row's words as they stood. */
export const rowWordsSchema = z.object({
  name: z.string(),
  number: z.string(),
  employer: z.string(),
  kind: z.string(),
  post: z.string(),
  since: z.string(),
  until: z.string(),
})
export type RowWords = z.output<typeof rowWordsSchema>

/** A row as it is kept and matched. */
export interface RegisterRow {
  readonly words: RowWords
  /** Folded as everywhere; null where it cannot be matched. */
  readonly number: string | null
  readonly name: string | null
  readonly employer: EmployerKind
  readonly flags: readonly RowFlag[]
}

/** Which heading of a file stands for which column. */
export type Headings = Readonly<Record<RegisterColumn, string | undefined>>

/** Finds the columns by what the first rows bear. */
export function headingsOf(names: ReadonlySet<string>): Headings {
  const find = (column: RegisterColumn): string | undefined => REGISTER_COLUMNS[column].find((one) => names.has(one))
  return {
    name: find('name'),
    number: find('number'),
    employer: find('employer'),
    kind: find('kind'),
    post: find('post'),
    since: find('since'),
    until: find('until'),
  }
}

function numberFlag(number: string): RowFlag | undefined {
  if (number === '') return 'NUMBER_MISSING'
  return 'problem' in readPaper(number) ? 'NUMBER_FALSE' : undefined
}

/** Reads a row; whatever is wrong with it is flagged and nothing of it is lost. */
export function readRegisterRow({ cells }: Pick<FileRow, 'cells'>, headings: Headings): RegisterRow {
  const cell = (column: RegisterColumn): string => {
    const heading = headings[column]
    const value = heading === undefined ? undefined : cells[heading]
    return (typeof value === 'object' ? value.join('、') : (value ?? '')).trim()
  }
  const [name, number] = [cell('name'), cell('number').toUpperCase()]
  const flag = numberFlag(number)
  return {
    words: {
      ...{ name, number, employer: cell('employer'), kind: cell('kind') },
      ...{ post: cell('post'), since: cell('since'), until: cell('until') },
    },
    number: flag === undefined ? foldText(number) : null,
    name: name === '' ? null : foldText(name),
    employer: employerKind(cell('kind'), cell('employer')),
    flags: [...(flag === undefined ? [] : [flag]), ...(name === '' ? (['NAME_MISSING'] as const) : [])],
  }
}
