import { createHash, randomUUID } from 'node:crypto'
import { criminalProcedure, type Fact, ReadBefore, type Vocabulary } from '@hengjian/facts'
import type { Instant, Problem, Result } from '@hengjian/law'
import { type FactRow, factRows } from './factRow'
import type { LinePlace, MessageLine, MessagePiece } from './messageLines'
import { type Delivery, readLine } from './readLine'
import type { Sealer } from './sealer'

/**
 * What the pieces of one source are prepared with. It remembers from one to the next what was said of objects, which is said
 * again and again.
 */
export interface StoreContext {
  readonly vocabulary: Vocabulary
  readonly sealer: Sealer
  readonly before: ReadBefore
  readonly rowOf: (fact: Fact, line: LinePlace) => FactRow
}

export const storeContext = (sealer: Sealer): StoreContext => ({
  vocabulary: criminalProcedure,
  sealer,
  before: new ReadBefore(),
  rowOf: factRows(criminalProcedure, sealer),
})

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
  readonly rowOf: StoreContext['rowOf']
  readonly rejects: readonly { readonly line: LinePlace; readonly problems: readonly Problem[] }[]
}

/** A piece while its lines are read: of a line nothing is held but what is stored of it. */
export class PieceDraft {
  private readonly rows: FactRow[] = []
  private readonly rejects: PreparedPiece['rejects'][number][] = []

  constructor(
    private readonly delivery: Delivery,
    private readonly context: Pick<StoreContext, 'rowOf' | 'sealer'>,
  ) {}

  /** Takes the facts that a line tells, or all that is wrong with it. */
  add({ line, from, to }: LinePlace, read: Result<readonly Fact[]>): void {
    const place = { line, from, to }
    if (read.ok) for (const fact of read.value) this.rows.push(this.context.rowOf(fact, place))
    else this.rejects.push({ line: place, problems: read.problems })
  }

  /** Seals the bytes of all lines. */
  end(bytes: Buffer): PreparedPiece {
    const { delivery, context, rows, rejects } = this
    const { keyId, bytes: sealed } = context.sealer.seal(bytes)
    const sha256 = createHash('sha256').update(bytes).digest()
    const raw = { id: randomUUID(), sha256, length: bytes.length, keyId, sealed }
    return { delivery, raw, rows, rowOf: context.rowOf, rejects }
  }
}

/** How a line is read: it tells one fact or, where it is no record in the wire form, another number of them. */
export type LineReader = (line: MessageLine, delivery: Delivery, context: StoreContext) => Result<readonly Fact[]>

/** A line in the wire form tells one fact. */
const readOne: LineReader = (line, delivery, { vocabulary, before }) => {
  const read = readLine(line, delivery, vocabulary, before)
  return read.ok ? { ok: true, value: [read.value] } : read
}

/**
 * Reads every line, and seals the raw bytes and the sensitive values.
 * @param receivedAt when each line was received, where that is not the delivery's own instant (history of the demonstration)
 * @param read how a line is read, where it is no record in the wire form
 */
export function preparePiece(
  piece: MessagePiece,
  delivery: Delivery,
  context: StoreContext,
  receivedAt: (line: number) => Instant = () => delivery.receivedAt,
  read: LineReader = readOne,
): PreparedPiece {
  const draft = new PieceDraft(delivery, context)
  for (const line of piece.lines)
    draft.add(line, read(line, { ...delivery, receivedAt: receivedAt(line.line) }, context))
  return draft.end(piece.bytes)
}
