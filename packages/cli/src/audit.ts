import { stderr, stdout } from 'node:process'
import {
  type AuditVerification,
  checkpointAudit,
  exportAudit,
  readCheckpoints,
  suspectText,
  verifyAuditFile,
  verifyAuditOf,
} from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { printProblems } from './failure'
import { optionsOf } from './options'
import { usage } from './usage'
import { withSettings } from './with-settings'

function wrongUse(): ExitCode {
  stderr.write(usage())
  return 2
}

/** Prints what was found of every office; 1 where anything is not as it was written. */
function printFound(found: ReadonlyMap<string, AuditVerification>): ExitCode {
  for (const [office, { entries, seals, unsealed, problems, firstBad }] of found) {
    const sign = problems.length === 0 ? '✓' : '✕'
    stdout.write(`${sign} ${office}: ${entries} 行 lines, ${seals} 封 seals, 未封 unsealed ${unsealed}\n`)
    if (firstBad !== undefined)
      stdout.write(`  最早的问题记录 · first bad entry: ${suspectText(firstBad)} (封 seal ${firstBad.seal})\n`)
    printProblems(problems)
  }
  return [...found.values()].some(({ problems }) => problems.length > 0) ? 1 : 0
}

async function verify(args: readonly string[]): Promise<ExitCode> {
  const asked = optionsOf(args, { checkpoints: { type: 'string' }, file: { type: 'string' } })
  if (asked === undefined) return wrongUse()
  const { checkpoints, file } = asked
  return withSettings(async (settings) =>
    printFound(
      file === undefined
        ? await verifyAuditOf(settings, checkpoints)
        : await verifyAuditFile(file, checkpoints === undefined ? [] : readCheckpoints(checkpoints)),
    ),
  )
}

async function exportTo(args: readonly string[]): Promise<ExitCode> {
  const to = optionsOf(args, { to: { type: 'string' } })?.to
  if (to === undefined) return wrongUse()
  return withSettings(async (settings) => {
    await exportAudit(settings, to)
    stdout.write(`已导出 · exported: ${to}\n`)
    return 0
  })
}

async function checkpoint(args: readonly string[]): Promise<ExitCode> {
  const asked = optionsOf(args, { to: { type: 'string' } })
  if (asked === undefined) return wrongUse()
  return withSettings(async (settings) => {
    for (const line of await checkpointAudit(settings, asked.to)) stdout.write(line)
    return 0
  })
}

const ACTIONS: Readonly<Record<string, (args: readonly string[]) => Promise<ExitCode>>> = {
  verify,
  export: exportTo,
  checkpoint,
}

/** `hengjian audit`: verifies the audit or an export of it, exports it, and takes checkpoints to keep elsewhere. */
export async function audit([action = '', ...args]: readonly string[]): Promise<ExitCode> {
  return Object.hasOwn(ACTIONS, action) ? (ACTIONS[action]?.(args) ?? wrongUse()) : wrongUse()
}
