import { existsSync } from 'node:fs'
import pino from 'pino'
import { recordOperation } from '../access/operator'
import { systemClock } from '../clock'
import { atDatabase } from '../database/atDatabase'
import { closeDatabase, type Database, inOffice, openDatabase } from '../database/database'
import { checkReason, officeOf } from '../export/asked'
import { writeOut } from '../export/writeOut'
import { openKeyring } from '../keys/keyring'
import { namedMatter } from '../matters/storedMatter'
import { refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { giveVolume } from './giveVolume'

/** Which volume, to where, and why. */
export interface VolumeRequest {
  /** The number of the matter, or its id. */
  readonly matter: string
  readonly to: string
  readonly reason: string
  /** Left out where there is only one. */
  readonly office: string | undefined
}

export interface ExportedVolume {
  readonly number: string
  /** The hash of its manifest, for whoever verifies it. */
  readonly root: string
}

async function exportFrom(database: Database, { keyFile }: Settings, request: VolumeRequest): Promise<ExportedVolume> {
  const office = await officeOf(database, request.office)
  const keyring = await openKeyring(database, keyFile, systemClock.now)
  await keyring.prepare(office)
  const { reason } = request
  return inOffice(database, office, async (client) => {
    const stored = await namedMatter(client, office, request.matter)
    if (stored === undefined) return refuse('ARCHIVE_UNKNOWN', request.matter, 'MATTER')
    if (!stored.matter.closed) return refuse('ARCHIVE_OPEN', stored.row.number, 'MATTER')
    const { bytes, remember } = await giveVolume(client, { database, keyring, clock: systemClock }, office, stored)
    await recordOperation(database, { action: 'matter.volume', detail: { reason, matter: stored.row.id } }, [office])
    await writeOut(bytes, request.to)
    return { number: stored.row.number, root: await remember('operator', systemClock.now()) }
  })
}

/** What `hengjian archive` runs: the volume of one matter as a file, in the read log before its first byte is written. */
export async function exportVolume(settings: Settings, request: VolumeRequest): Promise<ExportedVolume> {
  checkReason(request.reason)
  if (existsSync(request.to)) refuse('OUTPUT_EXISTS', request.to, '--to')
  const done = await atDatabase(settings, async ({ applicationUrl }) => {
    const database = openDatabase(applicationUrl, pino({ level: 'silent' }), 2)
    try {
      return await exportFrom(database, settings, request)
    } finally {
      await closeDatabase(database)
    }
  })
  return done ?? refuse('DATABASE_NONE', settings.dataFolder, 'HENGJIAN_DATA')
}
