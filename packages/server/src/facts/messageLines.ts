import { isUtf8 } from 'node:buffer'

/** Where a line of a message stands in the piece it came in, in bytes. */
export interface LinePlace {
  /** Counted from 1 over the whole message; blank lines count. */
  readonly line: number
  readonly from: number
  readonly to: number
}

/** One line of a message. */
export interface MessageLine extends LinePlace {
  readonly text: string | undefined
  /** Why there is no text to parse. */
  readonly fault?: 'tooLong' | 'encoding'
}

/** A piece of a message that is stored and answered as one: whole lines only. */
export interface MessagePiece {
  readonly bytes: Buffer
  readonly lines: readonly MessageLine[]
}

export interface PieceLimits {
  /** A piece ends with the line that reaches this many bytes or lines. */
  readonly pieceBytes: number
  readonly pieceLines: number
  /** Longer lines are not parsed. */
  readonly lineBytes: number
}

/** Whether so much fills a piece; the last of a message need not be full. */
export const fillsPiece = (bytes: number, lines: number, { pieceBytes, pieceLines }: PieceLimits): boolean =>
  bytes >= pieceBytes || lines >= pieceLines

const NEWLINE = 0x0a
const RETURN = 0x0d

/** A line that can be read. Its text is made when it is asked for, so that no text of a whole piece is held while it is read. */
class ReadableLine implements MessageLine {
  constructor(
    readonly line: number,
    readonly from: number,
    readonly to: number,
    private readonly bytes: Buffer,
  ) {}

  get text(): string {
    const text = this.bytes.toString('utf8', 0, this.to - this.from)
    return text.startsWith('\uFEFF') ? text.slice(1) : text
  }
}

/**
 * Cuts a streamed NDJSON message into pieces of whole lines. A line too long to be parsed is still kept, up to the size of a
 * piece, so that nothing a source sent is dropped unseen; what it sends beyond that within one line is not held in memory.
 */
export class PieceCutter {
  private line = 0
  private lines: MessageLine[] = []
  private parts: Buffer[] = []
  private size = 0
  private open: Buffer[] = []
  private openSize = 0

  constructor(private readonly limits: PieceLimits) {}

  /** The pieces that a chunk completes. */
  push(chunk: Buffer): readonly MessagePiece[] {
    const pieces: MessagePiece[] = []
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.hold(chunk.subarray(start, end + 1))
      this.endLine()
      start = end + 1
      if (fillsPiece(this.size, this.lines.length, this.limits)) pieces.push(this.take())
    }
    if (start < chunk.length) this.hold(chunk.subarray(start))
    return pieces
  }

  /** What is left when the message ends. */
  end(): MessagePiece | undefined {
    if (this.openSize > 0) this.endLine()
    return this.lines.length === 0 ? undefined : this.take()
  }

  private hold(part: Buffer): void {
    const room = this.limits.pieceBytes - this.openSize
    if (room <= 0) return
    this.open.push(part.length > room ? part.subarray(0, room) : part)
    this.openSize += Math.min(part.length, room)
  }

  private endLine(): void {
    this.line += 1
    const bytes = this.open.length === 1 ? this.open[0] : Buffer.concat(this.open)
    this.open = []
    this.openSize = 0
    if (bytes === undefined) return
    const from = this.size
    this.parts.push(bytes)
    this.size += bytes.length
    let length = bytes.length
    while (length > 0 && (bytes[length - 1] === NEWLINE || bytes[length - 1] === RETURN)) length -= 1
    if (length === 0) return
    const place = { line: this.line, from, to: from + length }
    if (length > this.limits.lineBytes) this.lines.push({ ...place, text: undefined, fault: 'tooLong' })
    else if (!isUtf8(bytes.subarray(0, length))) this.lines.push({ ...place, text: undefined, fault: 'encoding' })
    else this.lines.push(new ReadableLine(this.line, from, from + length, bytes))
  }

  private take(): MessagePiece {
    const piece = { bytes: Buffer.concat(this.parts, this.size), lines: this.lines }
    this.parts = []
    this.lines = []
    this.size = 0
    return piece
  }
}
