import type { HearingFileDto, PlannedDto } from '@hengjian/contract/court'
import { type Bytes, type Cell, type FileRow, type Reading, readCsv, readXlsx } from '@hengjian/facts/readers'
import { formatInstant, type Instant, parseDate, parseInstant } from '@hengjian/law'
import { HttpProblem } from '../http/problem'
import { HEARING_COLUMNS } from './hearingSheet'

/** What is understood of a line: the case by its number, and when and where it is heard. */
export interface HearingLine extends Omit<PlannedDto, 'id' | 'version'> {
  readonly place: string
  readonly number: string
}

type Column = 'number' | 'at' | 'minutes' | 'courtroom' | 'batch' | 'link' | 'acceptedOn'
const NEEDED: readonly Column[] = ['number', 'at', 'courtroom']
const MINUTES = 20

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '')

/** Under either language's heading. */
function told({ cells }: FileRow, column: Column): string {
  const { zh, en } = HEARING_COLUMNS[column].title
  return textOf(cells[zh]) || textOf(cells[en])
}

/** `2026-11-30 09:00`, with slashes, seconds or an offset: by the wall clock of Shanghai where it names none. */
export function momentIn(text: string): Instant | undefined {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', offset = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]+(\d{1,2})[:：](\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(
      text.normalize('NFKC').trim(),
    ) ?? []
  const two = (part: string): string => part.padStart(2, '0')
  const written = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset === '' ? '+08:00' : offset}`
  return year === '' ? undefined : parseInstant(written)?.instant
}

type Unread = HearingFileDto['unread'][number]
const unread = (place: string, zh: string, en: string, cureZh: string, cureEn: string): Unread => ({
  place,
  message: { zh, en },
  cure: { zh: cureZh, en: cureEn },
})

function lineOf(row: FileRow, today: string): HearingLine | Unread {
  const { place } = row
  const number = told(row, 'number')
  const at = momentIn(told(row, 'at'))
  if (number === '')
    return unread(place, '没有案件编号。', 'There is no number of a case.', '填写案件编号。', 'Give the number.')
  if (at === undefined)
    return unread(
      place,
      `${number} 的开庭时间“${told(row, 'at')}”不能识别。`,
      `The time of ${number} cannot be read: “${told(row, 'at')}”.`,
      '写作 2026-11-30 09:00。',
      'Write it as 2026-11-30 09:00.',
    )
  const minutes = Number(told(row, 'minutes') || MINUTES)
  const accepted = told(row, 'acceptedOn')
  const orNull = (text: string): string | null => (text === '' ? null : text)
  return {
    ...{ place, number, at: formatInstant(at), minutes: Number.isInteger(minutes) ? minutes : MINUTES },
    courtAcceptedOn: parseDate(accepted) === undefined ? today : accepted,
    ...{ courtroom: told(row, 'courtroom'), batch: orNull(told(row, 'batch')), link: orNull(told(row, 'link')) },
  }
}

async function readingsOf(format: 'csv' | 'xlsx', bytes: Buffer, headerRow: number): Promise<readonly Reading[]> {
  async function* pieces(): Bytes {
    yield bytes
  }
  const readings: Reading[] = []
  const read = format === 'csv' ? readCsv : readXlsx
  for await (const reading of read(pieces(), { headerRow })) readings.push(reading)
  return readings
}

const rowsIn = (readings: readonly Reading[]): readonly FileRow[] =>
  readings.flatMap((reading) => ('row' in reading ? [reading.row] : []))
const hasColumn = ({ cells }: FileRow, column: Column): boolean =>
  Object.hasOwn(cells, HEARING_COLUMNS[column].title.zh) || Object.hasOwn(cells, HEARING_COLUMNS[column].title.en)

/** What a list of the court says, line by line. A list that was taken along from here has a line above its headings. 422 HEARING_FILE. */
export async function readHearingFile(
  format: 'csv' | 'xlsx',
  bytes: Buffer,
  today: string,
): Promise<{ readonly lines: readonly HearingLine[]; readonly unread: readonly Unread[] }> {
  const tries = [await readingsOf(format, bytes, 1), await readingsOf(format, bytes, 2)]
  const readings = tries.find((one) => rowsIn(one).some((row) => hasColumn(row, 'number')))
  const rows = rowsIn(readings ?? [])
  const missing = NEEDED.find((column) => !rows.some((row) => hasColumn(row, column)))
  if (missing !== undefined) throw new HttpProblem('HEARING_FILE', { found: HEARING_COLUMNS[missing].title.zh })
  const broken = (readings ?? []).flatMap((reading) =>
    'problem' in reading
      ? [{ place: reading.problem.place ?? '', message: reading.problem.message, cure: reading.problem.cure }]
      : [],
  )
  const read = rows.map((row) => lineOf(row, today))
  return {
    lines: read.flatMap((one) => ('number' in one ? [one] : [])),
    unread: [...broken, ...read.flatMap((one) => ('number' in one ? [] : [one]))],
  }
}
