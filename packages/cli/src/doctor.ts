import { stdout } from 'node:process'
import { describeSettings, doctor as examine, readSettings } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { printProblems } from './failure'

const SIGNS = { fine: '✓', warning: '!', failed: '✕' } as const

/** `hengjian doctor`: every setting with its value (secrets masked), and what this machine lacks. */
export async function doctor(): Promise<ExitCode> {
  const settings = readSettings(process.env)
  if (!settings.ok) {
    printProblems(settings.problems)
    return 2
  }
  for (const { name, value, given } of describeSettings(settings.value, process.env)) {
    stdout.write(`${name.padEnd(20)} ${value}${given ? '' : '  （默认 · default）'}\n`)
  }
  const checks = await examine(settings.value)
  for (const { name, outcome, found, problems } of checks) {
    stdout.write(
      `${SIGNS[outcome]} ${name.zh} · ${name.en}: ${found.zh}${found.en === found.zh ? '' : ` · ${found.en}`}\n`,
    )
    printProblems(problems)
  }
  return checks.some(({ outcome }) => outcome === 'failed') ? 1 : 0
}
