import { stderr } from 'node:process'
import type { Problem } from '@hengjian/law'

/** Prints problems to standard error: code and place, what is wrong, what to do, in both languages. */
export function printProblems(problems: readonly Problem[]): void {
  for (const { code, place, message, cure } of problems) {
    const where = place === undefined ? '' : ` (${place})`
    stderr.write(`${code}${where}: ${message.zh} ${cure.zh}\n  ${message.en} ${cure.en}\n`)
  }
}
