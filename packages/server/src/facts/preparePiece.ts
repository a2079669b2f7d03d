import { createHash, randomUUID } from 'node:crypto'
import type { Fact, ReadBefore, Vocabulary } from '@hengjian/facts'
import type { Instant, Problem, Result } from '@hengjian/law'
import { type FactRow, factRows } from './factRow'
import type { MessageLine, MessagePiece } from './messageLines'
import { type Delivery, readLine } from './readLine'
import type { Sealer } from './sealer'

export interface StoreContext {
  readonly vocabulary: Vocabulary
  readonly sealer: Sealer
}

/** A piece of a message, read and sealed: all that can be prepared before the transaction. */
export interface PreparedPiece {
  readonly delivery: Delivery
  readonly raw: {
    readonly id: string
    readonly sha256: Buffer
    readonly length: number
    readonly keyId: string
    readonly sealed: Buffer
  }
  readonly rows: readonly FactRow[]
  /** Prepares a further fact of a line, for one that comes back under another key. */
  readonly rowOf: (fact: Fact, line: MessageLine) => FactRow
  readonly rejects: readonly { readonly line: MessageLine; readonly problems: readonly Problem[] }[]
}

/** The facts that a line tells, or all that is wrong with it. */
export type LineReader = (
  line: MessageLine,
  delivery: Delivery,
  vocabulary: Vocabulary,
  before: ReadBefore,
) => Result<readonly Fact[]>

/** A line in the wire form tells one fact. */
const readOne: LineReader = (...line) => {
  const read = readLine(...line)
  return read.ok ? { ok: true, value: [read.value] } : read
}

/**
 * Reads every line, and seals the raw bytes and the sensitive values.
 * @param receivedAt when each line was received, where that is not the delivery's own instant (history of the demonstration)
 * @param read how a line is read, where it is no record in the wire form (rows of a file)
 */
export function preparePiece(
  piece: MessagePiece,
  delivery: Delivery,
  context: StoreContext,
  receivedAt: (line: number) => Instant = () => delivery.receivedAt,
  read: LineReader = readOne,
): PreparedPiece {
  const rows: FactRow[] = []
  const rejects: PreparedPiece['rejects'][number][] = []
  const rowOf = factRows(context.vocabulary, context.sealer)
  const before: ReadBefore = new Map()
  for (const line of piece.lines) {
    const found = read(line, { ...delivery, receivedAt: receivedAt(line.line) }, context.vocabulary, before)
    if (found.ok) for (const fact of found.value) rows.push(rowOf(fact, line))
    else rejects.push({ line, problems: found.problems })
  }
  const { keyId, bytes } = context.sealer.seal(piece.bytes)
  const sha256 = createHash('sha256').update(piece.bytes).digest()
  return {
    delivery,
    raw: { id: randomUUID(), sha256, length: piece.bytes.length, keyId, sealed: bytes },
    rows,
    rowOf,
    rejects,
  }
}
