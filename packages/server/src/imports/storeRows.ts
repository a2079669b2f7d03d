import type { IngestAnswerDto } from '@hengjian/contract'
import type { OfficeId, Receipt, SiteId } from '@hengjian/facts'
import { MappedBefore, type Mapping, mapRow } from '@hengjian/facts/readers'
import type pg from 'pg'
import type { ServerContext } from '../context'
import { PieceDraft, type PreparedPiece, type StoreContext, storeContext } from '../facts/preparePiece'
import { sealerOf } from '../facts/sealer'
import { storePiece } from '../facts/storePiece'
import { askToJudge } from '../judging/worker'
import { IMPORT_LIMITS } from './limits'
import type { Gathering } from './pieces'
import { RowLines } from './rowLines'
import type { RowReading } from './rowReadings'
import { twoNamesIn } from './twoNames'

type LineAnswer = IngestAnswerDto['lines'][number]

/** Rows of a batch that were made ready to be stored, before the transaction. */
export interface ReadyRows {
  readonly batch: string
  readonly prepared: PreparedPiece
}

/** Whose rows are made ready. */
export interface RowsOf {
  readonly office: string
  readonly batch: string
  /** Of rows that name none. */
  readonly site: string | null
}

/** Maps rows as they are read and seals what is stored of them. */
class ReadyingRows implements Gathering<ReadyRows> {
  private readonly lines = new RowLines()
  private readonly draft: PieceDraft
  private count = 0

  constructor(
    private readonly batch: string,
    private readonly receipt: Receipt,
    private readonly mapping: Mapping,
    private readonly before: MappedBefore,
    store: StoreContext,
  ) {
    const { office, receivedAt } = receipt
    this.draft = new PieceDraft({ office, source: mapping.source, receivedAt }, store)
  }

  add({ row, problems }: RowReading): void {
    const { mapping, receipt, before } = this
    this.count += 1
    this.draft.add(
      this.lines.add(row),
      problems.length > 0 ? { ok: false, problems } : mapRow(mapping, row, receipt, before),
    )
  }

  get isFull(): boolean {
    return this.count >= IMPORT_LIMITS.pieceRows || this.lines.size >= IMPORT_LIMITS.pieceCharacters
  }

  end(): ReadyRows {
    return { batch: this.batch, prepared: this.draft.end(this.lines.end()) }
  }
}

/**
 * Makes rows of a file ready by the mapping of their batch, piece by piece; what rows state again and again of an object is
 * remembered from one piece to the next.
 */
export function readying(
  context: Pick<ServerContext, 'clock' | 'keyring'>,
  { office, batch, site }: RowsOf,
  mapping: Mapping,
): () => Gathering<ReadyRows> {
  const [store, before] = [storeContext(sealerOf(context.keyring, office)), new MappedBefore()]
  return () => {
    const receipt = { office: office as OfficeId, receivedAt: context.clock.now() }
    const placed = site === null ? receipt : { ...receipt, site: site as SiteId }
    return new ReadyingRows(batch, placed, mapping, before, store)
  }
}

/** Makes these rows ready as one piece. */
export function readyRows(
  context: Pick<ServerContext, 'clock' | 'keyring'>,
  of: RowsOf,
  rows: readonly RowReading[],
  mapping: Mapping,
): ReadyRows {
  const gathering = readying(context, of, mapping)()
  for (const row of rows) gathering.add(row)
  return gathering.end()
}

/** Whether a reject went beyond what is kept of its source. */
const isNotKept = ({ code }: { readonly code: string }): boolean => code === 'REJECTS_FULL'

/** What became of stored rows. */
export interface StoredRows {
  /** For each fact of a row, or for a row that was refused. */
  readonly answers: readonly LineAnswer[]
  /** Rows in which an identity number stands beside another name. */
  readonly twoNames: number
}

/**
 * Stores rows of a batch inside the caller's transaction, on the path that every fact takes, as piece number `piece` of the
 * batch; what was refused belongs to `owner`, who handed it in. Bulk is not judged before the caller asks for it.
 */
export async function storeRows(
  client: pg.PoolClient,
  { batch, prepared }: ReadyRows,
  { piece, owner, bulk = false }: { readonly piece: number; readonly owner: string; readonly bulk?: boolean },
): Promise<StoredRows> {
  const { office, receivedAt } = prepared.delivery
  const answers = await storePiece(client, prepared, { bulk })
  const accepted = answers.filter(({ status }) => status === 'accepted')
  await client.query('insert into import_piece (office, batch, piece, raw, facts) values ($1, $2, $3, $4, $5)', [
    office,
    batch,
    piece,
    prepared.raw.id,
    accepted.flatMap(({ factId }) => factId ?? []),
  ])
  const beyond = new Set(answers.filter(({ problems }) => problems?.some(isNotKept) === true).map(({ line }) => line))
  const kept = prepared.rejects.filter(({ line }) => !beyond.has(line.line))
  if (kept.length > 0) {
    await client.query(
      `insert into reject_work (office, raw, raw_from, state, owner, changed_by, changed_at)
       select $1, $2, raw_from, 'open', $4, $4, $5 from unnest($3::integer[]) as row (raw_from)`,
      [office, prepared.raw.id, kept.map(({ line }) => line.from), owner, receivedAt],
    )
  }
  const stored = new Set(accepted.map(({ line }) => line))
  const given = prepared.rows.filter(({ line }) => stored.has(line.line))
  const facts = given.map(({ fact, blind }) => ({ id: fact.id, blind }))
  const named = await twoNamesIn(client, office, facts)
  const twoNames = new Set(given.filter(({ fact }) => named.has(fact.id)).map(({ line }) => line.line))
  if (accepted.length > 0 && !bulk) await askToJudge(client, office)
  return { answers, twoNames: twoNames.size }
}

/** Counts stored rows among what this process has taken in, after their commit. */
export function countRows({ counters }: Pick<ServerContext, 'counters'>, answers: readonly LineAnswer[]): void {
  for (const { status } of answers) counters.lines[status] += 1
}
