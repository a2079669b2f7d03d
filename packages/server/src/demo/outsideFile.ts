import { documentOf, type Line, type OutsideCell, type OutsideSystem } from '@hengjian/district'
import { columnsOf, type Mapping } from '@hengjian/facts/readers'
import { csvLine, gb18030, type SheetCell, writeXlsx } from '@hengjian/facts/writers'

/** A file as an outside system exports it. */
export interface OutsideFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

type OutsideFormat = OutsideSystem['formats'][number]

/** The columns of a table, the record's key first. */
function headerOf(mapping: Mapping): readonly string[] {
  return [...new Set([...(mapping.sourceRecord ?? []), ...columnsOf(mapping)])]
}

function scalar(cell: OutsideCell | undefined): SheetCell {
  if (typeof cell === 'object') throw new RangeError('a table has no lists')
  return cell ?? null
}

/** Title, header and rows; the title stands above the header where the mapping looks for it further down. */
function* table({ title, mapping, rowOf }: OutsideSystem, lines: Iterable<Line>): Generator<readonly SheetCell[]> {
  const header = headerOf(mapping)
  for (let row = 1; row < (mapping.headerRow ?? 1); row += 1) yield [title.zh, ...header.slice(1).map(() => null)]
  yield header
  for (const line of lines) {
    const cells = rowOf(line)
    yield header.map((column) => scalar(cells.get(column)))
  }
}

async function* csv(system: OutsideSystem, lines: Iterable<Line>): AsyncGenerator<Uint8Array> {
  const encode = system.id === 'police-info-platform' ? gb18030 : (text: string) => Buffer.from(text)
  for (const row of table(system, lines))
    yield encode(csvLine(row.map((cell) => (typeof cell === 'object' ? '' : String(cell)))))
}

async function* ndjson({ mapping, rowOf }: OutsideSystem, lines: Iterable<Line>): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${JSON.stringify(documentOf(mapping, rowOf(line)))}\n`)
}

function bytesOf(system: OutsideSystem, format: OutsideFormat, lines: Iterable<Line>): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return csv(system, lines)
    case 'xlsx':
      return writeXlsx({ name: system.title.zh, rows: table(system, lines) })
    case 'ndjson':
      return ndjson(system, lines)
  }
}

/** The file that a system exports of its lines; a line of another system is refused. */
export const outsideFile = (system: OutsideSystem, format: OutsideFormat, lines: Iterable<Line>): OutsideFile => ({
  name: `${system.id}.${format}`,
  bytes: bytesOf(system, format, lines),
})
