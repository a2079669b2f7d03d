import type { ImportStateDto, TableChoiceDto, UndoReasonDto } from '@hengjian/contract'
import { columnsOf } from '@hengjian/facts/readers'
import { formatInstant, type Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { integer, rowOf } from '../database/rows'
import { sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { serverProblem } from '../problems/registry'
import { readOffice } from '../sites/readOffice'
import { type BatchRow, batchFile, batchOf, lockedBatch } from './batches'
import { checkMapping } from './checkMapping'
import { fileBytes } from './fileBytes'
import { askToImport } from './importWork'
import { mappingNamed } from './mappings'
import { previewOf } from './preview'
import { sealJson } from './sealedJson'

interface Place {
  readonly office: string
  readonly id: string
}

/** Locks a batch that must be in one of the states. 409 IMPORT_STATE. */
async function inState(client: pg.PoolClient, { office, id }: Place, ...states: ImportStateDto[]): Promise<BatchRow> {
  const batch = await lockedBatch(client, office, id)
  if (!states.includes(batch.state)) throw new HttpProblem('IMPORT_STATE')
  return batch
}

interface CheckRequest {
  readonly mapping: string
  readonly table: TableChoiceDto
  readonly site?: string | undefined
}

/** How the whole file will be read: the mapping with what was chosen of the table. 422 IMPORT_COLUMNS where they do not fit. */
async function readingOf(context: ServerContext, { office, id }: Place, { mapping: wanted, table }: CheckRequest) {
  const sealer = sealerOf(context.keyring, office)
  const [file, known] = await inOffice(context.database, office, async (client) => [
    batchFile(await batchOf(client, office, id), sealer),
    await mappingNamed(client, office, wanted),
  ])
  const body = { ...known.body, ...table }
  const checked = checkMapping(body)
  if (!checked.ok) throw new HttpProblem('IMPORT_MAPPING', { problems: checked.problems })
  const preview = await previewOf(file, fileBytes(context, office, id), table, [])
  if (preview.problem !== null && preview.lines.length === 0) {
    const { code, place = '', message, cure } = preview.problem
    throw new HttpProblem('IMPORT_COLUMNS', { problems: [{ code, place, message, cure }] })
  }
  const columns = preview.columns.map(({ name }) => name)
  const missing = preview.problem === null ? columnsOf(checked.value).filter((name) => !columns.includes(name)) : []
  if (missing.length > 0)
    throw new HttpProblem('IMPORT_COLUMNS', { problems: missing.map((name) => serverProblem('IMPORT_COLUMN', name)) })
  return { known, body, columns }
}

/** 422 IMPORT_SITE where the office has no such site. */
async function expectSite(client: pg.PoolClient, office: string, site: string | undefined): Promise<void> {
  if (site === undefined) return
  const { sites } = await readOffice(client, office)
  if (!sites.some(({ id }) => id === site)) throw new HttpProblem('IMPORT_SITE', { found: site })
}

/** Chooses how a file is read and asks for its check; what answers is to be run in the transaction that records it. */
export async function askToCheck(context: ServerContext, place: Place, request: CheckRequest) {
  const { known, body, columns } = await readingOf(context, place, request)
  const { office, id } = place
  return async (client: pg.PoolClient): Promise<void> => {
    const { next_piece: pieces } = await inState(client, place, 'uploaded', 'checked', 'failed')
    if (pieces > 0) throw new HttpProblem('IMPORT_STATE')
    await expectSite(client, office, request.site)
    await client.query(
      `update import_batch set state = 'checking', asked_at = $3, mapping_id = $4, mapping_version = $5, mapping_name = $6,
         mapping = $7, columns = $8, site = $9, rows = null, report_key = null, report_sealed = null
       where office = $1 and id = $2`,
      [
        ...[office, id, context.clock.now(), known.summary.id, known.summary.version],
        ...[JSON.stringify(known.summary.name), JSON.stringify(body), JSON.stringify(columns), request.site ?? null],
      ],
    )
    await askToImport(client, office)
  }
}

const twinSchema = z.object({ made_at: integer })

/** Asks for a checked file to be imported. 409 IMPORT_TWIN while one of the same bytes is. */
export async function askToRun(
  context: ServerContext,
  client: pg.PoolClient,
  place: Place & { readonly login: string },
): Promise<void> {
  const { office, id, login } = place
  const batch = await inState(client, place, 'checked')
  await client.query(`select pg_advisory_xact_lock(hashtextextended('import ' || $1 || $2, 0))`, [
    office,
    batch.sha256.toString('hex'),
  ])
  const twin = await rowOf(
    client,
    twinSchema,
    `select made_at from import_batch where office = $1 and sha256 = $2 and state in ('importing', 'undoing') and id <> $3 limit 1`,
    [office, batch.sha256, id],
  )
  if (twin !== undefined)
    throw new HttpProblem('IMPORT_TWIN', {
      found: formatInstant(twin.made_at as Instant)
        .slice(0, 16)
        .replace('T', ' '),
    })
  await client.query(
    `update import_batch set state = 'importing', asked_at = $3, asked_by = $4 where office = $1 and id = $2`,
    [office, id, context.clock.now(), login],
  )
  await askToImport(client, office)
}

/** Asks for an imported batch to be taken back. */
export async function askToUndo(
  context: ServerContext,
  client: pg.PoolClient,
  place: Place & { readonly login: string },
  { reason, text }: { readonly reason: UndoReasonDto; readonly text: string },
): Promise<void> {
  const { office, id, login } = place
  const { next_piece: pieces } = await inState(client, place, 'imported', 'failed')
  if (pieces === 0) throw new HttpProblem('IMPORT_STATE')
  const kept = sealJson(sealerOf(context.keyring, office), text)
  await client.query(
    `update import_batch set state = 'undoing', asked_at = $3, undo_by = $4, undo_at = $3, undo_reason = $5,
       undo_key = $6, undo_sealed = $7 where office = $1 and id = $2`,
    [office, id, context.clock.now(), login, reason, kept.keyId, kept.bytes],
  )
  await askToImport(client, office)
}
