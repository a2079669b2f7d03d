import { decode } from '../decode'
import type { Bytes } from '../row'
import { BoundedXml, type XmlVisitor } from '../xml'
import { PlainCells } from './plain-cells'
import type { SheetRowsVisitor } from './sheet-rows'

const HEAD = /<row(?: r="(\d{1,7})")?(?: spans="[\d: ]*")?>/y
const BEGIN = '<sheetData>'
const ROW = '<row'
const END = '</row>'
/** A row longer than that is read like any XML, which has bounds of its own. */
const LONGEST = 1_000_000

/** Tells whether the last thing that a document opened are the rows of its sheet. */
class Opening implements XmlVisitor {
  atRows = false

  constructor(private readonly rows: SheetRowsVisitor) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.atRows = name === 'sheetData'
    this.rows.open(name, attributes)
  }

  text(text: string): void {
    this.rows.text(text)
  }

  close(name: string): void {
    this.atRows = false
    this.rows.close(name)
  }
}

/**
 * Reads a sheet. Rows that are written as programs write them are taken whole, several times faster than by XML's rules one
 * character after another; every other row, and all that is not a row, goes to the parser, which so sees a document that is
 * well formed exactly if the sheet is.
 */
class SheetReading {
  private state: 'before' | 'rows' | 'behind' = 'before'
  private held = ''
  private readonly cells = new PlainCells()
  private readonly opening: Opening
  private readonly xml: BoundedXml

  constructor(
    private readonly rows: SheetRowsVisitor,
    part: string,
  ) {
    this.opening = new Opening(rows)
    this.xml = new BoundedXml(this.opening, part)
  }

  write(text: string): void {
    if (this.state === 'before') this.writeBefore(text)
    else if (this.state === 'rows') this.writeRows(this.held + text)
    else this.xml.write(text)
  }

  end(): void {
    this.xml.write(this.held)
    this.xml.end()
  }

  private writeBefore(text: string): void {
    const begin = text.indexOf(BEGIN)
    const behind = begin < 0 ? text.length : begin + BEGIN.length
    this.xml.write(text.slice(0, behind))
    if (begin >= 0 && this.opening.atRows) this.state = 'rows'
    if (behind < text.length) this.write(text.slice(behind))
  }

  private writeRows(text: string): void {
    let at = 0
    for (;;) {
      const end = text.startsWith(ROW, at) ? text.indexOf(END, at) : -1
      if (end < 0) break
      const next = end + END.length
      if (this.takePlain(text, at, end)) this.xml.passOver(next - at)
      else {
        const row = text.slice(at, next)
        // The end may be that of a row only where nothing hides it.
        if (row.includes('<!') || row.includes('<?')) break
        this.xml.write(row)
      }
      at = next
    }
    this.leave(text.slice(at))
  }

  private takePlain(text: string, from: number, end: number): boolean {
    HEAD.lastIndex = from
    const head = HEAD.exec(text)
    if (head === null) return false
    this.cells.begin(text, HEAD.lastIndex, end)
    return this.rows.plainRow(head[1], this.cells)
  }

  /** What may become a row with what follows is held; anything else ends the rows. */
  private leave(rest: string): void {
    const isBegun = rest.length < LONGEST && (rest.startsWith(ROW) ? !rest.includes(END) : ROW.startsWith(rest))
    this.held = isBegun ? rest : ''
    if (isBegun) return
    const blank = /^\s+/.exec(rest)?.[0].length ?? 0
    if (blank > 0 && (blank === rest.length || rest.startsWith(ROW, blank))) {
      this.xml.write(rest.slice(0, blank))
      this.writeRows(rest.slice(blank))
      return
    }
    this.state = 'behind'
    this.xml.write(rest)
  }
}

/**
 * Reads a sheet in pieces and pauses after each, as `visitXml` does.
 * @throws BrokenFile where the sheet is wrong, cut off, or beyond the limits
 */
export async function* visitSheet(bytes: Bytes, rows: SheetRowsVisitor, part: string): AsyncIterable<void> {
  const reading = new SheetReading(rows, part)
  for await (const text of decode(bytes, 'utf-8')) {
    reading.write(text)
    yield
  }
  reading.end()
  yield
}
