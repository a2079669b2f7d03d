import type { ReceivedLine } from '@hengjian/district'
import type { OfficeId } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { ServerContext } from '../context'
import { INGEST_LIMITS } from '../facts/ingest'
import { type MessagePiece, PieceCutter } from '../facts/messageLines'
import { preparePiece, type StoreContext, storeContext } from '../facts/preparePiece'
import { sealerOf } from '../facts/sealer'
import { storePiece } from '../facts/storePiece'
import { askToJudge } from '../judging/worker'

const DAY = 24 * 3_600_000

function pieces(lines: readonly ReceivedLine[]): readonly MessagePiece[] {
  const cutter = new PieceCutter(INGEST_LIMITS)
  const cut = cutter.push(Buffer.from(lines.map(({ line }) => `${JSON.stringify(line)}\n`).join('')))
  const last = cutter.end()
  return last === undefined ? cut : [...cut, last]
}

/** Stores what one outside system reported, through the same functions as a message over HTTP, at its own times of receipt. */
async function storeSource(
  client: ClientBase,
  { store, office, now }: { readonly store: StoreContext; readonly office: OfficeId; readonly now: Instant },
  source: string,
  lines: readonly ReceivedLine[],
): Promise<void> {
  const delivery = { office, source, receivedAt: now }
  const receivedAt = (line: number): Instant => lines[line - 1]?.receivedAt ?? now
  for (const piece of pieces(lines)) {
    const answers = await storePiece(client, preparePiece(piece, delivery, store, receivedAt))
    const refused = answers.find(({ status }) => status !== 'accepted')
    if (refused !== undefined)
      throw new Error(
        `the district's line ${refused.line} of ${source} is ${refused.status}: ${refused.problems?.[0]?.code ?? ''}`,
      )
  }
}

/** Stores lines of every source in the caller's transaction, and asks for them to be judged. Only history comes this way. */
export async function storeReceived(
  client: ClientBase,
  context: ServerContext,
  office: string,
  lines: readonly ReceivedLine[],
): Promise<void> {
  const store = storeContext(sealerOf(context.keyring, office))
  const delivery = { store, office: office as OfficeId, now: context.clock.now() }
  const sources = new Map<string, ReceivedLine[]>()
  for (const one of lines) {
    const own = sources.get(one.line.source)
    if (own === undefined) sources.set(one.line.source, [one])
    else own.push(one)
  }
  const isOfToday = ({ receivedAt }: ReceivedLine): boolean => receivedAt >= delivery.now - DAY
  for (const [source, own] of sources) {
    // A piece counts as received with the last of its lines: what came today is kept apart from what came before.
    for (const part of [own.filter((one) => !isOfToday(one)), own.filter(isOfToday)])
      await storeSource(client, delivery, source, part)
  }
  if (lines.length > 0) await askToJudge(client, office)
}
