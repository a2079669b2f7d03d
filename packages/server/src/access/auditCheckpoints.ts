import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { type Database, everywhere } from '../database/database'
import { nameOf } from '../log/nameOf'
import type { Settings } from '../settings/settings'
import { lastSeal } from './auditChain'

/** The schema of a line of a checkpoint file, and of a row. */
export const checkpointSchema = z.object({
  office: z.string(),
  number: z.number(),
  at: z.coerce.number(),
  hash: z.string(),
})

/** A seal's hash to keep outside the database: with it even a chain written anew from the start is noticed. */
export type AuditCheckpoint = Readonly<z.output<typeof checkpointSchema>>

/** Records the last seal of an office as a checkpoint; `isNew` unless that seal already was one. Undefined where there is no seal. */
export function takeCheckpoint(
  database: Database,
  office: string,
  now: number,
): Promise<(AuditCheckpoint & { readonly isNew: boolean }) | undefined> {
  return everywhere(database, async (client) => {
    const last = await lastSeal(client, office)
    if (last === undefined) return undefined
    const { rowCount } = await client.query(
      'insert into audit_checkpoint (office, number, at, hash) values ($1, $2, $3, $4) on conflict do nothing',
      [office, last.number, now, last.hash],
    )
    return { office, number: last.number, at: now, hash: last.hash, isNew: rowCount === 1 }
  })
}

const NAME = 'audit-checkpoints.jsonl'

/** The files that a server keeps checkpoints in: beside the database, and in a folder elsewhere where one is named. */
export const checkpointFiles = ({
  dataFolder,
  checkpointFolder,
}: Pick<Settings, 'dataFolder' | 'checkpointFolder'>): readonly string[] =>
  [dataFolder, ...(checkpointFolder === undefined ? [] : [checkpointFolder])].map((folder) => join(folder, NAME))

/** A checkpoint as it is kept: one JSON line. */
export const checkpointLine = ({ office, number, at, hash }: AuditCheckpoint): string =>
  `${JSON.stringify({ office, number, at, hash })}\n`

/** Adds a checkpoint to a file, which is made with its folder where it is not there. */
export function addCheckpoint(file: string, checkpoint: AuditCheckpoint): void {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, checkpointLine(checkpoint), { mode: 0o600 })
}

/** Takes a checkpoint of an office and adds it to every file; one that cannot be written keeps none of the others from it. */
export async function keepCheckpoint(
  { database, settings, log }: Pick<ServerContext, 'database' | 'settings' | 'log'>,
  office: string,
  now: number,
): Promise<void> {
  const taken = await takeCheckpoint(database, office, now)
  if (taken?.isNew !== true) return
  for (const file of checkpointFiles(settings)) {
    try {
      addCheckpoint(file, taken)
    } catch (error) {
      log.warn({ error: nameOf(error) }, 'a checkpoint of the read log could not be kept')
    }
  }
}

/** Reads checkpoints that were kept, one JSON line each; none when there is no such file. */
export function readCheckpoints(file: string): readonly AuditCheckpoint[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => checkpointSchema.parse(JSON.parse(line)))
}
