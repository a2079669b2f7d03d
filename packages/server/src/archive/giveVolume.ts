import { zipOf } from '@hengjian/facts/writers'
import type { ClientBase } from 'pg'
import type { ServerContext } from '../context'
import type { StoredMatter } from '../matters/storedMatter'
import type { Piece } from './pieces'
import { makeVolume } from './volume'

async function* entriesOf(pieces: AsyncIterable<Piece>) {
  for await (const { path, content } of pieces) yield { name: path, content }
}

/** A volume as a file that is being written. */
export interface VolumeFile {
  readonly bytes: AsyncIterable<Uint8Array>
  /** Remembers which volume was given to whom, once all of it was written. Answers the hash of its manifest. */
  readonly remember: (by: string, at: number) => Promise<string>
}

/** The volume of a matter as a zip file, and its entry among those that were given. */
export async function giveVolume(
  client: ClientBase,
  place: Pick<ServerContext, 'database' | 'keyring' | 'clock'>,
  office: string,
  stored: StoredMatter,
): Promise<VolumeFile> {
  const { pieces, root } = await makeVolume(client, place, office, stored)
  return {
    bytes: zipOf(entriesOf(pieces)),
    remember: async (by, at) => {
      const { id, version } = stored.row
      await client.query(
        `insert into archive_volume (office, matter, version, root, made_at, made_by) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [office, id, version, Buffer.from(root(), 'hex'), at, by],
      )
      return root()
    },
  }
}
