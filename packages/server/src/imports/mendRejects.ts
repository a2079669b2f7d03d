import type { IngestAnswerDto } from '@hengjian/contract'
import type { Problem } from '@hengjian/law'
import type pg from 'pg'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import { lockedBatch } from './batches'
import type { CellMask } from './cellMask'
import { cellText } from './importedRow'
import { type OpenedReject, openRejects, type RejectId, withCells, writeRejectId } from './rejects'
import { factWarning } from './rowProblems'
import type { RowReading } from './rowReadings'
import { sealJson } from './sealedJson'
import { readyRows, type StoredRows, storeRows } from './storeRows'

type Answer = IngestAnswerDto['lines'][number]

/** Who mends rows of which batch. */
export interface Mending {
  readonly office: string
  readonly login: string
  readonly batch: string
}
/** A rejected row with other texts in its cells, or what its sheet could not tell of it. */
export interface Mend {
  readonly id: RejectId
  readonly cells: Readonly<Record<string, string>>
  readonly problems?: readonly Problem[]
}
/** What became of one. */
export interface Mended {
  readonly id: RejectId
  readonly status: Answer['status']
  readonly problems: readonly Problem[]
}

interface Draft extends Mend {
  readonly reading: RowReading
  readonly mask: CellMask
}

/**
 * Only columns of the file are taken; whatever else a sheet has is not part of the row. A cell that says what is shown of the
 * present value is as it was.
 */
function drafted(opened: OpenedReject, mend: Mend): Draft | undefined {
  const { imported, dto } = opened
  if (imported === undefined || dto.state !== 'open') return undefined
  const { columns, corrected, mask } = imported
  const known = new Set([...columns, ...Object.keys(imported.row.cells)])
  const isChanged = (column: string, text: string): boolean =>
    known.has(column) && text !== mask.cell(column, cellText(imported.row.cells[column] ?? ''))
  const changed = Object.fromEntries(Object.entries(mend.cells).filter((cell) => isChanged(...cell)))
  const row = withCells(imported.row, changed)
  return { ...mend, cells: { ...corrected, ...changed }, reading: { row, problems: mend.problems ?? [] }, mask }
}

/** How a reject stands after an attempt. */
interface Outcome extends Mended {
  readonly cells: Readonly<Record<string, string>>
  readonly fact: string | null
}

async function keepOutcomes(
  context: Pick<ServerContext, 'clock' | 'keyring'>,
  client: pg.PoolClient,
  { office, login }: Mending,
  outcomes: readonly Outcome[],
): Promise<void> {
  const sealer = sealerOf(context.keyring, office)
  for (const { id, status, problems, cells, fact } of outcomes) {
    const kept = sealJson(sealer, { cells })
    const isDone = status === 'accepted' || status === 'duplicate'
    await client.query(
      `update reject_work set state = $4, changed_by = $5, changed_at = $6, problems = $7, fact = $8, key_id = $9, sealed = $10
       where office = $1 and raw = $2 and raw_from = $3`,
      [
        ...[office, id.raw, id.from, isDone ? 'mended' : 'open', login, context.clock.now()],
        isDone ? null : JSON.stringify(problems.map(({ code, place }) => ({ code, place }))),
        ...[fact, kept.keyId, kept.bytes],
      ],
    )
  }
}

/** How a row with several facts stands: it contradicts what is known if one of them does, and is new if one of them is. */
const GRAVEST: readonly Answer['status'][] = ['rejected', 'conflict', 'accepted', 'duplicate']

function outcomeOf(draft: Draft, { answers }: StoredRows): Outcome {
  const { number, place } = draft.reading.row
  const own = answers.filter(({ line }) => line === number)
  const answer = GRAVEST.flatMap((status) => own.find((one) => one.status === status) ?? [])[0]
  const status = answer?.status ?? 'rejected'
  const problems = status === 'conflict' ? [factWarning('FACT_CONFLICT', place, answer?.factId ?? '')] : []
  const fact = status === 'conflict' ? null : (own[0]?.factId ?? null)
  return { id: draft.id, cells: draft.cells, status, problems, fact }
}

async function storeGood(
  client: pg.PoolClient,
  mending: Mending,
  good: readonly Draft[],
  ready: (drafts: readonly Draft[]) => ReturnType<typeof readyRows>,
): Promise<StoredRows> {
  if (good.length === 0) return { answers: [], twoNames: 0 }
  const { office, login, batch } = mending
  const { next_piece: piece } = await lockedBatch(client, office, batch)
  const stored = await storeRows(client, ready(good), { piece, owner: login })
  const count = (wanted: Answer['status']): number => stored.answers.filter(({ status }) => status === wanted).length
  await client.query(
    `update import_batch set next_piece = next_piece + 1, accepted = accepted + $3, duplicates = duplicates + $4,
       conflicts = conflicts + $5, two_names = two_names + $6 where office = $1 and id = $2`,
    [office, batch, count('accepted'), count('duplicate'), count('conflict'), stored.twoNames],
  )
  return stored
}

/** What mending brought, and the answers to count once it is committed. */
export interface MendResult {
  readonly mended: readonly Mended[]
  /** Those that are no open rejects of the batch. */
  readonly unknown: number
  readonly answers: readonly Answer[]
}

/**
 * Takes corrected rows of a batch inside the caller's transaction: what is right by now is stored like any row of the file and
 * its reject is closed; what is still wrong keeps the correction and says what is wrong.
 */
export async function mendRejects(
  context: ServerContext,
  client: pg.PoolClient,
  mending: Mending,
  mends: readonly Mend[],
): Promise<MendResult> {
  const { office, batch } = mending
  const { site } = await lockedBatch(client, office, batch)
  const byId = new Map(mends.map((mend) => [writeRejectId(mend.id), mend]))
  const opened = await openRejects(
    client,
    office,
    [...byId.values()].map(({ id }) => id),
    sealerOf(context.keyring, office),
  )
  const drafts = opened.flatMap((one) => {
    const mend = byId.get(writeRejectId(one.id))
    const draft = mend === undefined || one.dto.batch?.id !== batch ? undefined : drafted(one, mend)
    return draft ?? []
  })
  const mapping = opened.find(({ imported }) => imported !== undefined)?.imported?.mapping
  if (mapping === undefined || drafts.length === 0) return { mended: [], unknown: mends.length, answers: [] }
  const ready = (some: readonly Draft[]) =>
    readyRows(
      context,
      { office, batch, site },
      some.map(({ reading }) => reading),
      mapping,
    )
  const refused = new Map(ready(drafts).prepared.rejects.map(({ line, problems }) => [line.line, problems]))
  const good = drafts.filter(({ reading }) => !refused.has(reading.row.number))
  const stored = await storeGood(client, mending, good, ready)
  const outcomes = drafts.map((draft): Outcome => {
    const problems = refused.get(draft.reading.row.number)
    return problems === undefined
      ? outcomeOf(draft, stored)
      : { id: draft.id, cells: draft.cells, status: 'rejected', problems: problems.map(draft.mask.problem), fact: null }
  })
  await keepOutcomes(context, client, mending, outcomes)
  return { mended: outcomes, unknown: mends.length - drafts.length, answers: stored.answers }
}
