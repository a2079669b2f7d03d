import type { Sealer } from '../facts/sealer'

/** A value sealed as JSON, as its two columns hold it. */
export interface SealedColumns {
  readonly keyId: string
  readonly bytes: Buffer
}

export const sealJson = (sealer: Pick<Sealer, 'seal'>, value: unknown): SealedColumns =>
  sealer.seal(Buffer.from(JSON.stringify(value)))

/** What {@link sealJson} sealed; undefined where the columns are empty. */
export const openJson = (sealer: Pick<Sealer, 'open'>, keyId: string | null, bytes: Buffer | null): unknown =>
  keyId === null || bytes === null ? undefined : JSON.parse(sealer.open(keyId, bytes).toString('utf8'))
