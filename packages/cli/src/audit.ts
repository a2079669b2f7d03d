import { stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { verifyAuditOf } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { printProblems } from './failure'
import { usage } from './usage'
import { withSettings } from './with-settings'

function checkpointsIn(args: readonly string[]): { readonly file: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { checkpoints: { type: 'string' } },
      allowPositionals: true,
    })
    return positionals.join(' ') === 'verify' ? { file: values.checkpoints } : undefined
  } catch {
    return undefined
  }
}

/** `hengjian audit verify`: recomputes the chain of the read log, against checkpoints kept elsewhere where some are given. */
export async function audit(args: readonly string[]): Promise<ExitCode> {
  const asked = checkpointsIn(args)
  if (asked === undefined) {
    stderr.write(usage())
    return 2
  }
  return withSettings(async (settings) => {
    const found = [...(await verifyAuditOf(settings, asked.file))]
    for (const [office, { entries, seals, unsealed, problems }] of found) {
      const sign = problems.length === 0 ? '✓' : '✕'
      stdout.write(`${sign} ${office}: ${entries} 行 lines, ${seals} 封 seals, 未封 unsealed ${unsealed}\n`)
      printProblems(problems)
    }
    return found.some(([, { problems }]) => problems.length > 0) ? 1 : 0
  })
}
