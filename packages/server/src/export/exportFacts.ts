import { existsSync } from 'node:fs'
import { criminalProcedure } from '@hengjian/facts'
import { joined } from '@hengjian/facts/writers'
import pino from 'pino'
import { recordOperation } from '../access/operator'
import { systemClock } from '../clock'
import { atDatabase } from '../database/atDatabase'
import { closeDatabase, type Database, inOfficeAtOneInstant, openDatabase } from '../database/database'
import { sealerOf } from '../facts/sealer'
import { openKeyring } from '../keys/keyring'
import { refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { checkReason, officeOf } from './asked'
import { ocelOf } from './ocel'
import { writeOut } from './writeOut'
import { xesOf } from './xes'

const FORMATS = { ocel: ocelOf, xes: xesOf } as const
export type ExportFormat = keyof typeof FORMATS

export const isExportFormat = (text: string): text is ExportFormat => Object.hasOwn(FORMATS, text)

/** What is exported and how. */
export interface ExportRequest {
  readonly format: ExportFormat
  readonly to: string
  readonly packed: boolean
  /** Left out where there is only one. */
  readonly office: string | undefined
  /** Why identities are shown; without it they are masked. */
  readonly identitiesFor: string | undefined
}

async function exportFrom(database: Database, { keyFile }: Settings, request: ExportRequest): Promise<void> {
  const { format, to, packed, identitiesFor } = request
  const office = await officeOf(database, request.office)
  const keyring = await openKeyring(database, keyFile, systemClock.now)
  const identities = identitiesFor !== undefined
  const detail = { format, identities, reason: identitiesFor ?? null }
  await recordOperation(database, { action: 'facts.export', detail }, [office])
  const showing = { vocabulary: criminalProcedure, sealer: sealerOf(keyring, office), identities }
  await inOfficeAtOneInstant(database, office, (client) =>
    writeOut(joined(FORMATS[format](client, showing)), to, { packed }),
  )
}

/**
 * What `hengjian export` runs: all facts of an office as an event log for other tools, as they stand at one instant. Identities are
 * masked unless a reason is given; either way it is in the read log before the first fact is read.
 */
export async function exportFacts(settings: Settings, request: ExportRequest): Promise<void> {
  checkReason(request.identitiesFor)
  if (existsSync(request.to)) refuse('OUTPUT_EXISTS', request.to, '--to')
  const done = await atDatabase(settings, async ({ applicationUrl }) => {
    const database = openDatabase(applicationUrl, pino({ level: 'silent' }), 2)
    try {
      await exportFrom(database, settings, request)
      return true
    } finally {
      await closeDatabase(database)
    }
  })
  if (done === undefined) refuse('DATABASE_NONE', settings.dataFolder, 'HENGJIAN_DATA')
}
