import { sameSecret } from '../access/secretToken'
import { MIGRATIONS } from '../database/migrations'
import type { MasterKey } from '../keys/masterKey'
import { refuse } from '../problems/registry'
import type { ArchiveReader } from './archiveReader'
import { MANIFEST, MANIFEST_MAC, type Manifest, manifestMac, parseManifest, sha256 } from './manifest'

/** A backup whose manifest is known to be whole, and the key to it. */
export interface OpenedBackup {
  readonly manifest: Manifest
  readonly master: MasterKey
}

/**
 * Reads the manifest and proves it with the key that `keyOf` finds for its fingerprint. Refuses what was altered, cut off, or made
 * by a newer release.
 */
export async function openBackup(
  archive: ArchiveReader,
  keyOf: (id: string) => Promise<MasterKey>,
): Promise<OpenedBackup> {
  const bytes = (await archive.read(MANIFEST)) ?? refuse('BACKUP_FORMAT', '', MANIFEST)
  const manifest = parseManifest(bytes)
  const unknown = manifest.migrations.filter((name) => !MIGRATIONS.some((known) => known.name === name))
  if (unknown.length > 0) refuse('BACKUP_AHEAD', manifest.version, unknown.join(', '))
  const master = await keyOf(manifest.master)
  const mac = (await archive.read(MANIFEST_MAC))?.toString('utf8') ?? ''
  if (!sameSecret(mac, manifestMac(master, bytes))) refuse('BACKUP_ALTERED', '', MANIFEST)
  return { manifest, master }
}

/** The bytes of a part. Refuses with BACKUP_ALTERED, and the part's name, what is not what was written. */
export async function readPart(
  archive: ArchiveReader,
  { name, sha256: wanted }: Manifest['tables'][number]['parts'][number],
): Promise<Buffer> {
  const bytes = await archive.read(name)
  return bytes !== undefined && sha256(bytes) === wanted ? bytes : refuse('BACKUP_ALTERED', '', name)
}

/** Reads every part once, so that nothing is begun with a backup that is not whole. */
export async function verifyParts(archive: ArchiveReader, { tables }: Manifest): Promise<void> {
  for (const { parts } of tables) for (const part of parts) await readPart(archive, part)
}
