import type { UndoReasonDto } from '@hengjian/contract'
import { type Fact, type FactId, factIdOf, type OfficeId, type SourceId } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { rowOf } from '../database/rows'
import type { MessageLine } from '../facts/messageLines'
import { preparePiece, storeContext } from '../facts/preparePiece'
import { sealerOf } from '../facts/sealer'
import { storePiece } from '../facts/storePiece'
import { WITHDRAWAL } from '../facts/withdrawal'
import { askToJudge } from '../judging/worker'
import { lockedBatch } from './batches'
import { type GoOn, Overtaken } from './importFile'

const OWN = 'hengjian' as SourceId
/** 案件时间轴上显示的撤回理由. */
const REASONS: Readonly<Record<UndoReasonDto, string>> = {
  wrongMapping: '撤销导入：映射有误',
  wrongFile: '撤销导入：文件有误',
  importedTwice: '撤销导入：重复导入',
  askedBySource: '撤销导入：来源单位要求',
  other: '撤销导入：其他原因',
}
const OFFSET = 480

interface Withdrawing {
  readonly office: string
  readonly batch: string
  readonly piece: number
  readonly reason: UndoReasonDto
  readonly now: Instant
}

/** The fact that withdraws another; its key follows from batch, piece and position, so that it is made once. */
const withdrawalOf = ({ office, batch, piece, reason, now }: Withdrawing, of: string, index: number): Fact => {
  const sourceRecord = `undo-${batch}-${piece}-${index}`
  return {
    id: factIdOf(OWN, sourceRecord),
    office: office as OfficeId,
    source: OWN,
    sourceRecord,
    kind: WITHDRAWAL,
    occurredAt: { from: now, precision: 'second', offset: OFFSET },
    receivedAt: now,
    objects: [],
    data: { reason: REASONS[reason] },
    supersedes: of as FactId,
  }
}

/** Stores the withdrawals of facts, as lines of a message of this office. */
async function withdraw(
  context: Pick<ServerContext, 'keyring'>,
  client: ClientBase,
  withdrawing: Withdrawing,
  facts: readonly string[],
): Promise<void> {
  const { office, now } = withdrawing
  const made = facts.map((fact, index) => withdrawalOf(withdrawing, fact, index))
  const lines: MessageLine[] = []
  let from = 0
  for (const { sourceRecord, kind, supersedes } of made) {
    const text = JSON.stringify({ source: OWN, sourceRecord, kind, supersedes })
    const length = Buffer.byteLength(text)
    lines.push({ line: lines.length + 1, from, to: from + length, text })
    from += length + 1
  }
  const bytes = Buffer.from(lines.map(({ text }) => `${text ?? ''}\n`).join(''))
  const store = storeContext(sealerOf(context.keyring, office))
  const prepared = preparePiece(
    { bytes, lines },
    { office: office as OfficeId, source: OWN, receivedAt: now },
    store,
    undefined,
    ({ line }) => {
      const value = made[line - 1]
      if (value === undefined) throw new Error(`there is no withdrawal ${line}`)
      return { ok: true, value: [value] }
    },
  )
  await storePiece(client, prepared, { bulk: true })
}

const pieceSchema = z.object({ piece: z.int(), facts: z.array(z.string()) })

/** Takes one piece of a batch back. @returns whether there was one left */
async function undoPiece(context: ServerContext, office: string, id: string): Promise<boolean> {
  return inOffice(context.database, office, async (client) => {
    const batch = await lockedBatch(client, office, id)
    if (batch.state !== 'undoing') throw new Overtaken()
    const next = await rowOf(
      client,
      pieceSchema,
      `select piece, array(select given from unnest(facts) as given where not exists (
           select from fact later where later.office = $1 and later.supersedes = given)) as facts
       from import_piece where office = $1 and batch = $2 and not undone order by piece limit 1`,
      [office, id],
    )
    if (next === undefined) return false
    const now = context.clock.now()
    const withdrawing = { office, batch: id, piece: next.piece, reason: batch.undo_reason ?? 'other', now }
    if (next.facts.length > 0) await withdraw(context, client, withdrawing, next.facts)
    await client.query('update import_piece set undone = true where office = $1 and batch = $2 and piece = $3', [
      office,
      id,
      next.piece,
    ])
    return true
  })
}

/**
 * Takes a batch back, a piece in each transaction: a later fact takes the place of each of its facts that still stands, and its
 * open rejects are dropped. Nothing is removed, and verdicts follow.
 */
export async function undoBatch(
  context: ServerContext,
  { office, id }: { readonly office: string; readonly id: string },
  goOn: GoOn,
): Promise<void> {
  while (await undoPiece(context, office, id)) if (!goOn()) return
  await inOffice(context.database, office, async (client) => {
    const batch = await lockedBatch(client, office, id)
    if (batch.state !== 'undoing') throw new Overtaken()
    await client.query(
      `update reject_work set state = 'dropped', changed_by = $3, changed_at = $4 where office = $1 and state = 'open'
         and raw in (select raw from import_piece where office = $1 and batch = $2)`,
      [office, id, batch.undo_by, context.clock.now()],
    )
    await client.query(`update import_batch set state = 'undone' where office = $1 and id = $2`, [office, id])
    await askToJudge(client, office)
  })
}
