import { stderr, stdout } from 'node:process'
import { verifyAuditOf } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { printProblems } from './failure'
import { optionsOf } from './options'
import { usage } from './usage'
import { withSettings } from './with-settings'

/** `hengjian audit verify`: recomputes the chain of the read log, against checkpoints kept elsewhere where some are given. */
export async function audit([action, ...args]: readonly string[]): Promise<ExitCode> {
  const asked = optionsOf(args, { checkpoints: { type: 'string' } })
  if (action !== 'verify' || asked === undefined) {
    stderr.write(usage())
    return 2
  }
  return withSettings(async (settings) => {
    const found = [...(await verifyAuditOf(settings, asked.checkpoints))]
    for (const [office, { entries, seals, unsealed, problems }] of found) {
      const sign = problems.length === 0 ? '✓' : '✕'
      stdout.write(`${sign} ${office}: ${entries} 行 lines, ${seals} 封 seals, 未封 unsealed ${unsealed}\n`)
      printProblems(problems)
    }
    return found.some(([, { problems }]) => problems.length > 0) ? 1 : 0
  })
}
