import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import type { MasterKey } from '../keys/masterKey'
import { refuse } from '../problems/registry'

export const MANIFEST = 'manifest.json'
export const MANIFEST_MAC = 'manifest.mac'

const partSchema = z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })
const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int(),
  parts: z.array(partSchema),
})
const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** The release that made it. */
  version: z.string(),
  madeAt: z.string(),
  postgres: z.string(),
  /** The fingerprint of the master key that wraps the data keys within. */
  master: z.string(),
  /** The steps of the structure that the tables are of. */
  migrations: z.array(z.string()),
  tables: z.array(tableSchema),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string() })),
})

/** What a backup holds, and how each part of it can be known again. */
export type Manifest = z.output<typeof manifestSchema>
export type BackedUpTable = z.output<typeof tableSchema>

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Only who has the master key can make a manifest that goes with it: what was altered afterwards is known. */
export function manifestMac({ bytes }: MasterKey, manifest: Uint8Array): string {
  const key = Buffer.from(hkdfSync('sha256', bytes, '', 'hengjian backup manifest', 32))
  return createHmac('sha256', key).update(manifest).digest('hex')
}

/** Reads a manifest. Refuses with BACKUP_AHEAD one of a later form, with BACKUP_ALTERED what is none. */
export function parseManifest(bytes: Uint8Array): Manifest {
  const json = jsonOf(bytes)
  const form = z.object({ format: z.int(), version: z.string() }).safeParse(json)
  if (form.success && form.data.format > 1) return refuse('BACKUP_AHEAD', form.data.version, MANIFEST)
  const manifest = manifestSchema.safeParse(json)
  return manifest.success ? manifest.data : refuse('BACKUP_ALTERED', '', MANIFEST)
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
