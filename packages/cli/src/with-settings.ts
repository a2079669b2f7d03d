import { Refused, readSettings, type Settings } from '@hengjian/server'
import type { ExitCode } from './exit-code'
import { printProblems } from './failure'

/** Runs with the settings of the environment; wrong settings, and what the server refuses, are printed with their cure. */
export async function withSettings(run: (settings: Settings) => Promise<ExitCode>): Promise<ExitCode> {
  const settings = readSettings(process.env)
  if (!settings.ok) {
    printProblems(settings.problems)
    return 2
  }
  try {
    return await run(settings.value)
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure
    printProblems(failure.problems)
    return 2
  }
}
