import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { rowOf } from '../database/rows'
import { sealerOf } from '../facts/sealer'
import { chunked } from '../imports/fileBytes'
import { FileKind, type ToldKind } from './fileKind'

type Context = Pick<ServerContext, 'database' | 'keyring'>

/** Which file of which office. */
export interface FilePlace {
  readonly office: string
  readonly id: string
}

/** What stands sealed before each piece: it opens at its own place only. */
const placeOf = ({ id }: FilePlace, part: number): Buffer => Buffer.from(`${id}/${part}/`)

/** What came in of a file. */
export interface Received {
  readonly size: number
  readonly sha256: Buffer
  readonly kind: ToldKind | undefined
}

/**
 * Stores a file as it streams in, sealed piece by piece at the speed of the database; no more than a piece of it is held.
 * @param also is given each piece as it came
 */
export async function storePieces(
  { database, keyring }: Context,
  place: FilePlace,
  bytes: AsyncIterable<Buffer>,
  also: (piece: Buffer) => Promise<void>,
): Promise<Received> {
  const { office, id } = place
  const sealer = sealerOf(keyring, office)
  const hash = createHash('sha256')
  const kind = new FileKind()
  let [part, size] = [0, 0]
  for await (const piece of chunked(bytes)) {
    hash.update(piece)
    kind.add(piece)
    await also(piece)
    const { keyId, bytes: sealed } = sealer.seal(Buffer.concat([placeOf(place, part), piece]))
    await inOffice(database, office, (client) =>
      client.query(
        'insert into attachment_chunk (office, attachment, part, key_id, sealed) values ($1, $2, $3, $4, $5)',
        [office, id, part, keyId, sealed],
      ),
    )
    part += 1
    size += piece.length
  }
  return { size, sha256: hash.digest(), kind: kind.told() }
}

const pieceRow = z.object({ key_id: z.string(), sealed: z.instanceof(Buffer) })

/** The bytes of a stored file, piece by piece. Throws, at the latest at its end, where they are not those that were hashed. */
export async function* readPieces(
  { database, keyring }: Context,
  place: FilePlace,
  { sha256, size }: Pick<Received, 'sha256' | 'size'>,
): AsyncGenerator<Buffer> {
  const { office, id } = place
  const sealer = sealerOf(keyring, office)
  const hash = createHash('sha256')
  let read = 0
  for (let part = 0; read < size; part += 1) {
    const row = await inOffice(database, office, (client) =>
      rowOf(
        client,
        pieceRow,
        'select key_id, sealed from attachment_chunk where office = $1 and attachment = $2 and part = $3',
        [office, id, part],
      ),
    )
    const opened = row === undefined ? undefined : sealer.open(row.key_id, row.sealed)
    const before = placeOf(place, part)
    if (opened === undefined || !opened.subarray(0, before.length).equals(before))
      throw new Error(`piece ${part} of the attachment ${id} is not there`)
    const piece = opened.subarray(before.length)
    hash.update(piece)
    read += piece.length
    if (read >= size && !hash.copy().digest().equals(sha256)) throw new Error(`the attachment ${id} was altered`)
    yield piece
  }
}
