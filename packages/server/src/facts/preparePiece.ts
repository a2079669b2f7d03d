import { createHash, randomUUID } from 'node:crypto'
import type { Vocabulary } from '@hengjian/facts'
import type { Instant, Problem } from '@hengjian/law'
import { type FactRow, factRow } from './factRow'
import type { MessageLine, MessagePiece } from './messageLines'
import { type Delivery, readLine } from './readLine'
import { type Sealer, withMemory } from './sealer'

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
  readonly rejects: readonly { readonly line: MessageLine; readonly problems: readonly Problem[] }[]
}

/**
 * Reads every line, and seals the raw bytes and the sensitive values.
 * @param receivedAt when each line was received, where that is not the delivery's own instant (history of the demonstration)
 */
export function preparePiece(
  piece: MessagePiece,
  delivery: Delivery,
  context: StoreContext,
  receivedAt: (line: number) => Instant = () => delivery.receivedAt,
): PreparedPiece {
  const rows: FactRow[] = []
  const rejects: PreparedPiece['rejects'][number][] = []
  const repeating = withMemory(context.sealer)
  for (const line of piece.lines) {
    const read = readLine(line, { ...delivery, receivedAt: receivedAt(line.line) }, context.vocabulary)
    if (read.ok) rows.push(factRow(read.value, line, context.vocabulary, context.sealer, repeating))
    else rejects.push({ line, problems: read.problems })
  }
  const { keyId, bytes } = context.sealer.seal(piece.bytes)
  const sha256 = createHash('sha256').update(piece.bytes).digest()
  return {
    delivery,
    raw: { id: randomUUID(), sha256, length: piece.bytes.length, keyId, sealed: bytes },
    rows,
    rejects,
  }
}
