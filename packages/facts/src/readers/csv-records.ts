import { limitTold } from '../problems/limits'
import { BrokenFile } from './broken-file'

/** Longest record in characters. */
const RECORD = 1_000_000

const [LF, CR, QUOTE] = [10, 13, 34] as const

/** One record as it is written: where it begins, its cells, and whether a quote stands where none belongs. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  readonly strayQuote: boolean
}

/** Where in a cell the reading stands: before its first character, in it, between its quotes, after a closing quote. */
type State = 'start' | 'plain' | 'quoted' | 'closed'

/**
 * Cuts text into records (RFC 4180; lines end in LF, CRLF or CR) however it comes in pieces. A stray quote spoils its own
 * record only; a quote that is never closed spoils everything after it.
 */
export class CsvRecords {
  private readonly delimiter: number
  private state: State = 'start'
  private done: CsvRecord[] = []
  private cells: string[] = []
  /** What the cell being read has from earlier pieces, or from before a quote. */
  private cell = ''
  private strayQuote = false
  private afterCr = false
  private line = 1
  private recordLine = 1
  /** Characters that the record being read has from earlier pieces. */
  private size = 0
  private piece = ''
  /** Where in the piece the rest of the cell, and the record, begin. */
  private cellFrom = 0
  private recordFrom = 0
  private broken: BrokenFile | undefined

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0)
  }

  /** The records that a further piece completes. */
  push(piece: string): readonly CsvRecord[] {
    this.piece = piece
    this.cellFrom = 0
    this.recordFrom = 0
    for (let at = 0; at < piece.length && this.broken === undefined; at += 1) {
      const code = piece.charCodeAt(at)
      if (this.state === 'quoted') this.inQuotes(code, at)
      else this.outside(code, at)
    }
    this.cell += piece.slice(this.cellFrom)
    this.size += piece.length - this.recordFrom
    this.checkSize(this.size)
    return this.takeDone()
  }

  /** @throws BrokenFile where a record is longer than any should be; what came before it was given */
  check(): void {
    if (this.broken !== undefined) throw this.broken
  }

  /**
   * The last record, where the file does not end with a line break.
   * @throws BrokenFile where a quote was never closed
   */
  end(): readonly CsvRecord[] {
    if (this.state === 'quoted') throw new BrokenFile('FILE_TRUNCATED', `line ${this.recordLine}`, '"')
    this.piece = ''
    this.cellFrom = 0
    if (this.state !== 'start' || this.cells.length > 0) this.endRecord(0)
    return this.takeDone()
  }

  private takeDone(): readonly CsvRecord[] {
    const { done } = this
    this.done = []
    return done
  }

  private inQuotes(code: number, at: number): void {
    if (code === QUOTE) {
      this.cell += this.piece.slice(this.cellFrom, at)
      this.cellFrom = at + 1
      this.state = 'closed'
    } else if (code === LF) this.line += 1
  }

  private outside(code: number, at: number): void {
    if (code === this.delimiter) this.endCell(at)
    else if (code === LF || code === CR) this.endLine(code, at)
    else if (code === QUOTE) this.quote(at)
    else if (this.state !== 'plain') {
      this.strayQuote ||= this.state === 'closed'
      this.state = 'plain'
    }
    this.afterCr = code === CR
  }

  /** A line feed after a carriage return ends no line of its own. */
  private endLine(code: number, at: number): void {
    if (code === LF && this.afterCr) {
      this.cellFrom = at + 1
      this.recordFrom = at + 1
    } else this.endRecord(at)
  }

  /** A quote outside a quoted stretch opens one, doubles one, or does not belong there. */
  private quote(at: number): void {
    switch (this.state) {
      case 'start':
        this.cellFrom = at + 1
        this.state = 'quoted'
        return
      case 'closed':
        this.cell += '"'
        this.cellFrom = at + 1
        this.state = 'quoted'
        return
      case 'plain':
      case 'quoted':
        this.strayQuote = true
    }
  }

  private endCell(at: number): void {
    this.cells.push(this.cell + this.piece.slice(this.cellFrom, at))
    this.cell = ''
    this.cellFrom = at + 1
    this.state = 'start'
  }

  private endRecord(at: number): void {
    this.endCell(at)
    this.checkSize(this.size + at - this.recordFrom)
    const { cells, strayQuote, recordLine: line } = this
    const isEmpty = cells.length === 1 && cells[0] === ''
    if (!isEmpty && this.broken === undefined) this.done.push({ line, cells, strayQuote })
    this.cells = []
    this.strayQuote = false
    this.size = 0
    this.recordFrom = at + 1
    this.line += 1
    this.recordLine = this.line
  }

  private checkSize(size: number): void {
    if (size > RECORD)
      this.broken ??= new BrokenFile('FILE_LIMIT', `line ${this.recordLine}`, limitTold('record', RECORD))
  }
}
