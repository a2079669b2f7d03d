import { Readable } from 'node:stream'
import type { UploadedDto } from '@hengjian/contract'
import { importStateSchema } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import { recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { nameOfLogin } from '../access/nameOfLogin'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { integer, rowsOf } from '../database/rows'
import { passOver } from '../facts/passOver'
import { sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { batchDto, batchOf } from './batches'
import { counted, type Received, receiveFile, type TooLarge } from './fileBytes'
import { endingOf, fileLabel, type ImportFormat, importFormat } from './fileLabel'
import { IMPORT_LIMITS, inMebibytes } from './limits'
import { sealJson } from './sealedJson'

/**
 * Reads the body of a request as it streams in. Refused with the code, 413, at once where it says that it is larger than allowed, or
 * as soon as more has come; what is left of a refused body is passed over, so that its sender hears why. 415 REQUEST_MEDIA where it is
 * no stream of bytes.
 */
export async function withBody<Value>(
  request: Pick<FastifyRequest, 'body' | 'headers'>,
  most: number,
  read: (bytes: AsyncIterable<Buffer>) => Promise<Value>,
  tooLarge: TooLarge = 'IMPORT_TOO_LARGE',
): Promise<Value> {
  const { body } = request
  if (!(body instanceof Readable)) throw new HttpProblem('REQUEST_MEDIA')
  try {
    if (Number(request.headers['content-length'] ?? 0) > most)
      throw new HttpProblem(tooLarge, { found: inMebibytes(most) })
    return await read(counted(body.iterator({ destroyOnReturn: false }), most, tooLarge))
  } catch (error) {
    passOver(body, most)
    throw error
  }
}

const earlierSchema = z.object({ id: z.string(), state: importStateSchema, maker: z.string(), made_at: integer })

/** Other batches of the same bytes, the latest first. */
export async function earlierOf(
  client: pg.PoolClient,
  office: string,
  sha256: Buffer,
  id: string,
): Promise<UploadedDto['earlier']> {
  const rows = await rowsOf(
    client,
    earlierSchema,
    `select id, state, ${nameOfLogin('import_batch.made_by')} as maker, made_at from import_batch where office = $1 and sha256 = $2 and id <> $3
     order by made_at desc limit 5`,
    [office, sha256, id],
  )
  return rows.map(({ id, state, maker: madeBy, made_at }) => ({
    id,
    state,
    madeBy,
    madeAt: formatInstant(made_at as Instant),
  }))
}

interface Labelled {
  readonly label: string
  readonly format: ImportFormat
}

async function enter(
  context: ServerContext,
  request: FastifyRequest,
  id: string,
  { label, format }: Labelled,
  { size, sha256 }: Received,
): Promise<UploadedDto> {
  const { office, login } = userOf(request)
  const sealer = sealerOf(context.keyring, office)
  const name = sealJson(sealer, label)
  const now = context.clock.now()
  return inOffice(context.database, office, async (client) => {
    const earlier = await earlierOf(client, office, sha256, id)
    await client.query(
      `insert into import_batch (office, id, made_by, made_at, asked_at, format, size, sha256, state, name_key, name_sealed)
       values ($1, $2, $3, $4, $4, $5, $6, $7, 'uploaded', $8, $9)`,
      [office, id, login, now, format, size, sha256, name.keyId, name.bytes],
    )
    const detail = { format, size, seenBefore: earlier.length > 0 }
    await recordAction(context, client, request, { action: 'import.upload', type: 'import', id, detail })
    return { batch: batchDto(await batchOf(client, office, id), sealer), earlier }
  })
}

/**
 * Takes a file in. Refuses with 422 IMPORT_FORMAT or IMPORT_EMPTY, 413 IMPORT_TOO_LARGE: at once where the request tells its
 * length, else as soon as too much has come.
 */
export async function takeUpload(
  context: ServerContext,
  request: FastifyRequest,
  name: string,
  id: string,
): Promise<UploadedDto> {
  const { office } = userOf(request)
  const label = fileLabel(name)
  const format = importFormat(label)
  if (format === undefined) throw new HttpProblem('IMPORT_FORMAT', { found: endingOf(label) })
  const most = IMPORT_LIMITS.fileBytes[format]
  await context.keyring.prepare(office)
  const received = await withBody(request, most, (bytes) => receiveFile(context, office, id, bytes))
  return enter(context, request, id, { label, format }, received)
}
