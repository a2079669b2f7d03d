import type { BilingualDto } from '@hengjian/contract'
import { type Bytes, readCsv, readXlsx } from '@hengjian/facts/readers'
import { csvLine, lasting, unmarked } from '@hengjian/facts/writers'
import type { Instant, Problem } from '@hengjian/law'
import { HttpProblem } from '../http/problem'
import type { ImportFormat } from './fileLabel'
import { cellText } from './importedRow'
import type { Mend } from './mendRejects'
import { cellsInOrder, type OpenedReject, problemsNow, rejectIdSchema, writeRejectId } from './rejects'

/** The columns beside those of the file; brackets keep them apart from any column of an export. */
const OWN = {
  key: { zh: '〔补正编号〕', en: '[number]' },
  place: { zh: '〔位置〕', en: '[place]' },
  reason: { zh: '〔退回原因〕', en: '[reason]' },
  cure: { zh: '〔补正办法〕', en: '[cure]' },
} as const satisfies Record<string, BilingualDto>

export type SheetLanguage = keyof BilingualDto

const line = (cells: readonly string[]): string => csvLine(cells.map(lasting))

/**
 * The rejected rows of a batch as a sheet to be corrected: CSV that spreadsheet programs open as UTF-8. It stays on disks, so that
 * sensitive cells are masked for everybody.
 */
export function writeSheet(
  rejects: readonly OpenedReject[],
  { office, now, language }: { readonly office: string; readonly now: Instant; readonly language: SheetLanguage },
): string {
  const columns = [...new Set(rejects.flatMap(({ imported }) => imported?.columns ?? []))]
  const rows = rejects.flatMap((opened) => {
    const { id, dto, imported } = opened
    if (imported === undefined) return []
    const problems = problemsNow(opened, { office, now })
    const told = (pick: (problem: (typeof problems)[number]) => BilingualDto): string => {
      const words = problems.map((one) => `${one.column === null ? '' : `${one.column}：`}${pick(one)[language]}`)
      return [...new Set(words)].join('；')
    }
    const cells = new Map(cellsInOrder(imported.row, columns))
    return [
      line([
        ...[
          writeRejectId(id),
          language === 'zh' ? dto.place.replace(/^(?:line |.*!)(\d+)$/, '第$1行') : dto.place,
          told(({ message }) => message),
          told(({ cure }) => cure),
        ],
        ...columns.map((column) => imported.mask.cell(column, cells.get(column) ?? '')),
      ]),
    ]
  })
  const header = line([...Object.values(OWN).map((name) => name[language]), ...columns])
  return `\uFEFF${header}${rows.join('')}`
}

/** A sheet that was handed back. */
export interface ReadSheet {
  readonly mends: readonly Mend[]
  /** Rows without a number that could be one of ours. */
  readonly unknown: number
  /** Why the sheet could not be read, or not to its end. */
  readonly problems: readonly Problem[]
}

/** A cell that was emptied says so. */
const BLANKS = { blanks: true } as const

/** Reads a corrected sheet. 422 SHEET_KEY where the column of numbers is missing. */
export async function readSheet(format: ImportFormat, bytes: Bytes): Promise<ReadSheet> {
  const mends: Mend[] = []
  const problems: Problem[] = []
  let unknown = 0
  for await (const reading of format === 'xlsx' ? readXlsx(bytes, BLANKS) : readCsv(bytes, BLANKS)) {
    const row = 'row' in reading ? reading.row : reading.broken
    if (row === undefined) {
      if ('problem' in reading) problems.push(reading.problem)
      continue
    }
    const key = row.cells[OWN.key.zh] ?? row.cells[OWN.key.en]
    if (key === undefined) throw new HttpProblem('SHEET_KEY', { found: OWN.key.zh })
    const id = rejectIdSchema.safeParse(unmarked(cellText(key).trim()))
    if (!id.success) unknown += 1
    else {
      const cells = Object.fromEntries(
        Object.entries(row.cells).map(([column, cell]) => [unmarked(column), unmarked(cellText(cell))]),
      )
      mends.push({ id: id.data, cells, ...('problem' in reading ? { problems: [reading.problem] } : {}) })
    }
  }
  return { mends, unknown, problems }
}
