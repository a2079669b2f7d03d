import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { withClient } from '../database/database'
import { MIGRATIONS } from '../database/migrations'
import { rowsOf } from '../database/rows'
import { type MasterKey, readMasterKey } from '../keys/masterKey'
import { ArchiveReader } from './archiveReader'
import { ArchiveWriter } from './archiveWriter'
import { keptTables } from './keptTables'
import { MANIFEST, MANIFEST_MAC, type Manifest, manifestMac, parseManifest } from './manifest'
import { readSealedKey } from './sealedKey'

/** What tests of backup and restore share. */

/** A file that a release stored: `office.backup`, `office.key`, `expected.json`. */
export const storedFile = (release: string, name: string): string =>
  fileURLToPath(new URL(`../../fixtures/releases/${release}/${name}`, import.meta.url))

/** The master key of a stored release. */
export function storedKey(release: string): MasterKey {
  const text = readFileSync(storedFile(release, 'expected.json'), 'utf8')
  const { passphrase } = z.object({ passphrase: z.string() }).parse(JSON.parse(text))
  return readSealedKey(storedFile(release, 'office.key'), passphrase)
}

/** For every table a backup keeps: how many rows of an office, and a digest of all they hold. What commands added to the read log is left out. */
export function contentOf(ownerUrl: string, office: string): Promise<Readonly<Record<string, string>>> {
  return withClient(ownerUrl, async (client) => {
    const content: Record<string, string> = {}
    for (const table of keptTables(MIGRATIONS)) {
      const lines = table === 'audit_entry' ? `and role <> 'operator'` : ''
      const [row] = await rowsOf(
        client,
        z.object({ rows: z.string(), digest: z.string().nullable() }),
        `select count(*) as rows, md5(string_agg(md5(one::text), '' order by md5(one::text))) as digest
         from ${table} one where office in ($1, '*') ${lines}`,
        [office],
      )
      content[table] = `${row?.rows} ${row?.digest}`
    }
    return content
  })
}

/** What a backup is made into: another manifest, other parts. */
export interface Forgery {
  readonly from: string
  readonly to: string
  readonly keyFile: string
  readonly parts?: ReadonlyMap<string, Buffer>
}

/** Writes a backup with another manifest, proved by the right key. */
export async function forge(
  { from, to, keyFile, parts }: Forgery,
  change: (manifest: Manifest) => void,
): Promise<string> {
  const reader = await ArchiveReader.open(from)
  const writer = await ArchiveWriter.create(to, 0)
  const manifest = parseManifest((await reader.read(MANIFEST)) ?? Buffer.alloc(0))
  change(manifest)
  const text = Buffer.from(JSON.stringify(manifest))
  const changed = new Map(parts)
    .set(MANIFEST, text)
    .set(MANIFEST_MAC, Buffer.from(manifestMac(readMasterKey(keyFile), text)))
  for (const { name } of reader.members)
    await writer.add(name, changed.get(name) ?? (await reader.read(name)) ?? Buffer.alloc(0))
  await writer.finish()
  await reader.close()
  return to
}
