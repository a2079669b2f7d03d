import { stderr, stdout } from 'node:process'
import { type ExportRequest, exportFacts, isExportFormat } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { optionsOf } from './options'
import { usage } from './usage'
import { withSettings } from './with-settings'

const OPTIONS = {
  format: { type: 'string' },
  to: { type: 'string' },
  gz: { type: 'boolean', default: false },
  office: { type: 'string' },
  'with-identities': { type: 'boolean', default: false },
  reason: { type: 'string' },
} as const

function requestOf(args: readonly string[]): ExportRequest | undefined {
  const given = optionsOf(args, OPTIONS)
  if (given?.format === undefined || given.to === undefined || !isExportFormat(given.format)) return undefined
  const { format, to, gz, office, reason = '' } = given
  if (!given['with-identities'] && given.reason !== undefined) return undefined
  return { format, to, packed: gz, office, identitiesFor: given['with-identities'] ? reason : undefined }
}

/** `hengjian export`: the facts of an office as an event log for other tools. */
export async function exportLog(args: readonly string[]): Promise<ExitCode> {
  const request = requestOf(args)
  if (request === undefined) {
    stderr.write(usage())
    return 2
  }
  return withSettings(async (settings) => {
    await exportFacts(settings, request)
    stdout.write(`已导出 · exported: ${request.to}\n`)
    return 0
  })
}
