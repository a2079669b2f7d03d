import type { ClientBase } from 'pg'
import { attachedTo } from '../attachments/attached'
import { readPieces } from '../attachments/pieces'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import { type Piece, plainName } from './pieces'

/** A file that an action took in, as the volume holds it. */
export interface VolumeAttachment extends Piece {
  readonly id: string
  readonly name: string
  readonly sequence: number
  readonly field: string
}

/** Its name with its ending, however long it is. */
function pathOf(name: string, index: number): string {
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]{1,8})?$/su.exec(name) ?? []
  return `attachments/${String(index + 1).padStart(2, '0')} ${plainName(base)}${ending === '' ? '' : plainName(ending)}`
}

/** The files of a matter in the order they came, each read only when the volume comes to it. */
export async function volumeAttachments(
  client: ClientBase,
  { database, keyring }: Pick<ServerContext, 'database' | 'keyring'>,
  office: string,
  matter: string,
): Promise<readonly VolumeAttachment[]> {
  const files = await attachedTo(client, office, matter, sealerOf(keyring, office))
  return files.map(({ id, name, sequence, field, size, sha256 }, index) => {
    const known = { size, sha256: Buffer.from(sha256, 'hex') }
    const content = readPieces({ database, keyring }, { office, id }, known)
    return { id, name, sequence, field, path: pathOf(name, index), content }
  })
}
