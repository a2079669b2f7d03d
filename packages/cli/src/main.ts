import { stdout } from 'node:process'
import type { ExitCode } from './exit-code'
import { usage } from './usage'

type Command = (args: readonly string[]) => Promise<ExitCode>

/** Each command loads only what it needs, so that `due` answers at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve')).serve,
  doctor: async () => (await import('./doctor')).doctor,
  check: async () => (await import('./check')).check,
  due: async () => (await import('./due')).due,
  backup: async () => (await import('./backup')).backup,
  restore: async () => (await import('./restore')).restore,
  export: async () => (await import('./export')).exportLog,
  archive: async () => (await import('./archive')).archive,
  demo: async () => (await import('./demo')).demo,
  office: async () => (await import('./office')).office,
  keys: async () => (await import('./keys')).keys,
  audit: async () => (await import('./audit')).audit,
}

/** Runs one command line and answers its exit code; errors go to standard error with their code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const [name = 'help', ...rest] = args
  const load = COMMANDS[name]
  if (load === undefined) {
    stdout.write(usage())
    return name === 'help' || name === '--help' ? 0 : 2
  }
  const command = await load()
  return command(rest)
}
