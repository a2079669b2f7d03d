import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The options of a command by name; undefined where one is unknown, lacks its value, or something else stands beside them. */
export function optionsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch {
    return undefined
  }
}
