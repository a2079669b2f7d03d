import type { IngestAnswerDto } from '@hengjian/contract'
import { type MessagePiece, PieceCutter, type PieceLimits } from './messageLines'

type LineAnswer = IngestAnswerDto['lines'][number]

export interface IngestLimits extends PieceLimits {
  readonly messageBytes: number
}

/** A piece is stored in one transaction: large enough to be fast, small enough to be answered soon. */
export const INGEST_LIMITS: IngestLimits = {
  pieceBytes: 1024 * 1024,
  pieceLines: 1000,
  lineBytes: 256 * 1024,
  messageBytes: 256 * 1024 * 1024,
}

/** So many pieces of one message are on their way to the database while the next is read. */
const AHEAD = 2

/** The message went past its limit; what was stored before that stays stored. */
export class MessageTooLarge extends Error {}

/**
 * Reads a message as it streams in and stores it piece by piece, reading on only as fast as the database takes it.
 * Answers when every piece has been committed; rejects, with earlier pieces kept, when one could not be.
 */
export async function ingest(
  message: AsyncIterable<Buffer>,
  limits: IngestLimits,
  store: (piece: MessagePiece) => Promise<readonly LineAnswer[]>,
): Promise<IngestAnswerDto> {
  const cutter = new PieceCutter(limits)
  const stored: Promise<readonly LineAnswer[]>[] = []
  let bytes = 0
  const hand = async (piece: MessagePiece): Promise<void> => {
    const behind = stored.at(-AHEAD)
    const next = store(piece)
    next.catch(() => undefined)
    stored.push(next)
    await behind
  }
  for await (const chunk of message) {
    bytes += chunk.length
    if (bytes > limits.messageBytes) {
      await Promise.all(stored)
      throw new MessageTooLarge()
    }
    for (const piece of cutter.push(chunk)) await hand(piece)
  }
  const last = cutter.end()
  if (last !== undefined) await hand(last)
  return summarise((await Promise.all(stored)).flat())
}

function summarise(lines: readonly LineAnswer[]): IngestAnswerDto {
  const count = (status: LineAnswer['status']): number =>
    lines.reduce((sum, line) => (line.status === status ? sum + 1 : sum), 0)
  return {
    accepted: count('accepted'),
    duplicates: count('duplicate'),
    conflicts: count('conflict'),
    rejected: count('rejected'),
    lines: [...lines],
  }
}
